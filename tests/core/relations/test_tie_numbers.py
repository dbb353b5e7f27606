"""Which of two numbers the names beside them speak for."""

import pytest

from digest.core.relations.match_numbers import measured_zh, places_of, span_of
from digest.core.relations.tie_numbers import Ties, Vote


def vote(text_zh: str, sentence: str) -> Vote:
    first, second, *_ = quantities = measured_zh(text_zh)
    (place,), (other,) = places_of(first, [sentence]), places_of(second, [sentence])
    ties = Ties(text_zh, [span_of(each) for each in quantities], [sentence], ())
    return ties.vote(0, 1, place, other)


@pytest.mark.parametrize(
    "sentence",
    [
        "Alpha reaches 65.3% and Beta reaches 67.6%.",
        "It reaches 67.6% on Beta and 65.3% on Alpha.",
        "Beta and Alpha reach 67.6% and 65.3%, respectively.",
    ],
)
def test_names_speak_for_the_numbers_that_are_theirs(sentence: str) -> None:
    kept = vote("Alpha 为 65.3%，Beta 为 67.6%", sentence)
    turned = vote("Alpha 为 67.6%，Beta 为 65.3%", sentence)
    assert kept.kept > kept.crossed + kept.crossed_back
    assert min(turned.crossed, turned.crossed_back) > turned.kept == 0


def test_what_is_said_once_for_both_numbers_says_little() -> None:
    said_once = vote("召回率在甲上为 65.3%，在乙上为 67.6%", "Recall is 67.6% there and 65.3% here.")
    assert said_once.kept + said_once.crossed + said_once.crossed_back < 0.5


def test_numbers_of_one_range_are_tied_alike() -> None:
    assert vote("Alpha 为 11–26%", "Alpha has 11-26%.") == Vote()
