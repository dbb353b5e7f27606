"""Reads the quantities of an English sentence, caption or table row: 81.1M, one in seven, 114x."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from digest.core.fold_marks import fold_marks
from digest.core.quantities.find_names import NAME, POINTER_EN, sizes_in
from digest.core.quantities.name_units import UNIT_EN, name_unit
from digest.core.quantities.parse_numeral_en import NUMERAL, WORDS, parse_numeral_en
from digest.core.quantities.read_bounds import bound_en, is_change_en
from digest.domain.quantity import Kind, Numeral, Quantity, Unit

_LINK = r"\s?(?:-|~|±|\+/-|to)\s?"
_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September"]
_MONTHS += ["October", "November", "December"]
_MONTH = "|".join(f"{name}|{name[:3]}" for name in _MONTHS)
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}

# The look-ahead saves time: no token starts within a word.
_TOKEN = re.compile(
    r"(?=[\d.(\[]|(?<![A-Za-z0-9])[A-Za-z])(?:"
    rf"(?P<skip>{POINTER_EN})|(?P<top>\b[Tt]op-(?P<rank>\d+)\b)|(?P<name>{NAME})"
    r"|(?P<cited_year>(?:(?<=\()|(?<=, ))(?:19|20)\d\d)[a-z]?(?=[);,])"
    r"|(?P<date>\b(?P<date_year>(?:19|20)\d\d)-(?P<date_month>[01]\d)(?:-(?P<date_day>[0-3]\d))?\b)"
    rf"|\b(?P<month>{_MONTH})\b\.?"
    rf"|(?P<part>(?P<numerator>\b(?i:an?|{WORDS}))[- ](?P<denominator>(?i:{'|'.join(_PARTS)}))s?\b"
    r"|\b(?i:half|halv\w+)\b)"
    r"|(?P<ratio>(?<![\d./])(?P<of>\d{1,3})/(?P<whole>\d{1,4})(?![\d/]|\.\d))"
    rf"|(?P<among>(?i:(?P<some>{NUMERAL})\s(?:in|out of|of)\s(?:every\s|the\s)?(?P<all>{NUMERAL})))"
    r"|(?P<multiple>\b(?i:twice|thrice|(?:doubl|tripl|quadrupl)(?:e[ds]?|ing))\b)"
    r"|(?P<group>\b(?i:both|dual|pairs?|single|once|an order of magnitude)\b)"
    rf"|(?P<first>{NUMERAL})(?:(?:[- ]?(?P<unit_of_first>{UNIT_EN}))?{_LINK}|\s(?:and|or|vs\.?)\s)"
    rf"(?P<second>{NUMERAL})(?:[- ]{{0,2}}(?P<unit_of_second>{UNIT_EN}))?"
    rf"|(?P<only>{NUMERAL})(?:[- ]{{0,2}}(?P<unit>{UNIT_EN}))?)"
)
_MULTIPLES = {"tw": 2, "do": 2, "th": 3, "tr": 3, "qu": 4}
_GROUPS = {"both": 2, "dual": 2, "pair": 2, "pairs": 2, "single": 1, "once": 1}
_COUNTED = re.compile(
    r"[- ](?!(?:and|or|to|in|on|of|for|at|by|with|vs|versus|from|than|as|is|are|was|while|when)\b)[A-Za-z]{2}"
)
_RATIO_BEFORE = re.compile(
    r"(?:factor|speed-?up|ratio) (?:of |by )?(?:about |around |up to )?$", re.IGNORECASE
)
_WIDE_COMMA = re.compile(r"(?<![\d,.])\d{1,3}(?:, \d{3})+(?![\d])")
_SETTING = re.compile(r"-[a-z]{3,}-\d+\.\d+$")  # X-pooling-2.0 is X set to 2.0, GPT-4.1 no GPT set to 4.1
_WIDE_POINT = re.compile(r"(?<=\d) \.(?=\d)")


# A sentence is read for every claim that cites it, and for every search of the paper.
@lru_cache(maxsize=8192)
def read_quantities_en(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of an English text in their order.

    Where print leaves a choice ("118, 000" may be one number or two), all readings are returned: what carries
    a claim should not be missed. Numbers within names come as LABEL; pointers and citations hold none.
    """
    folded = _WIDE_POINT.sub(".", fold_marks(text)) if " ." in text else fold_marks(text)
    found = [quantity for token in _TOKEN.finditer(folded) for quantity in _quantities(token, folded)]
    found += [_joined(match) for match in _WIDE_COMMA.finditer(folded)]
    return tuple(
        replace(
            each,
            bound=bound_en(folded, each.start),
            is_change=is_change_en(folded, each.start, each.start + len(each.words)),
        )
        for each in found
    )


