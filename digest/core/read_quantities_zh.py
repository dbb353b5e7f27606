"""Reads the quantities of a Chinese claim: 67.6%、3.8 个百分点、1.5 万条、三种、七分之一、2026 年 1 月."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from digest.core.find_names import NAME, POINTER_ZH
from digest.core.fold_marks import fold_marks
from digest.core.name_units import MEASURE_ZH, UNIT_ZH, name_unit
from digest.core.parse_numeral_en import SCALE_LETTERS
from digest.core.parse_numeral_zh import DIGITS, HAN, parse_numeral_zh
from digest.core.parse_power import POWER, parse_power
from digest.core.read_bounds import bound_zh, is_change_zh
from digest.domain.quantity import Kind, Quantity, Unit

_SCALE = r"(?:万亿|[千百十]?[万亿](?!能)|千(?![米克瓦])|百(?![分科]))"
_SCALED = rf"(?:\s?{_SCALE}(?:\s?(?:{DIGITS})\s?{_SCALE})*|\s?[KMBTk](?![A-Za-z])|[mb](?![A-Za-z]))?"
_NUMBER = rf"(?:{POWER}|(?:(?<![A-Za-z\d.])|(?<=\dx))(?:{DIGITS}){_SCALED}|[{HAN}]+(?:点[零〇一二三四五六七八九]+)?)"

# Characters of numerals that count nothing. 一 (一种, 统一, 进一步) needs no entry: one alone is never read.
_IDIOM = (
    r"十分(?!钟|之)|[二三四]元[组数]?|二[分值叉阶进次]|[二三]维|[两二三]者|两[端侧旁两]|三角|百[科花]|百分[比制数]"
    r"|千[差篇]|四舍五入|万[能一]|亿万|五花八门|零[样散次碎星]|[二三]流|八股|(?:数|几|上|成|好|若干)[十百千万亿]+"
)
_TOKEN = re.compile(
    rf"(?P<skip>{POINTER_ZH}|{_IDIOM}|{NAME})"
    rf"|百分之\s?(?P<percent>{_NUMBER})|(?P<under>{_NUMBER})\s?分之\s?(?P<over>{_NUMBER})"
    r"|(?P<numerator>(?<![\d./A-Za-z])\d{1,3})/(?P<denominator>\d{1,4})(?![\d./%A-Za-z])"
    r"|(?P<half>一半|半数|减半)|(?P<twofold>翻了?[一]?[番倍]|(?<![十百千万亿])一倍)|(?P<fourfold>翻了?两番)"
    rf"|(?P<first>{_NUMBER})\s?(?P<unit_of_first>{UNIT_ZH})?\s?(?:[-~至到±])\s?(?P<second>{_NUMBER})"
    rf"(?:\s?(?P<unit_of_second>{UNIT_ZH}))?"
    rf"|(?P<only>{_NUMBER})(?:\s?(?P<unit>{UNIT_ZH}))?"
)
_FIXED = {
    "half": (Kind.FRACTION, Decimal("0.5")),
    "twofold": (Kind.TIMES, Decimal(2)),
    "fourfold": (Kind.TIMES, Decimal(4)),
}
_MEASURED = re.compile(rf"\s?[多余]?\s?(?:{MEASURE_ZH})")
_NAMED = re.compile(r"[A-Z][A-Za-z.+-]*\s$")
_VAGUE = re.compile("[一二三四五六七八九]{2}(?:[十百千万亿]|$)")  # 七八个, 三四百
_BARE_SCALE = re.compile("[百千万亿]+")


def read_quantities_zh(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of a Chinese text in their order; names, ordinals and idioms hold none."""
    folded = fold_marks(text)
    found = (quantity for token in _TOKEN.finditer(folded) for quantity in _quantities(token, folded))
    return tuple(replace(each, words=text[each.start : each.start + len(each.words)]) for each in found)


def _quantities(token: re.Match[str], text: str) -> Iterator[Quantity]:
    if token["skip"]:
        return
    if fixed := _FIXED.get(token.lastgroup or ""):
        yield _in_context(Quantity(fixed[1], fixed[0], token[0], token.start()), text)
    elif token["percent"]:
        yield from _percent(token, text)
    elif token["under"] or token["numerator"]:
        yield from _fraction(token, text)
    elif token["first"]:
        unit = token["unit_of_first"] or token["unit_of_second"]
        is_lent = not token["unit_of_first"] and bool(token["unit_of_second"] or _scale(token["second"]) > 1)
        yield from _number(token, "first", unit, text, is_lent=is_lent)
        yield from _number(token, "second", token["unit_of_second"], text)
    else:
        yield from _number(token, "only", token["unit"], text)


