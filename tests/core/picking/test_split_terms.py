"""Terms: one form for all spellings of a word."""

import pytest

from digest.core.picking.split_terms import phrase, singular, terms


def test_marks_and_case_part_words_and_vanish() -> None:
    assert terms("Speculative-Decoding: GPT-4's Drafts, naïve!") == [
        *("speculative", "decoding", "gpt", "4", "s", "draft", "naive")
    ]


@pytest.mark.parametrize(
    ("plural", "one"),
    [("agents", "agent"), ("studies", "study"), ("loss", "loss"), ("corpus", "corpus"), ("gas", "gas")],
)
def test_a_plural_is_its_singular(plural: str, one: str) -> None:
    assert singular(plural) == one


def test_a_phrase_is_found_at_whole_words_alone() -> None:
    assert phrase(["art"]) not in phrase(["state", "of", "the", "start"])
    assert phrase(["the", "start"]) in phrase(["state", "of", "the", "start"])


def test_no_words_are_a_phrase_that_holds_none() -> None:
    assert terms(" — ") == []
