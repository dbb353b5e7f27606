"""Rows: what stands side by side on one baseline, and what is usual for the rows of a paper."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from digest.domain.layout import Line

SAME_BASELINE = 0.35  # of the font size
WIDE_GAP = 1.2  # font sizes between two pieces of a row that are cells, not words


@dataclass(frozen=True)
class Row:
    """Lines on one baseline, from left to right, drawn one after the other. Never empty."""

    pieces: tuple[Line, ...]

    @cached_property
    def main(self) -> Line:
        """The piece with most letters: it lends the row its font."""
        return max(self.pieces, key=lambda piece: len(piece.text))

    @cached_property
    def text(self) -> str:
        return " ".join(piece.text for piece in self.pieces)

    @property
    def page(self) -> int:
        return self.pieces[0].page

    @cached_property
    def x0(self) -> float:
        return min(piece.x0 for piece in self.pieces)

    @cached_property
    def x1(self) -> float:
        return max(piece.x1 for piece in self.pieces)

    @property
    def y0(self) -> float:
        return self.main.y0

    @property
    def y1(self) -> float:
        return self.main.y1

    @property
    def size(self) -> float:
        return self.main.size

    @property
    def baseline(self) -> float:
        return self.main.y0 + 0.25 * self.main.size


@dataclass(frozen=True, slots=True)
class BodyStyle:
    """What most of a paper's characters look like. size in points; width: of a full line of it, in points."""

    size: float
    font: str
    width: float


def rows_of(lines: Iterable[Line]) -> list[Row]:
    """Return the lines as rows, in the same order."""
    rows: list[Row] = []
    pieces: list[Line] = []
    for line in lines:
        if pieces and not _stands_beside(line, pieces[-1]):
            rows.append(Row(tuple(pieces)))
            pieces = []
        pieces.append(line)
    if pieces:
        rows.append(Row(tuple(pieces)))
    return rows


def body_style(rows: Sequence[Row]) -> BodyStyle:
    """Return the style of the running text. Raises ValueError when there is no row."""
    sizes: Counter[float] = Counter()
    for row in rows:
        sizes[row.size] += len(row.text)
    size = max(sizes, key=sizes.__getitem__)
    fonts: Counter[str] = Counter()
    for row in rows:
        if row.size == size:
            fonts[row.main.font] += len(row.text)
    widths = Counter(
        5 * round((row.x1 - row.x0) / 5) for row in rows if row.size == size and len(row.text) > 30
    )
    return BodyStyle(size, max(fonts, key=fonts.__getitem__), widths.most_common(1)[0][0] if widths else 0.0)


def _stands_beside(line: Line, before: Line) -> bool:
    size = max(line.size, before.size)
    baselines = (line.y0 + 0.25 * line.size) - (before.y0 + 0.25 * before.size)
    return line.page == before.page and abs(baselines) < SAME_BASELINE * size and line.x0 > before.x1 - 1
