"""What became of an issue: what a later run may still bring, and when it gives up."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from digest.core.calendar.settle_issue import MOST_TRIES, PATIENCE, is_missed, settled, to_finish
from digest.domain.issue import CatchUp, Issue, IssueState
from digest.domain.post import MissingPaper, Post
from tests.fakes import NOW, paper
from tests.posts import digested, issue

ONE, TWO = paper(1).id, paper(2).id
OPEN = Issue("2026-W47", date(2026, 11, 16), 5, NOW, asked=(ONE, TWO))
BEGUN = replace(OPEN, post="posts/a.json", printed=(ONE,))


def after(known: Issue, made: Post, name: str = "posts/a.json", *, now: datetime = NOW) -> Issue:
    return settled(known, made, name, now=now)


def post(*codes: str, printed: int = 1) -> Post:
    """Return a post of `printed` papers that lacks one for each code."""
    there = issue(*(digested(of=paper(number)) for number in range(1, printed + 1)))
    missing = (MissingPaper(id=str(TWO), code=code, reason="It is so.") for code in codes)
    return there.model_copy(update={"missing": tuple(missing)})


def test_an_issue_with_all_its_papers_is_done() -> None:
    done = after(OPEN, post(printed=2))
    assert (done.state, done.printed, done.post) == (IssueState.DONE, (ONE, TWO), "posts/a.json")


def test_what_a_service_failed_to_give_is_waited_for() -> None:
    for code in ("network", "throttled", "arxiv_down", "writer_down", "quota", "cost", "batched"):
        waiting = after(OPEN, post(code))
        assert (waiting.state, waiting.printed, waiting.tries) == (IssueState.OPEN, (ONE,), 0)
        assert waiting.held == (ONE, TWO)


def test_what_will_not_come_is_not_waited_for_and_takes_no_place_in_another_issue() -> None:
    for code in ("withdrawn", "unknown", "no_pdf", "held_back", "too_large"):
        done = after(OPEN, post(code))
        assert done.state is IssueState.DONE
        assert done.held == (ONE, TWO)


def test_the_waiting_ends_after_some_days_however_many_runs_there_were() -> None:
    late = OPEN.begun + PATIENCE
    for now, state in ((late - timedelta(minutes=1), IssueState.OPEN), (late, IssueState.DONE)):
        assert after(OPEN, post("network"), now=now).state is state


def test_answers_that_cannot_be_used_are_paid_for_a_few_times_alone() -> None:
    for name, printed, given_up in (("posts/a.json", 1, IssueState.DONE), ("", 0, IssueState.EMPTY)):
        issue_now = OPEN
        for _ in range(MOST_TRIES):
            assert issue_now.state is IssueState.OPEN
            issue_now = after(issue_now, post("bad_answer", printed=printed), name)
        assert issue_now.state is given_up


def test_an_issue_of_which_nothing_comes_does_not_keep_back_the_next_ones_for_ever() -> None:
    late = OPEN.begun + PATIENCE
    assert after(OPEN, post("writer_down", printed=0), "", now=late - timedelta(minutes=1)) == OPEN
    given_up = after(OPEN, post("writer_down", printed=0), "", now=late)
    assert (given_up.state, given_up.number) == (IssueState.EMPTY, None)


def test_claims_that_nobody_was_there_to_mend_are_waited_for() -> None:
    assert settled(OPEN, post(printed=2), "a.json", now=NOW, is_final=False).state is IssueState.OPEN
    late = OPEN.begun + PATIENCE
    assert settled(OPEN, post(printed=2), "a.json", now=late, is_final=False).state is IssueState.DONE


def test_an_issue_whose_papers_are_all_gone_gives_its_number_back() -> None:
    empty = after(OPEN, post("withdrawn", printed=0), "")
    assert (empty.state, empty.number, empty.held) == (IssueState.EMPTY, None, (ONE, TWO))


def test_what_was_printed_is_not_lost_when_it_cannot_be_made_again() -> None:
    full = replace(BEGUN, printed=(ONE, TWO))
    for made in (post("withdrawn"), post("network", printed=0)):
        kept = after(full, made, "")
        assert (kept.printed, kept.post, kept.number) == ((ONE, TWO), full.post, full.number)


def test_what_a_person_took_out_of_a_post_is_not_free_for_another_issue() -> None:
    done = after(replace(BEGUN, printed=(ONE, TWO)), post())
    assert (done.state, done.printed) == (IssueState.DONE, (ONE, TWO))


def test_what_could_not_be_added_to_a_text_that_a_person_changed_is_waited_for() -> None:
    assert after(BEGUN, post(printed=2), "").state is IssueState.OPEN
    assert after(BEGUN, post(printed=2), "", now=NOW + PATIENCE).state is IssueState.DONE


def test_an_issue_that_has_a_post_is_finished_in_any_week() -> None:
    for catch_up in CatchUp:
        assert to_finish([BEGUN], "2026-W49", catch_up) == (BEGUN,)


def test_an_issue_without_a_post_is_missed_when_its_week_is_over() -> None:
    assert to_finish([OPEN], "2026-W47", CatchUp.SKIP) == (OPEN,)
    assert is_missed(OPEN, "2026-W48", CatchUp.SKIP)
    assert to_finish([OPEN], "2026-W48", CatchUp.SKIP) == ()
    assert to_finish([OPEN], "2026-W48", CatchUp.ALL) == (OPEN,)


def test_an_issue_whose_papers_could_not_be_looked_for_is_not_missed() -> None:
    assert not is_missed(replace(OPEN, asked=(), number=None), "2026-W48", CatchUp.SKIP)


def test_what_is_done_is_not_begun_again() -> None:
    known = [replace(BEGUN, state=state) for state in (IssueState.DONE, IssueState.EMPTY)]
    assert to_finish(known, "2026-W47", CatchUp.ALL) == ()
