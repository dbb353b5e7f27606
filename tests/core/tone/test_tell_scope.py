"""Clauses that a claim tells, and clauses that it leaves out."""

import pytest

from digest.core.tone.tell_scope import is_told

LONG = "RouterNet uses 12 layers, which may explain why it is slower than all of the other networks are."


@pytest.mark.parametrize(
    ("text_zh", "sentence", "told"),
    [
        ("这可能导致遗忘", "This may lead to forgetting.", True),
        ("RouterNet 有 12 层", LONG, False),
        ("RouterNet 有 12 层，这可能解释了它为何比其余所有的同类网络都要慢一些", LONG, True),
        ("TopK 较慢", "Layers help; TopK may be slower than any other kind of routing that we know.", True),
        (
            "Layers 有用",
            "Layers help; TopK may be slower than any other kind of routing that we know.",
            False,
        ),
    ],
)
def test_names_numbers_and_length_tell_the_clause(text_zh: str, sentence: str, told: bool) -> None:
    assert is_told(text_zh, sentence, sentence.index("may")) is told


def test_names_in_another_cited_sentence_tell_that_one() -> None:
    sentence = "Routing may be slow."
    assert is_told("TopK 有 12 层而且很慢很慢", sentence, sentence.index("may"))
    assert not is_told(
        "TopK 有 12 层", sentence, sentence.index("may"), ["TopK has 12 layers of experts in it."]
    )
