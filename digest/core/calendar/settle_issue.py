"""Settles what became of an issue after a run."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from digest.core.find_paper_ids import paper_id
from digest.domain.errors import BadAnswerError, ServiceError, TooLargeError
from digest.domain.issue import CatchUp, Issue, IssueState
from digest.domain.post import Post

PATIENCE = timedelta(days=14)  # what no run could add to a post by then will not come
MOST_TRIES = 3  # an answer that could not be used is paid for each time


def settled(issue: Issue, post: Post, name: str, *, now: datetime, is_final: bool = True) -> Issue:
    """Return the issue after a build. name: of the post's JSON, "" when none was written. now: aware.

    is_final: False when claims were held back that no service was there to mend.
    It stays open for some days while a later run may do better. What it once printed stays its own, also what
    a person took out since.
    """
    made = tuple(paper_id(item.id) for item in post.items)
    codes = {missing.code for missing in post.missing}
    is_bad = BadAnswerError.code in codes
    tries = issue.tries + is_bad
    is_early = now - issue.begun < PATIENCE
    may_come = is_early and (bool(codes & _passing()) or (is_bad and tries < MOST_TRIES) or not is_final)
    if not name and not issue.printed:
        state = IssueState.OPEN if may_come else IssueState.EMPTY
        return replace(issue, state=state, tries=tries, number=issue.number if may_come else None)
    printed = tuple(dict.fromkeys((*made, *issue.printed))) if name else issue.printed
    is_open = may_come or (is_early and not set(made) <= set(printed))
    state = IssueState.OPEN if is_open else IssueState.DONE
    return replace(issue, printed=printed, post=name or issue.post, state=state, tries=tries)


def to_finish(known: Sequence[Issue], current: str, catch_up: CatchUp) -> tuple[Issue, ...]:
    """Return the issues that a run goes on with. current: the key of the latest week.

    One that has no post when its week is over was missed, and is given up where missed weeks are skipped.
    """
    open_issues = (issue for issue in known if _is_open(issue) and issue.is_begun)
    return tuple(issue for issue in open_issues if not is_missed(issue, current, catch_up))


def is_missed(issue: Issue, current: str, catch_up: CatchUp) -> bool:
    """Return whether an issue was begun, came to nothing, and is not caught up on."""
    came_to_nothing = _is_open(issue) and issue.is_begun and not issue.post
    return came_to_nothing and issue.key < current and catch_up is CatchUp.SKIP


def _is_open(issue: Issue) -> bool:
    return issue.state is IssueState.OPEN


def _passing() -> frozenset[str]:
    """Return the codes of what is over some day: the failures of services."""
    return frozenset(_codes_below(ServiceError)) - {TooLargeError.code}


def _codes_below(kind: type[ServiceError]) -> Iterator[str]:
    yield kind.code
    for narrower in kind.__subclasses__():
        yield from _codes_below(narrower)
