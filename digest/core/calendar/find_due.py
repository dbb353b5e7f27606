"""Finds the issues that are due at a moment."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from digest.core.calendar.name_week import day_in_week, week_key
from digest.domain.candidate import ANNOUNCEMENT
from digest.domain.issue import Calendar, CatchUp, DueIssue, Issue

DAY, WEEK = timedelta(days=1), timedelta(days=7)


def due_issues(now: datetime, calendar: Calendar, known: Sequence[Issue]) -> tuple[DueIssue, ...]:
    """Return the issues that should be there and are not begun, the earliest first.

    now: aware. The first issue of a series is that of this week, or of the last one while its day is still
    to come. Each looks back to the issue before it and further by `ANNOUNCEMENT`: what had been submitted by
    then was not yet announced. It looks no further than its own day, so that one made late leaves the next
    its papers.
    """
    latest = latest_day(now, calendar)
    # What had nothing to print is looked at again while its week lasts: topics are changed, papers come late.
    last = _last_day([issue for issue in known if not (issue.is_blank and issue.key == week_key(latest))])
    days = [latest]
    if last is not None:
        days = [day for day in _days_between(last, latest, calendar) if week_key(day) > week_key(last)]
        if calendar.catch_up is CatchUp.SKIP:
            days = days[-1:]
    before = last or latest - WEEK
    due = []
    for day in days:
        since = datetime.combine(before, time(), calendar.zone) - ANNOUNCEMENT
        end = datetime.combine(day + DAY, time(), calendar.zone)
        due.append(DueIssue(week_key(day), day, since, min(now, end)))
        before = day
    return tuple(due)


def latest_day(now: datetime, calendar: Calendar) -> date:
    """Return the last day on which an issue was due, today among them."""
    today = now.astimezone(calendar.zone).date()
    this_week = day_in_week(today, calendar.weekday)
    return this_week if this_week <= today else this_week - WEEK


def next_day(now: datetime, calendar: Calendar, known: Sequence[Issue]) -> date:
    """Return the next day on which an issue will be due: not in a week that has its issue, which another day
    in the settings would name again."""
    day = latest_day(now, calendar) + WEEK
    has_issue = {issue.key for issue in known if issue.is_begun and not issue.is_blank}
    return day + WEEK if week_key(day) in has_issue else day


def is_ahead(issue: Issue, now: datetime, calendar: Calendar) -> bool:
    """Return whether the week of an issue is yet to come, also where a zone to the east had it a day ago."""
    today = now.astimezone(calendar.zone).date()
    return issue.key > week_key(today + DAY)


def next_number(calendar: Calendar, known: Sequence[Issue]) -> int:
    """Return the number of the next issue: weeks without one do not count."""
    return max((issue.number + 1 for issue in known if issue.number), default=calendar.first_number)


def _last_day(known: Sequence[Issue]) -> date | None:
    """Return the day of the last issue that was begun; a week before a series that could not begin."""
    begun = [issue.date for issue in known if issue.is_begun]
    waiting = [issue.date - WEEK for issue in known if not issue.is_begun]
    return max(begun, default=min(waiting, default=None))


def _days_between(last: date, latest: date, calendar: Calendar) -> list[date]:
    """Return the day of each week from that of the last issue to that of the latest, in order."""
    first = day_in_week(last, calendar.weekday)
    weeks = (latest - first) // WEEK
    return [first + week * WEEK for week in range(weeks + 1)]
