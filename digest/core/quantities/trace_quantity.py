"""Traces a claim's quantity to the cited sentences: the same, rounded, approximate, derived or counted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import combinations

from digest.core.fold_marks import fold_marks
from digest.core.quantities.count_list_items import list_lengths
from digest.core.quantities.express_quantity import express
from digest.domain.quantity import Bound, Kind, Quantity, Reading, Unit


class How(StrEnum):
    """The ways in which a quantity follows, the surest first."""

    SAME = "same"  # after unit folding: 3.5 万 and 35k
    ROUNDED = "rounded"  # 67.6 for 67.58
    APPROXIMATE = "approximate"  # 约 4 万 for 39,812
    DERIVED = "derived"  # a difference, ratio or relative change of two printed numbers
    COUNTED = "counted"  # 三种 for a list of three


@dataclass(frozen=True, slots=True)
class Trace:
    """How a quantity follows, from the sentence with that number, and from which printed quantities."""

    how: How
    sentence: int
    printed: tuple[Quantity, ...]


_SAME = Decimal("1e-9")  # relative; only fractions such as 1/3 are inexact
# Relative: 约 20 万 may stand for 191,000, 超过一半 for 57 %.
_REACH = {Bound.ABOUT: Decimal("0.08"), Bound.OVER: Decimal("0.2"), Bound.UNDER: Decimal("0.2")}
_HALF_A_PERCENT = Decimal("0.005")  # 三分之一 for 33 %
_LEAST_ROUND = 10  # 约 4 个 is no rounding: so few things are counted
_LARGEST_POOL = 6  # of more numbers than these, some two always have the difference that is looked for
_LARGEST_LIST = 12
_LEVELS = (Kind.NUMBER, Kind.COUNT, Kind.PERCENT)


def source_of(quantity: Quantity, cited: Sequence[Reading], beside: Sequence[Quantity] = ()) -> Trace | None:
    """Return how a claim's quantity follows from the cited sentences by the surest way, or None.

    beside: the other quantities of the claim; a difference of numbers that it prints is no chance hit.
    """
    return printed_in(quantity, cited) or _derived(quantity, cited, beside) or _counted(quantity, cited)


def printed_in(quantity: Quantity, cited: Sequence[Reading]) -> Trace | None:
    """Return the printed number that a quantity repeats, rounds or approximates, or None."""
    for how, holds in ((How.SAME, _is_same), (How.ROUNDED, _is_rounded), (How.APPROXIMATE, _is_near)):
        for reading, printed, value in _candidates(quantity, cited):
            if holds(quantity, value):
                return Trace(how, reading.sentence, (printed,))
    return None


def _candidates(quantity: Quantity, cited: Sequence[Reading]) -> Iterator[tuple[Reading, Quantity, Decimal]]:
    for reading in cited:
        for printed in reading.quantities:
            for meant in printed.readings:
                for value in express(meant, quantity):
                    yield reading, printed, value


def _is_same(claimed: Quantity, value: Decimal) -> bool:
    return abs(claimed.value - value) <= _SAME * max(abs(claimed.value), abs(value))


def _is_rounded(claimed: Quantity, value: Decimal) -> bool:
    """Whether the claim is the value at the claim's own precision, which must be two digits at least.

    A whole count is exact: 16 个 does not round 15.6.
    """
    distance = abs(claimed.value - value)
    if claimed.kind is Kind.FRACTION:
        return distance < _HALF_A_PERCENT
    is_measure = claimed.kind in (Kind.PERCENT, Kind.POINTS, Kind.TIMES)
    has_two_digits = len(_digits(claimed.value / claimed.step)) >= 2
    is_precise = claimed.decimals > 0 or (has_two_digits and (is_measure or claimed.scale > 1))
    return is_precise and distance <= claimed.step / 2


def _is_near(claimed: Quantity, value: Decimal) -> bool:
    """Whether the value is near the claim, on the side it says, and the claim is the rounder one."""
    distance = abs(claimed.value - value)
    is_on_side = {Bound.OVER: value >= claimed.value, Bound.UNDER: value <= claimed.value}
    if distance > _REACH.get(claimed.bound, 0) * abs(value) or not is_on_side.get(claimed.bound, True):
        return False
    if claimed.kind is Kind.FRACTION:
        return True
    if claimed.kind in (Kind.NUMBER, Kind.COUNT) and claimed.value < _LEAST_ROUND:
        return False
    worth = _worth_of_last_significant(claimed.value)
    is_rounder = len(_significant(claimed.value)) < len(_significant(value))
    return is_rounder and distance <= (worth / 2 if claimed.bound is Bound.ABOUT else worth)


def _digits(value: Decimal) -> str:
    return str(int(abs(value)))


def _significant(value: Decimal) -> str:
    return f"{abs(value).normalize():f}".replace(".", "").strip("0") or "0"


def _worth_of_last_significant(value: Decimal) -> Decimal:
    """Return 10000 for 40000, 100 for 39800."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(int(exponent))


