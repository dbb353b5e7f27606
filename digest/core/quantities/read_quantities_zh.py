"""Reads the quantities of a Chinese claim: 67.6%、3.8 个百分点、1.5 万条、三种、七分之一、2026 年 1 月."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from digest.core.fold_marks import fold_marks
from digest.core.quantities.find_names import NAME, POINTER_ZH
from digest.core.quantities.name_units import MEASURE_ZH, UNIT_ZH, name_unit
from digest.core.quantities.parse_numeral_zh import HAN, NUMERAL, parse_numeral_zh
from digest.core.quantities.read_bounds import bound_zh, is_change_zh
from digest.domain.quantity import Kind, Numeral, Quantity, Unit

# Characters of numerals that count nothing. 一 (一种, 统一, 进一步) needs no entry: one alone is never read.
_IDIOM = (
    r"十分(?!钟|之)|[二三四]元[组数]?|二[分值叉阶进次]|[二三]维|[两二三]者|两[端侧旁两]|三角|百[科花]|百分[比制数]"
    r"|千[差篇]|四舍五入|万[能一]|亿万|五花八门|零[样散次碎星]|[二三]流|八股|(?<![降减升增缩短少低小跌落达得不压超])到一半(?=[时就，]|的时候|$)|(?:数|几|上|成|好|若干)[十百千万亿]+"
)
_TOKEN = re.compile(
    rf"(?P<skip>{POINTER_ZH}|{_IDIOM}|{NAME})"
    rf"|百分之\s?(?P<percent>{NUMERAL})|(?P<under>{NUMERAL})\s?分之\s?(?P<over>{NUMERAL})"
    r"|(?P<numerator>(?<![\d./A-Za-z])\d{1,3})/(?P<denominator>\d{1,4})(?![\d/%A-Za-z]|\.\d)"
    r"|(?P<half>一半|半数|减半)|(?P<twofold>翻了?[一]?[番倍]|(?<![十百千万亿])一倍)|(?P<fourfold>翻了?两番)"
    rf"|(?P<first>{NUMERAL})\s?(?P<unit_of_first>{UNIT_ZH})?\s?(?:[-~至到±])\s?(?P<second>{NUMERAL})"
    rf"(?:\s?(?P<unit_of_second>{UNIT_ZH}))?"
    rf"|(?P<only>{NUMERAL})(?:\s?(?P<unit>{UNIT_ZH}))?"
)
_FIXED = {
    "half": (Kind.FRACTION, Decimal("0.5")),
    "twofold": (Kind.TIMES, Decimal(2)),
    "fourfold": (Kind.TIMES, Decimal(4)),
}
_MEASURED = re.compile(rf"\s?[多余]?\s?(?:{MEASURE_ZH})")
_NAMED = re.compile(r"[A-Z][A-Za-z.+-]*\s$")
_VAGUE = re.compile("[一二两三四五六七八九]{2}(?:[十百千万亿]|$)")  # 七八个, 三四百
_ORDERS = re.compile(
    r"[前后头末]\||.?\|(?:阶(?!段)|次方|次根)"
)  # 前两个, 四阶, 六次方根: which, not how many
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
        yield from _range(token, text)
    else:
        yield from _number(token, "only", token["unit"], text)


def _percent(token: re.Match[str], text: str) -> Iterator[Quantity]:
    if numeral := parse_numeral_zh(token["percent"]):
        percent = Quantity(numeral.value, Kind.PERCENT, token[0], token.start(), numeral.decimals)
        yield _in_context(percent, text)


def _fraction(token: re.Match[str], text: str) -> Iterator[Quantity]:
    under = parse_numeral_zh(token["under"] or token["denominator"])
    over = parse_numeral_zh(token["over"] or token["numerator"])
    if under and over and under.value:
        yield _in_context(Quantity(over.value / under.value, Kind.FRACTION, token[0], token.start()), text)


def _range(token: re.Match[str], text: str) -> Iterator[Quantity]:
    """Yield both ends; the first has the unit and the scale of the second where it has none: 1–20k 次."""
    end = parse_numeral_zh(token["second"])
    lender = end if end and not token["unit_of_first"] else None
    yield from _number(token, "first", token["unit_of_first"] or token["unit_of_second"], text, lender)
    yield from _number(token, "second", token["unit_of_second"], text)


def _number(
    token: re.Match[str], group: str, unit_words: str | None, text: str, lender: Numeral | None = None
) -> Iterator[Quantity]:
    """Yield the number of a group with its unit, or nothing when its characters count nothing.

    lender: the second number of a range, when the unit stands after that one.
    """
    numeral = parse_numeral_zh(token[group])
    if numeral is None:
        return
    if lender and numeral.scale == 1:
        numeral = replace(numeral, value=numeral.value * lender.scale, scale=lender.scale)
    start, end = token.span(group)
    kind, unit, factor = name_unit(unit_words or "", numeral.value, text[start - 1 : start])
    if unit_words and not lender:
        end = text.index(unit_words, end) + len(unit_words)
    if token[group][0] in HAN and not (
        _is_amount(token[group], numeral)
        and not _ORDERS.match(text[start - 1 : start] + "|" + text[token.end(group) :])
        and (unit_words or _measured(text, token.end() if lender else end))
    ):
        return
    if kind is Kind.NUMBER and unit is Unit.NONE:
        kind = _kind_of_bare(numeral, text, start, end)
    value, scale = numeral.value * factor, numeral.scale * factor
    quantity = Quantity(value, kind, text[start:end], start, numeral.decimals, scale, unit)
    yield _in_context(replace(quantity, takes_next_unit=lender is not None), text)


def _kind_of_bare(numeral: Numeral, text: str, start: int, end: int) -> Kind:
    if numeral.value == int(numeral.value) and _measured(text, end):
        return Kind.COUNT
    return Kind.LABEL if numeral.scale == 1 and _NAMED.search(text[:start]) else Kind.NUMBER


def _is_amount(words: str, numeral: Numeral) -> bool:
    """Whether a numeral in characters may be an amount: 三, 十二; not 一, 万, 七八."""
    return numeral.value > 1 and not _VAGUE.match(words) and not _BARE_SCALE.fullmatch(words)


def _measured(text: str, end: int) -> bool:
    return _MEASURED.match(text, end) is not None


def _in_context(quantity: Quantity, text: str) -> Quantity:
    start, end = quantity.start, quantity.start + len(quantity.words)
    return replace(quantity, bound=bound_zh(text, start, end), is_change=is_change_zh(text, start, end))
