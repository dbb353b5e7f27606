"""What both deny, and what only a claim or only its sentences deny."""

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

# One line for each way in which two languages deny the same thing in other words.
SAME_IN_OTHER_WORDS = """
放宽不会损失精度 | The precision stays the same when the bound is relaxed.
目前不清楚它会不会变快 | Whether it becomes faster is an open question.
细节没有给出 | The details will be given in a forthcoming report.
非重新训练不可 | Retraining may be needed.
代价不大 | The price is small.
每条记录不予链接 | Each record remains unlinked.
答案不随顺序改变 | We use order-invariant answers.
编码器离不开标注 | The encoder needs labels.
最多带来两倍加速 | It never yields more than a twofold speed-up.
样本越难，标注者越不能可靠地判断 | Annotators judge less reliably when samples are harder.
该方法不及基线准确 | The method is not as accurate as the baseline.
有别于基线，编码器不存储图像 | Unlike the baseline, the encoder stores no images.
不借助任何来源查错 | They look for errors without any source.
服务器保留日志而非图像 | The server keeps logs rather than images.
用户从不阅读日志 | Engineers read the logs, versus almost never for users.
影响不容忽视，但不足以视为全部 | The effect is not negligible, but too low to be considered the whole.
训练数据没有错误 | Even with error-free training data.
在安全区内读取日志，便能学到风险 | It reads logs in a safe zone, and learns without reading all.
与旧方法不同，编码器不假定信息完备 | Unlike methods which assume complete information, it learns.
在毫无成效的动作上耗费时间 | It wastes time on actions which are ineffective.
未必为便于扩展而设计 | They are not necessarily designed for easy extension.
面对免费用户时会照办，而面对付费用户则从不照办 | It complies for free users, versus never for paid users.
引用关系会形成回音室 | Citations form echo chambers, but signals may find work that was not cited by many.
碰上复杂查询却常常力不从心 | The engines often fall short when addressing complex queries.
访谈弄清了读者阅读医学论文的障碍 | The readers came without prior medical training.
理解题得分上，前者并不逊色 | They scored no worse on comprehension questions.
链接算法依赖标题，少了它便无能为力 | The program relies on titles and fails to link these entries.
其余两种做法没有显著的作用 | One had a significant effect while the other two did not (see Table 2).
河流流向大海 | Rivers flow to the sea, a fact that the survey does not mention.
"""

TURNED = """
模型不使用循环 | The model uses recurrence.
该方法没有提高精确率 | The method enhances precision.
该方法提高精确率 | The method does not enhance precision.
数据集不包含标注 | The dataset contains annotations.
模型使用循环 | The model uses no recurrence.
用户能够区分两种图像 | Users do not distinguish the two kinds of images.
机构会公开数据 | They never release the data.
"""

UNSURE = """
模型不会跳舞 | The model dances.
模型跳舞 | The model cannot dance.
"""

TURNED_IN_OTHER_WORDS = """
编码器没有借助空间规则 | All others are based on non-spatial rules. We use spatial rules.
前者的得分更为逊色 | The first scored no worse.
采用复杂规则 | It works without complex rules.
编码器少不了额外标注 | The encoder works without additional labels.
编码器与基线一样存储图像 | Unlike the baseline, the encoder stores images.
服务器保留图像而非日志 | The server keeps logs rather than images.
较早的日志仍能反映系统的状态 | The old logs no longer reflect the state of the system.
编码器并不剔除旧图像，只挑选不一致的图像 | The encoder excludes old images and picks inconsistent ones.
只有完整读取日志，系统才有价值 | The system does not need to read the complete logs to be valuable.
服务器会纠正日志中的错误，而不会照抄 | The server does not correct errors of the logs and instead copies them.
总是排在首位，不受温度影响 | It does not always rank first, and the order depends on temperature.
奖励函数会惩罚倒退的动作 | The function gives neither reward nor punishment to steps back.
读者能想起上下文 | Readers will not be able to recall the context.
每一行都落在句子之内 | Not all lines are contained in a sentence.
训练数据有错误 | Even with error-free training data.
预言了实验上已经观测到的粒子 | It predicts experimentally unobserved particles.
挑选预测一致的样本 | It picks samples that are predicted inconsistently.
增加头数后质量不会下降 | Quality drops with more heads.
该算法不逊于人类的准确率 | The algorithm falls short of human accuracy.
"""


def cases(table: str) -> list[list[str]]:
    return [line.split(" | ") for line in table.strip().splitlines()]


def severities(text_zh: str, sentence: str) -> set[Severity]:
    paper = paper_text(sentence)
    findings = check_negation(examined(text_zh, paper.sentences, paper))
    assert all(finding.check is Check.NEGATION for finding in findings)
    assert all(word in text_zh for finding in findings for word in finding.words)
    return {finding.severity for finding in findings}


@pytest.mark.parametrize(("text_zh", "sentence"), cases(SAME) + cases(SAME_IN_OTHER_WORDS))
def test_what_both_deny_or_say_is_let_through(text_zh: str, sentence: str) -> None:
    assert severities(text_zh, sentence) == set()


@pytest.mark.parametrize(("text_zh", "sentence"), cases(TURNED))
def test_a_verb_that_only_one_denies_is_wrong(text_zh: str, sentence: str) -> None:
    assert severities(text_zh, sentence) == {Severity.WRONG}


@pytest.mark.parametrize(("text_zh", "sentence"), cases(UNSURE) + cases(TURNED_IN_OTHER_WORDS))
def test_what_may_be_denied_in_other_words_is_doubtful(text_zh: str, sentence: str) -> None:
    assert severities(text_zh, sentence) == {Severity.DOUBTFUL}


def test_an_excerpt_of_the_paper_is_let_through() -> None:
    assert severities("The model uses no recurrence.", "The model uses recurrence.") == set()


def test_what_a_table_shows_without_words_may_be_denied() -> None:
    assert severities("河流没有干涸", "River | 12 | 30") == set()
