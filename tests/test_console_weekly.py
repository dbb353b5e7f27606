"""What is printed of a weekly run."""

import json
from dataclasses import replace
from datetime import date

from digest.console_weekly import end_text, issue_text, weekly_json
from digest.domain.errors import ArxivDownError, ConfigError, KeyRejectedError
from digest.domain.issue import Issue, IssueState, WeeklyIssue, WeeklyResult
from digest.domain.result import BuildResult
from digest.domain.writing import Usage
from tests.fakes import NOW, paper
from tests.posts import digested, issue

NEXT = date(2026, 11, 23)
ASKED = (paper(1).id, paper(2).id)
ENTRY = Issue("2026-W47", date(2026, 11, 16), 12, NOW, ASKED, (ASKED[0],), "x.json")
BUILT = BuildResult(issue(digested(of=paper(1))), "posts/x.md", "posts/x.json", "fake", Usage(), True)


def test_an_open_issue_says_what_it_has_and_who_finishes_it() -> None:
    assert issue_text(WeeklyIssue(ENTRY, BUILT)) == (
        "2026-W47, issue 12: 1 of 2 papers; the next run goes on with it."
    )


def test_a_run_with_nothing_to_do_says_so_and_when_there_will_be() -> None:
    text = end_text(WeeklyResult((), NEXT))
    assert text == "Nothing is due.\nThe next issue is due on 2026-11-23 (Monday)."


def test_an_error_is_told_with_its_week_and_that_it_is_tried_again() -> None:
    failed = WeeklyIssue(Issue("2026-W47", NEXT, None, NOW), error=ArxivDownError("arXiv is down."))
    assert issue_text(failed) == "2026-W47: arXiv is down. The next run goes on with it."


def test_an_export_that_failed_is_told_beside_the_post() -> None:
    full = replace(WeeklyIssue(ENTRY, BUILT), error=ConfigError("The disk is full."))
    assert (
        issue_text(full)
        == "2026-W47, issue 12: 1 of 2 papers. The disk is full. The next run goes on with it."
    )


def test_an_empty_week_says_what_to_widen() -> None:
    empty = WeeklyIssue(Issue("2026-W47", NEXT, None, NOW, state=IssueState.EMPTY), notes=("Narrow it.",))
    assert "[topics]" in issue_text(empty)
    assert issue_text(empty).endswith("\nnote: Narrow it.")


def test_a_post_that_was_left_alone_is_not_called_incomplete() -> None:
    left = WeeklyIssue(replace(ENTRY, state=IssueState.DONE), replace(BUILT, markdown=None, canonical=None))
    assert issue_text(left) == "2026-W47, issue 12: x.json stays as it was; done."


def test_a_draft_of_excerpts_says_what_it_is() -> None:
    draft = replace(BUILT, post=BUILT.post.model_copy(update={"is_excerpt_draft": True}))
    assert "excerpts" in issue_text(WeeklyIssue(ENTRY, draft))


def test_what_ended_a_run_is_told_after_its_issues() -> None:
    result = WeeklyResult((WeeklyIssue(ENTRY, BUILT),), NEXT, KeyRejectedError("The key is not taken."))
    assert end_text(result).startswith("The run ended here: The key is not taken.\n")


def test_a_program_learns_of_each_paper() -> None:
    said = json.loads(weekly_json(WeeklyResult((WeeklyIssue(ENTRY, BUILT),), NEXT)))
    assert said["next_date"] == "2026-11-23"
    (told,) = said["issues"]
    assert (told["week"], told["number"], told["state"]) == ("2026-W47", 12, "open")
    assert (told["post"], told["printed"], told["error"]) == ("posts/x.md", [str(ASKED[0])], None)
