"""Strong words that the evidence allows, and strong words that it does not."""

import pytest

from digest.core.checking.check_overclaim import check_overclaim
from digest.domain.finding import Check, Severity
from digest.domain.paper_text import Sentence, SentenceKind
from tests.core.paper_texts import examined, paper_text

ALLOWED = """
论文首次证明了该结论 | This is the first proof of the conjecture.
本文首次提出该任务 | To the best of our knowledge, the task has never been studied before.
分类在首次访问时进行 | The page is classified on first use.
第一个阶段收集数据 | Data are collected, then cleaned.
达到新的最先进水平 | It establishes a new state-of-the-art BLEU score.
优于最先进的模型 | It outperforms state-of-the-art models.
达到最先进水平 | It outperforms all previous approaches.
取最优解 | We take the optimum of the relaxed problem.
取得 SOTA 结果 | It reaches SOTA on the task.
在所有设置下都更好 | It is better in every setting.
在全部 12 个任务上评测 | We evaluate on 12 tasks.
并非所有样本都有标签 | Some samples have no label.
版权所有者 | the owners of the copyright
无需任何标注 | It works without labels.
温度越高，差距越明显 | The higher the temperature, the wider the gap.
对任何图都成立 | It holds for arbitrary graphs.
完全基于注意力机制 | It is based solely on attention.
完全二叉树 | a binary tree
不完全依赖检索 | It relies on retrieval in part.
性能未达到最先进水平 | It performs poorly.
唯一标识符 | An identifier is assigned to each node.
误差始终为正 | The error remains positive.
显著优于基线 | It outperforms the baseline by a large margin.
没有显著差异 | We found no difference.
统计显著性检验 | We run a t-test.
显著降低了成本 | It cuts costs 3 times.
大幅下降 | Accuracy drops from 79.9% to 22.6%.
大幅提升 | It improves recall by 34.05%.
明显增加 | It increases markedly at night.
是一项重大突破 | It is a breakthrough.
突破了显存限制 | It overcomes the memory limit.
《注意力就是你所需要的一切》 | The title is well known.
是否完全忠实于原文 | We ask whether summaries are faithful.
It is the best of all methods | It is good.
"""

NOT_ALLOWED = """
论文首次提出该框架 | We propose a framework. | 首次 | wrong
论文首次提出该框架 | We propose a novel framework. | 首次 | doubtful
作者首次收集数据 | We first collect data. | 首次 | doubtful
提出第一个面向该问题的基准 | We propose a benchmark for it. | 第一个 | wrong
达到业界最佳水平 | It scores 67.6%. | 业界最佳水平 | wrong
达到最佳水平 | We compare it with state-of-the-art models. | 最佳 | wrong
优于最先进的模型 | It scores better than the baseline. | 最先进 | doubtful
优于最先进的模型 | It is faster than a baseline. | 最先进 | wrong
在所有数据集上都优于基线 | It outperforms the baseline on GSM8K. | 所有 | wrong
所有结果都经过平均 | Results are averaged over three runs. | 所有 | doubtful
适用于任何语言 | It works for German. | 任何 | wrong
完全解决了该问题 | It addresses the problem. | 完全 | wrong
完全解决了该问题 | It not only addresses the problem. | 完全 | wrong
毫无误差 | The error is small. | 毫无 | wrong
唯一的开源方案 | It is an open-source solution. | 唯一 | wrong
始终优于基线 | It outperforms the baseline on GSM8K. | 始终 | wrong
必然导致遗忘 | It leads to forgetting. | 必然 | wrong
显著优于基线 | It performs better in our tests. | 显著 | wrong
显著优于基线 | Large language models do better in our tests. | 显著 | wrong
显著优于基线 | DeepNet scores 2 points higher in our tests. | 显著 | wrong
效果显著 | It works in our tests. | 显著 | doubtful
大幅提升 | It improves by 3.1%. | 大幅 | doubtful
实现了革命性突破 | It improves by 3.1%. | 革命性突破 | wrong
"""


def cases(table: str) -> list[list[str]]:
    return [line.split(" | ") for line in table.strip().splitlines()]


@pytest.mark.parametrize(("text_zh", "sentence"), cases(ALLOWED))
def test_a_licensed_or_harmless_word_is_let_through(text_zh: str, sentence: str) -> None:
    paper = paper_text(sentence)
    assert check_overclaim(examined(text_zh, paper.sentences, paper)) == ()


@pytest.mark.parametrize(("text_zh", "sentence", "words", "severity"), cases(NOT_ALLOWED))
def test_a_word_without_licence_is_found(text_zh: str, sentence: str, words: str, severity: str) -> None:
    paper = paper_text(sentence)
    (finding,) = check_overclaim(examined(text_zh, paper.sentences, paper))
    assert (finding.check, finding.words) == (Check.OVERCLAIM, (words,))
    assert finding.severity is Severity(severity)


def test_that_something_is_new_may_stand_in_the_next_sentence() -> None:
    paper = paper_text("We propose a benchmark.", "It is the first of its kind.", "It has 3 tasks.")
    assert check_overclaim(examined("论文首次提出该基准", paper.sentences[:1], paper)) == ()
    assert check_overclaim(examined("模型在所有任务上领先", paper.sentences[:1], paper))


def test_a_table_may_show_what_no_sentence_says() -> None:
    row = Sentence(1, "Ours 67.6 70.1 72.9", 1, "5 Results", SentenceKind.TABLE)
    (finding,) = check_overclaim(examined("在所有任务上优于基线", (row,), paper_text()))
    assert finding.severity is Severity.DOUBTFUL


def test_the_same_word_is_told_once() -> None:
    paper = paper_text("It works.")
    findings = check_overclaim(examined("完全开源，完全免费", paper.sentences, paper))
    assert [finding.words for finding in findings] == [("完全",)]
