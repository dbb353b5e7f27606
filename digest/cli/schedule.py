"""`digest schedule`: what lets `digest weekly` run by itself."""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

Cron = Annotated[bool, typer.Option("--cron", help="A line for the crontab.")]
Systemd = Annotated[bool, typer.Option("--systemd", help="A service and its timer, for your own account.")]
Github = Annotated[bool, typer.Option("--github", help="A workflow of GitHub Actions.")]
At = Annotated[str, typer.Option("--at", help="The time of the day.", metavar="HH:MM")]
Notify = Annotated[bool, typer.Option("--notify", help="Let each run tell how it went: see [notify].")]
Package = Annotated[
    str,
    typer.Option(
        "--package",
        help="What the workflow installs with pip: a release, or git+https://… of a repository.",
    ),
]
Out = Annotated[
    Path | None,
    typer.Option("--out", help="Write the files into this folder; one that you changed is not written over."),
]


def schedule(
    cron: Cron = False,
    systemd: Systemd = False,
    github: Github = False,
    at: At = "08:00",
    notify: Notify = False,
    package: Package = "arxiv-digest-zh",
    out: Out = None,
) -> None:
    """Print what runs digest weekly by itself, e.g.: digest schedule --systemd --out ~/.config/systemd/user

    It runs every day: on the day of the issue it makes it, on the others it finishes what is left, or does
    nothing. Nothing is installed: that is for you to do, as the first lines of the files say.
    """
    # Imported here: `digest --help` must not load what only this needs.
    from digest.config import load_settings
    from digest.domain.errors import ConfigError
    from digest.wiring.schedule import ScheduleOrder, Scheduler, schedule_files, still_to_do, write_schedule

    wishes = {Scheduler.CRON: cron, Scheduler.SYSTEMD: systemd, Scheduler.GITHUB: github}
    wanted = [scheduler for scheduler, is_wanted in wishes.items() if is_wanted]
    if len(wanted) != 1:
        raise ConfigError("Say what keeps the schedule: one of --cron, --systemd and --github.")
    settings = load_settings(Path.cwd(), os.environ, {})
    order = ScheduleOrder(wanted[0], at, notify, package, datetime.now(UTC))
    files = schedule_files(order, settings, os.environ)
    if out is not None:
        print("\n".join(str(path) for path in write_schedule(files, out)))
    else:
        print("\n".join(file.content.decode() for file in files), end="")
    for sentence in still_to_do(order, settings, os.environ):
        print(f"Still to do: {sentence}", file=sys.stderr)
