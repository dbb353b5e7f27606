"""What a PDF reader sees before anything is decided: lines with place and font, page by page."""

from dataclasses import dataclass

from digest.domain.paper_text import LeftOut, Link


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line, or the part of it that stands in one column.

    text: as printed; a hyphen at the line's end that the PDF marks as soft is U+2010; what is raised
        stands in ^{…}, so that 10^{5} stays a power and models^{12} a note.
    page: from 1. x0, y0, x1, y1: the box in points, from the lower left corner of the page; y0 is a
        quarter of the size below the baseline, y1 the whole size above y0, whatever the letters are.
    size: the font size of most of its characters, in points.
    """

    text: str
    page: int
    x0: float
    y0: float
    x1: float
    y1: float
    size: float
    font: str
    is_bold: bool
    is_small_caps: bool


@dataclass(frozen=True, slots=True)
class PageBox:
    """width and height in points."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """An entry of the PDF's own outline. level and page count from 1."""

    level: int
    title: str
    page: int


@dataclass(frozen=True, slots=True)
class Layout:
    """All that was seen of one PDF. hidden: text that no reader of the page can see; it is in no line."""

    lines: tuple[Line, ...]
    pages: tuple[PageBox, ...]
    outline: tuple[OutlineEntry, ...]
    links: tuple[Link, ...]
    hidden: tuple[LeftOut, ...]
    reader: str
    is_suspect: bool = False
