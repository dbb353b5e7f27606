"""Builds layouts for tests: columns of lines as a typesetter would place them."""

from collections.abc import Iterable, Sequence

from digest.domain.layout import Layout, Line, OutlineEntry, PageBox
from digest.domain.paper_text import Link

PAGE = PageBox(612.0, 792.0)
ROMAN, BOLD = "Times-Roman", "Times-Bold"
TOP, LEFT, WIDTH = 700.0, 72.0, 468.0


def line(
    text: str,
    *,
    page: int = 1,
    x0: float = LEFT,
    y: float = TOP,
    size: float = 10.0,
    font: str = ROMAN,
    width: float | None = None,
) -> Line:
    """Return a line. y: of its baseline; width: 4.5 points a character unless given."""
    x1 = x0 + (width if width is not None else 4.5 * len(text) * size / 10)
    is_bold = font == BOLD
    return Line(text, page, x0, y - size / 4, x1, y + 0.75 * size, size, font, is_bold, False)


def column(
    texts: Iterable[str],
    *,
    page: int = 1,
    top: float = TOP,
    x0: float = LEFT,
    size: float = 10.0,
    font: str = ROMAN,
) -> list[Line]:
    """Return lines below one another, 1.2 sizes apart, all but the last as wide as the column."""
    given = list(texts)
    return [
        line(
            text,
            page=page,
            x0=x0,
            y=top - 1.2 * size * at,
            size=size,
            font=font,
            width=WIDTH if at < len(given) - 1 else None,
        )
        for at, text in enumerate(given)
    ]


def heading(text: str, *, page: int = 1, y: float = TOP) -> Line:
    return line(text, page=page, y=y, size=12.0, font=BOLD)


def layout(
    lines: Sequence[Line], *, pages: int = 1, links: Sequence[Link] = (), outline: Sequence[OutlineEntry] = ()
) -> Layout:
    return Layout(tuple(lines), (PAGE,) * pages, tuple(outline), tuple(links), (), "pdfium/1")
