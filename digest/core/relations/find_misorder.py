"""Finds numbers of a claim that cannot stand in their order: 从 20% 降到 80%, 26–11%, 8 个中的 10 个."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from digest.core.fold_marks import fold_marks
from digest.core.relations.match_numbers import span_of
from digest.domain.quantity import Kind, Quantity

_UP = r"提高|提升|增加|增长|上升|升高|增强|扩大|扩展|延长|上涨|[升增涨提]"
_DOWN = r"降低|下降|减少|减小|缩短|缩小|压缩|下跌|下滑|削减|[降减跌]"
_START = re.compile(r"(?:从|由|自)[^，。；,;]{0,10}$")
_TO = re.compile(rf"[^，。；,;]{{0,6}}?(?:(?P<up>{_UP})|(?P<down>{_DOWN}))了?(?:[到至为成])\s?[约近]?\s?")
_RANGE = re.compile(r"\s?[-~至到]\s?")
_PART = re.compile(r"\s?(?P<measure>[^，。；,;\s])[^，。；,;]{0,12}?(?:[中里][，,]?|中的|里的)(?:有\s?)?\s?")
_MORE = re.compile(r"[^。；;\d]{0,8}?(?:(?P<up>[高大多]于|超过)|(?P<down>[低小少]于))[^，。；,;\d]{0,24}?")
_THAN = re.compile(r"[^。；;\d]{0,6}?比[^，。；,;\d]{1,24}?的?\s?")
_MORE_AFTER = re.compile(r"\s?(?:还|要)?(?:(?P<up>[高多])|(?P<down>[低少]))")
_RANK = re.compile(r"排名|名次|位次|第\s?$")  # a lower rank is a rise
_COUNTED = (Kind.COUNT, Kind.NUMBER)
_GAIN = re.compile(rf"[，,（(]\s?(?:即|共|相对|绝对)?(?:{_UP}|{_DOWN})了?\s?")


@dataclass(frozen=True, slots=True)
class Misorder:
    """Two or three numbers of a claim that do not go together, and why, as the end of a sentence."""

    numbers: tuple[Quantity, ...]
    why: str


def find_misorders(text_zh: str, quantities: Sequence[Quantity]) -> tuple[Misorder, ...]:
    """Return what the claim itself says of its numbers and cannot be."""
    text = fold_marks(text_zh)
    following = [*quantities[2:], None]
    found = []
    for (one, other), third in zip(pairwise(quantities), following, strict=False):
        if (order := _order(text, one, other)) is None or one.value == other.value:
            continue
        if order.is_rise != (other.value > one.value):
            found.append(Misorder((one, other), order.why))
        elif third and order.is_change and not _adds_up(text, one, other, third):
            found.append(Misorder((one, other, third), "the difference is another one"))
    return tuple(found)


def is_settled(text_zh: str, one: Quantity, other: Quantity) -> bool:
    """Return whether the words between two numbers say which is the larger: then their order is checked."""
    return _order(fold_marks(text_zh), one, other) is not None


@dataclass(frozen=True, slots=True)
class _Order:
    """What the words around two numbers ask of them: that the second is larger, or that it is smaller."""

    is_rise: bool
    why: str
    is_change: bool = False


def _order(text: str, one: Quantity, other: Quantity) -> _Order | None:
    if one.kind is not other.kind or one.unit is not other.unit:
        return None
    start, end = span_of(one)[1], other.start
    is_start = _START.search(text[: one.start]) is not None
    if is_start and (move := _TO.fullmatch(text, start, end)):
        is_rise = move["up"] is not None
        return (
            None if _RANK.search(text) else _Order(is_rise, "the change goes the other way", is_change=True)
        )
    if not is_start and _RANGE.fullmatch(text, start, end):
        return _Order(True, "a range begins with its smaller end")
    if one.kind in _COUNTED and (part := _PART.fullmatch(text, start, end)):
        is_same = text[span_of(other)[1] :].lstrip().startswith(part["measure"])
        return _Order(False, "a part is not more than the whole") if is_same else None
    if more := _MORE.fullmatch(text, start, end):
        return _Order(more["down"] is not None, "the comparison goes the other way")
    after = _MORE_AFTER.match(text, span_of(other)[1])
    if after and _THAN.fullmatch(text, start, end):
        return _Order(after["down"] is not None, "the comparison goes the other way")
    return None


def _adds_up(text: str, one: Quantity, other: Quantity, third: Quantity) -> bool:
    """Whether the points right after a change from one to another percentage are their difference."""
    between = text[span_of(other)[1] : third.start]
    if third.kind is not Kind.POINTS or one.kind is not Kind.PERCENT or not _GAIN.fullmatch(between):
        return True
    rounding = (one.step + other.step + third.step) / 2
    return abs(abs(other.value - one.value) - third.value) <= rounding + Decimal("1e-9")
