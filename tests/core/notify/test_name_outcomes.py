"""The title of a notice says which issues are out, which lack something, and which are not there."""

from dataclasses import replace
from datetime import date

import pytest

from digest.core.notify.name_outcomes import outcome, title
from digest.domain.errors import ArxivDownError, ConfigError
from digest.domain.issue import Issue, IssueState, WeeklyIssue, WeeklyResult
from digest.domain.notice import Outcome
from digest.domain.post import MissingPaper
from digest.domain.result import BuildResult
from digest.domain.writing import Usage
from tests.fakes import NOW, paper
from tests.posts import digested, issue

DAY = date(2026, 11, 16)
ENTRY = Issue("2026-W47", DAY, 12, NOW, (paper(1).id,), (paper(1).id,), "x.json", IssueState.DONE)
POST = issue(digested(of=paper(1), title_zh="读词"), date=DAY, number=12)
LACKING = MissingPaper(id="2410.00002v1", code="throttled", reason="Later.")
OUT = WeeklyIssue(ENTRY, BuildResult(POST, "x.md", "x.json", "fake", Usage(), False))
SHORT = WeeklyIssue(
    replace(ENTRY, number=11),
    BuildResult(
        POST.model_copy(update={"missing": (LACKING,)}), "x.md", "x.json", "fake", Usage(), is_retryable=True
    ),
)
AS_IT_WAS = WeeklyIssue(replace(ENTRY, number=10), error=ArxivDownError("arXiv is down."))
NONE = WeeklyIssue(Issue("2026-W48", DAY, 13, NOW, (paper(1).id,)), error=ArxivDownError("arXiv is down."))
UNCOUNTED = replace(SHORT, issue=replace(ENTRY, number=None))


@pytest.mark.parametrize(
    ("issues", "said", "worst"),
    [
        ((OUT,), "第 12 期已出", Outcome.DONE),
        ((SHORT,), "第 11 期有缺", Outcome.GAP),
        ((AS_IT_WAS,), "第 10 期有缺", Outcome.GAP),
        ((UNCOUNTED,), "2026-W47 有缺", Outcome.GAP),
        ((AS_IT_WAS, SHORT, OUT), "第 10 期、第 11 期有缺；第 12 期已出", Outcome.GAP),
        ((NONE,), "2026-W48 没有出刊", Outcome.FAILED),
        ((SHORT, OUT, NONE), "2026-W48 没有出刊；第 11 期有缺；第 12 期已出", Outcome.FAILED),
    ],
)
def test_the_worst_is_named_first_and_each_issue_by_what_became_of_it(
    issues: tuple[WeeklyIssue, ...], said: str, worst: Outcome
) -> None:
    result = WeeklyResult(issues, DAY)
    assert (title(result, "周报"), outcome(result)) == (f"周报：{said}", worst)


def test_a_run_that_an_error_ended_after_an_issue_has_failed() -> None:
    result = WeeklyResult((OUT,), DAY, error=ConfigError("The disk is full."))
    assert (title(result, "周报"), outcome(result)) == ("周报：运行中断；第 12 期已出", Outcome.FAILED)
