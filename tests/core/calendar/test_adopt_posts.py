"""Posts that the ledger does not know: a weekly one is taken into it, another is left alone."""

from datetime import date

from digest.core.calendar.adopt_posts import with_adopted
from digest.domain.issue import WEEKLY_SLUG, Issue, IssueState
from digest.domain.post import MissingPaper
from tests.fakes import NOW, paper
from tests.posts import digested, issue

MONDAY = date(2026, 11, 16)
POST = issue(digested(of=paper(1)), date=MONDAY, number=7, slug=WEEKLY_SLUG)


def test_a_weekly_post_is_an_issue_with_its_number_and_papers() -> None:
    (adopted,) = with_adopted((), [POST])
    assert (adopted.key, adopted.number, adopted.state) == ("2026-W47", 7, IssueState.DONE)
    assert (adopted.held, adopted.post) == ((paper(1).id,), "2026-11-16-weekly.json")


def test_what_it_still_lacks_is_open() -> None:
    lacking = MissingPaper(id=str(paper(2).id), code="throttled", reason="So.")
    post = POST.model_copy(update={"missing": (lacking,), "asked": (*POST.asked, lacking.id)})
    (adopted,) = with_adopted((), [post])
    assert (adopted.state, adopted.held) == (IssueState.OPEN, (paper(1).id, paper(2).id))


def test_the_ledger_knows_better_than_a_post() -> None:
    known = Issue("2026-W47", MONDAY, 8, NOW)
    assert with_adopted([known], [POST]) == (known,)


def test_a_post_of_another_build_is_none_of_the_series() -> None:
    assert with_adopted((), [POST.model_copy(update={"slug": "arxiv-digest"})]) == ()


def test_issues_come_in_the_order_of_their_weeks() -> None:
    known = Issue("2026-W48", date(2026, 11, 23), 8, NOW)
    assert [each.key for each in with_adopted([known], [POST])] == ["2026-W47", "2026-W48"]


def test_a_draft_of_excerpts_is_found_under_its_own_name() -> None:
    (adopted,) = with_adopted((), [POST.model_copy(update={"is_excerpt_draft": True})])
    assert adopted.post == "2026-11-16-weekly-draft.json"
