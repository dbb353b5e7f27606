"""What a person at the terminal reads of a check."""

from dataclasses import replace

from digest.adapters.package_files import package_folder
from digest.adapters.templates import Templates
from digest.core.compose_report import report_data
from digest.domain.report import Basis, Rating, Report
from tests.reports import LEAK, MISCOUNT, SOURCE, WRONG, claim, report


def text(found: Report) -> str:
    return Templates(package_folder("templates")).render("reports/check.txt.j2", report_data(found))


def test_what_is_wrong_stands_with_its_reason_and_its_evidence() -> None:
    said = text(report(claim("路由器有 24 层。", Rating.WRONG, WRONG), claim("路由器很好。", Rating.CLEAN)))
    assert "- 错误（算法模型）：路由器有 24 层。" in said
    assert "错误 · 数字：数字“24”不在对照的原句里" in said
    assert "（'24' stands nowhere in the paper.）" in said
    assert "原句，第 3 页，3 Results：The router has 12 layers" in said
    assert "路由器很好" not in said
    assert said.endswith("post.md：1 个条目，2 条陈述：错误 1、存疑 0、无依据 0。\n")


def test_a_leak_shows_the_passage_of_the_other_paper_with_its_page() -> None:
    said = text(report(claim("无人机拍摄桥梁。", Rating.WRONG, LEAK, source=SOURCE)))
    assert "出自 2410.00009v1《Bridges》，第 7 页，2 Method：Drones & bridges." in said


def test_an_item_says_what_it_was_checked_against() -> None:
    said = text(
        report(claim("路由器很好。", Rating.NOT_FOUND, cited=()), basis=Basis.ABSTRACT, why="No PDF.")
    )
    assert "只与摘要对照" in said
    assert "（No PDF.）" in said
    assert "没有找到与之相近的句子" in said
    assert "2410.00002：稿中没有讲这篇论文的条目。" in said


def test_an_edited_sentence_is_named_even_when_nothing_is_wrong() -> None:
    assert "成稿后改动过" in text(report(claim("新句子。", Rating.CLEAN, is_edited=True)))


def test_a_finding_of_the_post_itself_is_told() -> None:
    said = text(report(claim("路由器很好。", Rating.CLEAN), findings=(MISCOUNT,)))
    assert "整篇：错误 · 计数：文中写“8 篇”，实际有 1 个条目。" in said


def test_where_nothing_could_be_checked_it_says_what_to_do() -> None:
    found = report(claim("路由器很好。", Rating.NOT_CHECKED), basis=Basis.NOTHING, paper="")
    for is_own, option in ((False, "--ids"), (True, "--offline")):
        said = text(replace(found, is_own=is_own)).partition("没有一句话得到核对")[2]
        assert option in said.splitlines()[0]


def test_a_post_without_statements_says_so() -> None:
    assert "没有可以核对的内容" in text(Report("post.md", is_own=False, items=()))
