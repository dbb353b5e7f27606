"""Numbers that stand with their names, and numbers that have changed places."""

import pytest

from digest.core.checking.check_binding import check_binding
from digest.domain.finding import Check, Severity
from tests.core.paper_texts import examined, paper_text

RIGHT = """
Alpha 为 65.3%，Beta 为 67.6% | Beta reaches 67.6% while Alpha reaches 65.3%.
Alpha 和 Beta 分别达到 65.3% 和 67.6% | Alpha and Beta reach 65.3% and 67.6%, respectively.
在 Alpha 上得 65.3%，在 Beta 上得 67.6% | It scores 67.6% on Beta and 65.3% on Alpha.
召回率提升 30.4%，精确率提升 4.2% | It exceeds the baseline by 30.4% in recall and 4.2% in precision.
准确率从 15.6% 升至 71.0%，提升 55.4 个百分点 | Accuracy increases from 15.6% to 71.0%.
Alpha 从 79.9% 降到 22.6% | The prompt reduces the rate (22.6% vs 79.9% for Alpha).
由 2890 万篇中的 2760 万篇得到条目 | We extract entries for 27.6M of the 28.9M papers.
差距为 11–26% | There is an 11-26% gap.
训练用 23 局，测试用 15 局 | For training we used 23 games, and for the test, we used 15 games.
试用过的 20 名医生里，18 名选了它 | 18 out of 20 doctors who had tried it selected it.
9.2% 也见于旧信件，4.3% 写给熟人 | There are 4.3% to people they know and 9.2% that old letters hold.
高于词表的 96.5% 和随机的 85.8% | Guessing is right for 85.8%, the list of words for 96.5%.
最多 12 人、最少 7 人 | A maximum of 12 people and a minimum of 7 people.
Alpha 用 1.0 毫秒，Beta 用 6.5 毫秒 | One page takes 6.5 ms with Beta and 1.0 ms with Alpha.
包括 8B、540B 和 62B 三种规模 | It has models of 8B, 62B, and 540B parameters.
Alpha 为 67.6%，高于 Beta 的 65.3% | Beta reaches 65.3% and Alpha 67.6%.
排名从第 5 升至第 2 | Its rank rises from 5 to 2.
学习率从 1e-3 到 1e-5 | The learning rate goes from 1e-3 to 1e-5.
"""

SWAPPED = """
Alpha 为 67.6%，Beta 为 65.3% | Beta reaches 67.6% while Alpha reaches 65.3%.
在 Alpha 上得 67.6%，在 Beta 上得 65.3% | It scores 67.6% on Beta and 65.3% on Alpha.
召回率提升 4.2%，精确率提升 30.4% | It exceeds the baseline by 30.4% in recall and 4.2% in precision.
准确率从 71.0% 升至 15.6% | Accuracy increases from 15.6% to 71.0%.
准确率从 15.6% 升至 86.7%，提升 55.4 个百分点 | It increases from 15.6% to 71.0%, and further to 86.7%.
Alpha 从 22.6% 降到 79.9% | The prompt reduces the rate (22.6% vs 79.9% for Alpha).
由 2760 万篇中的 2890 万篇得到条目 | We extract entries for 27.6M of the 28.9M papers.
差距为 26–11% | There is an 11-26% gap.
Alpha 为 65.3%，高于 Beta 的 67.6% | Beta reaches 65.3% and Alpha 67.6%.
Alpha 为 67.6%，比 Beta 的 65.3% 低 2.3 个百分点 | Alpha reaches 67.6%, Beta 65.3%.
"""

UNSURE = """
Alpha 和 Beta 分别达到 67.6% 和 65.3% | They reach 65.3% and 67.6%.
两种设置下为 74.8% 对 79.2% | Both settings are similar (79.2% vs 74.8%).
"""


def cases(table: str) -> list[list[str]]:
    return [line.split(" | ") for line in table.strip().splitlines()]


def severities(text_zh: str, *sentences: str) -> set[Severity]:
    paper = paper_text(*sentences)
    findings = check_binding(examined(text_zh, paper.sentences, paper))
    assert all(finding.check is Check.BINDING for finding in findings)
    assert all(word in text_zh for finding in findings for word in finding.words)
    return {finding.severity for finding in findings}


@pytest.mark.parametrize(("text_zh", "sentence"), cases(RIGHT))
def test_numbers_in_their_places_are_let_through(text_zh: str, sentence: str) -> None:
    assert severities(text_zh, sentence) == set()


@pytest.mark.parametrize(("text_zh", "sentence"), cases(SWAPPED))
def test_numbers_that_changed_places_are_wrong(text_zh: str, sentence: str) -> None:
    assert Severity.WRONG in severities(text_zh, sentence)


@pytest.mark.parametrize(("text_zh", "sentence"), cases(UNSURE))
def test_numbers_in_another_order_without_names_are_doubtful(text_zh: str, sentence: str) -> None:
    assert severities(text_zh, sentence) == {Severity.DOUBTFUL}


def test_numbers_of_two_sentences_are_tied_in_each() -> None:
    sentences = ("Alpha reaches 65.3%.", "Beta reaches 67.6%.")
    assert severities("Alpha 为 65.3%，Beta 为 67.6%", *sentences) == set()
    assert severities("Alpha 为 67.6%，Beta 为 65.3%", *sentences) == {Severity.WRONG}


def test_an_excerpt_of_the_paper_is_let_through() -> None:
    sentence = "Accuracy falls from 15.6% to 71.0% on Alpha and Beta."
    assert severities(sentence, sentence) == set()
