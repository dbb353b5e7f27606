"""The captions of a paper's figures, and what stands around them on their pages."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from digest.core.reading.assign_floats import Placed, placed
from digest.core.reading.clean_text import clean
from digest.core.reading.drop_furniture import without_furniture
from digest.core.reading.find_headings import contents_pages, headings
from digest.core.reading.join_words import Vocabulary, joined, vocabulary
from digest.core.reading.order_columns import in_reading_order
from digest.core.reading.rows import BodyStyle, Row, body_style, rows_of
from digest.core.reading.sort_blocks import Look, blocks_of
from digest.domain.figure import Box, Caption
from digest.domain.layout import Layout, Line

FIGURE_LABEL = re.compile(
    r"(?:figure|fig\.?|图)\s*(?P<number>(?:[A-Z]\.?)?\d{1,3}(?:\.\d{1,2})?)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Print:
    """All text of a paper with the part that each block plays.

    words: what its words are like, to join those that are broken over lines.
    heads: where running heads, page numbers and stamps stand, by page.
    """

    blocks: tuple[Placed, ...]
    body: BodyStyle
    words: Vocabulary
    heads: dict[int, list[Box]]


def printed(layout: Layout) -> Print | None:
    """Return what is printed on the pages; None when there is no text."""
    lines, _ = without_furniture(layout.lines, layout.pages)
    rows = rows_of(lines)
    if not rows:
        return None
    body = body_style(rows)
    rows = in_reading_order(rows, layout.pages, body)
    found = headings(rows, body, layout.outline)
    at = {row for heading in found for row in range(heading.at, heading.until)}
    contents = contents_pages(rows)
    blocks = placed([b for b in blocks_of(rows, body, at) if b.page not in contents], body)
    return Print(
        tuple(blocks), body, vocabulary(clean(row.text) for row in rows), _left_out(layout.lines, lines)
    )


def captions(paper: Print) -> Iterator[Caption]:
    """Yield the captions of figures, not of tables, in reading order."""
    for block in (each.block for each in paper.blocks if each.block.look is Look.CAPTION):
        label = FIGURE_LABEL.match(clean(block.rows[0].text))
        if label:
            text = ""
            for row in block.rows:
                text = joined(text, clean(row.text), paper.words)
            yield Caption(label["number"], text, block.page, Box(block.x0, block.bottom, block.x1, block.top))


def row_box(row: Row) -> Box:
    return Box(row.x0, row.y0, row.x1, row.y1)


def _left_out(all_lines: Sequence[Line], kept: Iterable[Line]) -> dict[int, list[Box]]:
    """Return where the lines stand that were left out, by page."""
    places = {(line.page, line.x0, line.y0) for line in kept}
    found: dict[int, list[Box]] = {}
    for line in all_lines:
        if (line.page, line.x0, line.y0) not in places:
            found.setdefault(line.page, []).append(Box(line.x0, line.y0, line.x1, line.y1))
    return found
