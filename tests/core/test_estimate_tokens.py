"""The number of tokens, guessed."""

import pytest

from digest.core.estimate_tokens import estimate_tokens


def test_nothing_has_no_tokens() -> None:
    assert estimate_tokens("") == 0


def test_english_has_a_token_for_about_four_characters() -> None:
    assert estimate_tokens("word " * 12_000) == pytest.approx(16_400, rel=0.05)


def test_han_characters_count_nearly_one_each() -> None:
    assert estimate_tokens("论文" * 500) == 800


def test_a_mixture_is_the_sum_of_its_parts() -> None:
    assert estimate_tokens("a" * 37 + "论" * 10) == 18
