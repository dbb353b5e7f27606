"""What pdfium tells of single characters, before they become words and lines."""

from dataclasses import dataclass
from typing import NamedTuple

Box = tuple[float, float, float, float]  # x0, y0, x1, y1 in points, from the lower left corner


@dataclass(frozen=True, slots=True, eq=False)
class Ink:
    """How a run of characters is drawn. One object a run, compared by identity: there are thousands a page.

    size: in points, as printed. darkest: the smallest of red, green and blue, 0 to 255.
    alpha: 0 (transparent) to 255. is_unpainted: render mode 3 or 7, which draws nothing.
    is_rotated: runs up or down the page. covers: the boxes of opaque pictures that are drawn after it.
    """

    font: str
    size: float
    is_bold: bool
    darkest: int = 0
    alpha: int = 255
    is_unpainted: bool = False
    is_rotated: bool = False
    covers: tuple[Box, ...] = ()


class Glyph(NamedTuple):
    """One printed character. x0, y0, x1, y1: its box; baseline: where it stands. Points, from the lower left.

    starts_word: white space stands before it.
    """

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    baseline: float
    ink: Ink
    starts_word: bool


@dataclass(frozen=True, slots=True)
class GreyPage:
    """A rendered page: one byte a pixel, rows from the top, `stride` bytes a row.

    left, top: the page point that the first pixel stands for. scale: pixels a point.
    """

    pixels: bytes
    width: int
    height: int
    stride: int
    left: float
    top: float
    scale: float


@dataclass(frozen=True, slots=True)
class Pixels:
    """A rendered area: three bytes a pixel (red, green, blue), rows from the top, `stride` bytes a row."""

    rgb: bytes
    width: int
    height: int
    stride: int
