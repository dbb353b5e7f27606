"""`digest lint`: what is wrong with the marks, terms and wording of a Chinese post."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

PostFile = Annotated[
    Path,
    typer.Argument(metavar="POST", help="Any Markdown file; - reads standard input.", show_default=False),
]
Fix = Annotated[
    bool,
    typer.Option("--fix", help="Write what is safe to mend into the file; from standard input, print it."),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print the remarks as JSON.")]


def lint(post: PostFile, fix: Fix = False, as_json: AsJson = False) -> None:
    """Lint the Chinese of a Markdown post, without its papers, e.g.: digest lint posts/my-post.md --fix

    Marks and spaces (P, S), bold (B), doubled words (D), numbers (N), terms (T), voice (V), broken lines (L),
    counts (C), repetition (R). Metadata, code, formulas, links and HTML are left alone.
    Exit codes: 0 nothing was found, or all of it was mended; 1 something is left; 2 the command or the
    settings are wrong.
    """
    # Imported here: `digest --help` must not load what only a lint needs.
    from digest.config import load_settings
    from digest.console import printable
    from digest.console_lint import lint_json, lint_summary, remarks_text
    from digest.domain.errors import ConfigError
    from digest.wiring.lint import STANDARD_INPUT, lint_file, lint_input

    settings = load_settings(Path.cwd(), os.environ, {})
    is_input = str(post) == STANDARD_INPUT
    if is_input:
        report = lint_input(sys.stdin.buffer.read(), settings, is_fixing=fix)
    else:
        try:
            report = lint_file(post, settings, is_fixing=fix)
        except ConfigError as error:
            # The user gave a post, and knows nothing of the hidden file that it is first written to.
            raise ConfigError(str(error).replace(f".{post.name}.part", post.name)) from error
    said = lint_json(report) if as_json else printable(remarks_text(report))
    if is_input and fix:
        # The text alone, so that it can be piped on.
        sys.stdout.buffer.write(report.text.encode())
        print(said, file=sys.stderr)
    elif said:
        print(said)
    print(lint_summary(report), file=sys.stderr)
    raise typer.Exit(report.exit_code)
