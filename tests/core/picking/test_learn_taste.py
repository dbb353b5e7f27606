"""Taste: papers on the subject of earlier ones are near to them."""

from collections import Counter

import pytest

from digest.core.picking.learn_taste import likeness, rarity_of, taste_of, term_weights
from digest.core.picking.split_terms import terms
from tests.core.picking.candidates import published

ARCHIVE = [
    "Speculative decoding with draft models speeds decoding",
    "Draft models for tree decoding with speculative sampling",
    "Protein folding with diffusion",
]
LISTED = ["Faster speculative decoding by draft trees", "Folding proteins anew", "Legal question answering"]


def counts(text: str) -> Counter[str]:
    return Counter(terms(text))


TASTE = taste_of(
    [published(f"2409.0000{place}", title) for place, title in enumerate(ARCHIVE, start=1)],
    [counts(text) for text in ARCHIVE],
    [counts(text) for text in LISTED],
)


def test_the_nearest_earlier_paper_is_one_on_the_same_subject() -> None:
    decoding, folding = (likeness(counts(text), TASTE) for text in LISTED[:2])
    assert decoding is not None
    assert folding is not None
    assert decoding.nearest.title in ARCHIVE[:2]
    assert folding.nearest.title == ARCHIVE[2]
    assert 0 < folding.cosine < decoding.cosine <= 1


def test_a_paper_that_shares_nothing_is_like_none() -> None:
    assert likeness(counts(LISTED[2]), TASTE) is None


def test_the_mean_is_over_as_many_papers_as_there_are() -> None:
    one = taste_of([published("2409.00001", ARCHIVE[0])], [counts(ARCHIVE[0])], [counts(ARCHIVE[0])])
    found = likeness(counts(ARCHIVE[0]), one)
    assert found is not None
    assert found.cosine == pytest.approx(1.0)


def test_the_words_that_tie_two_papers_are_named_and_one_alone_ties_none() -> None:
    found = likeness(counts(LISTED[0]), TASTE)
    assert found is not None
    assert set(found.shared) < {"speculative", "decoding", "draft", "tree"}
    assert likeness(counts("A draft of the weather"), TASTE) is None


def test_words_of_any_paper_tie_no_two() -> None:
    rarity = rarity_of([counts("we propose a decoding"), counts("we propose a decoding of qubits")])
    assert set(rarity) == {"decoding", "qubit"}
    assert rarity["decoding"] < rarity["qubit"]


def test_weights_have_length_one_and_rare_words_weigh_more() -> None:
    weights = term_weights(counts("rare common common"), {"rare": 3.0, "common": 1.0})
    assert sum(weight * weight for weight in weights.values()) == pytest.approx(1.0)
    assert weights["rare"] > weights["common"]


def test_who_says_much_of_other_things_is_less_near() -> None:
    short, long = (likeness(counts(text), TASTE) for text in (LISTED[0], f"{LISTED[0]} {LISTED[2]}"))
    assert short is not None
    assert long is not None
    assert long.cosine < short.cosine


def test_a_text_without_known_words_has_no_weights() -> None:
    assert term_weights(counts("nothing known"), {}) == {}
