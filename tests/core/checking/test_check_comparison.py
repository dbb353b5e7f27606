"""Who beats whom."""

import pytest

from digest.core.checking.check_comparison import check_comparison
from digest.domain.finding import Check, Severity
from tests.core.paper_texts import examined, paper_text

SAME = """
Alpha 优于 Beta | Alpha outperforms Beta.
Beta 不如 Alpha | Alpha outperforms Beta.
Alpha 优于 Beta | Beta is worse than Alpha.
Alpha 优于 Beta | Beta is outperformed by Alpha.
Alpha 比 Beta 高 3% | Alpha achieves +3% accuracy over Beta; it surpasses Beta.
Alpha 与 Beta 相当 | Alpha performs on par with Beta.
在 GSM8K 上 Alpha 超过 Beta | Alpha surpasses Beta on GSM8K.
Alpha 不优于 Beta | Alpha underperforms Beta.
Alpha 优于 Gamma | Alpha outperforms Beta.
"""

TURNED = """
Beta 优于 Alpha | Alpha outperforms Beta.
Alpha 不如 Beta | Alpha outperforms Beta.
Beta 优于 Alpha | Beta is worse than Alpha.
Beta 优于 Alpha | Beta is outperformed by Alpha.
Beta 比 Alpha 高 3% | Alpha surpasses Beta by 3%.
Alpha 落后于 Beta | Alpha performs better than Beta.
在 GSM8K 上 Beta 超过 Alpha | Alpha surpasses Beta on GSM8K.
"""

UNSURE = """
Alpha 与 Beta 相当 | Alpha outperforms Beta.
Alpha 优于 Beta | Alpha performs on par with Beta.
"""


def cases(table: str) -> list[list[str]]:
    return [line.split(" | ") for line in table.strip().splitlines()]


def severities(text_zh: str, sentence: str) -> set[Severity]:
    paper = paper_text(sentence)
    findings = check_comparison(examined(text_zh, paper.sentences, paper))
    assert all(finding.check is Check.COMPARISON for finding in findings)
    assert all(word in text_zh for finding in findings for word in finding.words)
    return {finding.severity for finding in findings}


@pytest.mark.parametrize(("text_zh", "sentence"), cases(SAME))
def test_the_same_order_is_let_through(text_zh: str, sentence: str) -> None:
    assert severities(text_zh, sentence) == set()


@pytest.mark.parametrize(("text_zh", "sentence"), cases(TURNED))
def test_the_turned_order_is_wrong(text_zh: str, sentence: str) -> None:
    assert severities(text_zh, sentence) == {Severity.WRONG}


@pytest.mark.parametrize(("text_zh", "sentence"), cases(UNSURE))
def test_level_against_better_is_doubtful(text_zh: str, sentence: str) -> None:
    assert severities(text_zh, sentence) == {Severity.DOUBTFUL}


def test_an_excerpt_of_the_paper_is_let_through() -> None:
    assert severities("Beta outperforms Alpha.", "Alpha outperforms Beta.") == set()
