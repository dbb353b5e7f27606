"""Chinese numerals to numbers: 三千四百五十, 1.5 万, 3 亿 5000 万, 三点五, 二零二四."""

import re
from decimal import Decimal

DIGITS = "(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?"
HAN = "零〇一二两三四五六七八九十百千万亿"

_DIGIT = {**dict(zip("零一二三四五六七八九", range(10), strict=True)), "〇": 0, "两": 2}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10**4, "亿": 10**8}
_PART = re.compile(rf"{DIGITS}|[{HAN}]")
_NUMERAL = re.compile(rf"(?:{DIGITS}|[{HAN}\s])+")


def parse_numeral_zh(words: str) -> Decimal | None:
    """Return the number of a numeral in digits, Chinese characters or both; None if it is none."""
    whole, point, rest = words.partition("点")
    if point:
        head = parse_numeral_zh(whole)
        is_decimal = bool(rest) and all(char in _DIGIT for char in rest)
        return head + Decimal("0." + _digits(rest)) if is_decimal and head is not None else None
    if not _NUMERAL.fullmatch(words) or not words.strip():
        return None
    if len(words) > 1 and all(char in _DIGIT for char in words):
        return Decimal(_digits(words))
    return _sum_of_parts(_PART.findall(words))


def _digits(words: str) -> str:
    return "".join(str(_DIGIT[char]) for char in words)


def _sum_of_parts(parts: list[str]) -> Decimal:
    """Return the sum of the groups of 亿, of 万, and of what is below.

    A last digit right after a unit counts tenths of that unit: 三千五 is 3500, 三千零五 is 3005.
    """
    total = group = Decimal(0)
    digit: Decimal | None = None
    last_unit = 1
    for part in parts:
        if part in _SMALL:
            group += (Decimal(1) if digit is None else digit) * _SMALL[part]
            digit, last_unit = None, _SMALL[part]
        elif part in _LARGE:
            total, group = _closed(total, group + (digit or 0), _LARGE[part])
            digit, last_unit = None, _LARGE[part]
        elif _DIGIT.get(part) == 0:
            last_unit = 1
        else:
            digit = Decimal(_DIGIT[part]) if part in _DIGIT else Decimal(part.replace(",", ""))
    is_tenth = last_unit >= 100 and parts[-1] in _DIGIT
    return total + group + (digit or 0) * (last_unit // 10 if is_tenth else 1)


def _closed(total: Decimal, group: Decimal, unit: int) -> tuple[Decimal, Decimal]:
    """Return (total, new group): a unit multiplies what is smaller than itself (三万亿, 一亿三万)."""
    below = total % unit if total >= unit else total
    return total - below + (below + group or Decimal(1)) * unit, Decimal(0)
