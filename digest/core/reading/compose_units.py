"""Numbered units from placed blocks: sentences run on over columns, pages and whatever interrupts them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from digest.core.reading.assign_floats import Placed, Role
from digest.core.reading.clean_text import clean, has_bullet, without_bullet
from digest.core.reading.join_words import Vocabulary, joined
from digest.core.reading.rows import Row
from digest.core.reading.sort_blocks import (
    EQUATION_NUMBER,
    FOOTNOTE_MARK,
    Block,
    Look,
    has_cells,
    is_equation,
)
from digest.core.reading.split_sentences import spans
from digest.domain.paper_text import SentenceKind

SHORT_ROW_CHARS, LONG_ROW_CHARS = 40, 240  # shorter table rows join the next one, up to the second length
FULL_WITHIN = 3.0  # font sizes from the block's right edge: the line is full, the sentence may go on
SENTENCE_END = re.compile(r"[.!?。！？][\"”’)\]]*(?:\s?\[[\d,–\- ]+\])?$")
LIST_START = re.compile(r"^(?:\(?(?:\d{1,2}|[ivx]{1,4}|[a-h])[.)]\s|\[[A-Z]\d\]\s)")


@dataclass(frozen=True, slots=True)
class Unit:
    """What becomes a numbered sentence. page: from 1."""

    text: str
    page: int
    kind: SentenceKind


@dataclass(slots=True)
class _Paragraph:
    """Running text that still grows. starts: for each row its offset in the text and its page."""

    text: str = ""
    starts: list[tuple[int, int]] = field(default_factory=list)
    last: Row | None = None
    right_edge: float = 0.0
    ends_in_maths: bool = False

    def take(self, row: Row, text: str, vocabulary: Vocabulary) -> None:
        if self.text:
            whole = joined(self.text, text, vocabulary)
            self.starts.append((len(whole) - len(text), row.page))
            self.text = whole
        else:
            self.text, self.starts = text, [(0, row.page)]
        self.last = row

    def units(self, kind: SentenceKind) -> Iterator[Unit]:
        for start, end in spans(self.text):
            page = next((page for offset, page in reversed(self.starts) if offset <= start), 1)
            yield Unit(self.text[start:end], page, kind)


def units(blocks: Iterable[Placed], vocabulary: Vocabulary) -> list[Unit]:
    """Return the units of one section, in reading order.

    A float, footnote or page border inside a sentence comes after the paragraph that it interrupts.
    """
    found: list[Unit] = []
    waiting: list[Unit] = []
    paragraph = _Paragraph()
    blocks = _with_whole_footnotes(blocks)
    for placed in blocks:
        if placed.role is Role.FLOW:
            for row, text in _texts(placed):
                if paragraph.text and not _goes_on(paragraph, row, text):
                    found += [*paragraph.units(SentenceKind.PROSE), *waiting]
                    waiting = []
                    paragraph = _Paragraph()
                paragraph.take(row, without_bullet(text), vocabulary)
                paragraph.right_edge = placed.block.x1
                paragraph.ends_in_maths = placed.block.look is Look.MATHS
        else:
            waiting += _beside_the_flow(placed, vocabulary)
    return [*found, *paragraph.units(SentenceKind.PROSE), *waiting]


def _with_whole_footnotes(blocks: Iterable[Placed]) -> Iterator[Placed]:
    """Yield one placed block a footnote: several may stand in one block, one in several."""
    note: list[Row] = []
    for placed in blocks:
        if placed.role is not Role.FOOTNOTE:
            if note:
                yield Placed(Block(tuple(note), Look.FOOTNOTE, -1), Role.FOOTNOTE)
                note = []
            yield placed
            continue
        for row in placed.block.rows:
            if note and FOOTNOTE_MARK.match(row.text):
                yield Placed(Block(tuple(note), Look.FOOTNOTE, -1), Role.FOOTNOTE)
                note = []
            note.append(row)
    if note:
        yield Placed(Block(tuple(note), Look.FOOTNOTE, -1), Role.FOOTNOTE)


def _texts(placed: Placed) -> Iterator[tuple[Row, str]]:
    """Yield each row with its text; an equation's number is no word of the sentence after it."""
    for row in placed.block.rows:
        printed = " ".join(piece.text for piece in row.pieces[:-1]) if is_equation(row) else row.text
        text = clean(printed)
        if text and not EQUATION_NUMBER.fullmatch(text):
            yield row, text


def _goes_on(paragraph: _Paragraph, row: Row, text: str) -> bool:
    """Say whether a row continues the paragraph rather than opening the next one."""
    last = paragraph.last
    if last is None or has_bullet(text):
        return last is None
    has_ended = SENTENCE_END.search(paragraph.text) is not None
    if has_ended and (LIST_START.match(text) or not _is_next_line(last, row)):
        return False
    if has_ended or paragraph.ends_in_maths or not text[0].isupper():
        return True
    return last.x1 > paragraph.right_edge - FULL_WITHIN * last.size


def _is_next_line(above: Row, below: Row) -> bool:
    step = above.baseline - below.baseline
    return above.page == below.page and 0 < step < 2 * max(above.size, below.size)


def _beside_the_flow(placed: Placed, vocabulary: Vocabulary) -> Iterator[Unit]:
    if placed.role is Role.TABLE:
        yield from _table_rows(placed.block.rows)
    elif placed.role in (Role.CAPTION, Role.FIGURE_WORDS, Role.FOOTNOTE):
        kind = SentenceKind.FOOTNOTE if placed.role is Role.FOOTNOTE else SentenceKind.CAPTION
        paragraph = _Paragraph()
        for row, text in _texts(placed):
            paragraph.take(row, _without_mark(text) if not paragraph.text else text, vocabulary)
        yield from paragraph.units(kind)


def _without_mark(text: str) -> str:
    """Return a footnote without the raised sign before it."""
    return re.sub(r"^(?:\^(?:\d{1,2}|[a-z])?|[*∗†‡§¶])+\s?", "", text) or text


def _table_rows(rows: Sequence[Row]) -> Iterator[Unit]:
    """Yield a unit a row, cells parted by " | "; short rows stand together, parted by " ; "."""
    text, page = "", 0
    for row in rows:
        cells = clean(" | ".join(_cells(row)))
        if not any(c.isalnum() for c in cells):
            continue
        if text and (len(text) >= SHORT_ROW_CHARS or len(text) + len(cells) > LONG_ROW_CHARS):
            yield Unit(text, page, SentenceKind.TABLE)
            text = ""
        text, page = (f"{text} ; {cells}", page) if text else (cells, row.page)
    if text:
        yield Unit(text, page, SentenceKind.TABLE)


def _cells(row: Row) -> Iterator[str]:
    if not has_cells(row):
        yield row.text
        return
    yield from (piece.text for piece in row.pieces)
