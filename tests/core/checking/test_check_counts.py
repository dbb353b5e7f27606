"""Lists that are as long as the claim says, and lists that are not."""

import pytest

from digest.core.checking.check_counts import check_counts
from digest.domain.finding import Check, Severity
from tests.core.paper_texts import examined, paper_text

AGREE = """
三种方法：检索、排序和生成
四个阶段：代价聚合、视差选择与评估、迭代细化、输出
三个数据集（SQA、WTQ、TabFact）
两个模块：检索和生成
在 SQA、WTQ 和 TabFact 三个数据集上
共四种方法，包括检索、排序等
五种方法：其中三种用到检索、排序
三种方法：检索、排序或生成
用 2 块 GPU 训练（学习率、批大小见表）
超过 3 个任务：检索、排序
三个任务：检索为主，排序、生成为辅
Three stages: retrieval, ranking
"""

DIFFER = """
三种方法：检索、排序 | It uses methods. | 三 | doubtful
四个阶段：代价聚合、视差选择与评估、迭代细化 | It has four stages. | 四 | doubtful
四个数据集（SQA、WTQ 和 TabFact） | It has three datasets. | 四 | wrong
在 SQA、WTQ 和 TabFact 五个数据集上 | We use SQA, WTQ and TabFact. | 五 | wrong
五部分，分别是检索、排序和生成 | It has parts. | 五 | doubtful
"""


def cases(table: str) -> list[list[str]]:
    return [line.split(" | ") for line in table.strip().splitlines()]


@pytest.mark.parametrize("text_zh", AGREE.strip().splitlines())
def test_a_list_as_long_as_said_is_let_through(text_zh: str) -> None:
    paper = paper_text("It has parts.")
    assert check_counts(examined(text_zh, paper.sentences, paper)) == ()


@pytest.mark.parametrize(("text_zh", "sentence", "words", "severity"), cases(DIFFER))
def test_a_list_of_another_length_is_found(text_zh: str, sentence: str, words: str, severity: str) -> None:
    paper = paper_text(sentence)
    (finding,) = check_counts(examined(text_zh, paper.sentences, paper))
    assert (finding.check, finding.severity) == (Check.COUNTS, Severity(severity))
    assert finding.words == (words,)
