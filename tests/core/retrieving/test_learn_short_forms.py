"""Abbreviations and the words they stand for."""

import pytest

from digest.core.retrieving.learn_short_forms import short_forms, spells
from tests.core.paper_texts import ground, paper_text


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("We use a Graph Neural Network (GNN) here.", "gnn", "graphneuralnetwork"),
        ("the Sparse Page Tables (SPTs) are", "spt", "sparsepagetables"),
        ("Automatically made Relational Maps (ARM)", "arm", "automaticallymaderelationalmaps"),
    ],
)
def test_an_abbreviation_in_brackets_is_learned(text: str, short: str, long: str) -> None:
    assert long in short_forms(ground(paper_text(text)))[short]


def test_brackets_that_abbreviate_nothing_teach_nothing() -> None:
    assert "fig" not in short_forms(ground(paper_text("It rises (Fig) and falls (OK).")))


def test_common_abbreviations_are_known_of_every_paper() -> None:
    assert "reinforcementlearning" in short_forms(ground(paper_text("It rises.")))["rl"]


def test_three_letters_may_be_spelled_by_words_in_a_row() -> None:
    assert spells("NDCG", "normalized discounted cumulative gain")
    assert spells("MOE", "a mixture of experts")
    assert not spells("RL", "results look good")