def _quantities(token: re.Match[str], text: str) -> Iterator[Quantity]:
    if token["only"]:
        yield from _number(token, "only", token["unit"], text)
    elif token["first"]:
        yield from _range(token, text)
    elif token["name"]:
        yield from _labels(token)
    elif token["top"]:
        yield _fixed(Decimal(token["rank"]), Kind.NUMBER, token)
    elif token["cited_year"]:
        yield _fixed(Decimal(token["cited_year"]), Kind.YEAR, token)
    elif token["date"]:
        yield from _date(token)
    elif token["month"]:
        number = 1 + next(place for place, name in enumerate(_MONTHS) if name.startswith(token["month"]))
        yield _fixed(Decimal(number), Kind.MONTH, token)
    elif token["part"]:
        yield from _part(token)
    elif token["among"]:
        yield from _among(token, "some", "all", text)
    elif token["ratio"]:
        yield from _among(token, "of", "whole", text)
    elif token["multiple"]:
        yield _fixed(Decimal(_MULTIPLES[token["multiple"][:2].lower()]), Kind.TIMES, token)
    elif token["group"]:
        count = _GROUPS.get(token["group"].lower())
        yield _fixed(Decimal(count or 10), Kind.COUNT if count else Kind.TIMES, token)


def _range(token: re.Match[str], text: str) -> Iterator[Quantity]:
    lender = None if token["unit_of_first"] else parse_numeral_en(token["second"])
    yield from _number(token, "first", token["unit_of_first"] or token["unit_of_second"], text, lender)
    yield from _number(token, "second", token["unit_of_second"], text)
    lost = re.fullmatch(r"10-([1-9]\d?)", text[token.start("first") : token.end("second")])
    if lost:  # 10⁻³ whose minus and digit came down to the line
        yield _fixed(Decimal(1).scaleb(-int(lost[1])), Kind.NUMBER, token)


def _number(
    token: re.Match[str], group: str, unit_words: str | None, text: str, lender: Numeral | None = None
) -> Iterator[Quantity]:
    """Yield the number of a group with its unit. lender: the second number of a range, for the first."""
    numeral = parse_numeral_en(token[group])
    if lender and numeral.scale == 1:
        numeral = replace(numeral, value=numeral.value * lender.scale, scale=lender.scale)
    start, end = token.span(group)
    kind, unit, factor = name_unit(unit_words or "", numeral.value, text[start - 1 : start])
    if kind is Kind.NUMBER and unit is Unit.NONE:
        kind = _kind_of_bare(numeral.value, text, start, end)
    if unit_words and not lender:
        end = text.index(unit_words, end) + len(unit_words)
    value, scale = numeral.value * factor, numeral.scale * factor
    quantity = Quantity(value, kind, text[start:end], start, numeral.decimals, scale, unit)
    yield replace(quantity, takes_next_unit=lender is not None)


def _kind_of_bare(value: Decimal, text: str, start: int, end: int) -> Kind:
    if _RATIO_BEFORE.search(text[:start]):
        return Kind.TIMES
    return Kind.COUNT if value == int(value) and _COUNTED.match(text, end) else Kind.NUMBER


def _labels(token: re.Match[str]) -> Iterator[Quantity]:
    for size in sizes_in(token["name"]):
        numeral = parse_numeral_en(size[0])
        start = token.start() + size.start()
        kind = Kind.NUMBER if _SETTING.search(token["name"][: size.end()]) else Kind.LABEL
        yield Quantity(numeral.value, kind, size[0], start, numeral.decimals, numeral.scale)


def _date(token: re.Match[str]) -> Iterator[Quantity]:
    parts = ((Kind.YEAR, "date_year"), (Kind.MONTH, "date_month"), (Kind.DAY, "date_day"))
    for kind, group in parts:
        if token[group]:
            yield Quantity(Decimal(token[group]), kind, token[group], token.start(group))


def _part(token: re.Match[str]) -> Iterator[Quantity]:
    """Yield the fraction of "two-thirds" and "half"."""
    if token["denominator"] is None:
        yield _fixed(Decimal("0.5"), Kind.FRACTION, token)
        return
    is_one = token["numerator"].lower() in ("a", "an")
    some = Decimal(1) if is_one else parse_numeral_en(token["numerator"]).value
    yield _fixed(some / _PARTS[token["denominator"].lower()], Kind.FRACTION, token)


def _among(token: re.Match[str], part: str, all_: str, text: str) -> Iterator[Quantity]:
    """Yield the fraction of "one in seven" and both its numbers: "8 out of 10 tasks" counts tasks as well."""
    yield from _number(token, part, None, text)
    yield from _number(token, all_, None, text)
    some, whole = parse_numeral_en(token[part]).value, parse_numeral_en(token[all_]).value
    if 0 < some < whole:
        yield _fixed(some / whole, Kind.FRACTION, token)


def _joined(match: re.Match[str]) -> Quantity:
    return Quantity(Decimal(match[0].replace(", ", "")), Kind.NUMBER, match[0], match.start())


def _fixed(value: Decimal, kind: Kind, token: re.Match[str]) -> Quantity:
    return Quantity(value, kind, token[0], token.start())
