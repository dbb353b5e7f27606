"""`digest weekly`: the issue that is due, from the settings alone."""

import os
import signal
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

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
        help="Take this for the present moment, in the time zone of [weekly], to try a schedule.",
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
    from digest.config import load_settings
    from digest.console import Console, printable, result_text
    from digest.console_weekly import weekly_json, weekly_text
    from digest.wiring.weekly import WeeklyOrder, run_weekly

    # A run that is told to end keeps what is under way, as with Ctrl-C.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    settings = load_settings(Path.cwd(), os.environ, {})
    now = moment.replace(tzinfo=settings.weekly.time_zone) if moment else datetime.now(UTC)
    order = WeeklyOrder(is_rebuilding=rebuild, is_notifying=notify, now=now.astimezone(UTC))
    began = time.monotonic()
    with Console(sys.stderr) as console:
        try:
            result = run_weekly(order, settings, os.environ, console)
        except KeyboardInterrupt:
            console.say("Stopped. Nothing is lost: the next run goes on from here.")
            console.close()
            # At once: a second Ctrl-C does not wait for answers that are still under way.
            os._exit(130)
    if result is None:
        print("Another digest weekly is at work here: this one leaves it to that.", file=sys.stderr)
        return
    builds = [each.built for each in result.issues if each.built]
    for built in builds:
        print(result_text(built, time.monotonic() - began), file=sys.stderr)
    print(printable(weekly_text(result)), file=sys.stderr)
    posts = "\n".join(built.markdown for built in builds if built.markdown)
    if as_json or posts:
        print(printable(weekly_json(result)) if as_json else posts)
    raise typer.Exit(result.exit_code)
