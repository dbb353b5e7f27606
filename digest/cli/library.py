"""`digest library`: what earlier runs kept, and its upkeep."""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from digest.core.cleaning.read_amounts import read_age, read_size
from digest.core.find_paper_ids import asked_ids, paper_id

if TYPE_CHECKING:
    from digest.config import Settings

library = typer.Typer(rich_markup_mode=None, no_args_is_help=True, add_completion=False)

Ids = Annotated[
    list[str] | None, typer.Argument(metavar="[IDS]...", help="Only these of the library; default: all.")
]
PaperName = Annotated[
    str, typer.Argument(metavar="ID", help="A paper, with or without version.", show_default=False)
]
Since = Annotated[
    str | None, typer.Option("--since", metavar="AGE", help="Only what was kept in the last 7d, 4w, 6m, 1y.")
]
Limit = Annotated[int | None, typer.Option("--limit", min=1, help="At most so many, the latest first.")]
Fix = Annotated[
    bool, typer.Option("--fix", help="Forget PDFs that are not whole, remove files that nothing names.")
]
OlderThan = Annotated[
    str | None,
    typer.Option("--older-than", metavar="AGE", help="What was kept longer ago: 90d, 12w, 6m, 1y."),
]
KeepSize = Annotated[
    str | None,
    typer.Option("--keep-size", metavar="SIZE", help="The oldest, until so much is left: 500MB, 2GB."),
]
TakeAll = Annotated[bool, typer.Option("--all", help="Even the PDFs of papers that stand in posts.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what would go, and remove nothing.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print the result as JSON.")]


@library.callback()
def about() -> None:
    """List, show, export, verify and clean what earlier runs kept: metadata, PDFs, answers.

    Its folder is .digest/ beside digest.toml, else the user's data folder.
    """


@library.command("list")
def list_papers(ids: Ids = None, since: Since = None, limit: Limit = None, as_json: AsJson = False) -> None:
    """List the papers, the latest first: id, day, size of the PDF, answers, title.

    With ids, those of them that are kept, e.g.: digest library list 2410.06338,2410.07265
    """
    # Here and below: `digest --help` must not load what only one command needs.
    from digest.console import Console, printable
    from digest.console_library import list_json, list_text
    from digest.wiring.library import ListOrder, listed

    age = None if since is None else datetime.now(UTC) - read_age(since)
    with Console(sys.stderr) as console:
        papers = listed(ListOrder(asked_ids(ids or []), age, limit), _settings(), console)
    if papers or as_json:
        print(printable(list_json(papers) if as_json else list_text(papers)))
    else:
        wanted = "no such paper" if ids or since else "no paper yet: digest build fetches them"
        print(f"The library holds {wanted}.", file=sys.stderr)


@library.command()
def show(paper: PaperName, as_json: AsJson = False) -> None:
    """Show all that is kept of a paper: metadata, PDF, answers with their cost, the posts it stands in."""
    from digest.console import Console, printable
    from digest.console_library import record_text, records_json
    from digest.wiring.library import shown

    settings = _settings()
    with Console(sys.stderr) as console:
        records, posts = shown(paper_id(paper), settings, console)
    files = settings.library_folder / "files"
    texts = (record_text(record, posts[record.id], files) for record in records)
    print(printable(records_json(records, posts) if as_json else "\n".join(texts)))


@library.command()
def export() -> None:
    """Print all that is kept as JSON Lines, one version of a paper a line; PDFs by their names.

    E.g.: digest library export > library.jsonl
    """
    from digest.console import Console
    from digest.console_library import record_line
    from digest.wiring.library import exported

    with Console(sys.stderr) as console:
        for record in exported(_settings(), console):
            print(record_line(record))


@library.command()
def verify(fix: Fix = False, as_json: AsJson = False) -> None:
    """Read every PDF and the whole database, and name what is not as it was kept.

    Exit codes: 0 all is sound, or was mended; 1 something is not.
    """
    from digest.console import Console, printable
    from digest.console_library import verify_json, verify_text
    from digest.wiring.library import verified

    with Console(sys.stderr) as console:
        found = verified(_settings(), console, is_fixing=fix)
    print(printable(verify_json(found) if as_json else verify_text(found, is_fixing=fix)))
    is_mended = fix and not found.faults
    raise typer.Exit(0 if found.is_sound or is_mended else 1)


@library.command()
def clean(
    older_than: OlderThan = None,
    keep_size: KeepSize = None,
    take_all: TakeAll = False,
    dry_run: DryRun = False,
    as_json: AsJson = False,
) -> None:
    """Remove PDFs and intermediate results by age and size, e.g.: digest library clean --older-than 90d

    Left alone: answers, which were paid for; metadata; the PDFs of papers that stand in a post of the posts
    folder. What goes is fetched or made again when a build needs it.
    """
    from digest.console import Console, printable
    from digest.console_library import clean_json, clean_text
    from digest.wiring.library import CleaningOrder, cleaned

    order = CleaningOrder(
        older_than=None if older_than is None else read_age(older_than),
        keep_bytes=None if keep_size is None else read_size(keep_size),
        spares_posts=not take_all,
        is_dry_run=dry_run,
        now=datetime.now(UTC),
    )
    with Console(sys.stderr) as console:
        found = cleaned(order, _settings(), console)
    print(printable(clean_json(found) if as_json else clean_text(found, is_dry_run=dry_run)))


def _settings() -> "Settings":
    from digest.config import load_settings

    return load_settings(Path.cwd(), os.environ, {})
