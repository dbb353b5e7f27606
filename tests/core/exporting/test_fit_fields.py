"""Fields of a form, as long as the target takes them."""

import pytest

from digest.core.exporting.fit_fields import one_word, short_title, summary, tags
from digest.core.viewing.view_post import shown_post
from digest.domain.digest import Section
from digest.domain.target import Bounded, Limit, Target, TargetFile
from digest.domain.view import ShownPost
from tests.fakes import paper
from tests.posts import digested, issue, says

FILE = TargetFile(path="a.md", template="a.j2")


def target(**most: int) -> Target:
    limits = tuple(Limit(of=Bounded(name), at_most=size) for name, size in most.items())
    return Target(name="mine", name_zh="我的", file=(FILE,), limit=limits)


def view(*one_lines: str, tags: tuple[str, ...] = ()) -> ShownPost:
    papers = [
        digested(says(Section.ONE_LINE, line), of=paper(number), tags=tags)
        for number, line in enumerate(one_lines, 1)
    ]
    return shown_post(issue(*papers))


def test_a_summary_is_cut_between_headlines() -> None:
    shown = view("甲" * 30, "乙" * 30, "丙" * 30)
    assert summary(shown, target()) == "｜".join(["甲" * 30, "乙" * 30, "丙" * 30])
    assert summary(shown, target(summary=61)) == "甲" * 30 + "｜" + "乙" * 30
    assert summary(shown, target(summary=60)) == "甲" * 30


def test_a_first_headline_that_is_too_long_is_cut_within() -> None:
    assert summary(view("甲" * 30), target(summary=10)) == "甲" * 9 + "…"


def test_a_summary_holds_no_markup() -> None:
    assert summary(view("复杂度为 $O(n^2)$，用 `top_k`"), target()) == "复杂度为 O(n²)，用 top_k"


def test_no_more_tags_than_the_target_takes() -> None:
    shown = view("甲", tags=("一", "二", "三", "四"))
    assert tags(shown, target(tags=3)) == ("一", "二", "三")
    assert tags(shown, target()) == ("一", "二", "三", "四")


def test_tags_hold_no_brackets_and_are_never_empty() -> None:
    shown = view("甲", tags=("<b>粗</b>", "[[]]", "C++"))
    assert tags(shown, target()) == ("b 粗 /b", "C++")


@pytest.mark.parametrize(
    ("tag", "word"),
    [("PDF 文本提取", "PDF-文本提取"), ("2026", "2026-"), ("C++", "C"), ("a/b_c-d", "a/b_c-d"), ("#!", "")],
)
def test_a_word_has_no_spaces_and_is_no_number(tag: str, word: str) -> None:
    assert one_word(tag) == word


@pytest.mark.parametrize(
    ("title", "most", "short"),
    [
        ("论文速递（第 12 期，2026-11-16，共 8 篇）", 30, "论文速递（第 12 期，2026-11-16，共 8 篇）"),
        ("论文速递（第 12 期，2026-11-16，共 8 篇）", 20, "论文速递（第 12 期，共 8 篇）"),
        ("论文速递（第12期，2026-11-16，共8篇）", 12, "论文速递（第12期）"),
        ("论文速递（2026-11-16，共 8 篇）", 16, "论文速递（2026-11-16）"),
        ("论文速递（2026-11-16，共 8 篇）", 9, "论文速递（2026-11-16，共 8 篇）"),
        ("我自己的一个长标题（第三部分）", 9, "我自己的一个长标题（第三部分）"),
    ],
)
def test_a_title_loses_what_the_target_has_no_room_for(title: str, most: int, short: str) -> None:
    assert short_title(title, target(title=most)) == short


def test_a_title_without_a_bound_stays() -> None:
    title = "论文速递（2026-11-16，共 8 篇）"
    assert short_title(title, target()) == title
