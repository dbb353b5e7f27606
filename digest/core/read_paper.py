"""From what a PDF shows to the numbered sentences of a paper."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import count

from digest.core.reading.assign_floats import Placed, placed
from digest.core.reading.clean_text import clean
from digest.core.reading.compose_units import Unit, units
from digest.core.reading.divide_parts import Part, Section, sections
from digest.core.reading.drop_furniture import without_furniture
from digest.core.reading.find_abstract import front, is_matter, without_label
from digest.core.reading.find_headings import Heading, contents_pages, headings
from digest.core.reading.join_words import Vocabulary, vocabulary
from digest.core.reading.list_references import entries
from digest.core.reading.order_columns import in_reading_order
from digest.core.reading.rows import Row, body_style, rows_of
from digest.core.reading.sort_blocks import blocks_of
from digest.domain.layout import Layout
from digest.domain.paper_text import LeftOut, LeftOutKind, PaperText, Sentence

CONTENTS_ENTRY = re.compile(
    r"(?:\. ?){4,}|\S\s+\d{1,3}$|^\d{1,3}$|^(?:table of )?contents$|^目\s*录$", re.IGNORECASE
)
READING_VERSION = "2"  # raise by one when what is made of the same layout changes
SHOWN_CHARS = 4_000  # of what was left out; the longest title block of 33 papers has 1,454
TITLE_BLOCK = "the title block"
ADDRESSES = "addresses"  # notes on the first page

Titled = tuple[str, Unit]  # section, unit


def paper_text(layout: Layout) -> PaperText:
    """Return the paper's sentences, numbered from 1 over body and appendix, and what is none of them."""
    lines, furniture = without_furniture(layout.lines, layout.pages)
    rows, contents = _without_contents(rows_of(lines))
    rows = in_reading_order(rows, layout.pages, body_style(rows)) if rows else rows
    words = vocabulary(clean(row.text) for row in rows)
    body: list[Titled] = []
    appendix: list[Titled] = []
    references: list[str] = []
    title_block: list[LeftOut] = []
    addresses: list[LeftOut] = []
    for part, blocks in _parts(rows, layout):
        if part.part is Part.REFERENCES:
            references += entries(rows[part.start : part.end], words)
        elif part.part is Part.FRONT:
            matter, of_front = _front(blocks, words)
            title_block += matter
            body += of_front
        else:
            target = appendix if part.part is Part.APPENDIX else body
            target += [(part.title, unit) for unit in units(_kept(blocks), words)]
        addresses += _left_out(
            [each for each in blocks if each.block.page == 1 and is_matter(each)], ADDRESSES
        )
    numbers = count(1)
    return PaperText(
        sentences=tuple(_numbered(body, numbers)),
        appendix=tuple(_numbered(appendix, numbers)),
        references=tuple(references),
        left_out=(*layout.hidden, *furniture, *contents, *title_block, *addresses),
        links=layout.links,
        pages=len(layout.pages),
        reader=layout.reader,
        is_suspect=layout.is_suspect,
    )


def _without_contents(rows: Sequence[Row]) -> tuple[list[Row], list[LeftOut]]:
    pages = contents_pages(rows)
    kept = [row for row in rows if row.page not in pages or not CONTENTS_ENTRY.search(row.text.strip())]
    told = [LeftOut(LeftOutKind.MATTER, page, "", "a table of contents") for page in sorted(pages)]
    return kept, told


def _parts(rows: Sequence[Row], layout: Layout) -> Iterator[tuple[Section, list[Placed]]]:
    """Yield each section with its blocks."""
    if not rows:
        return
    body = body_style(rows)
    found = headings(rows, body, layout.outline)
    blocks = placed(blocks_of(rows, body, _rows_of(found)), body)
    for section in sections(rows, found):
        yield section, [each for each in blocks if section.start <= each.block.first < section.end]


def _rows_of(found: Iterable[Heading]) -> set[int]:
    return {at for heading in found for at in range(heading.at, heading.until)}


def _front(blocks: Sequence[Placed], words: Vocabulary) -> tuple[list[LeftOut], list[Titled]]:
    """Return what is left out of the first page, and its text: an abstract, and what follows untitled."""
    before, abstract, after = front(blocks)
    matter = _left_out(before, TITLE_BLOCK)
    text = [("Abstract", unit) for unit in without_label(units(_kept(abstract), words))]
    return matter, text + [("", unit) for unit in units(_kept(after), words)]


def _left_out(blocks: Sequence[Placed], why: str) -> list[LeftOut]:
    """Return what stands in blocks of the first page, row by row, with an empty row between blocks."""
    shown = "\n\n".join("\n".join(row.text for row in each.block.rows) for each in blocks)
    return [LeftOut(LeftOutKind.MATTER, 1, shown[:SHOWN_CHARS], why)] if shown else []


def _kept(blocks: Iterable[Placed]) -> list[Placed]:
    return [block for block in blocks if not is_matter(block)]


def _numbered(titled: Iterable[Titled], numbers: Iterator[int]) -> Iterator[Sentence]:
    for section, unit in titled:
        yield Sentence(next(numbers), unit.text, unit.page, section, unit.kind)
