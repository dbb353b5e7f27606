"""What is printed of a weekly run."""

import json
from datetime import date

from digest.console_weekly import weekly_json, weekly_text
from digest.domain.errors import ArxivDownError
from digest.domain.issue import Issue, IssueState, WeeklyIssue, WeeklyResult
from digest.domain.result import BuildResult
from digest.domain.writing import Usage
from tests.fakes import NOW, paper
from tests.posts import digested, issue

NEXT = date(2026, 11, 23)
ASKED = (paper(1).id, paper(2).id)
ENTRY = Issue("2026-W47", date(2026, 11, 16), 12, NOW, ASKED, (ASKED[0],), "x.json", IssueState.OPEN, 1)
BUILT = BuildResult(issue(digested(of=paper(1))), "posts/x.md", "posts/x.json", "fake", Usage(), True)


def test_an_open_issue_says_what_it_has_and_who_finishes_it() -> None:
    text = weekly_text(WeeklyResult((WeeklyIssue(ENTRY, BUILT),), NEXT))
    assert text == (
        "2026-W47, issue 12: 1 of 2 papers; the next run finishes it.\n"
        "The next issue is due on 2026-11-23 (Monday)."
    )


def test_a_run_with_nothing_to_do_says_so_and_when_there_will_be() -> None:
    text = weekly_text(WeeklyResult((), NEXT))
    assert text.startswith("Nothing is due")
    assert "2026-11-23" in text


def test_an_error_is_told_with_its_week() -> None:
    failed = WeeklyIssue(Issue("2026-W47", NEXT, None, NOW), error=ArxivDownError("arXiv is down."))
    assert weekly_text(WeeklyResult((failed,), NEXT)).startswith("2026-W47: arXiv is down.")


def test_an_empty_week_says_what_to_widen() -> None:
    empty = WeeklyIssue(Issue("2026-W47", NEXT, None, NOW, state=IssueState.EMPTY))
    assert "[topics]" in weekly_text(WeeklyResult((empty,), NEXT))


def test_a_program_learns_of_each_paper() -> None:
    said = json.loads(weekly_json(WeeklyResult((WeeklyIssue(ENTRY, BUILT),), NEXT)))
    assert said["next_date"] == "2026-11-23"
    (told,) = said["issues"]
    assert (told["week"], told["number"], told["state"]) == ("2026-W47", 12, "open")
    assert (told["post"], told["printed"], told["error"]) == ("posts/x.md", [str(ASKED[0])], None)
