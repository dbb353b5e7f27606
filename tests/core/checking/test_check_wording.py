"""Wording that can be, and wording that cannot."""

import pytest

from digest.core.checking.check_wording import check_wording
from digest.domain.finding import Check, Finding, Severity
from tests.core.paper_texts import examined, paper_text

POSSIBLE = [
    "成本降低 50%",
    "成本降低了一半",
    "成本降至原来的十分之一",
    "吞吐提升 3 倍",
    "放大倍率降低两倍率",
    "提升 5%",
    "错误减少 100%",
    "降低到原来的 120%",
    "增加 150%",
    "减少 1000 个样本",
    "改进了损失函数",
    "有效降低了幻觉",
    "参数量减少 99.5%",
]

IMPOSSIBLE = [
    ("成本降低 3 倍", "降低 3 倍"),
    ("参数量减少了约两倍", "减少了约两倍"),
    ("训练时间缩短 2.5 倍", "缩短 2.5 倍"),
    ("准确率提升 -5%", "提升 -5%"),
    ("延迟下降 150%", "下降 150%"),
    ("成本节省 1200%", "节省 1200%"),
]


def findings(text_zh: str, sentence: str = "It works.") -> tuple[Finding, ...]:
    paper = paper_text(sentence)
    return check_wording(examined(text_zh, paper.sentences, paper))


@pytest.mark.parametrize("text_zh", POSSIBLE)
def test_what_can_be_is_let_through(text_zh: str) -> None:
    assert findings(text_zh) == ()


@pytest.mark.parametrize(("text_zh", "words"), IMPOSSIBLE)
def test_what_cannot_be_is_wrong(text_zh: str, words: str) -> None:
    (finding,) = findings(text_zh)
    assert (finding.check, finding.severity, finding.words) == (Check.WORDING, Severity.WRONG, (words,))


def test_a_harm_told_as_a_merit_is_doubtful() -> None:
    (finding,) = findings("该方法有效提高了困惑度", "The method improves perplexity.")
    assert finding.severity is Severity.DOUBTFUL


def test_a_harm_that_the_paper_tells_is_let_through() -> None:
    assert findings("微调显著增加了幻觉", "Fine-tuning increases hallucination.") == ()


def test_an_excerpt_of_the_paper_is_let_through() -> None:
    assert findings("It is 3 times smaller.") == ()
