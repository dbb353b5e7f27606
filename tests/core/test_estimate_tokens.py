"""The number of tokens, guessed, and how many they may be at most."""

import pytest

from digest.core.estimate_tokens import estimate_tokens, most_tokens


def test_nothing_has_no_tokens() -> None:
    assert estimate_tokens("") == 0


def test_english_has_a_token_for_about_four_characters() -> None:
    assert estimate_tokens("word " * 12_000) == pytest.approx(16_400, rel=0.05)


def test_han_characters_count_nearly_one_each() -> None:
    assert estimate_tokens("论文" * 500) == 800


def test_a_mixture_is_the_sum_of_its_parts() -> None:
    assert estimate_tokens("a" * 37 + "论" * 10) == 18


def test_the_most_is_half_as_much_again_for_what_the_guess_knows() -> None:
    for text in ("word " * 12_000, "论文" * 500):
        assert most_tokens(text) == pytest.approx(1.5 * estimate_tokens(text), rel=0.001)


@pytest.mark.parametrize("text", ["𝑥𝒚𝔸", "кот", "논문", "αβ→≤", "“—”", "🙂"])
def test_the_most_of_other_scripts_is_a_token_a_byte(text: str) -> None:
    assert most_tokens(text) == len(text.encode())


def test_half_a_character_is_counted_too() -> None:
    assert most_tokens("\ud835") == 1
