"""The page of a check."""

import re

import pytest

from digest.adapters.package_files import package_folder
from digest.adapters.templates import Templates
from digest.core.compose_report import report_data
from digest.domain.report import Basis, Rating, Report
from tests.reports import WRONG, claim, report


def page(found: Report) -> str:
    return Templates(package_folder("templates")).render("reports/check.html.j2", report_data(found))


def test_claim_and_evidence_stand_side_by_side_with_words_marked() -> None:
    html = page(report(claim("路由器有 24 层。", Rating.WRONG, WRONG)))
    assert '<mark class="wrong">24</mark>' in html
    assert "错误 · 数字" in html
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


def test_an_empty_report_is_still_a_page() -> None:
    assert "</html>" in page(Report("post.md", is_own=True, items=()))
