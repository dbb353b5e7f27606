"""The data of a schedule: hours in the zone that each scheduler counts in."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from digest.core.scheduling.compose_schedule import Machine, clock_time, cron_data, github_data
from digest.domain.errors import ConfigError
from digest.domain.issue import Weekly

MACHINE = Machine("/usr/bin/digest", "/b", "/b/.digest", "/b/content/posts", "/b/exports", "/k/keys.env")
WINTER, SUMMER = datetime(2026, 1, 10, tzinfo=UTC), datetime(2026, 7, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "at", "now", "utc"),
    [
        ("Asia/Shanghai", "08:00", WINTER, (0, 0)),
        ("Asia/Shanghai", "07:30", WINTER, (23, 30)),
        ("Europe/Berlin", "08:05", WINTER, (7, 5)),
        ("Europe/Berlin", "08:05", SUMMER, (6, 5)),
        ("America/New_York", "20:00", SUMMER, (0, 0)),
        ("Asia/Kolkata", "08:00", WINTER, (2, 30)),
    ],
)
def test_a_workflow_counts_in_utc(zone: str, at: str, now: datetime, utc: tuple[int, int]) -> None:
    data = github_data(MACHINE, Weekly(time_zone=ZoneInfo(zone)), at, now, (), is_notifying=False)
    assert (data["utc_hour"], data["utc_minute"]) == utc


def test_a_workflow_keeps_paths_from_the_folder_of_the_settings() -> None:
    data = github_data(MACHINE, Weekly(), "08:00", WINTER, ("A_KEY",), is_notifying=True)
    assert (data["library"], data["committed"]) == (".digest", ["content/posts", "exports"])
    assert (data["secrets"], data["options"]) == (("A_KEY",), " --notify")


def test_a_workflow_cannot_keep_what_lies_elsewhere() -> None:
    elsewhere = Machine("/usr/bin/digest", "/b", "/home/me/library", "/b/posts", "/b/exports", "/k/keys.env")
    with pytest.raises(ConfigError, match="/home/me/library"):
        github_data(elsewhere, Weekly(), "08:00", WINTER, (), is_notifying=False)


def test_a_crontab_counts_in_the_zone_of_the_machine() -> None:
    data = cron_data(MACHINE, Weekly(), "8:05", is_notifying=False)
    assert (data["hour"], data["minute"], data["at"]) == (8, 5, "08:05")


@pytest.mark.parametrize("at", ["24:00", "8", "08:60", "eight", ""])
def test_what_is_no_time_of_the_day_is_named(at: str) -> None:
    with pytest.raises(ConfigError, match=r"08:00"):
        clock_time(at)
