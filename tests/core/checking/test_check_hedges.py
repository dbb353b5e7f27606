"""What sentences take back, kept and lost."""

import pytest

from digest.core.checking.check_hedges import check_hedges
from digest.domain.finding import Check, Severity
from tests.core.paper_texts import examined, paper_text

KEPT = """
准确率最多下降 27% | It can reduce accuracy by up to 27%.
速度提升高达 3 倍 | It is up to 3 times faster.
扩展至 1M | It scales to up to 1M tokens.
参数量最大 72B | models up to 72B in size
约 4 万份文档 | It has about 40,000 documents.
近五分之一的对话 | Nearly one in five conversations
平均超过 7.5 万词 | The average length is over 75,000 words.
提升 30% 以上 | It improves by 30% or more.
在 100 条指令上评测 | We evaluate over 100 instructions.
取五次运行的平均 | Results are averaged over five runs.
从 22% 升至 27% | It rises from 22% to 27%, by up to 27% elsewhere.
这可能导致遗忘 | This may lead to forgetting.
有泄漏隐私的风险 | This may leak private data.
模型往往偏好长回复 | Models often prefer long answers.
模型通常偏好长回复 | Models often prefer long answers.
略高于基线 | It is slightly better than the baseline.
作者推测原因是过拟合 | We hypothesize that the cause is overfitting.
Claude 在 98% 的问题上认错 | Models tend to admit mistakes — Claude admits mistakes on 98% of questions.
研究了模型获取信息的两种途径 | We study two ways that a model could gain such information.
规模接近该语料的五倍 | The corpus is nearly five times larger.
不到参考摘要的 65% | The summaries have less than 65% of its length.
这类样本多半含有信息 | Such samples are likely to be informative.
想来可以补上 | Presumably it would cover the gap.
只需 3,936 秒 | The error could be achieved only in 3,936 seconds.
例如一家公司卖掉了汽车 | People sometimes adapt plans to please: consider a company that sells its cars.
It may lead to forgetting. | It may lead to forgetting.
"""

LIMITS = """
准确率下降 27% | It can reduce accuracy by up to 27%. | wrong
能处理 1M 上下文 | It handles up to 1M tokens of context. | wrong
每局 12 人参与，最少 7 人 | Games had a maximum of 12 people and 7 at least. | wrong
包含 4 万份文档 | It has about 40,000 documents. | doubtful
五分之一的对话 | Nearly one in five conversations | doubtful
平均长度为 7.5 万词 | The average length is over 75,000 words. | doubtful
提升 30% | It improves by 30% or more. | doubtful
"""

LOST = """
这导致遗忘 | This may lead to forgetting. | may
模型偏好长回复 | Models often prefer long answers. | often
优化会牺牲真实性 | Optimizing sometimes sacrifices truthfulness. | sometimes
性能高于基线 | Performance is slightly above the baseline. | slightly
正则性不够强 | The regularity does not seem strong enough. | seem
模型压下说出思考的倾向 | The model may override its tendency to think out loud. | may
原因是过拟合 | We hypothesize that the cause is overfitting. | We hypothesize
差异由蓄水特性解释 | The differences are partly explained by storage. | partly
"""


def cases(table: str) -> list[list[str]]:
    return [line.split(" | ") for line in table.strip().splitlines()]


@pytest.mark.parametrize(("text_zh", "sentence"), cases(KEPT))
def test_a_kept_hedge_is_let_through(text_zh: str, sentence: str) -> None:
    paper = paper_text(sentence)
    assert check_hedges(examined(text_zh, paper.sentences, paper)) == ()


@pytest.mark.parametrize(("text_zh", "sentence", "severity"), cases(LIMITS))
def test_a_number_without_its_limit_is_found(text_zh: str, sentence: str, severity: str) -> None:
    paper = paper_text(sentence)
    (finding,) = check_hedges(examined(text_zh, paper.sentences, paper))
    assert (finding.check, finding.severity) == (Check.HEDGES, Severity(severity))
    assert finding.words[0] in text_zh


@pytest.mark.parametrize(("text_zh", "sentence", "hedge"), cases(LOST))
def test_a_lost_hedge_is_doubted(text_zh: str, sentence: str, hedge: str) -> None:
    paper = paper_text(sentence)
    (finding,) = check_hedges(examined(text_zh, paper.sentences, paper))
    assert finding.severity is Severity.DOUBTFUL
    assert repr(hedge) in finding.message


def test_a_hedge_over_what_the_claim_leaves_out_is_none_of_its_own() -> None:
    paper = paper_text(
        "RouterNet uses 12 layers, which may explain why it is slower than other networks of that size are."
    )
    assert check_hedges(examined("RouterNet 有 12 层", paper.sentences, paper)) == ()
