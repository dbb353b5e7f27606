"""Composes what the files of a schedule print."""

import shlex
from dataclasses import dataclass
from datetime import datetime, timedelta

from digest.core.scheduling.quote_words import cron_word, systemd_path, systemd_word
from digest.domain.errors import ConfigError
from digest.domain.issue import Weekly


@dataclass(frozen=True, slots=True)
class Machine:
    """Where a run happens. Paths are absolute.

    program: digest itself. folder: that of digest.toml. library, posts, exports: of the settings.
    keys: the file with the keys of writers.
    """

    program: str
    folder: str
    library: str
    posts: str
    exports: str
    keys: str


Data = dict[str, object]


def cron_data(machine: Machine, weekly: Weekly, at: str, *, is_notifying: bool) -> Data:
    """Return what the crontab prints. at: "08:00"; cron reads it in the zone of the machine."""
    hour, minute = clock_time(at)
    return _told(weekly, at, is_notifying) | {
        "hour": hour,
        "minute": minute,
        "folder": cron_word(machine.folder),
        "keys": cron_word(machine.keys),
        "program": cron_word(machine.program),
    }


def systemd_data(machine: Machine, weekly: Weekly, at: str, *, is_notifying: bool) -> Data:
    """Return what the service and its timer print."""
    return _told(weekly, at, is_notifying) | {
        "folder": systemd_path(machine.folder),
        "keys": systemd_path(machine.keys),
        "program": systemd_word(machine.program),
    }


def github_data(
    machine: Machine, weekly: Weekly, at: str, now: datetime, secrets: tuple[str, ...], *, is_notifying: bool
) -> Data:
    """Return what the workflow prints: its paths count from the folder of digest.toml.

    now: the zone's distance from UTC is that of this moment. secrets: names of variables.
    """
    hour, minute = clock_time(at)
    local = now.astimezone(weekly.time_zone).replace(hour=hour, minute=minute)
    distance = local.utcoffset() or timedelta(0)
    utc = local.replace(tzinfo=None) - distance
    below = [_below(path, machine.folder) for path in (machine.posts, machine.exports)]
    return _told(weekly, at, is_notifying) | {
        "utc_hour": utc.hour,
        "utc_minute": utc.minute,
        "library": _below(machine.library, machine.folder),
        "committed": [shlex.quote(path) for path in below],
        "secrets": secrets,
    }


def clock_time(at: str) -> tuple[int, int]:
    """Return hour and minute. Raises ConfigError."""
    try:
        time = datetime.strptime(at, "%H:%M")
    except ValueError as error:
        raise ConfigError(f"{at!r} is no time of the day: write it as 08:00.") from error
    return time.hour, time.minute


def _told(weekly: Weekly, at: str, is_notifying: bool) -> Data:
    hour, minute = clock_time(at)
    return {
        "day": weekly.day.value,
        "time_zone": weekly.time_zone.key,
        "at": f"{hour:02}:{minute:02}",
        "options": " --notify" if is_notifying else "",
    }


def _below(path: str, folder: str) -> str:
    """Return a path from the folder. Raises ConfigError for one that lies elsewhere."""
    if not path.startswith(f"{folder}/"):
        raise ConfigError(
            f"{path!r} lies outside {folder!r}, and a workflow keeps only what is in its repository: "
            "run this where digest.toml is, with its folders below it."
        )
    return path.removeprefix(f"{folder}/")
