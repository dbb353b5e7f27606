"""What a blogger is told of a weekly run."""

from dataclasses import replace
from datetime import date

import pytest

from digest.core.notify.compose_weekly import error_notice, weekly_notice
from digest.domain.errors import ArxivDownError, KeyRejectedError
from digest.domain.issue import Issue, IssueState, WeeklyIssue, WeeklyResult
from digest.domain.notice import Outcome
from digest.domain.post import MissingPaper
from digest.domain.result import BuildResult
from digest.domain.writing import Usage
from tests.fakes import NOW, paper
from tests.posts import digested, issue

NEXT = date(2026, 11, 23)
ENTRY = Issue(
    "2026-W47", date(2026, 11, 16), 12, NOW, (paper(1).id,), (paper(1).id,), "x.json", IssueState.DONE
)
POST = issue(digested(of=paper(1), title_zh="读词"), date=ENTRY.date, number=12)
BUILT = BuildResult(POST, "posts/x.md", "posts/x.json", "fake", Usage(), False)
URL = "https://b.example.org/{date}"


def test_an_issue_is_told_with_its_number_papers_and_address() -> None:
    notice = weekly_notice(WeeklyResult((WeeklyIssue(ENTRY, BUILT),), NEXT), series="周报", post_url=URL)
    assert (notice.title, notice.outcome) == ("周报：第 12 期已出", Outcome.DONE)
    assert notice.lines == ("2026-W47：收录 1 篇，应有 1 篇", "1. 读词")
    assert notice.link == "https://b.example.org/2026-11-16"


@pytest.mark.parametrize("behind", ["-draft", "-2", "-draft-2"])
def test_a_draft_and_a_second_post_have_the_address_of_their_export(behind: str) -> None:
    entry = replace(ENTRY, post=f"2026-11-16-weekly{behind}.json")
    result = WeeklyResult((WeeklyIssue(entry, BUILT),), NEXT)
    url = "https://b.example.org/{stem}/"
    address = f"https://b.example.org/2026-11-16-weekly{behind}/"
    assert weekly_notice(result, series="周报", post_url=url).link == address


def test_without_an_address_of_the_blog_there_is_no_link() -> None:
    result = WeeklyResult((WeeklyIssue(ENTRY, BUILT),), NEXT)
    assert weekly_notice(result, series="周报", post_url="").link == ""


def test_what_is_missing_is_named_with_its_reason() -> None:
    lacking = MissingPaper(id="2410.00002v1", code="withdrawn", reason="It was withdrawn.")
    built = BuildResult(
        POST.model_copy(update={"missing": (lacking,)}), "x.md", "x.json", "f", Usage(), False
    )
    notice = weekly_notice(WeeklyResult((WeeklyIssue(ENTRY, built),), NEXT), series="周报", post_url="")
    assert notice.outcome is Outcome.GAP
    assert notice.lines[-1] == "缺 2410.00002v1：It was withdrawn."


def test_a_week_in_which_arxiv_was_down_is_told_as_a_failure() -> None:
    waiting = Issue("2026-W47", ENTRY.date, None, NOW)
    failed = WeeklyIssue(waiting, error=ArxivDownError("arXiv is down."))
    notice = weekly_notice(WeeklyResult((failed,), NEXT), series="周报", post_url=URL)
    assert (notice.title, notice.outcome, notice.link) == ("周报：2026-W47 没有出刊", Outcome.FAILED, "")
    assert notice.lines == ("2026-W47：arXiv is down.", "下次运行时补齐")


def test_an_error_that_ended_the_run_is_told_whole() -> None:
    notice = error_notice(KeyRejectedError("The key is not taken."))
    assert (notice.lines, notice.outcome) == (("The key is not taken.",), Outcome.FAILED)
