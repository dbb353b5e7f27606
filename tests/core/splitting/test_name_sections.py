"""Labels of digests."""

import pytest

from digest.core.splitting.name_sections import label_of
from digest.domain.digest import Section


@pytest.mark.parametrize(
    ("text", "section", "rest"),
    [
        ("摘要:", Section.ABSTRACT, ""),
        ("问题背景：", Section.BACKGROUND, ""),
        ("算法模型", Section.METHOD, ""),
        ("算法创新点:", Section.INNOVATIONS, ""),
        ("实验效果:", Section.EXPERIMENTS, ""),
        ("重要数据结论:", Section.CONCLUSIONS, ""),
        ("【核心方法】路由器分配查询。", Section.METHOD, "路由器分配查询。"),
        ("研究背景：推理很贵。", Section.BACKGROUND, "推理很贵。"),
        ("Method: 路由", Section.METHOD, "路由"),
        ("局限性", Section.LIMITATIONS, ""),
        ("作者：张三", None, "张三"),
        ("论文链接:", None, ""),
    ],
)
def test_a_label_opens_a_section(text: str, section: Section | None, rest: str) -> None:
    label = label_of(text)
    assert label is not None
    assert (label.section, label.rest) == (section, rest)


@pytest.mark.parametrize("text", ["后记", "参考文献", "往期回顾", "结语："])
def test_nothing_behind_a_closing_label_speaks_of_a_paper(text: str) -> None:
    label = label_of(text)
    assert label is not None
    assert label.is_closing


@pytest.mark.parametrize(
    "text",
    [
        "",
        "路由器分配查询。",
        "作者提出了一种方法，它很快。",
        "模型的准确率为 67.6%：高于基线。",
        "RouteLight: Routing",
    ],
)
def test_a_sentence_or_a_title_is_no_label(text: str) -> None:
    assert label_of(text) is None
