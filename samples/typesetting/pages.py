"""Fills pages column by column: text, floats at the heads of columns, notes at their feet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph

from samples.typesetting.styles import BOLD, ROMAN

PAGE_WIDTH, PAGE_HEIGHT = A4
TOP, BOTTOM = 62.0, 58.0
GUTTER = 18.0
MAX_FLOATS = 0.8  # share of a column that floats may take while text is waiting
RULE_WIDTH = 60.0
BEFORE_FLOAT = 9.0
AFTER_FLOAT = 11.0
ROOM = 30.0


@dataclass(slots=True)
class Piece:
    """Something that stands in a column. notes: by mark, the notes whose marks are in it.

    keeps: it may not end a column (a heading). room: points that must be left below it if it keeps.
    """

    flowable: Flowable
    before: float = 0.0
    keeps: bool = False
    room: float = 36.0
    notes: dict[str, Paragraph] = field(default_factory=dict)


@dataclass(slots=True)
class Floating:
    """A table or figure with its caption; it stands at the head of the next column or page that has room."""

    parts: list[Flowable]
    is_wide: bool


@dataclass(frozen=True, slots=True)
class Shape:
    """columns: on every page. side: the outer margins in points. head: what the running head says."""

    columns: int
    side: float
    head: str

    @property
    def width(self) -> float:
        return float(PAGE_WIDTH - 2 * self.side)

    @property
    def column(self) -> float:
        return (self.width - (self.columns - 1) * GUTTER) / self.columns


class Pages:
    """Sets pieces and floats on the pages of one paper, in their order."""

    def __init__(self, canvas: Canvas, shape: Shape, foot: Mapping[int, float]) -> None:
        """foot: by page, where its columns end when not at the bottom margin."""
        self.canvas, self.shape = canvas, shape
        self.page, self.column = 1, 0
        self.top = PAGE_HEIGHT - TOP  # of the columns of this page
        self.y = self.head = self.top  # head: where the text of this column begins
        self.foot = foot
        self.floor = foot.get(self.page, BOTTOM)
        self.notes: list[Paragraph] = []
        self.waiting: list[Floating] = []

    def masthead(self, parts: Sequence[tuple[Flowable, float]]) -> None:
        """Set parts over the full width of the first page, each with the space below it."""
        for part, below in parts:
            _, height = part.wrap(self.shape.width, PAGE_HEIGHT)
            part.drawOn(self.canvas, self.shape.side, self.top - height)
            self.top -= height + below
        self.y = self.head = self.top

    def add(self, item: Piece | Floating) -> None:
        if isinstance(item, Floating):
            self.waiting.append(item)
            if self.y == self.head:
                self._set_floats()
            elif self.shape.columns == 1 and self.waiting == [item]:
                self._set_here(item)
            return
        self._set_piece(item)

    def depth(self) -> float:
        """Return how deep this page is filled over all columns, in points; those before this one are full."""
        return float(self.column * (self.top - self.floor) + self.top - self.y)

    def close(self) -> None:
        """Set what is waiting and end the last page."""
        while self.waiting:
            self._next_column()
        self._end_page()

    def _set_here(self, floating: Floating) -> None:
        """Set a float where the text is, if the page has room for it and for a little text."""
        if self.y - BEFORE_FLOAT - self._height(floating, self.shape.column) > self.floor + ROOM:
            self.y -= BEFORE_FLOAT
            self._draw_float(floating, self._x(), self.shape.column)
            self.head = self.y

    def _set_piece(self, piece: Piece) -> None:
        before = 0.0 if self.y == self.head else piece.before
        note_height = sum(note.wrap(self.shape.column, PAGE_HEIGHT)[1] + 1 for note in piece.notes.values())
        if piece.notes and not self.notes:
            note_height += 8
        free = self.y - before - self.floor - note_height
        _, height = piece.flowable.wrap(self.shape.column, PAGE_HEIGHT)
        needed = height + (piece.room if piece.keeps else 0)
        if needed <= free:
            self.y -= before + height
            piece.flowable.drawOn(self.canvas, self._x(), self.y)
            self._add_notes(piece)
            return
        first, rest = self._split(piece, free)
        if first is not None:
            self._set_piece(first)
        self._next_column()
        self._set_piece(rest)

    def _split(self, piece: Piece, free: float) -> tuple[Piece | None, Piece]:
        """Return what of a piece fits and what does not; at least two lines stand on either side."""
        if piece.keeps or not isinstance(piece.flowable, Paragraph):
            return None, piece
        leading = piece.flowable.style.leading
        _, height = piece.flowable.wrap(self.shape.column, PAGE_HEIGHT)
        lines = min(int(free / leading), round(height / leading) - 2)
        if lines < 2:
            return None, piece
        parts = piece.flowable.split(self.shape.column, lines * leading + 0.5)
        if len(parts) != 2:
            return None, piece
        marked = {mark for mark in piece.notes if _has_mark(parts[0], mark)}
        first = {mark: note for mark, note in piece.notes.items() if mark in marked}
        second = {mark: note for mark, note in piece.notes.items() if mark not in marked}
        return Piece(parts[0], piece.before, notes=first), Piece(parts[1], notes=second)

    def _x(self) -> float:
        return self.shape.side + self.column * (self.shape.column + GUTTER)

    def _add_notes(self, piece: Piece) -> None:
        for note in piece.notes.values():
            if not self.notes:
                self.floor += 8
            self.notes.append(note)
            self.floor += note.wrap(self.shape.column, PAGE_HEIGHT)[1] + 1

    def _draw_notes(self) -> None:
        if not self.notes:
            return
        self.canvas.setLineWidth(0.4)
        self.canvas.line(self._x(), self.floor - 4, self._x() + RULE_WIDTH, self.floor - 4)
        y = self.floor - 8
        for note in self.notes:
            _, height = note.wrap(self.shape.column, PAGE_HEIGHT)
            y -= height + 1
            note.drawOn(self.canvas, self._x(), y + 1)
        self.notes = []

    def _next_column(self) -> None:
        self._draw_notes()
        if self.column + 1 < self.shape.columns:
            self.column += 1
        else:
            self._end_page()
            self.page, self.column, self.top = self.page + 1, 0, PAGE_HEIGHT - TOP
            self._set_wide_floats()
        self.floor = self.foot.get(self.page, BOTTOM)
        self.y = self.head = self.top
        self._set_floats()

    def _set_wide_floats(self) -> None:
        for floating in [f for f in self.waiting if f.is_wide][:1]:
            self.y = self.top
            self._draw_float(floating, self.shape.side, self.shape.width)
            self.top = self.y - 4

    def _set_floats(self) -> None:
        """Set the column's floats at its head, as many as fit."""
        begin = self.y
        for floating in [f for f in self.waiting if not f.is_wide]:
            height = self._height(floating, self.shape.column)
            if height > self.y - self.floor or (begin - self.y + height) > MAX_FLOATS * (begin - self.floor):
                break
            self._draw_float(floating, self._x(), self.shape.column)
            self.head = self.y

    def _draw_float(self, floating: Floating, x: float, width: float) -> None:
        for part in floating.parts:
            _, height = part.wrap(width, PAGE_HEIGHT)
            self.y -= height
            part.drawOn(self.canvas, x, self.y)
            self.y -= 5
        self.y -= AFTER_FLOAT
        self.waiting.remove(floating)

    def _height(self, floating: Floating, width: float) -> float:
        return float(sum(part.wrap(width, PAGE_HEIGHT)[1] + 5 for part in floating.parts) + AFTER_FLOAT)

    def _end_page(self) -> None:
        self._draw_notes()
        canvas = self.canvas
        canvas.setFont(ROMAN, 9)
        canvas.drawCentredString(PAGE_WIDTH / 2, BOTTOM - 26, str(self.page))
        if self.page > 1:
            canvas.setFont(BOLD, 8.5)
            canvas.drawCentredString(PAGE_WIDTH / 2, PAGE_HEIGHT - TOP + 18, self.shape.head)
            canvas.setLineWidth(0.4)
            canvas.line(
                self.shape.side, PAGE_HEIGHT - TOP + 12, PAGE_WIDTH - self.shape.side, PAGE_HEIGHT - TOP + 12
            )
        canvas.showPage()


def _has_mark(part: Paragraph, mark: str) -> bool:
    frags = getattr(part, "frags", [])
    words = [word for frag in frags for word in getattr(frag, "words", [frag])]
    return any(getattr(frag, "rise", 0) and getattr(frag, "text", "") == mark for frag in words)
