"""Reads since when papers count as new."""

import re
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from digest.domain.candidate import ANNOUNCEMENT
from digest.domain.errors import ConfigError

LAST_ISSUE = "last"
FIRST_ISSUE = timedelta(days=7)  # what "last" means before there is one
_SPAN = re.compile(r"([1-9]\d{0,2})([dw])")


def since_when(words: str, zone: ZoneInfo, *, now: datetime, last_issue: date | None) -> datetime:
    """Return the moment that words such as "7d", "2w", "2026-11-13" or "last" stand for. Aware, UTC.

    "last" reaches back to the last issue and further by `ANNOUNCEMENT`: what had been submitted by then was
    not yet announced. What was published is known and not picked twice. zone: on whose clocks days begin.

    Raises ConfigError for other words and for what has yet to come.
    """
    if span := _SPAN.fullmatch(words):
        return now - timedelta(days=int(span[1]) * (7 if span[2] == "w" else 1))
    if words == LAST_ISSUE:
        # An issue may bear the date of a day to come.
        return min(_midnight(last_issue, zone), now) - ANNOUNCEMENT if last_issue else now - FIRST_ISSUE
    try:
        since = _midnight(date.fromisoformat(words), zone)
    except ValueError as error:
        raise ConfigError(f"{words!r} is no time: write 7d, 2w, 2026-11-13 or last.") from error
    if since >= now:
        raise ConfigError(f"{words} has yet to come: papers are looked for since a day that was.")
    return since


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), zone).astimezone(UTC)
