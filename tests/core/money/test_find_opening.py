"""When a writer may be asked: hours within a day, over midnight, and on days whose clocks jump."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from digest.core.money.find_opening import next_opening, read_hours
from digest.domain.hours import Hours

SHANGHAI = ZoneInfo("Asia/Shanghai")
BERLIN = ZoneInfo("Europe/Berlin")


def hours(text: str, zone: ZoneInfo = SHANGHAI) -> Hours:
    found = read_hours(text, zone)
    assert found is not None
    return found


def opening(text: str, now: str, zone: ZoneInfo = SHANGHAI) -> str | None:
    """now: on the clocks of the zone."""
    found = next_opening(hours(text, zone), datetime.fromisoformat(now).replace(tzinfo=zone))
    return None if found is None else f"{found:%d %H:%M}"


@pytest.mark.parametrize(
    ("text", "now", "expected"),
    [
        ("00:30-08:30", "2026-11-20T00:29:59", "20 00:30"),
        ("00:30-08:30", "2026-11-20T00:30", None),
        ("00:30-08:30", "2026-11-20T08:29:59", None),
        ("00:30-08:30", "2026-11-20T08:30", "21 00:30"),
        ("22:00-06:00", "2026-11-20T21:59", "20 22:00"),
        ("22:00-06:00", "2026-11-20T22:00", None),
        ("22:00-06:00", "2026-11-20T00:00", None),
        ("22:00-06:00", "2026-11-20T06:00", "20 22:00"),
        ("23:30-00:00", "2026-12-31T23:59", None),
        ("23:30-00:00", "2026-12-31T00:00", "31 23:30"),
        ("00:30-08:30", "2026-12-31T12:00", "01 00:30"),
    ],
)
def test_the_first_minute_is_open_and_the_last_is_not(text: str, now: str, expected: str | None) -> None:
    assert opening(text, now) == expected


def test_the_clocks_are_those_of_the_zone_whatever_the_moment_is_told_in() -> None:
    moment = datetime(2026, 11, 20, 17, 0, tzinfo=UTC)  # 01:00 of the next day in Shanghai
    assert next_opening(hours("00:30-08:30"), moment) is None
    assert str(next_opening(hours("00:30-08:30", BERLIN), moment)) == "2026-11-21 00:30:00+01:00"


def test_an_hour_that_comes_twice_is_open_twice() -> None:
    """Berlin, 25 October 2026: 02:30 comes at 00:30 UTC and again at 01:30 UTC."""
    found = hours("02:00-02:45", BERLIN)
    assert next_opening(found, datetime(2026, 10, 25, 0, 30, tzinfo=UTC)) is None
    assert next_opening(found, datetime(2026, 10, 25, 1, 30, tzinfo=UTC)) is None


def test_the_opening_lies_ahead_on_the_day_without_the_hour() -> None:
    """Berlin, 29 March 2026: from 02:00 the clocks go to 03:00, at 01:00 UTC."""
    now = datetime(2026, 3, 29, 0, 59, tzinfo=UTC)
    found = next_opening(hours("02:30-06:00", BERLIN), now)
    assert found is not None
    assert found.astimezone(UTC) == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)


def test_no_hours_are_all_hours() -> None:
    assert read_hours("", SHANGHAI) is None


@pytest.mark.parametrize("text", ["8", "08:00", "08:00-", "24:00-01:00", "08:00-08:00", "8am-9am", "-"])
def test_what_names_no_hours_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_hours(text, SHANGHAI)


def test_hours_are_told_as_a_person_reads_them() -> None:
    assert str(hours("00:30-8:30")) == "00:30 to 08:30 (Asia/Shanghai)"
