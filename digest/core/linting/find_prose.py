"""Finds the prose of a Markdown text: its lines without metadata, code, HTML, marks of lists and headings."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from digest.core.linting.find_english import masked_english
from digest.core.linting.mask_markup import masked_markup
from digest.core.protect_runs import masked


class Kind(StrEnum):
    HEADING = "heading"
    LINE = "line"
    CELL = "cell"


@dataclass(frozen=True, slots=True)
class Prose:
    """A line of prose, or a cell of a table.

    start: its offset in the whole text. text: its characters, with one private-use character for each of its
    markup and of its English quotes. words: the same with code, formulas, links and addresses masked as well.
    block: lines of one paragraph share it. mark: what stands before it ("##", "-", "1."), "" for none.
    """

    start: int
    text: str
    words: str
    kind: Kind
    block: int
    mark: str = ""


_LINE_END = re.compile(r"\r\n?|\n")
_FRONT_MATTER = re.compile(
    r"\A\ufeff?(---|\+\+\+)[ \t]*\r?\n.*?^(?:\1|\.\.\.)[ \t]*\r?$", re.DOTALL | re.MULTILINE
)
_LIST_MARK = r"(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?"
_BLOCK_MARK = r"(?:!{3}|\?{3}\+?|:{3,})[ \t]*[A-Za-z-]*[ \t]*|:[ \t]+"  # admonitions, definitions
_START = re.compile(
    rf"[ \t\ufeff]*(?:>[ \t]?)*[ \t]*(?P<mark>(?:{_LIST_MARK})*(?:#{{1,6}}[ \t]+|{_BLOCK_MARK})?)"
)
_END = re.compile(r"(?:[ \t]+#+)?[ \t\\\r\n]*\Z")
# The parser would take a footnote of one word, as Chinese without spaces is, for the address of a link.
_FOOTNOTE = re.compile(r"^([ \t>]*)\[(?=\^)", re.MULTILINE)
_CELL = re.compile(r"(?:\\.|[^|\\])+")
_KINDS = {"heading_open": Kind.HEADING, "td_open": Kind.CELL, "th_open": Kind.CELL}


def find_prose(markdown: str) -> tuple[Prose, ...]:
    """Return the prose of a text in its order, none of it empty; raw HTML, code and metadata hold none."""
    text = _FRONT_MATTER.sub(lambda match: re.sub(r"[^\r\n]", " ", match[0]), markdown)
    starts = [0, *(match.end() for match in _LINE_END.finditer(text)), len(text)]
    # Blocks alone: the parser tells no offsets of what stands within a line.
    parser = MarkdownIt("commonmark").enable("table").disable("inline")
    parsed = _FOOTNOTE.sub(r"\1(", text)
    found = (prose for block in _blocks(parser.parse(parsed)) for prose in _lines(text, starts, *block))
    return tuple(prose for prose in found if prose.text)


def _blocks(tokens: Sequence[Token]) -> Iterator[tuple[Kind, int, int, int]]:
    """Yield (kind, number, first line, line behind the last) of each block; a row of cells is one."""
    rows = set()
    for number, (opening, token) in enumerate(pairwise(tokens)):
        if token.type == "inline" and token.map is not None:
            kind, (first, behind) = _KINDS.get(opening.type, Kind.LINE), token.map
            if kind is not Kind.CELL or first not in rows:
                yield kind, number, first, behind
            rows.add(first)


def _lines(
    text: str, starts: Sequence[int], kind: Kind, block: int, first: int, behind: int
) -> Iterator[Prose]:
    begin = starts[first]
    # As a whole: a formula or a comment may go on over lines.
    whole_block = text[begin : starts[behind]]
    shown = masked_english(whole_block, masked_markup(whole_block))
    words = masked(shown)
    for line in range(first, behind):
        here = slice(starts[line] - begin, starts[line + 1] - begin)
        whole = Prose(starts[line], shown[here], words[here], kind, block)
        if kind is Kind.CELL:
            yield from (_trimmed(_cut(whole, *cell.span())) for cell in _CELL.finditer(whole.text))
        else:
            yield _trimmed(whole)


def _trimmed(prose: Prose) -> Prose:
    """Return a line without the mark before it and the spaces around it."""
    start, end = _START.match(prose.text), _END.search(prose.text)
    begin = start.end() if start else 0
    cut = _cut(prose, begin, max(begin, end.start() if end else len(prose.text)))
    return replace(cut, mark=start["mark"].strip() if start else "")


def _cut(prose: Prose, begin: int, end: int) -> Prose:
    return replace(prose, start=prose.start + begin, text=prose.text[begin:end], words=prose.words[begin:end])
