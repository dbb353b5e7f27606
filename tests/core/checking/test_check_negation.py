"""Verbs that both deny, and verbs that only one of the two denies."""

import pytest

from digest.core.checking.check_negation import check_negation
from digest.domain.finding import Check, Severity
from tests.core.paper_texts import examined, paper_text

SAME = """
模型不使用循环 | The model dispenses with recurrence.
该方法没有提高精确率 | The method does not enhance precision.
该方法无法解决这一问题 | The method fails to solve this problem.
该方法不仅提高准确率，还降低成本 | It not only improves accuracy but also reduces cost.
采用无监督学习 | We use unsupervised learning.
数据来自南非 | Data from South Africa were used.
未来模型可能隐藏推理 | Future models may hide their reasoning.
难以使用的格式 | A difficult-to-use format.
语法等规律不会带来错误 | They yield errors, while grammar does not.
模型缺乏解释能力 | The model cannot explain itself.
至少达到 90% | It reaches no less than 90%.
性能不断提升 | Performance improves steadily.
"""

TURNED = """
模型不使用循环 | The model uses recurrence.
该方法没有提高精确率 | The method enhances precision.
该方法提高精确率 | The method does not enhance precision.
数据集不包含标注 | The dataset contains annotations.
模型使用循环 | The model uses no recurrence.
机构会公开数据 | They never release the data.
"""

UNSURE = """
模型不会跳舞 | The model dances.
模型跳舞 | The model cannot dance.
"""


def cases(table: str) -> list[list[str]]:
    return [line.split(" | ") for line in table.strip().splitlines()]


def severities(text_zh: str, sentence: str) -> set[Severity]:
    paper = paper_text(sentence)
    findings = check_negation(examined(text_zh, paper.sentences, paper))
    assert all(finding.check is Check.NEGATION for finding in findings)
    assert all(word in text_zh for finding in findings for word in finding.words)
    return {finding.severity for finding in findings}


@pytest.mark.parametrize(("text_zh", "sentence"), cases(SAME))
def test_what_both_deny_or_say_is_let_through(text_zh: str, sentence: str) -> None:
    assert severities(text_zh, sentence) == set()


@pytest.mark.parametrize(("text_zh", "sentence"), cases(TURNED))
def test_a_verb_that_only_one_denies_is_wrong(text_zh: str, sentence: str) -> None:
    assert severities(text_zh, sentence) == {Severity.WRONG}


@pytest.mark.parametrize(("text_zh", "sentence"), cases(UNSURE))
def test_an_unknown_verb_is_doubtful(text_zh: str, sentence: str) -> None:
    assert severities(text_zh, sentence) == {Severity.DOUBTFUL}


def test_an_excerpt_of_the_paper_is_let_through() -> None:
    assert severities("The model uses no recurrence.", "The model uses recurrence.") == set()
