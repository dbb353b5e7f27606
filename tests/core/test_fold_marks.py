"""Folding of look-alike characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.core.fold_marks import fold_marks


@given(st.text())
def test_every_character_keeps_its_place(text: str) -> None:
    assert len(fold_marks(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("６７．６％", "67.6%"),
        ("4–6", "4-6"),
        ("−3", "-3"),
        ("∼100", "~100"),
        ("３，０００", "3，000"),
        ("ＧＰＴ", "GPT"),
    ],
)
def test_full_width_and_typographic_marks_become_plain(text: str, folded: str) -> None:
    assert fold_marks(text) == folded
