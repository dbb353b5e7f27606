"""Finds the numbers of a claim that the paper limits and the claim does not: "up to 27 %", told as 27 %."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from digest.core.quantities.read_quantities_zh import read_quantities_zh
from digest.core.quantities.trace_quantity import How, printed_in
from digest.domain.quantity import Bound, Kind, Quantity, Reading


@dataclass(frozen=True, slots=True)
class LostLimit:
    """A number of a claim, and the bound that every cited sentence sets to it."""

    quantity: Quantity
    bound: Bound


# 最多 anywhere in the clause; 达, 到, 至 right before the number.
_AT_MOST = re.compile(
    r"最(?![少小低终后初新近先佳优])|[高多长]达|至多|可达|以[内下]|之内|上限|不超过|峰值|封顶|[达到至]\s?\0"
)
_ROUGH = re.compile(
    r"约|近|大概|大致|左右|上下|[多余]|几|乎|以[上下内]|超|逾|过|至少|不[到足少低]|[高低大小多少]于|最|±|~"
    r"|～|起|级|出头|更"
)
# Said once of what the number measures, words before it: 不到参考摘要的 65%, 接近该语料的五倍.
_SAID_BEFORE = {
    Bound.UNDER: re.compile(r"不[到足及]|[低少小]于|未达|接近|将近|逼近|几近|近乎"),
    Bound.OVER: re.compile(r"超[过出]|[高多大]于|逾|至少|不[低少]于"),
    Bound.ABOUT: re.compile(r"接近|将近|约|大致|相当于|差不多"),
}
_NEAR = 60  # characters before an English number that may say how it is meant
_BEFORE, _AFTER = 6, 5  # characters to either side of a number where a word for "about" may stand
_LATIN = re.compile(r"[A-Za-z\s]+")
_CLAUSE_END = re.compile(r"[,，。;；]")
_CALENDAR = (Kind.YEAR, Kind.MONTH, Kind.DAY, Kind.LABEL)
_SHARES = (Kind.PERCENT, Kind.TIMES, Kind.FRACTION)
_LEAST_ESTIMATED = 10  # fewer things are counted, not estimated
_UP_TO = re.compile(
    r"\b(?:up to|as (?:much|many|high) as|at most|no more than|maximum of)\s(?:an?\s)?[~+]?$", re.IGNORECASE
)
_BY_ABOUT = re.compile(
    r"\bby\s(?:over|more than|at least|about|around|nearly|approximately|roughly|almost)\s$", re.IGNORECASE
)
_OR_MORE = re.compile(r"\s?%?\s?(?:\w+\s)?or\s(?:more|higher|above|longer|better)\b", re.IGNORECASE)
# "averaged over 5 seeds", "evaluate over 100 prompts": what is gone through, no limit.
_GOES_OVER = re.compile(
    r"\b(?:evaluat|averag|mean|result|train|test|measur|comput|run|span|distribut|generali|report|sampl"
    r"|iterat|sum|aggregat|improve|gain|spread|vari|deploy|collect)\w*\s(?:(?!is\b|are\b|was\b|were\b|by\b"
    r"|of\b|with\b|to\b)[\w-]+\s){0,3}?over\s$",
    re.IGNORECASE,
)
_TELLS_ABOUT = re.compile(
    r"\b(?:wr[io]t|claim|statement|talk|sa(?:y|id)|t[eo]ll|ask|question|information|learn|kn[eo]w|think"
    r"|fact|sentence|read)\w*\s(?:[\w-]+\s){0,4}?about\s$",
    re.IGNORECASE,
)


def lost_limits(text_zh: str, cited: Sequence[Reading]) -> Iterator[LostLimit]:
    """Yield the numbers of a claim that stand in the cited sentences with a bound, and without one in it."""
    for quantity in read_quantities_zh(text_zh):
        bounds = _printed_bounds(quantity, cited)
        bound = bounds.pop() if len(bounds) == 1 else Bound.EXACT
        if not _is_kept(bound, quantity, text_zh):
            yield LostLimit(quantity, bound)


def _printed_bounds(quantity: Quantity, cited: Sequence[Reading]) -> set[Bound]:
    """Return the bounds of a quantity wherever it is printed; EXACT is one of them."""
    if quantity.kind in _CALENDAR:
        return set()
    bounds = set()
    for reading in cited:
        for printed in reading.quantities:
            trace = printed_in(quantity, [replace(reading, quantities=(printed,))])
            if trace and trace.how is How.SAME:
                bounds.add(_bound(printed, reading.text))
    return bounds


def _bound(printed: Quantity, text: str) -> Bound:
    before = text[max(0, printed.start - _NEAR) : printed.start]
    if _UP_TO.search(before):
        return Bound.AT_MOST
    if _GOES_OVER.search(before) or _TELLS_ABOUT.search(before):
        return Bound.EXACT
    if _OR_MORE.match(text, printed.start + len(printed.words)):
        return Bound.OVER
    is_rough = printed.kind in _SHARES or printed.value >= _LEAST_ESTIMATED or _BY_ABOUT.search(before)
    return printed.bound if is_rough else Bound.EXACT


def _is_kept(bound: Bound, quantity: Quantity, text_zh: str) -> bool:
    if bound in (Bound.EXACT, quantity.bound):
        return True
    before = _CLAUSE_END.split(text_zh[: quantity.start])[-1]
    after = _CLAUSE_END.split(text_zh[quantity.start + len(quantity.words) :])[0]
    if bound is Bound.AT_MOST:
        return _AT_MOST.search(f"{before}\0{after}") is not None
    said = _SAID_BEFORE.get(bound)
    return (
        quantity.bound is not Bound.EXACT
        or (said is not None and said.search(before) is not None)
        or _ROUGH.search(before[-_BEFORE:] + _LATIN.sub("", after)[:_AFTER]) is not None
    )
