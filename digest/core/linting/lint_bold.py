"""Lints bold that a renderer would print as asterisks."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from digest.core.close_bold import close_bold
from digest.core.linting.compare_texts import changes
from digest.core.linting.find_english import english_runs
from digest.core.linting.find_prose import Kind, Prose
from digest.core.protect_runs import masked
from digest.domain.han import HAN
from digest.domain.lint import Rule, Slip

_MESSAGE = "Renderers do not close this bold and print its asterisks."
_NEVER_CLOSED = "This bold never closes, so that its asterisks are printed: close it, or take them away."
_STARS = re.compile(r"(?<![\\*])\*{2,3}(?!\*)")
# A power, a path, Python: x**2, **/*.py, **kwargs.
_CODE = re.compile(r"(?<=[A-Za-z0-9)])\*\*(?=[A-Za-z0-9(])|\*\*(?=/|[a-z]*kw)")
_HAN = re.compile(f"[{HAN}]")


def lint_bold(markdown: str, lines: Sequence[Prose]) -> Iterator[Slip]:
    """Yield a slip for each change that makes the bold of a line close, and for bold that nothing closes."""
    for _, paragraph in groupby(lines, key=lambda line: line.start if line.kind is Kind.CELL else line.block):
        said = list(paragraph)
        begin, end = said[0].start, said[-1].start + len(said[-1].text)
        yield from _slips(begin, markdown[begin:end])


def _slips(begin: int, text: str) -> Iterator[Slip]:
    """Yield the slips of a paragraph. begin: its offset."""
    opened = _never_closed(text)
    printed = [stars for stars in opened if _CODE.match(stars.string, stars.start())]
    # With one too many, nobody can tell which of the asterisks belong together.
    is_odd = len(_STARS.findall(masked(text))) % 2 == 1
    slips = [] if printed or (opened and is_odd) else list(_to_close(begin, text))
    yield from slips
    if not slips:
        for stars in opened:
            if stars not in printed:
                yield Slip(Rule.OPEN_BOLD, begin + stars.start(), stars[0], _NEVER_CLOSED)


def _to_close(begin: int, text: str) -> Iterator[Slip]:
    quoted = list(english_runs(text))
    for change in changes(text, close_bold(text)):
        if not any(start <= change.start < end for start, end in quoted):
            yield Slip(Rule.OPEN_BOLD, begin + change.start, change.old, _MESSAGE, change.new)


def _never_closed(paragraph: str) -> list[re.Match[str]]:
    """Return the asterisks that open bold in a paragraph and meet none that close it."""
    text = masked(paragraph)
    if not _HAN.search(text):
        return []
    opened: list[re.Match[str]] = []
    for stars in _STARS.finditer(text):
        before, behind = text[: stars.start()][-1:], text[stars.end() :][:1]
        if opened and before.strip():
            opened.pop()
        elif behind.strip():
            opened.append(stars)
    return opened
