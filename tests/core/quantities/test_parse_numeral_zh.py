"""Chinese numerals."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.core.quantities.parse_numeral_zh import parse_numeral_zh

DIGITS = "零一二三四五六七八九"
LARGEST = 10**13


def in_words(number: int) -> str:
    """Render a number as it is written in characters: 10305 is 一万零三百零五."""
    for unit, name in ((10**12, "万亿"), (10**8, "亿"), (10**4, "万")):
        if number >= unit:
            head, rest = divmod(number, unit)
            gap = "零" if 0 < rest < unit // 10 else ""
            return in_words(head) + name + (gap + in_words(rest) if rest else "")
    return _below_10000(number)


def _below_10000(number: int) -> str:
    words = ""
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, unit)
        words += DIGITS[digit] + name if digit else "零" if words and number and words[-1] != "零" else ""
    return words


def in_groups(number: int) -> str:
    """Render a number in digits with 亿 and 万: 123456789 is 1亿2345万6789."""
    groups = ((10**8, "亿"), (10**4, "万"), (1, ""))
    words = ""
    for unit, name in groups:
        head, number = divmod(number, unit)
        words += f"{head}{name}" if head else ""
    return words


@given(st.integers(1, LARGEST))
def test_any_number_in_characters_parses_back(number: int) -> None:
    numeral = parse_numeral_zh(in_words(number))
    assert numeral is not None
    assert numeral.value == number


@given(st.integers(1, LARGEST))
def test_any_number_in_digits_and_units_parses_back(number: int) -> None:
    numeral = parse_numeral_zh(in_groups(number))
    assert numeral is not None
    assert numeral.value == number


@given(st.integers(1, 10**6), st.sampled_from([("万", 10**4), ("亿", 10**8), ("万亿", 10**12)]))
def test_a_decimal_with_a_unit_parses_back(hundredths: int, unit: tuple[str, int]) -> None:
    numeral = parse_numeral_zh(f"{Decimal(hundredths) / 100:f} {unit[0]}")
    assert numeral is not None
    assert numeral.value == Decimal(hundredths) / 100 * unit[1]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("三千四百五十", "3450"),
        ("十", "10"),
        ("十二", "12"),
        ("二十", "20"),
        ("一百零五", "105"),
        ("一百一十", "110"),
        ("两百", "200"),
        ("三千五", "3500"),
        ("三千零五", "3005"),
        ("一万二", "12000"),
        ("三万亿", "3000000000000"),
        ("三万二千亿", "3200000000000"),
        ("10000 万亿", "10000000000000000"),
        ("一亿三万", "100030000"),
        ("三亿五千万", "350000000"),
        ("二零二四", "2024"),
        ("二〇二四", "2024"),
        ("三点五", "3.5"),
        ("十二点零五", "12.05"),
        ("1.5万", "15000"),
        ("1.5 万", "15000"),
        ("1,234", "1234"),
        ("3 千亿", "300000000000"),
        ("8110 万", "81100000"),
        ("3 亿 5000 万", "350000000"),
        ("2千万", "20000000"),
        ("35K", "35000"),
        ("1.2 B", "1200000000"),
        ("5m", "5000000"),
        ("3e-4", "0.0003"),
        ("2×10^5", "200000"),
        ("10⁻³", "0.001"),
    ],
)
def test_a_numeral_has_its_value(words: str, value: str) -> None:
    numeral = parse_numeral_zh(words)
    assert numeral is not None
    assert numeral.value == Decimal(value)


@pytest.mark.parametrize("words", ["", " ", "模型", "三个", "点五", "12点五十"])
def test_other_words_are_no_numeral(words: str) -> None:
    assert parse_numeral_zh(words) is None


@pytest.mark.parametrize(
    ("words", "scale", "decimals"),
    [
        ("1.5 万", 10**4, 1),
        ("3万", 10**4, 0),
        ("三万", 1, 0),
        ("12", 1, 0),
        ("35K", 1000, 0),
        ("1.25M", 10**6, 2),
    ],
)
def test_the_printed_precision_is_kept(words: str, scale: int, decimals: int) -> None:
    numeral = parse_numeral_zh(words)
    assert numeral is not None
    assert (numeral.scale, numeral.decimals) == (Decimal(scale), decimals)
