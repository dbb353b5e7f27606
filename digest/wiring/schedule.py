"""What `digest schedule` needs, put together."""

import os
import shlex
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from digest.adapters.files import make_folder, write_whole
from digest.adapters.package_files import package_folder
from digest.adapters.templates import Templates
from digest.adapters.writers.extractive import Extractive
from digest.adapters.writers.providers import first_with_key, provider
from digest.adapters.writers.recorded import Recorded
from digest.config import FILE_NAME, Settings, config_folder
from digest.core.scheduling.compose_schedule import Machine, cron_data, github_data, systemd_data
from digest.core.tell_settings import variable
from digest.domain.errors import ConfigError
from digest.domain.target import Exported
from digest.wiring.notify import MAIL_PASSWORD, WEBHOOK_SECRET, WEBHOOK_URL

KEYS = "keys.env"
_CALL_NOBODY = frozenset({Extractive.name, Recorded.name})


class Scheduler(StrEnum):
    """What keeps the schedule."""

    CRON = "cron"
    SYSTEMD = "systemd"
    GITHUB = "github"


@dataclass(frozen=True, slots=True)
class ScheduleOrder:
    """What the user of a schedule asked for.

    at: the time of the day, "08:00". package: what a workflow gives to pip. now: aware.
    """

    scheduler: Scheduler
    at: str
    is_notifying: bool
    package: str
    now: datetime


def schedule_files(
    order: ScheduleOrder, settings: Settings, environment: Mapping[str, str]
) -> tuple[Exported, ...]:
    """Return the files that run `digest weekly` by themselves. Raises ConfigError."""
    weekly, machine = settings.weekly, _machine(settings)
    match order.scheduler:
        case Scheduler.CRON:
            data = cron_data(machine, weekly, order.at, is_notifying=order.is_notifying)
            names = ["crontab"]
        case Scheduler.SYSTEMD:
            data = systemd_data(machine, weekly, order.at, is_notifying=order.is_notifying)
            names = ["digest-weekly.service", "digest-weekly.timer"]
        case Scheduler.GITHUB:
            secrets = _secrets(order, settings, environment)
            data = github_data(machine, weekly, order.at, order.now, secrets, is_notifying=order.is_notifying)
            data["package"] = _requirement(order.package)
            names = ["digest-weekly.yml"]
    templates = Templates(package_folder("templates"))
    return tuple(Exported(name, templates.render(f"schedule/{name}.j2", data).encode()) for name in names)


def write_schedule(files: tuple[Exported, ...], folder: Path) -> tuple[Path, ...]:
    """Write the files into a folder and return their paths.

    Raises ConfigError before anything is written when one is there with other bytes: a person's work.
    """
    other = [str(folder / file.path) for file in files if _is_other(folder / file.path, file.content)]
    if other:
        raise ConfigError(
            f"{', '.join(map(repr, other))}: there already, and not as it would be written now. Compare it "
            "with what is printed without --out, or take it away and run this again."
        )
    make_folder(folder)
    for file in files:
        write_whole(folder / file.path, file.content)
    return tuple(folder / file.path for file in files)


def still_to_do(order: ScheduleOrder, settings: Settings, environment: Mapping[str, str]) -> tuple[str, ...]:
    """Return what a person has to do before the first run, a sentence each."""
    todo = []
    if not (settings.topics.categories or settings.topics.queries or settings.topics.authors):
        todo.append(f"say in [topics] of {FILE_NAME} what to look for.")
    if order.scheduler is Scheduler.GITHUB:
        secrets = ", ".join(_secrets(order, settings, environment))
        todo += [f"put into the secrets of the repository what you use of {secrets}."] if secrets else []
    elif not keys_file().is_file():
        todo.append(f"put the keys into {keys_file()}, one NAME='value' a line.")
    if lost := _lost_variables(order, settings, environment):
        where = "the workflow has not got them: write settings into"
        if order.scheduler is not Scheduler.GITHUB:
            where = f"a run by itself has not got them: write them into {keys_file()}, or settings into"
        todo.append(f"{', '.join(lost)}: set in this terminal, and {where} {FILE_NAME}.")
    return tuple(todo)


def _lost_variables(
    order: ScheduleOrder, settings: Settings, environment: Mapping[str, str]
) -> tuple[str, ...]:
    """Return the variables of digest that are set here and would not be set for a run by itself."""
    ours = tuple(variable(part, "") for part in type(settings).model_fields)
    ours += (WEBHOOK_URL, WEBHOOK_SECRET) if order.is_notifying else ()
    here = {name for name, value in environment.items() if value and name.startswith(ours)}
    if order.scheduler is Scheduler.GITHUB:
        return tuple(sorted(here - {*_secrets(order, settings, environment)}))
    return tuple(sorted(here - _written(keys_file())))


def _written(keys: Path) -> set[str]:
    """Return the names of the variables that a file of keys sets; those of none when it cannot be read."""
    try:
        text = keys.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return set()
    return {line.partition("=")[0].strip() for line in text.splitlines()}


def _is_other(path: Path, content: bytes) -> bool:
    """Return whether a file is there and holds something else."""
    try:
        return path.read_bytes() != content
    except FileNotFoundError:
        return False
    except OSError as error:
        raise ConfigError(f"{str(path)!r} cannot be read ({error.strerror or error}).") from error


def _machine(settings: Settings) -> Machine:
    if settings.root is None:
        raise ConfigError(
            "There is no digest.toml here or above, and a run by itself knows nothing else: "
            "make one with digest init."
        )
    places = (settings.library_folder, settings.post.folder, settings.export.folder, keys_file())
    library, posts, exports, keys = (os.path.abspath(place) for place in places)
    return Machine(_program(), os.path.abspath(settings.root), library, posts, exports, keys)


def keys_file() -> Path:
    """Return the file that a run by cron or systemd reads its keys from."""
    return config_folder() / KEYS


def _program() -> str:
    """Return the path of digest, as it stands beside the Python that runs it."""
    path = Path(sys.executable).absolute().with_name("digest")
    if not path.is_file():
        raise ConfigError(f"There is no program {str(path)!r}: install digest with pip or pipx.")
    return str(path)


def _requirement(package: str) -> str:
    """Return what pip is given, as a word of the shell."""
    if not package or not package.isprintable() or set(package) & set(" '\""):
        raise ConfigError(
            f"{package!r} is nothing that pip installs: name a package, or git+https:// and a repository."
        )
    return shlex.quote(package)


def _secrets(order: ScheduleOrder, settings: Settings, environment: Mapping[str, str]) -> tuple[str, ...]:
    """Return the names of the variables that a run may need; those that are not set arrive empty."""
    told = (WEBHOOK_URL, WEBHOOK_SECRET, MAIL_PASSWORD) if order.is_notifying else ()
    named = settings.writer.name
    if named in _CALL_NOBODY:
        return told
    chosen = provider(named) if named else first_with_key(environment) or provider("deepseek")
    return (*chosen.key_variables[:1], *told)
