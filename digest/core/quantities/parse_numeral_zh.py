"""Chinese numerals to numbers: 三千四百五十, 1.5 万, 3 亿 5000 万, 三点五, 二零二四, 35K."""

import re
from decimal import Decimal

from digest.core.quantities.parse_numeral_en import SCALE_LETTERS
from digest.core.quantities.parse_power import POWER, parse_power
from digest.domain.quantity import Numeral

HAN = "零〇一二两三四五六七八九十百千万亿"
_DIGITS = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_SCALE = r"(?:万亿|[千百十]?[万亿](?!能)|千(?![米克瓦])|百(?![分科]))"
_LETTER = r"(?:\s?[KMBTk]|[mb])(?![A-Za-z])"
NUMERAL = (
    rf"(?:{POWER}|(?:(?<![A-Za-z\d.^])|(?<=\dx)){_DIGITS}(?:\s?{_SCALE}(?:\s?{_DIGITS}\s?{_SCALE})*|{_LETTER})?"
    rf"|[{HAN}]+(?:点[零〇一二三四五六七八九]+)?)"
)

_DIGIT = {**dict(zip("零一二三四五六七八九", range(10), strict=True)), "〇": 0, "两": 2}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10**4, "亿": 10**8, "万亿": 10**12}
_PART = re.compile(rf"{_DIGITS}|万亿|[{HAN}]")
_WHOLE = re.compile(rf"(?:{_DIGITS}|[{HAN}\s])+")


def parse_numeral_zh(words: str) -> Numeral | None:
    """Return the number of a numeral in digits, Chinese characters or both; None if it is none.

    Its scale is 1 for characters alone: 三万 is exact, 3 万 is rounded to tens of thousands.
    """
    if (power := parse_power(words)) is not None:
        return Numeral(power)
    if words[-1:].lower() in SCALE_LETTERS:
        scale = Decimal(SCALE_LETTERS[words[-1].lower()])
        digits = words[:-1].strip().replace(",", "")
        return Numeral(Decimal(digits) * scale, scale, len(digits.partition(".")[2]))
    whole, _, tenths = words.partition("点")
    value = _value(whole)
    if value is None or not all(char in _DIGIT for char in tenths):
        return None
    if tenths:
        return Numeral(value + Decimal(f"0.{_digits(tenths)}"), decimals=len(tenths))
    return Numeral(value, _scale(words), len("".join(re.findall(r"\.(\d+)", words)[:1])))


def _value(words: str) -> Decimal | None:
    if not words.strip() or not _WHOLE.fullmatch(words):
        return None
    if len(words) > 1 and all(char in _DIGIT for char in words):
        return Decimal(_digits(words))
    return _sum_of_parts(_PART.findall(words))


def _digits(words: str) -> str:
    return "".join(str(_DIGIT[char]) for char in words)


def _scale(words: str) -> Decimal:
    """Return what the only printed digits are multiplied by: 10000 for "1.5 万"."""
    unit = words.lstrip("0123456789,. ")
    has_one_group = unit not in ("", words) and all(char in HAN for char in unit)
    return _sum_of_parts(_PART.findall(unit)) if has_one_group else Decimal(1)


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
            total, group = _closed(total, group + (digit or 0), _LARGE[part]), Decimal(0)
            digit, last_unit = None, _LARGE[part]
        elif _DIGIT.get(part) == 0:
            last_unit = 1
        else:
            digit = Decimal(_DIGIT[part]) if part in _DIGIT else Decimal(part.replace(",", ""))
    is_tenth = last_unit >= 100 and parts[-1] in _DIGIT
    return total + group + (digit or 0) * (last_unit // 10 if is_tenth else 1)


def _closed(total: Decimal, group: Decimal, unit: int) -> Decimal:
    """Return the total after 万 or 亿, which multiplies what is smaller than itself: 三万二千亿, 一亿三万."""
    below = total % unit if total >= unit else total
    return total - below + (below + group or Decimal(1)) * unit
