"""Judge whether issues of the series are due, or were left open."""

from collections.abc import Sequence
from datetime import date

from digest.domain.health import Sign, State
from digest.domain.issue import DueIssue, Issue

NAME = "issue"


def judge_series(
    last: Issue, unfinished: Sequence[Issue], due: Sequence[DueIssue], today: date, next_day: date
) -> Sign:
    """Judge a series that runs weekly.

    last: the latest of its ledger. unfinished: those that the next run goes on with. due: those that should
    be there and are not begun. next_day: when the one after these is due.
    """
    left = [f"{issue.key} is not complete" for issue in unfinished]
    left += [f"{issue.key} was due on {issue.date}" for issue in due if issue.date < today]
    if left:
        return Sign(NAME, State.WARNING, "; ".join(left), "Run: digest weekly")
    if due:
        return Sign(NAME, State.OK, f"{due[0].key} is due today, {due[0].date}", "Run: digest weekly")
    return Sign(NAME, State.OK, f"the last is {last.key}, the next is due on {next_day}")


def judge_issue_ahead(issue: Issue, today: date) -> Sign:
    """Judge that an issue of a week to come has its post: no run goes on beside it."""
    found = f"{issue.key} has its post, {issue.post}, and today is {today}"
    advice = "Set the clock right; if it is, take that post out of the folder of posts."
    return Sign(NAME, State.FAILURE, found, advice)


def judge_lost_post(issue: Issue) -> Sign:
    """Judge that the last post which the series made is gone."""
    found = f"{issue.post} of {issue.key} is not among the posts"
    return Sign(NAME, State.WARNING, found, "Make it again from what is kept: digest weekly --rebuild")


def judge_no_series(last_post: date | None) -> Sign:
    """Judge a blog without weekly runs. last_post: the day of its latest post, None without any."""
    if last_post is None:
        return Sign(NAME, State.OK, "there is no post yet", "Try: digest build --samples")
    found = f"the last post is of {last_post}, none was made by digest weekly"
    return Sign(NAME, State.OK, found, "Have one made every week: digest schedule")
