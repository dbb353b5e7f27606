"""Blocks: rows that stand together, and what each looks like: prose, caption, footnote, cells, maths."""

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from statistics import median

from digest.core.reading.rows import WIDE_GAP, BodyStyle, Row

SAME_SIZE_PT = 0.6
WIDER_STEP = 1.3  # times the block's own leading: a gap
CAPTION = re.compile(
    r"^(?:(?:supplementary|extended data|appendix)\s+)?"
    r"(fig(?:ure|\.)?|table|tab\.|algorithm|listing|scheme|box|chart|plate|图|表|算法)\s*"
    r"(?:[A-Z]?\.?\d{1,3}(?:\.\d{1,2})?[a-z]?|[IVX]{1,5})(?:\s*\([a-z]\))?\s*(?P<mark>[.:|：—–]|\s(?=[A-Z(])|$)\s*(?P<rest>.*)$",
    re.IGNORECASE,
)
MATH_FONT = re.compile(
    r"CMMI|CMSY|CMEX|CMBSY|CMMIB|MSAM|MSBM|RSFS|EUFM|EUSM|MathematicalPi|STIX|Math|MTMI|MTSY|MTEX|txsy|txmi|pxsy|rtxmi|"
    r"NewTXMI|Symbol|Fourier-Math|BBOLD|DSROM|stmary|LMMath",
    re.IGNORECASE,
)
MATH_SIGN = re.compile(r"[=<>≤≥≈∼∝∈∉⊂⊆∪∩∑∏∫∂∇√±×÷·→←⇒⇔∀∃∞∥‖|^{}+−*/\\α-ωΑ-Ω𝐀-𝟿ℝ𝔼⟨⟩⌊⌋⌈⌉]")
FOOTNOTE_MARK = re.compile(
    r"^(?:\^\{\s*(?:\d{1,2}|[a-z]|[*∗†‡§¶♠♣⋆]+)[\s,]*\}|[∗†‡§¶♠♣⋆*])|^\d{1,2}\s?(?=[A-Z]|https?:)"
)
EQUATION_NUMBER = re.compile(r"\((?:[A-Z]\.?)?\d{1,3}(?:\.\d{1,3})?[a-z]?\)")
COMMON_WORDS = frozenset(
    re.findall(
        r"\w+",
        "the of and to in a is that for with as we are on by this be from at which an or it can not "
        "our their these was were has have between each than using when more its also into they "
        "where such if but no all one two both however while let show then thus there any some i "
        "you he she his her will would ",
    )
)
WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
HAN = re.compile(r"[\u4e00-\u9fff]")


class Look(StrEnum):
    """What a block looks like, before its neighbours are asked."""

    HEADING = "heading"
    PROSE = "prose"
    CAPTION = "caption"
    FOOTNOTE = "footnote"
    MATHS = "maths"
    CELLS = "cells"  # of a table, or the words in a figure


@dataclass(frozen=True, slots=True)
class Block:
    """rows: never empty, in reading order, on one page. first: the index of its first row in the paper."""

    rows: tuple[Row, ...]
    look: Look
    first: int

    @property
    def page(self) -> int:
        return self.rows[0].page

    @property
    def x0(self) -> float:
        return min(row.x0 for row in self.rows)

    @property
    def x1(self) -> float:
        return max(row.x1 for row in self.rows)

    @property
    def top(self) -> float:
        return max(row.y1 for row in self.rows)

    @property
    def bottom(self) -> float:
        return min(row.y0 for row in self.rows)


def blocks_of(rows: Sequence[Row], body: BodyStyle, heading_rows: Set[int]) -> list[Block]:
    """Return the rows as blocks in the same order.

    heading_rows: indices of rows that belong to headings.
    """
    groups: list[list[int]] = []
    for at, row in enumerate(rows):
        is_new = not groups or (at in heading_rows) != (groups[-1][-1] in heading_rows)
        if is_new or _begins_block(row, [rows[i] for i in groups[-1]]):
            groups.append([])
        groups[-1].append(at)
    blocks = [
        Block(
            tuple(rows[at] for at in group),
            _look([rows[at] for at in group], body, group[0] in heading_rows),
            group[0],
        )
        for group in groups
    ]
    return _with_footnotes(blocks, body)


def is_caption(row: Row, before: Row | None) -> bool:
    """Say whether a row opens a caption, and is no sentence that begins with "Figure 3"."""
    found = CAPTION.match(row.text)
    if not found:
        return False
    if found["mark"].strip() in (":", "|", "：", "—", "–"):
        return True
    if not found["rest"]:
        return before is None or not _goes_on(before, row)
    return (before is None or not _goes_on(before, row)) and found["rest"][0].isupper()