def _percent(token: re.Match[str], text: str) -> Iterator[Quantity]:
    value = _value(token["percent"])
    if value is not None:
        decimals = _decimals(token["percent"])
        yield _in_context(Quantity(value, Kind.PERCENT, token[0], token.start(), decimals), text)


def _fraction(token: re.Match[str], text: str) -> Iterator[Quantity]:
    under = _value(token["under"] or token["denominator"])
    over = _value(token["over"] or token["numerator"])
    if under and over:
        yield _in_context(Quantity(over / under, Kind.FRACTION, token[0], token.start()), text)


def _number(
    token: re.Match[str], group: str, unit_words: str | None, text: str, *, is_lent: bool = False
) -> Iterator[Quantity]:
    """Yield the number of a group with its unit, or nothing when its characters count nothing.

    is_lent: the unit, and a scale that the number lacks, stand after the second number of a range.
    """
    words = token[group]
    value, scale = _value(words), _scale(words)
    if value is None:
        return
    if is_lent and scale == 1:
        scale = _scale(token["second"])
        value *= scale
    start, end = token.span(group)
    kind, unit, factor = name_unit(unit_words or "", value, text[start - 1 : start])
    if not is_lent and unit_words:
        end = text.index(unit_words, end) + len(unit_words)
    if _is_han(words) and not _counts(words, value, unit_words, text, end):
        return
    if kind is Kind.NUMBER and unit is Unit.NONE:
        kind = _kind_of_bare(value, scale, text, start, end)
    yield _in_context(
        Quantity(
            value * factor,
            kind,
            text[start:end],
            start,
            _decimals(words),
            scale * factor,
            unit,
            takes_next_unit=is_lent,
        ),
        text,
    )


def _kind_of_bare(value: Decimal, scale: Decimal, text: str, start: int, end: int) -> Kind:
    if value == int(value) and _MEASURED.match(text, end):
        return Kind.COUNT
    return Kind.LABEL if scale == 1 and _NAMED.search(text[:start]) else Kind.NUMBER


def _counts(words: str, value: Decimal, unit: str | None, text: str, end: int) -> bool:
    """Whether a numeral in characters is an amount: 三种, 十二个任务; not 万 alone, not 七八个."""
    is_amount = value > 1 and not _VAGUE.match(words) and not _BARE_SCALE.fullmatch(words)
    return is_amount and (bool(unit) or _MEASURED.match(text, end) is not None)


def _in_context(quantity: Quantity, text: str) -> Quantity:
    start, end = quantity.start, quantity.start + len(quantity.words)
    return replace(quantity, bound=bound_zh(text, start, end), is_change=is_change_zh(text, start, end))


def _value(words: str) -> Decimal | None:
    power = parse_power(words)
    if power is not None:
        return power
    letter = _letter(words)
    return parse_numeral_zh(words.rstrip("KMBTkmb ").replace(" ", "")) if not letter else _lettered(words)


def _lettered(words: str) -> Decimal:
    return Decimal(words[:-1].strip().replace(",", "")) * SCALE_LETTERS[words[-1].lower()]


def _letter(words: str) -> str:
    return words[-1] if words[-1] in "KMBTkmb" else ""


def _scale(words: str) -> Decimal:
    """Return what the printed digits are multiplied by: 10000 for "1.5 万"; 1 for characters alone."""
    if _letter(words):
        return Decimal(SCALE_LETTERS[words[-1].lower()])
    units = words.lstrip("0123456789,. ")
    if _is_han(words) or not units or any(char.isdigit() for char in units) or parse_power(words) is not None:
        return Decimal(1)
    return parse_numeral_zh("1" + units) or Decimal(1)


def _is_han(words: str) -> bool:
    return words[0] in HAN


def _decimals(words: str) -> int:
    digits = words.partition("点")[2] or "".join(re.findall(r"\.(\d+)", words)[:1])
    return len(digits) if parse_power(words) is None else 0
