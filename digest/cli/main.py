"""The command `digest`: its commands, and what an error looks like."""

import io
import sys
from importlib.metadata import version
from typing import Annotated

import typer

from digest.cli.build import build
from digest.cli.check import check
from digest.cli.doctor import doctor
from digest.cli.export import export
from digest.cli.init import init
from digest.cli.library import library
from digest.cli.lint import lint
from digest.cli.pick import pick
from digest.cli.schedule import schedule
from digest.cli.weekly import weekly
from digest.domain.errors import ConfigError, DigestError

app = typer.Typer(
    rich_markup_mode=None, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False
)
app.command()(init)
app.command()(build)
app.command()(check)
app.command()(export)
app.command()(lint)
app.command()(pick)
app.command()(weekly)
app.command()(schedule)
app.command()(doctor)
app.add_typer(library, name="library")


def _print_version(is_wanted: bool) -> None:
    if is_wanted:
        print(version("arxiv-digest-zh"))
        raise typer.Exit


@app.callback()
def about(
    _: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """From arXiv ids to a Chinese digest post in which every sentence is tied to the paper.

    Start with: digest build --samples
    """


def main() -> None:
    """Run the command line. Exit codes: 0 done, 1 done in part, 2 wrong command or settings, 3 try later."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A terminal or a file that cannot hold Chinese gets escapes, not a traceback.
            stream.reconfigure(errors="backslashreplace")
    try:
        app()
    except DigestError as error:
        from digest.console import printable  # here: it takes longer to load than `digest --help` may

        print(printable(f"digest: {error}"), file=sys.stderr)
        sys.exit(2 if isinstance(error, ConfigError) else 3)
