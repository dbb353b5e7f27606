"""Read the hours at which a writer may be asked, and find when they begin."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from digest.domain.hours import Hours


def read_hours(text: str, zone: ZoneInfo) -> Hours | None:
    """Return the hours that "00:30-08:30" or "22:00-06:00" names; None for "", which is always.

    Raises ValueError for what is no such text, and for hours that end where they begin.
    """
    if not text:
        return None
    opens, _, closes = text.partition("-")
    hours = Hours(_clock_time(opens), _clock_time(closes), zone)
    if hours.opens == hours.closes:
        raise ValueError(f"{text!r} ends where it begins: leave it away for all day")
    return hours


def next_opening(hours: Hours, now: datetime) -> datetime | None:
    """Return when the hours begin, on the clocks of their zone; None while they last. now: aware."""
    here = now.astimezone(hours.zone)
    clock = here.time()
    if hours.opens < hours.closes:
        is_open = hours.opens <= clock < hours.closes
    else:
        is_open = clock >= hours.opens or clock < hours.closes
    if is_open:
        return None
    days = (here.date() + timedelta(days=ahead) for ahead in range(2))
    openings = (datetime.combine(day, hours.opens, hours.zone) for day in days)
    # Compared as moments: on one day of the year the clocks of a zone show an hour twice, or not at all.
    return next(opening for opening in openings if opening.astimezone(UTC) > now)


def _clock_time(text: str) -> time:
    try:
        return datetime.strptime(text.strip(), "%H:%M").time()
    except ValueError as error:
        raise ValueError(f"{text!r} is no time of a day: write hours such as 00:30-08:30") from error
