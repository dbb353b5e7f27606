"""Lints bold that a renderer would print as asterisks."""

from collections.abc import Iterator

from digest.core.close_bold import close_bold
from digest.core.linting.compare_texts import changes
from digest.domain.lint import Rule, Slip

_MESSAGE = "Renderers do not close this bold and print its asterisks."


def lint_bold(start: int, line: str) -> Iterator[Slip]:
    """Yield a slip for each change that makes the bold of a line close. start: the line's offset."""
    for change in changes(line, close_bold(line)):
        yield Slip(Rule.OPEN_BOLD, start + change.start, change.old, _MESSAGE, change.new)
