"""Claims whose numbers follow from what they cite, and claims whose numbers do not."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.core.checking.check_numbers import check_numbers, untraced
from digest.domain.finding import Check, Severity
from digest.domain.paper_text import SentenceKind
from tests.core.paper_texts import examined, paper_text

CARRIED = """
训练语料规模达 1.4 万亿 token | trained on 1.4T tokens
参数量从 70 亿到 650 亿不等 | ranging from 7B to 65B parameters
规模从 6 亿到 2350 亿 | from 0.6 to 235 billion
比基线高 4.2 个百分点（67.6% 对 63.4%） | obtains 67.6% compared with 63.4% for the baseline
推理速度提升约 2.3 倍 | achieves a speedup of 2.27x
推理速度提升 2.3 倍 | achieves 2.3× faster inference
错误率降低了一半 | halves the error rate
池化后的边长为 1/4 | after our pooling, its length drops to 1/4.
阈值取 1.5 和 3.0 | Neither S-merging-1.5 nor 3.0 wins
试用了三个多月 | used it for more than three months
听到一半时难以分心 | hard to switch in the middle of a talk
使用 8 张 A100 GPU 训练 3 天 | trained on eight A100 GPUs for three days
使用 8 × A100 训练 | trained on 8 A100 GPUs
学习率设为 3e-4 | learning rate of 3 × 10−4
学习率为 0.0003 | learning rate of 3e-4
数据集包含 12.5 万对样本 | contains 125,000 pairs
共有 11.8 万个句子 | Among total 118, 000 sentences
较基线提升 5.1 个百分点 | a 5.1% absolute improvement
成本降至原来的 1/10 | at one-tenth of the cost
成本降至原来的十分之一 | 10x cheaper
约三分之二的用户 | Roughly 66% of users
占 12.5% | one eighth of the cases
五分之四的参与者 | 80% of participants
超过 90% 的样本 | more than 90% of samples
从 45.2 提高到 51.7，相对提升 14.4% | improves from 45.2 to 51.7
F1 从 0.81 提升到 0.87，提高 0.06 | F1 rises from 0.81 to 0.87
延迟从 120ms降到 45ms | latency drops from 120 ms to 45 ms
10 亿参数 | a 1B-parameter model
提升了 2 到 3 倍 | 2-3x faster
前 10 名 | the top 10 results
每 5 个词中有 1 个 | one in five tokens
于 2 月 14 日发布 | released on February 14
耗资 25 亿美元 | cost $2.5 billion
快 100 倍 | two orders of magnitude faster
持续 24 小时 | for one day
用时 90 分钟 | took 1.5 hours
28 天 | four weeks
4 比特量化 | 4-bit quantization
8 位量化 | 8-bit quantization
分辨率为 1024×768 | resolution 1024x768
显著性 p<0.001 | p < .001
近 3 万条 | 29,650 items
近 200 个 | 197 operators
成千上万的用户 | thousands of users
一百多种语言 | over 100 languages
万分之一的概率 | a probability of 0.0001
使用 RTX 4090 | a single RTX4090
基于 GPT 4 | based on GPT-4
Llama 2 的 130 亿参数版本 | Llama-2-13B
采用 5 分制 | on a 5-point Likert scale
提高 12 个点 | a 12-point gain
30 万步 | 300k steps
五折交叉验证 | 5-fold cross-validation
2023 年 7 月至 2024 年 6 月 | from July 2023 to June 2024
0.5B、1.5B 和 7B 三个规模 | models of 0.5B, 1.5B, and 7B
三个模块 | consists of an encoder, a decoder, and a router
在 10 个任务中的 8 个上 | on 8 out of 10 tasks
翻了一番 | doubled
准确率为 67.6% | accuracy of 0.676
达到 67.6% | Base 65.3 67.6
准确率为 67.6% | 67.58%
误差 ±0.4 | 67.6 ± 0.4
一千二百万条 | 12 million records
约有 1.2 亿用户 | about 118 million users
2 亿 3000 万 | 230 million
每个问题采样 16 次 | sampled 16 times per question
吞吐是基线的 2.5 倍 | a throughput of 50 compared with 20
提升 1–3 分 | 1–3 point gains
下降 4%–6% | drops by 4% - 6%
三位标注者 | three annotators
由检索和生成两个模块组成 | It consists of retrieval and generation modules
超过一半的参与者 | 53% of participants
超过 4 倍 | a 4.3x speedup
约 4 倍 | 4.3x
近九成 | 88% of users
占三分之一 | 33%
提高一倍 | increased by 100%
重复两次 | repeated twice
复杂度为 n^2，含 12 层 | 12 layers
各占一半 | Both halves of the budget are spent equally.
共有 13 个偏置 | a set of biases {b1, b2, · · · , b13}
"""

NOT_CARRIED = """
提升 2.3% | improves by 2.3 percentage points
提升 2.3 倍 | improves by 2.3%
提升 2.3% | 2.3x faster
从 65.3% 提升到 67.6%，提高 2.3% | from 65.3% to 67.6%
有 16% 的 | 16 datasets
准确率为 67.6 个百分点 | an accuracy of 67.6%
3 GB 显存 | 3 TB
3 小时 | 3 minutes
3 小时 | three models
5 天 | five weeks
13 个模型 | Llama-2-13B
130 万参数 | 13B parameters
1.5 万 | 1.5 million
三种方法 | two methods
约 50% | 67%
超过 60% | 59%
近 200 个 | 203 operators
16 个 | 15.6
有 4 个 | Section 4 lists three
有 12 篇 | as shown in [12]
占一半 | two-thirds
3 月 | 2024-05
占 1/3 | one quarter
12 个任务 | 11 tasks and 1 benchmark
提升 2.4 倍 | 50 versus 20
提升 58% | a gap of 11-26%
有 2019 个模型 | as shown before (Lee et al., 2019)
67.8% | 67.6%
共有 13 个偏置 | a set of biases {b1, b2, · · · , b12}
四个模块 | consists of an encoder, a decoder, and a router
由检索、排序和生成两个模块组成 | It consists of retrieval, ranking and generation
由检索和生成两个模块组成 | It has three modules, for retrieval, ranking and generation
约 4 倍 | 5x
超过一半 | 49%
约 4 个 | 4.3
近九成 | 93%
"""


def cases(table: str) -> list[list[str]]:
    return [line.split(" | ") for line in table.strip().splitlines()]


@pytest.mark.parametrize(("text_zh", "sentence"), cases(CARRIED))
def test_a_number_that_follows_is_let_through(text_zh: str, sentence: str) -> None:
    assert untraced(text_zh, paper_text(sentence).sentences) == ()


@pytest.mark.parametrize(("text_zh", "sentence"), cases(NOT_CARRIED))
def test_a_number_that_does_not_follow_is_found(text_zh: str, sentence: str) -> None:
    assert untraced(text_zh, paper_text(sentence).sentences)


def test_a_number_found_elsewhere_names_the_sentence() -> None:
    paper = paper_text(
        "It has 12 layers.", "It was trained on 35k pairs.", appendix=("We used 35,000 pairs.",)
    )
    (finding,) = check_numbers(examined("在 3.5 万对样本上训练", paper.sentences[:1], paper))
    assert (finding.check, finding.severity, finding.words) == (Check.NUMBERS, Severity.WRONG, ("3.5 万",))
    assert finding.message.endswith("the paper has it in [2], [3].")


def test_a_converted_number_is_doubtful() -> None:
    paper = paper_text("The density is 10^25 per cubic centimetre.")
    (finding,) = check_numbers(examined("折合每立方米约 10^31 个", paper.sentences, paper))
    assert finding.severity is Severity.DOUBTFUL


def test_a_count_of_what_a_table_is_about_is_doubtful() -> None:
    paper = paper_text("We test on 15 noisy images.", "Average | 37.3 | 37.7")
    row = replace(paper.sentences[1], kind=SentenceKind.TABLE)
    (finding,) = check_numbers(examined("在 15 幅噪声图像上平均 37.7", [row], paper))
    assert (finding.severity, finding.words) == (Severity.DOUBTFUL, ("15",))


def test_a_number_found_nowhere_is_said_to_be_so() -> None:
    paper = paper_text("It has 12 layers.")
    (finding,) = check_numbers(examined("共有 24 层", paper.sentences, paper))
    assert finding.message.endswith("stands nowhere in the paper.")


def test_each_wrong_number_is_found_once() -> None:
    paper = paper_text("It has 12 layers and 8 heads.")
    findings = check_numbers(examined("共有 24 层、8 个头和 7 个模块", paper.sentences, paper))
    assert [finding.words for finding in findings] == [("24",), ("7",)]


def test_numbers_may_come_from_several_sentences() -> None:
    paper = paper_text("It has 12 layers.", "It has 8 heads.")
    assert check_numbers(examined("共有 12 层和 8 个头", paper.sentences, paper)) == ()


def test_an_english_excerpt_carries_itself() -> None:
    sentence = "From 0.6 to 235 billion parameters, Llama-2-13B is 2.3x faster in two of 3 tasks (Figure 3)."
    assert untraced(sentence, paper_text(sentence).sentences) == ()


def test_a_difference_of_one_row_of_many_numbers_needs_one_of_them_in_the_claim() -> None:
    row = paper_text("Base 61.2 63.4 65.3 67.6 70.1 72.9 80.8").sentences
    assert untraced("提升 2.3 个百分点", row)
    assert untraced("提升 2.3 个百分点，达到 67.6%", row) == ()


WORDS_OF_NUMBERS = [
    "三",
    "十",
    "万",
    "亿",
    "零",
    "百分之",
    "分之",
    "个",
    "倍",
    "%",
    "成",
    "年",
    "个数量级",
    "约",
]
WORDS_OF_NUMBERS += [
    "9",
    "0",
    ".",
    ",",
    "-",
    "/",
    "×",
    "10^",
    "⁻",
    "⁹",
    "e",
    "K",
    "B",
    " ",
    "提升",
    "、",
    "和",
    "：",
]


@given(st.lists(st.sampled_from(WORDS_OF_NUMBERS)), st.lists(st.sampled_from(WORDS_OF_NUMBERS)))
def test_no_jumble_of_numbers_breaks_the_check(claim: list[str], sentence: list[str]) -> None:
    paper = paper_text("".join(sentence))
    findings = check_numbers(examined("".join(claim), paper.sentences, paper))
    assert all(finding.words[0] in "".join(claim) for finding in findings)


def test_a_small_count_in_words_is_only_doubted_where_nothing_is_counted() -> None:
    paper = paper_text("The method reduces to the plain one if the channels agree.")
    (finding,) = check_numbers(examined("三个通道相等时退化为普通方法", paper.sentences, paper))
    assert finding.severity is Severity.DOUBTFUL


def test_a_small_count_against_another_count_is_wrong() -> None:
    paper = paper_text("We compare four channels.")
    (finding,) = check_numbers(examined("比较了三个通道", paper.sentences, paper))
    assert finding.severity is Severity.WRONG


def test_the_terms_of_a_formula_are_numbers() -> None:
    paper = paper_text("There is a t(2n + 4) qubit communication protocol.")
    assert check_numbers(examined("总通信量为 t(2n+4) 个量子比特", paper.sentences, paper)) == ()
