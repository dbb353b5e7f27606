"""The series: what is due, what was left open, and what comes next."""

from datetime import UTC, date, datetime

from digest.core.doctor.judge_issue import judge_no_series, judge_series
from digest.domain.health import State
from digest.domain.issue import DueIssue, Issue, IssueState

TODAY, MONDAY, NEXT = date(2026, 11, 20), date(2026, 11, 16), date(2026, 11, 23)
BEGUN = datetime(2026, 11, 16, tzinfo=UTC)
DONE = Issue("2026-W47", MONDAY, 5, BEGUN, state=IssueState.DONE)


def due(day: date) -> DueIssue:
    return DueIssue("2026-W47", day, BEGUN, datetime(2026, 11, 20, tzinfo=UTC))


def test_the_next_issue_has_its_day() -> None:
    sign = judge_series(DONE, (), (), TODAY, NEXT)
    assert (sign.state, sign.advice) == (State.OK, "")
    assert sign.found == "the last is 2026-W47, the next is due on 2026-11-23"


def test_an_issue_of_today_is_no_fault_and_one_that_was_missed_is_a_warning() -> None:
    assert judge_series(DONE, (), (due(TODAY),), TODAY, NEXT).state is State.OK
    sign = judge_series(DONE, (), (due(MONDAY), due(TODAY)), TODAY, NEXT)
    assert (sign.state, sign.advice) == (State.WARNING, "Run: digest weekly")
    assert sign.found == "2026-W47 was due on 2026-11-16"


def test_every_issue_that_was_left_open_is_told_and_what_was_missed_as_well() -> None:
    older = (Issue("2026-W43", MONDAY, 3, BEGUN), Issue("2026-W45", MONDAY, 4, BEGUN))
    sign = judge_series(DONE, older, (due(MONDAY),), TODAY, NEXT)
    assert (sign.state, sign.advice) == (State.WARNING, "Run: digest weekly")
    assert sign.found == (
        "2026-W43 is not complete; 2026-W45 is not complete; 2026-W47 was due on 2026-11-16"
    )


def test_a_blog_without_a_series_is_told_what_there_is() -> None:
    assert "no post yet" in judge_no_series(None).found
    sign = judge_no_series(MONDAY)
    assert sign.state is State.OK
    assert "2026-11-16" in sign.found
