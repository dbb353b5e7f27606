"""Judge whether an issue of the series is due."""

from datetime import date, timedelta

from digest.domain.health import Sign, State

WEEK = timedelta(days=7)


def judge_issue(last: date | None, today: date) -> Sign:
    """Judge by the last issue that there is: the next one is due a week after it."""
    if last is None:
        return Sign("issue", State.OK, "there is no issue yet", "Try: digest build --samples")
    due = last + WEEK
    if due > today:
        return Sign("issue", State.OK, f"the last is of {last}, the next is due on {due}")
    text = f"the last is of {last}, the next was due on {due}"
    return Sign("issue", State.WARNING if due < today else State.OK, text, "Build it.")
