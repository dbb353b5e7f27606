"""The page of a check."""

import re
from dataclasses import replace

import pytest

from digest.adapters.package_files import package_folder
from digest.adapters.templates import Templates
from digest.core.compose_report import report_data
from digest.domain.finding import Check, Finding, Severity
from digest.domain.report import Basis, Rating, Report
from tests.reports import CITED, LEAK, MISCOUNT, SOURCE, WRONG, claim, report


def page(found: Report) -> str:
    return Templates(package_folder("templates")).render("reports/check.html.j2", report_data(found))


def test_claim_and_evidence_stand_side_by_side_with_words_marked() -> None:
    html = page(report(claim("路由器有 24 层。", Rating.WRONG, WRONG)))
    assert '<mark class="wrong">24</mark>' in html
    assert "错误 · 数字</span> 数字“24”不在对照的原句里，也不能由它们算出。" in html
    assert re.search(r"<details[^>]*>\s*<summary>英文详情.*?nowhere in the paper", html, re.S)
    assert "第 3 页 · 3 Results · 第 2 句" in html
    assert '<mark class="lone">12</mark>' in html


def test_words_of_papers_and_posts_are_never_markup() -> None:
    html = page(report(claim("<script>alert(1)</script>路由器", Rating.CLEAN)))
    assert "<script>alert" not in html
    assert "&lt;b&gt;no&lt;/b&gt;" in html


def test_the_page_needs_no_network() -> None:
    html = page(report(claim("路由器有 24 层。", Rating.WRONG, WRONG)))
    assert not re.search(r"(?:src|href)=[\"'](?!#)|@import|url\(|https?:", html)


def test_an_abstract_alone_is_said_so() -> None:
    html = page(
        report(claim("路由器很好。", Rating.NOT_FOUND), basis=Basis.ABSTRACT, why="arXiv has no PDF.")
    )
    assert "仅摘要" in html
    assert "摘要未载" in html
    assert "第 3 页" not in html


@pytest.mark.parametrize(("rating", "is_quiet"), [(Rating.CLEAN, True), (Rating.NOT_FOUND, False)])
def test_only_what_is_clean_can_be_hidden(rating: Rating, is_quiet: bool) -> None:
    assert (' quiet">' in page(report(claim("路由器很好。", rating)))) is is_quiet


def test_a_leak_stands_beside_the_passage_it_comes_from() -> None:
    html = page(report(claim("无人机拍摄桥梁。", Rating.WRONG, LEAK, source=SOURCE)))
    assert "更像出自 2410.00009v1《Bridges》 · 第 7 页 · 2 Method · 第 4 句" in html
    assert "Drones &amp; bridges." in html
    assert "本文中有 1 句相近" in html


def test_of_sentences_that_were_looked_up_the_page_shows_one_where_nothing_is_wrong() -> None:
    looked_up = CITED * 3
    assert "另有 2 句相近" in page(report(claim("路由器很好。", Rating.CLEAN, cited=looked_up)))
    assert "句相近" not in page(report(claim("路由器不好。", Rating.WRONG, WRONG, cited=looked_up)))


def test_what_is_wrong_with_the_post_itself_stands_at_the_top() -> None:
    html = page(report(claim("路由器很好。", Rating.CLEAN), findings=(MISCOUNT,)))
    assert html.index("文中写“8 篇”，实际有 1 个条目。") < html.index("<table>")


def test_words_that_only_an_abstract_leaves_out_are_no_doubt() -> None:
    doubt = Finding(Check.NAMES, Severity.DOUBTFUL, ("MQM",), "")
    html = page(report(claim("路由器用 MQM。", Rating.NOT_FOUND, doubt), basis=Basis.ABSTRACT))
    assert "未载 · 名称" in html
    assert "存疑 · 名称" not in html


def test_items_without_a_paper_are_named_as_unchecked() -> None:
    whole = report(claim("路由器很好。", Rating.CLEAN))
    lost = report(claim("桥梁很好。", Rating.NOT_CHECKED), basis=Basis.NOTHING, paper="").items[0]
    html = page(replace(whole, items=(*whole.items, replace(lost, number=2))))
    assert "未核对的条目：第 2 条。" in html
    assert "给出的论文里没有它所讲的那一篇" in html


def test_an_empty_report_is_still_a_page() -> None:
    html = page(Report("post.md", is_own=True, items=()))
    assert "没有可以核对的内容" in html
    assert "</html>" in html
