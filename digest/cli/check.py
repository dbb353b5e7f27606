"""`digest check`: what is wrong in a post, claim by claim, with the evidence."""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from digest.core.find_paper_ids import asked_ids

PostFile = Annotated[
    Path,
    typer.Argument(
        metavar="POST",
        help="A post of digest (.md beside its .json, or the .json), or any Chinese digest as text.",
        show_default=False,
    ),
]
Ids = Annotated[
    list[str] | None,
    typer.Option(
        "--ids",
        help="The papers that a digest of another make speaks of. Default: the ids that stand in it.",
        metavar="A,B,...",
    ),
]
Html = Annotated[
    Path | None,
    typer.Option("--html", help="Write the report as one page: each claim beside its evidence."),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print the report as JSON.")]
Offline = Annotated[bool, typer.Option("--offline", help="Use only what is kept; no request leaves.")]


def check(
    post: PostFile, ids: Ids = None, html: Html = None, as_json: AsJson = False, offline: Offline = False
) -> None:
    """Check a post against its papers, claim by claim, e.g.: digest check posts/2026-11-20-arxiv-digest.md

    A post of digest is proved again, and what was changed in it since is checked anew. For any other
    digest, such as a chat's answer, the evidence is looked up: digest check answer.txt --ids 2410.06338
    Exit codes: 0 nothing wrong was found; 1 something is wrong, or nothing could be checked; 2 the command or
    the settings are wrong; 3 a service failed, so that not all could be checked: try again later.
    """
    # Imported here: `digest --help` must not load what only a check needs.
    from digest.config import load_settings
    from digest.console import Console, printable
    from digest.console_check import report_json
    from digest.wiring.check import CheckOrder, check_post, report_text

    order = CheckOrder(
        post=post, ids=asked_ids(ids or []), html=html, is_offline=offline, now=datetime.now(UTC)
    )
    settings = load_settings(Path.cwd(), os.environ, {})
    with Console(sys.stderr) as console:
        try:
            report = check_post(order, settings, console)
        except KeyboardInterrupt:
            console.say("Stopped. The papers that were fetched are kept.")
            raise typer.Exit(130) from None
    print(printable(report_json(report) if as_json else report_text(report, settings)))
    if html is not None:
        print(f"The report is in {html}", file=sys.stderr)
    raise typer.Exit(report.exit_code)
