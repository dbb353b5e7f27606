"""What a claim and a sentence both name."""

import pytest

from digest.core.relations.find_anchors import find_anchors
from digest.domain.glossary import GlossaryEntry


def named(text_zh: str, sentence: str, *glossary: GlossaryEntry) -> set[tuple[str, str]]:
    return {
        (text_zh[slice(*anchor.zh[0])], sentence[slice(*anchor.en[0])])
        for anchor in find_anchors(text_zh, sentence, glossary)
    }


@pytest.mark.parametrize(
    ("text_zh", "sentence", "pair"),
    [
        ("Alpha-2 更快", "ALPHA-2 is faster", ("Alpha-2", "ALPHA-2")),
        ("使用 Alpha-2", "Alpha 2 is used", ("Alpha-2", "Alpha 2")),
        ("使用 LLM", "LLMs are used", ("LLM", "LLMs")),
        ("召回率上升", "Recall rises", ("召回率", "Recall")),
        ("7B 模型", "the 7B one", ("7B", "7B")),
    ],
)
def test_names_and_measures_are_found_in_both(text_zh: str, sentence: str, pair: tuple[str, str]) -> None:
    assert pair in named(text_zh, sentence)


def test_a_name_is_not_found_within_a_longer_one() -> None:
    assert named("Alpha 更快", "Alpha-Pro is faster, and Alphabet too") == set()


def test_the_glossary_names_things_too() -> None:
    entry = GlossaryEntry(en="beam search", zh="束搜索")
    assert ("束搜索", "beam search") in named("用束搜索", "We use beam search.", entry)


def test_the_longest_word_wins() -> None:
    assert named("系统提示", "The system is built.") == set()
