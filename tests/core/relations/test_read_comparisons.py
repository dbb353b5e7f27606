"""Comparisons and their sides."""

import pytest

from digest.core.relations.read_comparisons import comparisons_en, comparisons_zh


def read(text: str) -> list[tuple[str, str, int]]:
    read_all = comparisons_en if text.isascii() else comparisons_zh
    return [(text[slice(*each.left)], text[slice(*each.right)], each.sign) for each in read_all(text)]


@pytest.mark.parametrize(
    ("text", "comparison"),
    [
        ("Alpha优于Beta", ("Alpha", "Beta", 1)),
        ("Alpha并不优于Beta", ("Alpha并不", "Beta", -1)),
        ("Alpha比Beta高", ("Alpha", "Beta", 1)),
        ("Alpha的延迟低于Beta", ("Alpha的延迟", "Beta", 1)),
        ("Alpha与Beta相当", ("Alpha", "Beta", 0)),
        ("Alpha outperforms Beta", ("Alpha ", " Beta", 1)),
        ("Alpha is worse than Beta", ("Alpha is ", " Beta", -1)),
        ("Alpha has lower latency than Beta", ("Alpha has ", " Beta", 1)),
        ("Alpha is outperformed by Beta", ("Alpha is ", " Beta", -1)),
        ("Alpha performs on par with Beta", ("Alpha performs ", " Beta", 0)),
    ],
)
def test_each_side_and_the_better_one_are_read(text: str, comparison: tuple[str, str, int]) -> None:
    assert read(text) == [comparison]


def test_the_best_of_its_kind_is_no_comparison() -> None:
    assert read("使用最强的基线") == []
