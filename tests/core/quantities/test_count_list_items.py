"""Lengths of explicit lists."""

import pytest

from digest.core.quantities.count_list_items import list_lengths


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("It has an encoder, a decoder, and a router.", 3),
        ("It has an encoder, a decoder and a router.", 3),
        ("There is one, which has models of 8B, 62B, and 540B parameters.", 3),
        ("We use four views (i.e., layout, scale, data, and marks).", 4),
        ("Stages: (1) reading, (2) planning, (3) writing", 3),
        ("We compare Alpha and Beta.", 2),
        ("It shrinks to one norm if wr = wg = wb holds.", 3),
        ("It is due to: (i) gaps in the records, and (ii) changes of their form", 2),
        ("summaries of three sizes: small (25 words), medium (130 words), and large (650 words)", 3),
    ],
)
def test_a_list_is_counted(text: str, length: int) -> None:
    assert length in list_lengths(text)


@pytest.mark.parametrize(
    "text",
    [
        "However, when the budget is small, the model fails.",
        "We trained it and then evaluated it on held-out data.",
        "The model works.",
        "We set a = b for the test.",
    ],
)
def test_clauses_are_no_list(text: str) -> None:
    assert list_lengths(text) == frozenset()
