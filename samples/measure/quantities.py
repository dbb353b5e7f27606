"""Numbers with their units, as English evidence and Chinese claims write them."""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Kind(StrEnum):
    """What a number counts; numbers of two kinds are never equal."""

    PERCENT = "percent"
    POINTS = "points"  # percentage points
    TIMES = "times"
    COUNT = "count"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number that was read. step: the smallest change that its spelling can show (0.1 for "3.8")."""

    value: Decimal
    kind: Kind
    step: Decimal
    start: int
    end: int


SCALES = {
    "千": 10**3,
    "万": 10**4,
    "亿": 10**8,
    "k": 10**3,
    "K": 10**3,
    "M": 10**6,
    "B": 10**9,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
}
KINDS = {
    "%": Kind.PERCENT,
    "percent": Kind.PERCENT,
    "个百分点": Kind.POINTS,
    "percentage points": Kind.POINTS,
    "points": Kind.POINTS,
    "倍": Kind.TIMES,
    "times": Kind.TIMES,
    "x": Kind.TIMES,
}
# Whole words that are quantities by themselves.
WORDS = {
    "twice": (2, Kind.TIMES),
    "three times": (3, Kind.TIMES),
    "four times": (4, Kind.TIMES),
    "five times": (5, Kind.TIMES),
    "half": (50, Kind.PERCENT),
    "a quarter": (25, Kind.PERCENT),
    "两倍": (2, Kind.TIMES),
    "三倍": (3, Kind.TIMES),
    "四倍": (4, Kind.TIMES),
    "五倍": (5, Kind.TIMES),
    "一半": (50, Kind.PERCENT),
    "四分之一": (25, Kind.PERCENT),
}

_NUMBER = re.compile(
    r"(?<![A-Za-z0-9.@\-])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?"  # a digit on a name is the name's
    r"\s?(千|万|亿|k|K|M|B|thousand|million|billion)?(?![A-Za-z]{2})"
    r"\s?(%|percentage points|percent\b|points\b|个百分点|倍|times\b|x\b)?"
)
_WORD = re.compile("|".join(sorted(map(re.escape, WORDS), key=len, reverse=True)))


def quantities(text: str) -> list[Quantity]:
    """Return the quantities of a text in its order."""
    found = [_read(match) for match in _NUMBER.finditer(text)]
    found += [
        Quantity(Decimal(WORDS[m[0]][0]), WORDS[m[0]][1], Decimal(1), m.start(), m.end())
        for m in _WORD.finditer(text)
    ]
    return sorted(found, key=lambda quantity: quantity.start)


def digit_strings(text: str) -> list[str]:
    """Return every run of digits with its decimal point, without thousands separators."""
    return [found.replace(",", "") for found in re.findall(r"\d[\d,]*(?:\.\d+)?", text)]


def _read(match: re.Match[str]) -> Quantity:
    scale = SCALES.get(match[3] or "", 1)
    decimals = len(match[2]) - 1 if match[2] else 0
    value = Decimal(match[1].replace(",", "") + (match[2] or "")) * scale
    kind = KINDS[match[4]] if match[4] else Kind.COUNT
    return Quantity(value, kind, Decimal(scale) / 10**decimals, match.start(), match.end())
