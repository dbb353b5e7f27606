"""Judge whether an issue of the series is due, or was left open."""

from collections.abc import Sequence
from datetime import date

from digest.domain.health import Sign, State
from digest.domain.issue import DueIssue, Issue, IssueState

NAME = "issue"


def judge_series(known: Sequence[Issue], due: Sequence[DueIssue], today: date, next_day: date) -> Sign:
    """Judge a series that runs weekly.

    known: the entries of its ledger, by date, at least one. due: those that should be there and are not.
    next_day: when the one after these is due.
    """
    if due:
        late = due[0].date < today
        found = f"{due[0].key} {'was due on' if late else 'is due today,'} {due[0].date}"
        return Sign(NAME, State.WARNING if late else State.OK, found, "Run: digest weekly")
    last = known[-1]
    if last.state is IssueState.OPEN:
        return Sign(NAME, State.WARNING, f"{last.key} is not complete", "Go on with it: digest weekly")
    return Sign(NAME, State.OK, f"the last is {last.key}, the next is due on {next_day}")


def judge_no_series(last_post: date | None) -> Sign:
    """Judge a blog without weekly runs. last_post: the day of its latest post, None without any."""
    if last_post is None:
        return Sign(NAME, State.OK, "there is no post yet", "Try: digest build --samples")
    found = f"the last post is of {last_post}, none was made by digest weekly"
    return Sign(NAME, State.OK, found, "Have one made every week: digest schedule")
