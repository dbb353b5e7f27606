"""Words that deny, and words that look like them."""

import pytest

from digest.core.relations.read_denials import denials_en, denials_zh, may_be_denied_zh


@pytest.mark.parametrize(
    ("text_zh", "words"),
    [
        ("模型不使用循环", ["不"]),
        ("既没有标签，也无法训练", ["没有", "无法"]),
        ("不得不重新训练", []),
        ("究竟会不会更快", []),
        ("离不开标注", []),
        ("不逊于基线", []),
        ("非重新训练不可", []),
        ("未来仍不明朗", ["不"]),
    ],
)
def test_plain_denials_of_a_claim_are_read(text_zh: str, words: list[str]) -> None:
    assert [denial.words for denial in denials_zh(text_zh) if denial.is_plain] == words


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("It does not use recurrence.", ["does not"]),
        ("It not only learns but also plans.", []),
        ("It never yields more than a twofold gain.", []),
        ("It has no less than ten layers.", []),
        ("It fails to converge without warm-up.", ["fails to", "without"]),
    ],
)
def test_plain_denials_of_a_sentence_are_read(sentence: str, words: list[str]) -> None:
    assert [denial.words for denial in denials_en(sentence) if denial.is_plain] == words


def test_a_denial_of_another_clause_denies_nothing_here() -> None:
    text = "没有标签，模型能够训练"
    assert not may_be_denied_zh(text, (text.index("训练"), len(text)))
    assert may_be_denied_zh(text, (text.index("标签"), text.index("标签") + 2))
