"""`digest weekly`: the issue that is due, from the settings alone."""

import os
import sys
from contextlib import ExitStack
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from digest.cli.on_sigterm import on_sigterm
from digest.cli.told_to_end import told_to_end

if TYPE_CHECKING:
    from digest.config import Settings
    from digest.domain.issue import WeeklyResult

Rebuild = Annotated[
    bool,
    typer.Option(
        "--rebuild", help="Render and export the last issue again from what is kept; nothing is paid."
    ),
]
Notify = Annotated[
    bool, typer.Option("--notify", help="Tell by webhook and e-mail how it went: see the part [notify].")
]
Moment = Annotated[
    datetime | None,
    typer.Option(
        "--date",
        formats=["%Y-%m-%d", "%Y-%m-%dT%H:%M"],
        help="Take this for the present moment, in the time zone of [weekly]: what was due then is made, for "
        "good. Nothing that lies ahead.",
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print the result as JSON instead of the paths.")]


def weekly(
    rebuild: Rebuild = False, notify: Notify = False, moment: Moment = None, as_json: AsJson = False
) -> None:
    """Make the issue of this week: pick papers, build the post, export it, remember it.

    Run it as often as you like: an issue that is there is not made again, one that lacks papers is finished.
    What is looked for stands in [topics] of digest.toml, the day and the rest in [weekly].
    Exit codes: 0 all is done; 1 something is missing, the next run may finish it; 2 the command or the
    settings are wrong; 3 a service failed and there is no post: try again later.
    """
    # Imported here: `digest --help` must not load what only a run needs.
    from digest.console import Console, printable
    from digest.console_weekly import weekly_json
    from digest.wiring.notify import tell_of_stop
    from digest.wiring.weekly import WeeklyOrder, run_weekly

    settings = _settings(is_notifying=notify)
    now = _now(moment, settings.weekly.time_zone)
    order = WeeklyOrder(is_rebuilding=rebuild, is_notifying=notify, now=now)
    with Console(sys.stderr) as console, told_to_end(console), ExitStack() as ending:
        if notify:
            ending.enter_context(on_sigterm(lambda: tell_of_stop(settings.notify, os.environ, console)))
        result = run_weekly(order, settings, os.environ, console)
    if result is None:
        print("Another digest weekly is at work here: this one leaves it to that.", file=sys.stderr)
        return
    _report(result)
    posts = "\n".join(each.built.markdown for each in result.issues if each.built and each.built.markdown)
    if as_json or posts:
        print(printable(weekly_json(result)) if as_json else posts)
    raise typer.Exit(result.exit_code)


def _settings(*, is_notifying: bool) -> "Settings":
    """Return the settings. Raises ConfigError, of which is told as well."""
    from digest.config import load_settings
    from digest.console import Console
    from digest.domain.errors import ConfigError
    from digest.wiring.notify import tell_of_settings

    try:
        return load_settings(Path.cwd(), os.environ, {})
    except ConfigError as error:
        if is_notifying:
            with Console(sys.stderr) as console:
                tell_of_settings(error, os.environ, console)
        raise


def _now(taken: datetime | None, zone: tzinfo) -> datetime:
    """Return the moment that a run takes for the present, aware, UTC. taken: in the zone, or None."""
    from digest.domain.errors import ConfigError

    now = datetime.now(UTC)
    if taken is None:
        return now
    if taken.replace(tzinfo=zone) > now:
        raise ConfigError(
            f"--date {taken:%Y-%m-%d} lies ahead: the papers of then are not there yet, and their issue "
            "would be made for good. Name today or a day that was."
        )
    return taken.replace(tzinfo=zone).astimezone(UTC)


def _report(result: "WeeklyResult") -> None:
    """Print what a person reads of a run, issue by issue."""
    from digest.console import printable, result_text
    from digest.console_export import export_text
    from digest.console_weekly import end_text, issue_text

    for each in result.issues:
        print(printable(issue_text(each)), file=sys.stderr)
        if each.built:
            print(result_text(each.built), file=sys.stderr)
        if troubled := [target for target in each.exported if target.troubles or target.left_alone]:
            print(printable(export_text(troubled)), file=sys.stderr)
    print(printable(end_text(result)), file=sys.stderr)
