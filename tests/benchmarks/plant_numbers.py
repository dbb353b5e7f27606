"""Errors in the numbers of a true claim. Each function returns the claim made false, or None if it cannot."""

import re
from itertools import combinations
from random import Random

from tests.benchmarks.planting import Setting, replaced

# A number that is no part of a name: not the 2 of Llama-2, nor the 4 of GPT-4o.
NUMBER = re.compile(r"(?<![A-Za-z0-9.,@_+-])\d+(?:,\d{3})*(?:\.\d+)?(?![\d.]*[-_@]?[A-Za-z]{2})(?!\.\d)")
COUNT_WORD = re.compile(r"(?<![第十百千万一])[两二三四五六七八九](?=\s?[个种项类阶段步条次组名层块点大位轮])")
UNITS = (
    *(("万", "亿"), ("亿", "万"), ("%", "倍"), ("倍", "%"), ("个百分点", "倍"), ("千", "万")),
    *(("K", "M"), ("k", "M"), ("M", "B"), ("B", "M"), ("TB", "GB"), ("GB", "MB"), ("秒", "分钟")),
    *(("小时", "分钟"), ("天", "小时"), ("分钟", "秒"), ("美元", "万美元")),
)
ABOUT = re.compile(r"(?:约|大约|接近|将近|近|左右)\s?$")
OVER = re.compile(r"(?:超过|超|至少|多于|大于|高于|不少于)\s?$")
UNDER = re.compile(r"(?:不到|不足|低于|少于|小于|最多|至多|最高|最长)\s?$")
JUST_JOINED = re.compile(r"[\s%万亿KMBk个\d.,]*(?:和|与|、|或|及)[\s%万亿KMBk个\d.,和与、或及]*")
SCALES = {"千": 1e3, "万": 1e4, "亿": 1e8, "k": 1e3, "K": 1e3, "M": 1e6, "B": 1e9}
FAR = 1.5  # a rounded number must change by more, to be false


def number_changed(setting: Setting, random: Random) -> str | None:
    """Put other digits into one number."""
    text = setting.claim.text_zh
    found = list(NUMBER.finditer(text))
    if not found:
        return None
    chosen = random.choice(found)
    for _ in range(40):
        digits = [
            random.choice("0123456789") if sign.isdigit() and random.random() < 0.55 else sign
            for sign in chosen[0]
        ]
        if _is_false("".join(digits), chosen, setting):
            return replaced(text, chosen.span(), "".join(digits))
    return None


def number_elsewhere(setting: Setting, random: Random) -> str | None:
    """Put a number of like shape in, from another place of the same paper."""
    text = setting.claim.text_zh
    found = list(NUMBER.finditer(text))
    if not found:
        return None
    chosen = random.choice(found)
    pool = sorted(
        {
            number
            for sentence in setting.paper.sentences
            for number in NUMBER.findall(sentence.text)
            if ("." in number) == ("." in chosen[0])
            and abs(len(number) - len(chosen[0])) <= 1
            and _is_false(number, chosen, setting)
        }
    )
    return replaced(text, chosen.span(), random.choice(pool)) if pool else None


def count_word(setting: Setting, random: Random) -> str | None:
    """三种 becomes 五种."""
    text = setting.claim.text_zh
    found = list(COUNT_WORD.finditer(text))
    if not found:
        return None
    chosen = random.choice(found)
    others = [word for word in "两三四五六七八九" if word != chosen[0].replace("二", "两")]
    return replaced(text, chosen.span(), random.choice(others))


def unit(setting: Setting, random: Random) -> str | None:
    """万 becomes 亿, % becomes 倍, K becomes M."""
    text = setting.claim.text_zh
    found = [
        (match.span(), other)
        for one, other in UNITS
        for match in re.finditer(rf"(?<=\d)\s?{re.escape(one)}(?![A-Za-z])", text)
        if not re.search(r"[A-Za-z][\w.-]*$", text[: match.start()])
    ]
    if not found:
        return None
    span, other = random.choice(found)
    return replaced(text, span, f" {other}" if other[0] > "z" else other)


def numbers_swapped(setting: Setting, random: Random) -> str | None:
    """Two numbers of one shape change places."""
    text = setting.claim.text_zh
    pairs = [
        (one, other)
        for one, other in combinations(NUMBER.finditer(text), 2)
        if one[0] != other[0]
        and _unit_of(text, one) == _unit_of(text, other)
        and _is_year(one[0]) == _is_year(other[0])
        and ("." in one[0]) == ("." in other[0])
        and not _may_stand_in_any_order(text, one, other)
    ]
    if not pairs:
        return None
    one, other = random.choice(pairs)
    return replaced(replaced(text, other.span(), one[0]), one.span(), other[0])


def _is_false(number: str, instead_of: re.Match[str], setting: Setting) -> bool:
    """Whether a number makes the claim false: the cited sentences lack it, and no rounding excuses it."""
    old, new = _value(instead_of[0]), _value(number)
    shown = {_value(each) for sentence in setting.claim.cited for each in NUMBER.findall(sentence.text)}
    before, after = instead_of.string[: instead_of.start()], instead_of.string[instead_of.end() :]
    if new == old or not new or (number[0] == "0" and not number.startswith("0.")):
        return False
    if {new, round(new * SCALES.get(after.strip()[:1], 1), 6)} & shown:
        return False
    if OVER.search(before) or re.match(r"\s?[%万亿个]*\s?(?:以上|多)", after):
        return new > FAR * old
    if UNDER.search(before) or re.match(r"\s?[%万亿个]*\s?以下", after):
        return new * FAR < old
    if ABOUT.search(before) or re.match(r"\s?[%万亿个]*\s?左右", after):
        return not old / FAR < new < old * FAR
    return True


def _is_year(number: str) -> bool:
    return re.fullmatch(r"(?:19|20)\d\d", number) is not None


def _value(number: str) -> float:
    return float(number.replace(",", ""))


def _unit_of(text: str, number: re.Match[str]) -> str:
    match = re.match(
        r"\s?(?:%|[KMBk](?![A-Za-z])|[万亿千]|[个百分点倍分年月日天步次篇条名]+)?", text[number.end() :]
    )
    return match[0].strip() if match else ""


def _may_stand_in_any_order(text: str, one: re.Match[str], other: re.Match[str]) -> bool:
    """ "1B 和 8B 的模型" says the same turned round, unless 分别 ties each to something."""
    between = text[one.end() : other.start()]
    return JUST_JOINED.fullmatch(between) is not None and "分别" not in text
