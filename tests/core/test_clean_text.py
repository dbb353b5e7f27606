"""Printed lines without the debris of fonts, and broken words made whole."""

import pytest

from digest.core.reading.clean_text import clean, has_bullet, without_bullet
from digest.core.reading.join_words import joined, vocabulary


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("eﬃcient ﬁne-tuning of ﬂow", "efficient fine-tuning of flow"),
        ("G¨odel and Schr¨odinger", "Gödel and Schrödinger"),
        ("a\x02b\x0cc", "abc"),
        ("It took 10^{5} steps", "It took 10^5 steps"),
        ("an area of 5 km^{2}", "an area of 5 km^2"),
        ("a rate of 10^{−3}", "a rate of 10^−3"),
        ("earlier models^{12,13} failed", "earlier models [12,13] failed"),
        ("as shown before.^{4} We", "as shown before. [4] We"),
        ("Ivan Montoya^{∗ †}", "Ivan Montoya"),
        ("ignore\u200b this\u202e", "ignore this"),
        ("使用全角标点,很好。", "使用全角标点,很好。"),
        ("１２ ｐｏｉｎｔｓ", "１２ ｐｏｉｎｔｓ"),
    ],
)
def test_text_is_cleaned(printed: str, meant: str) -> None:
    assert clean(printed) == meant


def test_bullets_go() -> None:
    assert has_bullet("• First we collect")
    assert without_bullet("• First we collect") == "First we collect"
    assert not has_bullet("-3 degrees")


WORDS = vocabulary(
    [
        "The transformer is a state-of-the-art model for English-to-German.",
        "Pre-training helps. Transformer models. An aligned sequence is aligned; a sequence.",
    ]
)


@pytest.mark.parametrize(
    ("left", "right", "whole"),
    [
        ("the trans\u2010", "former is", "the transformer is"),
        ("a state-", "of-the-art model", "a state-of-the-art model"),
        ("the English\u2010", "to-German task", "the English-to-German task"),
        ("with pre-", "training only", "with pre-training only"),
        ("a sequence\u2010", "aligned net", "a sequence-aligned net"),
        ("the GPT-", "4 model", "the GPT-4 model"),
        ("two", "words", "two words"),
        ("我们提出了", "一种方法", "我们提出了一种方法"),
        ("at https://", "github.com/a/b", "at https://github.com/a/b"),
        ("at https://github.com/a/", "some-code.", "at https://github.com/a/some-code."),
        ("", "begin", "begin"),
    ],
)
def test_lines_are_joined_as_the_paper_writes_its_words(left: str, right: str, whole: str) -> None:
    assert joined(left, right, WORDS) == whole