def is_wordy(rows: Iterable[Row]) -> bool:
    """Say whether rows read as sentences do: common little words among enough words."""
    text = " ".join(row.text for row in rows)
    if len(HAN.findall(text)) > 0.3 * len(text.replace(" ", "")):
        return len(text) >= 15
    words = [word.lower() for word in WORD.findall(text)]
    common = sum(word in COMMON_WORDS for word in words)
    letters = sum(map(len, words))
    return (
        len(words) >= 4 and common >= max(1, 0.12 * len(words)) and letters > 0.5 * len(text.replace(" ", ""))
    )


def has_cells(row: Row) -> bool:
    """Say whether a row is made of pieces with wide gaps, as a table's rows are."""
    gaps = [right.x0 - left.x1 for left, right in pairwise(row.pieces)]
    return any(gap > WIDE_GAP * row.size for gap in gaps)


def is_equation(row: Row) -> bool:
    """Say whether a row ends in an equation's number at the margin."""
    return len(row.pieces) > 1 and EQUATION_NUMBER.fullmatch(row.pieces[-1].text.strip()) is not None


def _begins_block(row: Row, block: Sequence[Row]) -> bool:
    last = block[-1]
    if row.page != last.page or row.x0 > max(r.x1 for r in block) or row.x1 < min(r.x0 for r in block):
        return True
    if abs(row.size - last.size) > SAME_SIZE_PT or is_caption(row, last):
        return True
    if is_caption(block[0], None) and _ends_caption(row, block):
        return True
    step = last.baseline - row.baseline
    steps = [above.baseline - below.baseline for above, below in pairwise(block)]
    usual = median(steps) if steps else 1.25 * row.size
    return step <= 0 or step > max(WIDER_STEP * usual, usual + 1.5)


def _ends_caption(row: Row, caption: Sequence[Row]) -> bool:
    """Say whether a row right below a caption's last line is a table's first: cells, or another alignment."""
    if has_cells(row):
        return True
    if row.text[:1].islower():
        return False
    last = caption[-1]
    if len(caption) == 1:
        return abs(row.x0 - last.x0) > 3 * row.size and row.x1 < last.x1
    return last.x1 < max(r.x1 for r in caption) - 4 * row.size


def _goes_on(above: Row, below: Row) -> bool:
    """Say whether a row is the next line of the text above it."""
    step = above.baseline - below.baseline
    return (
        above.page == below.page
        and abs(above.size - below.size) < SAME_SIZE_PT
        and 0 < step < 1.35 * below.size + 1
    )


def _look(rows: Sequence[Row], body: BodyStyle, is_heading: bool) -> Look:
    if is_heading:
        return Look.HEADING
    if is_caption(rows[0], None):
        return Look.CAPTION
    if any(is_equation(row) for row in rows) and not is_wordy(rows):
        return Look.MATHS
    cells = sum(has_cells(row) for row in rows)
    if is_wordy(rows) and cells <= 0.4 * len(rows):
        return Look.PROSE
    if _is_maths(rows) and not (cells > 1 and len(rows) > 2):
        return Look.MATHS
    return Look.CELLS


def _is_maths(rows: Sequence[Row]) -> bool:
    text = "".join(row.text for row in rows)
    letters = sum(len(piece.text) for row in rows for piece in row.pieces)
    in_math_fonts = sum(
        len(piece.text) for row in rows for piece in row.pieces if MATH_FONT.search(piece.font)
    )
    return in_math_fonts > 0.4 * letters or len(MATH_SIGN.findall(text)) > 0.12 * len(text)


def _with_footnotes(blocks: Sequence[Block], body: BodyStyle) -> list[Block]:
    """Tell footnotes from small prose: nothing of the body stands below them in their column."""
    lowest: dict[int, list[Block]] = {}
    for block in blocks:
        if abs(block.rows[0].size - body.size) < SAME_SIZE_PT:
            lowest.setdefault(block.page, []).append(block)
    found = []
    in_notes = False
    for block in blocks:
        is_small = block.rows[0].size < body.size - SAME_SIZE_PT and block.look in (Look.PROSE, Look.CELLS)
        above_all = any(
            other.top < block.bottom + 2 and other.x0 < block.x1 and block.x0 < other.x1
            for other in lowest.get(block.page, ())
        )
        below_text = any(
            other.look is Look.PROSE
            and other.bottom > block.top - 2
            and other.x0 < block.x1
            and block.x0 < other.x1
            for other in lowest.get(block.page, ())
        )
        is_marked = FOOTNOTE_MARK.match(block.rows[0].text) is not None
        is_note = is_marked or in_notes or (block.look is Look.PROSE and below_text)
        in_notes = is_small and not above_all and is_note
        found.append(Block(block.rows, Look.FOOTNOTE, block.first) if in_notes else block)
    return found
