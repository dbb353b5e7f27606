"""Judge this machine's clock against that of a host that answered."""

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from digest.domain.health import Sign, State

STALE = timedelta(minutes=5)  # prices change by the hour, and what was kept goes stale after a day
WRONG_DAY = timedelta(hours=12)  # issues would bear the wrong date, and certificates look expired
_ADVICE = "Let the system set it (NTP), for instance: timedatectl set-ntp true"


def judge_clock(date_header: str, now: datetime) -> Sign | None:
    """Return how far the clock is off; None when the host told no time.

    date_header: of the answer (RFC 9110, 6.6.1). now: when it had come, aware.
    """
    try:
        there = parsedate_to_datetime(date_header)
    except ValueError:
        return None
    ahead = now - (there if there.tzinfo else there.replace(tzinfo=UTC))
    if abs(ahead) <= STALE:
        return Sign("clock", State.OK, f"{now:%Y-%m-%d %H:%M} UTC, right within {_words(STALE)}")
    found = f"{_words(abs(ahead))} {'ahead' if ahead > timedelta() else 'behind'}"
    state = State.WARNING if abs(ahead) < WRONG_DAY else State.FAILURE
    return Sign("clock", state, found, _ADVICE)


def _words(span: timedelta) -> str:
    minutes = round(span.total_seconds() / 60)
    if minutes < 120:
        return f"{minutes} minutes"
    return f"{minutes // 60} hours" if minutes < 48 * 60 else f"{minutes // (24 * 60)} days"
