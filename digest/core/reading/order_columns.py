"""Rows of two columns in reading order, on pages that were not drawn in it."""

from collections.abc import Iterable, Sequence
from enum import IntEnum
from itertools import groupby, pairwise

from digest.core.reading.rows import BodyStyle, Row
from digest.domain.layout import PageBox

LONG_CHARS = 25
ROWS_THAT_TELL = 3  # running text in a row on one side
WIDEST_COLUMN = 0.55  # of the page's width: wider text stands in one column
SIDE_SHARE = 0.05  # of the page's width: how far a row may reach over the middle


class _Side(IntEnum):
    LEFT = 0
    RIGHT = 1
    ACROSS = 2


def in_reading_order(rows: Sequence[Row], pages: Sequence[PageBox], body: BodyStyle) -> list[Row]:
    """Return the rows; a page whose left column was drawn after its right one is put right.

    Drawing order is kept wherever it can be: TeX draws as one reads, and floats sort badly by place.
    """
    if body.width > WIDEST_COLUMN * max(page.width for page in pages):
        return list(rows)
    found: list[Row] = []
    for page, group in groupby(rows, key=lambda row: row.page):
        of_page = list(group)
        width = pages[page - 1].width
        found += _sorted(of_page, width) if _is_crossed(of_page, width, body) else of_page
    return found


def _side(row: Row, width: float) -> _Side:
    middle, slack = width / 2, SIDE_SHARE * width
    if row.x1 < middle + slack:
        return _Side.LEFT
    return _Side.RIGHT if row.x0 > middle - slack else _Side.ACROSS


def _is_crossed(rows: Iterable[Row], width: float, body: BodyStyle) -> bool:
    """Say whether running text of the right column is followed by running text of the left one."""
    text = [row for row in rows if len(row.text) >= LONG_CHARS and abs(row.size - body.size) < 0.3]
    runs = [(side, len(list(run))) for side, run in groupby(text, key=lambda row: _side(row, width))]
    long_runs = [side for side, length in runs if length >= ROWS_THAT_TELL]
    return any(pair == (_Side.RIGHT, _Side.LEFT) for pair in pairwise(long_runs))


def _sorted(rows: Sequence[Row], width: float) -> list[Row]:
    """Sort by bands that rows across the page part, then by column, then downward."""
    across = sorted((row.baseline for row in rows if _side(row, width) is _Side.ACROSS), reverse=True)

    def place(row: Row) -> tuple[int, int, float]:
        above = sum(baseline > row.baseline for baseline in across)
        side = _side(row, width)
        return (2 * above + (side is _Side.ACROSS), side, -row.baseline)

    return sorted(rows, key=place)
