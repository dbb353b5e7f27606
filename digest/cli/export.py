"""`digest export`: a post in the form of each blog."""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

PostFile = Annotated[
    Path,
    typer.Argument(metavar="POST", help="A post of digest: its .md or its .json.", show_default=False),
]
To = Annotated[
    list[str] | None,
    typer.Option(
        "--to",
        help="Targets, separated by commas, or `all`; may be repeated. Without it, those that there are get "
        "listed.",
        metavar="A,B,...",
    ),
]
Out = Annotated[
    Path | None,
    typer.Option("--out", help="Folder below which each target gets its own.  [default: exports]"),
]
StyleName = Annotated[
    str | None, typer.Option("--style", help="numbered or roundup.  [default: that of the post]")
]
Push = Annotated[
    bool,
    typer.Option(
        "--push",
        help="Put the post into the draft box of the WeChat account in [wechat]. It is never published.",
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print the result as JSON.")]


def export(
    post: PostFile,
    to: To = None,
    out: Out = None,
    style: StyleName = None,
    push: Push = False,
    as_json: AsJson = False,
) -> None:
    """Write a post as a blog reads it, e.g.: digest export posts/2026-11-20-arxiv-digest.md --to hugo

    Nothing is published: files are written, and what the target would refuse or break is named. A file that
    you changed since is left alone: take it away to have it made anew.
    Exit codes: 0 all targets take the post; 1 one would refuse it as it is, or has a file that you changed;
    2 the command or the settings are wrong; 3 WeChat did not answer: the files are there, try again later.
    """
    # Imported here: `digest --help` must not load what only an export needs.
    from digest.config import load_settings
    from digest.console import Console, printable
    from digest.console_export import export_json, export_text, targets_text
    from digest.wiring.export import ExportOrder, export_post, known_targets, style_named

    settings = load_settings(Path.cwd(), os.environ, {})
    names = tuple(name.strip() for part in to or [] for name in part.split(",") if name.strip())
    if not names:
        print(printable(targets_text(known_targets(settings))), file=sys.stderr)
        raise typer.Exit(2)
    order = ExportOrder(post, names, out, style_named(style), datetime.now(UTC), is_pushed=push)
    with Console(sys.stderr) as console:
        results = export_post(order, settings, os.environ, console)
    print(printable(export_text(results)), file=sys.stderr)
    files = "\n".join(file for one in results for file in one.files)
    print(printable(export_json(results) if as_json else files))
    raise typer.Exit(0 if all(one.is_whole for one in results) else 1)