def _derived(quantity: Quantity, cited: Sequence[Reading], beside: Sequence[Quantity]) -> Trace | None:
    """Return the two printed numbers whose difference, ratio or relative change a quantity is.

    Only where the claim speaks of a change, and either prints one of the two or the sentence holds few.
    """
    if not quantity.is_change and quantity.kind is not Kind.TIMES:
        return None
    pool = [
        (reading, printed) for reading in cited for printed in reading.quantities if printed.kind in _LEVELS
    ]
    for (reading, one), (other_reading, other) in combinations(pool, 2):
        if not _are_comparable(one, other) or not _follows(quantity, one, other):
            continue
        if reading is other_reading and _is_span(reading.text, one, other):
            continue
        is_few = reading is other_reading and len(pool) <= _LARGEST_POOL
        if is_few or any(_is_same(claimed, each.value) for claimed in beside for each in (one, other)):
            return Trace(How.DERIVED, reading.sentence, (one, other))
    return None


def _are_comparable(one: Quantity, other: Quantity) -> bool:
    return (one.kind is Kind.PERCENT) == (other.kind is Kind.PERCENT) and one.unit is other.unit


def _is_span(text: str, one: Quantity, other: Quantity) -> bool:
    """Whether two numbers are the ends of one range: 11–26 % are no two results."""
    return fold_marks(text[one.start + len(one.words) : other.start]).strip() in {"-", "~"}


def _follows(quantity: Quantity, one: Quantity, other: Quantity) -> bool:
    low, high = sorted((one.value, other.value))
    return any(
        abs(value - quantity.value) <= quantity.step / 2 for value in _results(quantity, one.kind, low, high)
    )


def _results(quantity: Quantity, kind: Kind, low: Decimal, high: Decimal) -> Iterator[Decimal]:
    """Yield what two values of one kind may give in the kind of the quantity.

    A difference of percentages is in points: calling 65 % to 67 % a rise of 2 % is an error.
    """
    if low == high:
        return
    is_difference = quantity.kind is Kind.POINTS or (
        quantity.kind is Kind.NUMBER and quantity.unit is Unit.NONE
    )
    if is_difference or (quantity.kind is Kind.PERCENT and kind is not Kind.PERCENT):
        yield high - low
    if low <= 0:
        return
    if quantity.kind is Kind.PERCENT:
        yield 100 * (high - low) / low
        yield 100 * (high - low) / high
    elif quantity.kind is Kind.TIMES and low > 1:
        yield high / low


def is_uncounted(quantity: Quantity, cited: Sequence[Reading]) -> bool:
    """Return whether a quantity is a small count and no cited sentence states one: lists may be counted."""
    printed = (each for reading in cited for each in reading.quantities)
    return _is_small_count(quantity) and not any(_is_small_count(each) for each in printed)


def _counted(quantity: Quantity, cited: Sequence[Reading]) -> Trace | None:
    """Return the list that a small count numbers, or None."""
    if not is_uncounted(quantity, cited):
        return None
    lists = (reading for reading in cited if int(quantity.value) in list_lengths(reading.text))
    return next((Trace(How.COUNTED, reading.sentence, ()) for reading in lists), None)


def _is_small_count(printed: Quantity) -> bool:
    return printed.kind is Kind.COUNT and 2 <= printed.value <= _LARGEST_LIST
