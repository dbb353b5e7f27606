"""Quotation marks: pairs take the form of the house, everything else stays."""

import pytest

from digest.core.choose_quotes import with_quotes
from digest.domain.typography import Quotes


@pytest.mark.parametrize(
    ("text", "curly", "corner"),
    [
        ("用“甲”与「乙」", "用“甲”与“乙”", "用「甲」与「乙」"),
        ("说「见『甲』」", "说“见‘甲’”", "说「见『甲』」"),
        ("说“见“甲””", "说“见‘甲’”", "说「见『甲』」"),
    ],
)
def test_pairs_take_the_form_of_the_house(text: str, curly: str, corner: str) -> None:
    assert with_quotes(text, Quotes.CURLY) == curly
    assert with_quotes(text, Quotes.CORNER) == corner


@pytest.mark.parametrize("text", ["GPU’s 显存", "好“坏", "坏」好", "see “the paper” for more 一文"])
def test_what_is_no_pair_of_chinese_marks_stays(text: str) -> None:
    assert with_quotes(text, Quotes.CORNER) == text
