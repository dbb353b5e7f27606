"""What became of an issue: what a later run may still bring, and when it gives up."""

from dataclasses import replace
from datetime import date

from digest.core.calendar.settle_issue import MOST_TRIES, is_missed, settled, to_finish
from digest.domain.issue import CatchUp, Issue, IssueState
from digest.domain.post import MissingPaper, Post
from tests.fakes import NOW, paper
from tests.posts import digested, issue

ONE, TWO = paper(1).id, paper(2).id
OPEN = Issue("2026-W47", date(2026, 11, 16), 5, NOW, asked=(ONE, TWO))
BEGUN = replace(OPEN, post="posts/a.json", printed=(ONE,))


def post(*codes: str, printed: int = 1) -> Post:
    """Return a post of `printed` papers that lacks one for each code."""
    there = issue(*(digested(of=paper(number)) for number in range(1, printed + 1)))
    missing = (MissingPaper(id=str(TWO), code=code, reason="It is so.") for code in codes)
    return there.model_copy(update={"missing": tuple(missing)})


def test_an_issue_with_all_its_papers_is_done() -> None:
    after = settled(OPEN, post(printed=2), "posts/a.json")
    assert (after.state, after.printed, after.tries) == (IssueState.DONE, (ONE, TWO), 0)


def test_what_a_service_failed_to_give_is_waited_for() -> None:
    for code in ("network", "throttled", "arxiv_down", "writer_down", "quota", "bad_answer"):
        after = settled(OPEN, post(code), "posts/a.json")
        assert (after.state, after.printed, after.tries) == (IssueState.OPEN, (ONE,), 1)
        assert after.held == (ONE, TWO)


def test_what_will_not_come_is_not_waited_for_and_is_free_for_another_issue() -> None:
    for code in ("withdrawn", "unknown", "no_pdf", "held_back", "too_large"):
        after = settled(OPEN, post(code), "posts/a.json")
        assert after.state is IssueState.DONE
        assert after.held == (ONE,)


def test_the_waiting_ends_after_some_runs() -> None:
    after = OPEN
    for _ in range(MOST_TRIES):
        assert after.state is IssueState.OPEN
        after = settled(after, post("network"), "posts/a.json")
    assert (after.state, after.held) == (IssueState.DONE, (ONE,))


def test_a_service_that_let_nothing_pass_is_not_held_against_the_issue() -> None:
    after = settled(OPEN, post("writer_down", printed=0), "")
    assert after == OPEN


def test_an_issue_whose_papers_are_all_gone_gives_its_number_back() -> None:
    after = settled(OPEN, post("withdrawn", printed=0), "")
    assert (after.state, after.number, after.held) == (IssueState.EMPTY, None, ())


def test_what_was_printed_is_not_lost_when_it_cannot_be_made_again() -> None:
    full = replace(BEGUN, printed=(ONE, TWO))
    for after in (settled(full, post("withdrawn"), "b.json"), settled(full, post("network", printed=0), "")):
        assert (after.printed, after.post, after.number) == ((ONE, TWO), full.post, full.number)


def test_an_issue_that_has_a_post_is_finished_in_any_week() -> None:
    for catch_up in CatchUp:
        assert to_finish([BEGUN], "2026-W49", catch_up) == (BEGUN,)


def test_an_issue_without_a_post_is_missed_when_its_week_is_over() -> None:
    assert to_finish([OPEN], "2026-W47", CatchUp.SKIP) == (OPEN,)
    assert is_missed(OPEN, "2026-W48", CatchUp.SKIP)
    assert to_finish([OPEN], "2026-W48", CatchUp.SKIP) == ()
    assert to_finish([OPEN], "2026-W48", CatchUp.ALL) == (OPEN,)


def test_what_is_done_is_not_begun_again() -> None:
    known = [replace(BEGUN, state=state) for state in (IssueState.DONE, IssueState.EMPTY)]
    assert to_finish(known, "2026-W47", CatchUp.ALL) == ()
