"""Digests of other makes, split into papers and statements."""

import pytest

from digest.core.splitting.split_digest import SplitItem, split_digest
from digest.domain.digest import Section
from digest.domain.examined import Ground
from tests.core.paper_texts import paper_text
from tests.fakes import paper


def ground(number: int, title: str, abstract: str) -> Ground:
    return Ground(paper(number, title=title, abstract=abstract), paper_text(abstract))


ROUTES = ground(
    1,
    "RouteLight: Routing Queries Between Small and Large Models",
    "We propose RouteLight, a router that assigns queries to a small or a large model by predicted "
    "difficulty to save inference cost.",
)
BRIDGES = ground(
    2,
    "Inspecting Bridges With Drones and Cameras",
    "Drones photograph concrete bridges. Our neural network finds cracks in the photographs, and engineers "
    "need less time for an inspection.",
)
GROUNDS = (ROUTES, BRIDGES)
ONE, TWO = ROUTES.paper.id, BRIDGES.paper.id


def split(text: str) -> tuple[SplitItem, ...]:
    return split_digest(text, GROUNDS)


def papers(text: str) -> list[object]:
    return [item.paper for item in split(text)]


NUMBERED = """大家好，今天给大家分享 2 篇论文。
1. RouteLight: Routing Queries Between Small and Large Models
A Example, B Example - arXiv preprint arXiv:2410.00001, 2024
https://arxiv.org/pdf/2410.00001
RouteLight:在大小模型之间路由查询
摘要:
本文提出一个路由器。它把简单的查询交给小模型;复杂的交给大模型。
算法创新点:
- 按预测的难度分配查询。
- 节省推理成本。
2. Inspecting Bridges With Drones…
https://arxiv.org/pdf/2410.00002
问题背景:
检查桥梁很费时间,能否更快?工程师要逐一查看混凝土,还要拍摄
大量照片。
后记
如果您感兴趣,欢迎点赞。
"""


def test_numbers_part_items_and_labels_part_sections() -> None:
    first, second = split(NUMBERED)
    assert (first.paper, second.paper) == (ONE, TWO)
    assert [(each.section, each.text_zh) for each in first.statements] == [
        (Section.ABSTRACT, "本文提出一个路由器。"),
        (Section.ABSTRACT, "它把简单的查询交给小模型;"),
        (Section.ABSTRACT, "复杂的交给大模型。"),
        (Section.INNOVATIONS, "按预测的难度分配查询。"),
        (Section.INNOVATIONS, "节省推理成本。"),
    ]


def test_a_sentence_broken_over_two_lines_is_one_and_a_question_is_none() -> None:
    _, second = split(NUMBERED)
    assert [each.text_zh for each in second.statements] == ["工程师要逐一查看混凝土,还要拍摄大量照片。"]


@pytest.mark.parametrize(
    "heads",
    [
        ("## 1. RouteLight", "## 2. Inspecting Bridges With Drones and Cameras"),
        ("**论文 1：RouteLight**", "**论文 2：Inspecting Bridges With Drones and Cameras**"),
        ("### RouteLight（arXiv:2410.00001）", "### 无人机检查桥梁（arXiv:2410.00002v1）"),
        ("【1】https://arxiv.org/abs/2410.00001", "【2】https://arxiv.org/abs/2410.00002"),
        ("一、RouteLight", "二、Inspecting Bridges With Drones and Cameras"),
        ("1️⃣ RouteLight", "2️⃣ Inspecting Bridges With Drones and Cameras"),
    ],
)
def test_items_are_found_however_they_are_headed(heads: tuple[str, str]) -> None:
    text = f"{heads[0]}\n\n**方法**：按难度分配查询。\n\n{heads[1]}\n\n**结果**：检查所需时间更短。\n"
    one, two = split(text)
    assert (one.paper, two.paper) == (ONE, TWO)
    assert [each.text_zh for each in one.statements] == ["按难度分配查询。"]
    assert [each.section for each in two.statements] == [Section.EXPERIMENTS]


def test_a_numbered_list_within_an_item_parts_nothing() -> None:
    text = (
        "1. RouteLight\n创新点:\n1. 按难度分配查询。\n2. 节省推理成本。\n3. 不需要训练大模型。\n"
        "2. Inspecting Bridges With Drones and Cameras\n创新点:\n1. 用无人机拍摄桥梁。\n2. 网络找出裂缝。\n"
    )
    assert papers(text) == [ONE, TWO]
    assert [len(item.statements) for item in split(text)] == [3, 2]


def test_an_item_on_a_paper_that_was_not_given_is_nobodys() -> None:
    text = (
        "1. RouteLight\n按难度分配查询。\n2. Counting Whales From Space\n卫星照片里的鲸鱼可以计数。\n"
        "3. Inspecting Bridges With Drones and Cameras\n网络找出裂缝。\n"
    )
    assert papers(text) == [ONE, None, TWO]


def test_a_roundup_is_divided_by_what_its_paragraphs_speak_of() -> None:
    text = (
        "引言\n好久没有给大家梳理文章了,今天分享2篇论文。后台回复:20240414\n"
        "大模型的推理成本很高,小模型又答不好复杂的查询。\n"
        "作者提出一个路由器 RouteLight,按预测的难度把查询分配给小模型或大模型。\n"
        "混凝土桥梁的检查要花工程师很多时间。\n"
        "为此作者用无人机拍摄照片,再由神经网络找出裂缝。\n"
    )
    assert papers(text) == [ONE, TWO]
    assert [len(item.statements) for item in split(text)] == [2, 2]


def test_a_paragraph_on_something_else_stays_apart_in_a_roundup() -> None:
    text = (
        "作者提出一个路由器 RouteLight,按预测的难度把查询分配给小模型或大模型。\n"
        "某公司发布了 ZetaCoder-9B,可以免费使用。\n"
        "作者用无人机拍摄桥梁照片,再由神经网络找出裂缝。\n"
    )
    assert papers(text) == [ONE, None, TWO]


@pytest.mark.parametrize(
    "text", ["", "\n\n", "---\ntitle: x\n---\n", "Only English words.", "## 1. RouteLight"]
)
def test_what_states_nothing_has_no_items(text: str) -> None:
    assert split(text) == ()
