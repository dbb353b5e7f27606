"""Makes papers with figures: the print is teal, the figure's four corners have four other colours."""

import io
from collections.abc import Callable, Iterable

from PIL import Image
from reportlab.lib.colors import Color, white
from reportlab.pdfgen.canvas import Canvas

Colour = tuple[int, int, int]

WIDTH, HEIGHT = 612.0, 792.0
PRINT: Colour = (0, 128, 128)
CORNERS: tuple[Colour, ...] = ((255, 0, 0), (0, 160, 0), (0, 0, 255), (200, 0, 200))
WORDS = "the readers of this paper see that a figure and the words around it are never mixed up by us "
MARK_PT = 6.0


def paper(draw: Callable[[Canvas], None]) -> bytes:
    """Return a PDF of one page."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(WIDTH, HEIGHT), invariant=1)
    draw(canvas)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def column(
    canvas: Canvas, x: float, top: float, *, lines: int, characters: int = 115, size: float = 10
) -> None:
    """Print running text, 12 points a line. characters: of a full line; 115 are 468 points."""
    canvas.setFillColor(_paint(PRINT))
    canvas.setFont("Times-Roman", size)
    text = WORDS * (lines + 1)
    for line in range(lines):
        start = line * characters
        canvas.drawString(x, top - 12 * line, text[start : start + characters])


def caption(canvas: Canvas, x: float, y: float, text: str, *, colour: Colour = PRINT) -> None:
    canvas.setFillColor(_paint(colour))
    canvas.setFont("Times-Roman", 9)
    canvas.drawString(x, y, text)


def figure(canvas: Canvas, x: float, y: float, width: float, height: float) -> None:
    """Draw boxes, an arrow and labels between four coloured corners. x, y: of the lower left corner."""
    right, top = x + width - MARK_PT, y + height - MARK_PT
    for colour, place in zip(CORNERS, ((x, y), (right, y), (x, top), (right, top)), strict=True):
        canvas.setFillColor(_paint(colour))
        canvas.rect(*place, MARK_PT, MARK_PT, stroke=0, fill=1)
    canvas.setStrokeColor(_paint((0, 0, 0)))
    canvas.rect(x + 0.1 * width, y + 0.2 * height, 0.3 * width, 0.6 * height, fill=0)
    canvas.rect(x + 0.6 * width, y + 0.2 * height, 0.3 * width, 0.6 * height, fill=0)
    canvas.line(x + 0.4 * width, y + 0.5 * height, x + 0.6 * width, y + 0.5 * height)
    canvas.setFillColor(_paint((0, 0, 0)))
    canvas.setFont("Helvetica", 7)
    canvas.drawString(x + 0.15 * width, y + 0.5 * height, "Reader")
    canvas.drawString(x + 0.65 * width, y + 0.5 * height, "Writer")


def hidden_caption(canvas: Canvas, x: float, y: float, text: str) -> None:
    canvas.setFillColor(white)
    canvas.setFont("Times-Roman", 9)
    canvas.drawString(x, y, text)


def picture(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("RGB")


def shown(png: bytes, colours: Iterable[Colour]) -> list[Colour]:
    """Return those of the colours that a picture shows, each within what a palette may change."""
    found = picture(png).getcolors(maxcolors=1 << 24) or []
    seen = {colour for _, colour in found if isinstance(colour, tuple)}
    return [wanted for wanted in colours if any(_is_near(wanted, colour) for colour in seen)]


def _is_near(wanted: Colour, colour: tuple[int, ...]) -> bool:
    return all(abs(one - other) <= 12 for one, other in zip(wanted, colour, strict=True))


def _paint(colour: Colour) -> Color:
    return Color(*(part / 255 for part in colour))
