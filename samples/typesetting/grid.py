"""Tables: rows between rules, the columns as wide as their words need."""

from collections.abc import Sequence

from reportlab.lib.colors import black
from reportlab.platypus import Flowable, Paragraph, TableStyle
from reportlab.platypus import Table as Grid

from samples.typesetting.source import Table
from samples.typesetting.styles import paragraph

CELL = 4.5
APART = 22.0  # left of a column of words that follows one of numbers: they would else touch


def grid(table: Table, width: float) -> Flowable:
    """Return the table's rows, set over the whole width."""
    cells = [
        [_cell(cell, align, at) for cell, align in zip(row, table.aligns, strict=True)]
        for at, row in enumerate(table.rows)
    ]
    lefts = [
        APART if n and (table.aligns[n - 1], align) == ("right", "left") else CELL
        for n, align in enumerate(table.aligns)
    ]
    set_grid = Grid(cells, colWidths=_column_widths(cells, lefts, width), hAlign="LEFT")
    rules = [
        ("LINEABOVE", (0, 0), (-1, 0), 0.9, black),
        ("LINEBELOW", (0, 0), (-1, 0), 0.5, black),
        ("LINEBELOW", (0, -1), (-1, -1), 0.9, black),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("RIGHTPADDING", (0, 0), (-1, -1), CELL),
        ("TOPPADDING", (0, 0), (-1, -1), 1.2),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 1.6),
    ]
    set_grid.setStyle(
        TableStyle(rules + [("LEFTPADDING", (n, 0), (n, -1), left) for n, left in enumerate(lefts)])
    )
    return set_grid


def _cell(text: str, align: str, row: int) -> Paragraph:
    return paragraph(f"**{text}**" if row == 0 and text else text, align, hyphenated=False)


def _column_widths(cells: Sequence[Sequence[Paragraph]], lefts: Sequence[float], width: float) -> list[float]:
    """Give every column what its longest line needs; where that is too much, the widest share the rest."""
    natural = [max(_line_width(row[n]) for row in cells) + left + CELL + 1 for n, left in enumerate(lefts)]
    if sum(natural) <= width:
        spare = (width - sum(natural)) / len(natural)
        return [needed + spare for needed in natural]
    fair = width / len(natural)
    rest = width - sum(needed for needed in natural if needed <= fair)
    total = sum(needed for needed in natural if needed > fair)
    return [needed if needed <= fair else rest * needed / total for needed in natural]


def _line_width(cell: Paragraph) -> float:
    """Return how wide a cell is when nothing makes it break."""
    cell.wrap(10_000, 10_000)
    return float(max(cell.getActualLineWidths0() or [0]))
