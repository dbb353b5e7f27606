"""A number with its meaning, read from a Chinese claim or an English sentence."""

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum


class Kind(StrEnum):
    """What a number says. Two numbers of one value and different kinds are two statements."""

    NUMBER = "number"  # bare: a score, a setting, a cell of a table
    COUNT = "count"  # of the things named after it: 16 个, "16 datasets"
    PERCENT = "percent"  # 67.6 %: the value is 67.6
    POINTS = "points"  # a difference of percentages or scores
    TIMES = "times"  # a ratio: 3 倍, "threefold"
    FRACTION = "fraction"  # 三分之一, "one in three": the value is 1/3
    YEAR = "year"
    MONTH = "month"  # of the calendar, from 1
    DAY = "day"  # of the month, from 1
    LABEL = "label"  # tells one thing from another: AIME 2024, Claude 3.7, the 13B of Llama-2-13B


class Unit(StrEnum):
    """Units that can be told apart in both languages; all others are NONE."""

    NONE = ""
    MILLISECOND = "ms"
    SECOND = "s"
    MINUTE = "min"
    HOUR = "h"
    DAY = "d"
    WEEK = "wk"
    MONTH = "mo"
    YEAR = "yr"
    KILOBYTE = "KB"
    MEGABYTE = "MB"
    GIGABYTE = "GB"
    TERABYTE = "TB"
    DOLLAR = "USD"
    EURO = "EUR"
    YUAN = "CNY"


class Bound(StrEnum):
    """How the words beside a number limit it."""

    EXACT = "exact"
    ABOUT = "about"  # 约, 左右
    OVER = "over"  # 超过, 多, 以上, 至少
    UNDER = "under"  # 近, 不到, 以下
    AT_MOST = "at_most"  # 最多, "up to": the highest of several values


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number without its meaning; the fields are those of Quantity."""

    value: Decimal
    scale: Decimal = Decimal(1)
    decimals: int = 0


@dataclass(frozen=True, slots=True)
class Quantity:
    """One number as printed and as meant.

    value: with its scale: 35000 for "3.5 万" and for "35k"; 67.6 for "67.6 %".
    words, start: as printed, and the offset of their first character in the text they were read from.
    decimals: digits after the point as printed: 1 for "3.5 万".
    scale: what the printed digits were multiplied by: 10000 for "3.5 万".
    is_change: a word beside it says that it is a difference or a ratio, not a level.
    takes_next_unit: the first number of "1–20k": kind, unit and scale are those of the number after it.
    """

    value: Decimal
    kind: Kind
    words: str
    start: int
    decimals: int = 0
    scale: Decimal = Decimal(1)
    unit: Unit = Unit.NONE
    bound: Bound = Bound.EXACT
    is_change: bool = False
    takes_next_unit: bool = False

    @property
    def step(self) -> Decimal:
        """The worth of the last printed digit: 1000 for "3.5 万"."""
        return self.scale.scaleb(-self.decimals)

    @property
    def readings(self) -> "tuple[Quantity, ...]":
        """The quantity, and the bare number where it is not sure that the next number's unit is its own."""
        if not self.takes_next_unit:
            return (self,)
        bare = replace(self, value=self.value / self.scale, kind=Kind.NUMBER, scale=Decimal(1))
        return self, replace(bare, unit=Unit.NONE, takes_next_unit=False)


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence of the paper and the quantities in it. sentence: its number, from 1."""

    sentence: int
    text: str
    quantities: tuple[Quantity, ...]
