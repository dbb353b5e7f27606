"""Settles what became of an issue after a run."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from digest.core.find_paper_ids import paper_id
from digest.domain.errors import BadAnswerError, ServiceError, TooLargeError
from digest.domain.issue import CatchUp, Issue, IssueState
from digest.domain.post import Post

MOST_TRIES = 14  # two weeks of daily runs; what did not come by then will not come


def settled(issue: Issue, post: Post, name: str) -> Issue:
    """Return the issue after a build. name: of the post's JSON, "" when none was written.

    It stays open while a later run may do better; a service that let nothing pass is not held against it.
    What it once printed it never loses: a build that can no longer make all of that leaves it as it was.
    """
    printed = tuple(paper_id(item.id) for item in post.items) if name else ()
    may_come = any(missing.code in _passing() for missing in post.missing)
    if not printed and not issue.printed:
        state = IssueState.OPEN if may_come else IssueState.EMPTY
        return replace(issue, state=state, number=issue.number if may_come else None)
    if not set(issue.printed) <= set(printed):
        printed, name = issue.printed, issue.post
    tries = issue.tries + may_come
    is_open = may_come and tries < MOST_TRIES
    state = IssueState.OPEN if is_open else IssueState.DONE
    return replace(issue, printed=printed, post=name, state=state, tries=tries)


def to_finish(known: Sequence[Issue], current: str, catch_up: CatchUp) -> tuple[Issue, ...]:
    """Return the issues that a run goes on with. current: the key of the latest week.

    One that has no post when its week is over was missed, and is given up where missed weeks are skipped.
    """
    open_issues = (issue for issue in known if _is_open(issue) and issue.is_begun)
    return tuple(issue for issue in open_issues if not is_missed(issue, current, catch_up))


def is_missed(issue: Issue, current: str, catch_up: CatchUp) -> bool:
    """Return whether an issue was begun, came to nothing, and is not caught up on."""
    return _is_open(issue) and not issue.post and issue.key < current and catch_up is CatchUp.SKIP


def _is_open(issue: Issue) -> bool:
    return issue.state is IssueState.OPEN


def _passing() -> frozenset[str]:
    """Return the codes of what may be gone at the next run."""
    return frozenset({BadAnswerError.code, *_codes_below(ServiceError)}) - {TooLargeError.code}


def _codes_below(kind: type[ServiceError]) -> Iterator[str]:
    yield kind.code
    for narrower in kind.__subclasses__():
        yield from _codes_below(narrower)
