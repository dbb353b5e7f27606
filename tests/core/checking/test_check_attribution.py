"""Whose work a claim says it is, and whose it is."""

from dataclasses import replace

import pytest

from digest.core.checking.check_attribution import check_attribution
from digest.domain.digest import Section, SpeaksOf
from digest.domain.finding import Check, Severity
from tests.core.paper_texts import examined, paper_text

WRONG = """
论文提出自适应聚合方案 | In 2005, Yoon and Kweon [4] proposed an adaptive aggregation scheme. | 论文
作者评测了证明任务 | Mahdavi et al. [20] evaluate proof tasks. | 作者
本文提出 AGILE 框架 | AGILE (Feng et al., 2024), a framework, allows joint training. | 本文
"""

DOUBTFUL = """
该方法采用自我批评机制 | Kimi [27] use a self-critique-based approach. | 该方法
作者研究了线性表示 | Recent works have studied linear representations (Li et al., 2024). | 作者
论文采用人工结构设计 | Previous methods use structures designed by hand. | 论文
"""

RIGHT = """
本文提出路由方法 | We propose a router.
本文沿用前人的设定 | Li et al. [4] propose this setting.
论文指出过往方法依赖人工设计 | Previous methods use structures designed by hand.
此前工作提出了自适应聚合 | Yoon and Kweon [4] proposed an adaptive aggregation scheme.
Li 等人提出了路由方法 | Li et al. [4] propose a router.
MoDS 用打分器保留数据 | For instance, MoDS [15] leverages a scorer.
作者用 AdamW 训练 | The optimizer is AdamW [12].
研究者提出了多种路由方法 | Li et al. [4] propose a router.
几篇论文提出了路由方法 | Li et al. [4] propose a router.
深度学习模型往往难以解释 | Many studies report that models are hard to explain.
Li et al. [4] propose a router. | Li et al. [4] propose a router.
"""


def cases(table: str) -> list[list[str]]:
    return [line.split(" | ") for line in table.strip().splitlines()]


@pytest.mark.parametrize(("text_zh", "sentence", "words"), cases(WRONG))
def test_cited_work_is_not_the_authors_own(text_zh: str, sentence: str, words: str) -> None:
    paper = paper_text(sentence)
    (finding,) = check_attribution(examined(text_zh, paper.sentences, paper))
    assert (finding.check, finding.severity) == (Check.ATTRIBUTION, Severity.WRONG)
    assert finding.words == (words,)


@pytest.mark.parametrize(("text_zh", "sentence", "words"), cases(DOUBTFUL))
def test_work_of_others_is_doubted(text_zh: str, sentence: str, words: str) -> None:
    paper = paper_text(sentence)
    (finding,) = check_attribution(examined(text_zh, paper.sentences, paper))
    assert (finding.severity, finding.words) == (Severity.DOUBTFUL, (words,))


@pytest.mark.parametrize(("text_zh", "sentence"), cases(RIGHT))
def test_work_under_its_own_name_is_let_through(text_zh: str, sentence: str) -> None:
    paper = paper_text(sentence)
    assert check_attribution(examined(text_zh, paper.sentences, paper)) == ()


def test_cited_work_without_a_name_does_not_belong_among_the_innovations() -> None:
    paper = paper_text("Li et al. [4] propose a router.")
    claim = examined("用路由器选择专家", paper.sentences, paper)
    assert check_attribution(claim) == ()
    (finding,) = check_attribution(replace(claim, section=Section.INNOVATIONS))
    assert (finding.severity, finding.words) == (Severity.DOUBTFUL, ())


def test_own_work_is_no_earlier_work() -> None:
    paper = paper_text("We propose a router.", "Existing routers are slow; we observe this too.")
    own = replace(examined("路由方法", paper.sentences[:1], paper), speaks_of=SpeaksOf.PRIOR)
    (finding,) = check_attribution(own)
    assert finding.severity is Severity.DOUBTFUL
    assert check_attribution(replace(own, cited=paper.sentences[1:])) == ()
