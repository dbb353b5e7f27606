"""English numerals."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.core.quantities.parse_numeral_en import NUMERAL, parse_numeral_en

SMALL = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"]
SMALL += ["twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def in_words(number: int) -> str:
    """Render a number below 10**9 as it is written: 5032 is "five thousand and thirty-two"."""
    for unit, name in ((10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= unit:
            head, rest = divmod(number, unit)
            return f"{in_words(head)} {name}" + (f" and {in_words(rest)}" if rest else "")
    if number < 20:
        return SMALL[number]
    return TENS[number // 10 - 2] + (f"-{SMALL[number % 10]}" if number % 10 else "")


@given(st.integers(1, 99_999))
def test_any_number_in_words_parses_back(number: int) -> None:
    words = in_words(number)
    assert parse_numeral_en(words).value == number


@given(st.integers(0, 10**12))
def test_any_number_with_commas_parses_back(number: int) -> None:
    match = re.fullmatch(NUMERAL, f"{number:,}")
    assert match is not None
    assert parse_numeral_en(match[0]).value == number


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("thirty-two", "32"),
        ("twelve", "12"),
        ("two hundred and fifty thousand", "250000"),
        ("two hundred", "200"),
        ("a hundred", "100"),
        ("a dozen", "12"),
        ("1.5 million", "1500000"),
        ("81.1M", "81100000"),
        ("35k", "35000"),
        ("20 k", "20000"),
        ("540B", "540000000000"),
        ("1.4T", "1400000000000"),
        ("three million", "3000000"),
        ("6,066", "6066"),
        (".05", "0.05"),
        ("1e-5", "0.00001"),
        ("2 × 10-4", "0.0002"),
        ("10^{-6}", "0.000001"),
    ],
)
def test_a_numeral_has_its_value(words: str, value: str) -> None:
    match = re.match(NUMERAL, words)
    assert match is not None
    assert match[0] == words
    assert parse_numeral_en(words).value == Decimal(value)
