"""Claims that go the way the paper goes, and claims that go the other way."""

import pytest

from digest.core.checking.check_direction import check_direction
from digest.domain.finding import Check, Severity
from tests.core.paper_texts import examined, paper_text

SAME = """
准确率提高 5.1% | Accuracy improves by 5.1%.
降低了困惑度 | It improves perplexity.
训练时间最多缩短 59.3% | It improved the training time by up to 59.3%.
推理更快 | It reduces latency.
延迟降低 30%，准确率提高 2% | It reduces latency by 30% and raises accuracy by 2%.
显著优于基线 | It significantly outperforms the baseline.
比最佳设置低 0.9 | It is 0.9 worse than the best setting.
超过 50 万次对话 | We analyse over 500,000 conversations.
最多降低 20.5% | It reduces the error by up to 20.5%.
没有提高精确率 | It does not enhance precision.
最大的类别占 40.8% | The largest category accounts for 40.8%.
提出一种方法 | We propose a method that reduces cost.
整理日志并不轻松 | Keeping the logs in order is challenging.
图网络比树更强 | Graph networks are more powerful than trees.
训练缩短 24.6% | The best error falls to 28.8%, and this improved the process by 24.6%.
错误率降到 7.0% | It decreases with more data, and the best rate (7.0%) is reached there.
逐个采样不及整批采样 | Best-of-N sampling does better than sampling one by one, which is worse.
"""

TURNED = """
准确率降低 5.1% | Accuracy improves by 5.1%.
提高了困惑度 | It improves perplexity.
训练时间最多延长 59.3% | It reduced the training time by up to 59.3%.
误差提高 20.5% | It reduced the test error by 20.5%.
低于 50 万次对话 | We analyse over 500,000 conversations.
错误率最少降低 20.5% | It reduces the error by up to 20.5%.
召回率下降 30.4% | It exceeds the baseline by 30.4% in recall.
"""

UNSURE = """
最小的类别占 40.8% | The largest category accounts for 40.8%.
使用无害指令 | We use harmful instructions.
模型不受扰动影响 | The model is vulnerable to perturbations.
整理日志轻而易举 | Keeping the logs in order is impractical.
采用小规模数据 | We train on massive data.
"""


def cases(table: str) -> list[list[str]]:
    return [line.split(" | ") for line in table.strip().splitlines()]


def severities(text_zh: str, sentence: str) -> set[Severity]:
    paper = paper_text(sentence)
    findings = check_direction(examined(text_zh, paper.sentences, paper))
    assert all(finding.check is Check.DIRECTION for finding in findings)
    assert all(word in text_zh for finding in findings for word in finding.words)
    return {finding.severity for finding in findings}


@pytest.mark.parametrize(("text_zh", "sentence"), cases(SAME))
def test_the_same_way_in_other_words_is_let_through(text_zh: str, sentence: str) -> None:
    assert severities(text_zh, sentence) == set()


@pytest.mark.parametrize(("text_zh", "sentence"), cases(TURNED))
def test_the_other_way_is_wrong(text_zh: str, sentence: str) -> None:
    assert Severity.WRONG in severities(text_zh, sentence)


@pytest.mark.parametrize(("text_zh", "sentence"), cases(UNSURE))
def test_an_opposite_is_doubtful(text_zh: str, sentence: str) -> None:
    assert severities(text_zh, sentence) == {Severity.DOUBTFUL}


def test_an_excerpt_of_the_paper_is_let_through() -> None:
    sentence = "Accuracy drops while the largest models improve."
    assert severities(sentence, sentence) == set()


def test_what_no_number_and_no_thing_ties_is_only_doubted() -> None:
    assert severities("显著劣于基线", "It significantly outperforms the baseline.") == {Severity.DOUBTFUL}


def test_what_something_varies_with_has_no_direction_of_its_own() -> None:
    claim = "介质内质量此后随温度升高而下降。"
    assert severities(claim, "The mass then starts decreasing with temperature.") == set()
