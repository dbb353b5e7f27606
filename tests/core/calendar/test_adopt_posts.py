"""Posts that the ledger does not know: a weekly one is taken into it, another is left alone."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from digest.core.calendar.adopt_posts import with_adopted
from digest.domain.issue import WEEKLY_SLUG, Issue, IssueState
from digest.domain.post import MissingPaper
from tests.fakes import NOW, paper
from tests.posts import digested, issue

MONDAY = date(2026, 11, 16)
NAME, SECOND = "2026-11-16-weekly.json", "2026-11-16-weekly-2.json"
POST = issue(digested(of=paper(1)), date=MONDAY, number=7, slug=WEEKLY_SLUG)


def test_a_weekly_post_is_an_issue_with_its_number_and_papers() -> None:
    (adopted,) = with_adopted((), {NAME: POST})
    assert (adopted.key, adopted.number, adopted.state) == ("2026-W47", 7, IssueState.DONE)
    assert (adopted.held, adopted.post) == ((paper(1).id,), "2026-11-16-weekly.json")


def test_what_it_still_lacks_is_open() -> None:
    lacking = MissingPaper(id=str(paper(2).id), code="throttled", reason="So.")
    post = POST.model_copy(update={"missing": (lacking,), "asked": (*POST.asked, lacking.id)})
    (adopted,) = with_adopted((), {NAME: post})
    assert (adopted.state, adopted.held) == (IssueState.OPEN, (paper(1).id, paper(2).id))


def test_the_ledger_knows_better_than_a_post() -> None:
    known = Issue("2026-W47", MONDAY, 8, NOW)
    assert with_adopted([known], {NAME: POST}) == (known,)


def test_a_post_of_another_build_is_none_of_the_series() -> None:
    assert with_adopted((), {NAME: POST.model_copy(update={"slug": "arxiv-digest"})}) == ()


def test_issues_come_in_the_order_of_their_weeks() -> None:
    known = Issue("2026-W48", date(2026, 11, 23), 8, NOW)
    assert [each.key for each in with_adopted([known], {NAME: POST})] == ["2026-W47", "2026-W48"]


@pytest.mark.parametrize("names", [(NAME, SECOND), (SECOND, NAME)])
def test_of_two_posts_of_a_week_the_fuller_one_is_the_issue(names: tuple[str, str]) -> None:
    fuller = issue(digested(of=paper(1)), digested(of=paper(2)), date=MONDAY, slug=WEEKLY_SLUG)
    (adopted,) = with_adopted((), dict(zip(names, [POST, fuller], strict=True)))
    assert (adopted.post, len(adopted.held)) == (names[1], 2)


@pytest.mark.parametrize("names", [(NAME, SECOND), (SECOND, NAME)])
def test_of_two_alike_the_one_that_was_kept_aside_is_the_issue(names: tuple[str, str]) -> None:
    (adopted,) = with_adopted((), dict.fromkeys(names, POST))
    assert adopted.post == SECOND


def test_a_post_that_was_written_and_not_recorded_belongs_to_its_issue_and_is_still_to_be_exported() -> None:
    begun = Issue("2026-W47", MONDAY, 7, NOW, asked=(paper(1).id,))
    (adopted,) = with_adopted([begun], {NAME: POST})
    assert adopted == replace(begun, post=NAME, printed=(paper(1).id,), writer="fake/writer")


@pytest.mark.parametrize("names", [(NAME, SECOND), (SECOND, NAME)])
def test_of_two_posts_that_were_not_recorded_the_one_that_was_kept_aside_is_the_issue(
    names: tuple[str, str],
) -> None:
    begun = Issue("2026-W47", MONDAY, 7, NOW, asked=(paper(1).id,))
    (adopted,) = with_adopted([begun], dict.fromkeys(names, POST))
    assert adopted.post == SECOND


def test_a_post_of_another_week_is_none_of_an_issue_on_the_same_papers() -> None:
    later = Issue("2026-W48", date(2026, 11, 23), 8, NOW, asked=(paper(1).id,))
    adopted, known = with_adopted([later], {NAME: POST})
    assert (adopted.post, known) == (NAME, later)


@pytest.mark.parametrize("changes", [{"asked": (paper(2).id,)}, {"asked": ()}, {"state": IssueState.EMPTY}])
def test_a_post_on_other_papers_is_none_of_an_issue_that_has_no_post(changes: dict[str, Any]) -> None:
    known = replace(Issue("2026-W47", MONDAY, 7, NOW, asked=(paper(1).id,)), **changes)
    assert with_adopted([known], {NAME: POST}) == (known,)


def test_a_post_with_documents_is_not_finished_without_its_plan() -> None:
    document = "local/notes-0123abcd"
    lacking = MissingPaper(id="2611.00002", code="throttled", reason="So.")
    post = POST.model_copy(update={"missing": (lacking,), "asked": (*POST.asked, document, lacking.id)})
    (adopted,) = with_adopted((), {NAME: post})
    assert (adopted.state, len(adopted.held)) == (IssueState.DONE, 3)
