"""Reads since when papers count as new."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from digest.core.cleaning.read_amounts import read_age
from digest.domain.candidate import ANNOUNCEMENT
from digest.domain.errors import ConfigError

LAST_ISSUE = "last"
FIRST_ISSUE = timedelta(days=7)  # what "last" means before there is one
FIRST_PAPER = datetime(1991, 7, 1, tzinfo=UTC)  # arXiv's first month: https://info.arxiv.org/about
EXAMPLES = "7d, 2w, 6m, 1y, a day such as 2026-11-13, or last"


def since_when(words: str, zone: ZoneInfo, *, now: datetime, last_issue: date | None) -> datetime:
    """Return the moment that words such as "7d", "6m", "2026-11-13" or "last" stand for. Aware, UTC.

    "last" reaches back to the last issue and further by `ANNOUNCEMENT`: what had been submitted by then was
    not yet announced. What was published is known and not picked twice. zone: on whose clocks days begin.

    Raises ConfigError for other words and for what has yet to come.
    """
    try:
        meant = known_since(words)
    except ValueError as error:
        raise ConfigError(f"{words!r} is no time: write {EXAMPLES}.") from error
    if isinstance(meant, timedelta):
        return max(now - meant, FIRST_PAPER)
    if meant is None:
        # An issue may bear the date of a day to come.
        return min(_midnight(last_issue, zone), now) - ANNOUNCEMENT if last_issue else now - FIRST_ISSUE
    since = _midnight(max(meant, FIRST_PAPER.date()), zone)
    if since >= now:
        raise ConfigError(
            f"{words} has yet to come: name a day that was, with --since or with since in [topics]."
        )
    return since


def known_since(words: str) -> timedelta | date | None:
    """Return the span or the day that words stand for; None for "last". Raises ValueError for other words."""
    if words == LAST_ISSUE:
        return None
    try:
        return date.fromisoformat(words)
    except ValueError:
        pass  # no day, but perhaps a span
    try:
        span = read_age(words)
    except ConfigError as error:
        raise ValueError(f"must be {EXAMPLES}") from error
    if not span:
        raise ValueError("must be 1d or more")
    return span


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), zone).astimezone(UTC)
