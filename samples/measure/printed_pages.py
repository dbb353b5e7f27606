"""Prints text as a PDF in the ways that trouble readers, and remembers every word that it broke."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen import canvas
from reportlab.pdfgen.textobject import PDFTextObject

from samples.typesetting.hyphenate import break_points

SIZE = 10.0
LEADING = 12.0
SPACE = 2.5  # of Times at 10 points, and the least that a line has between two words
MARGIN = 64.0
GUTTER = 18.0
BODY = "Times-Roman"
WITH_LIGATURES = "Times-MacRoman"  # the encoding of MacRoman has codes for fi and fl, WinAnsi has none
STRETCH = 0.13  # a word is hyphenated only where the line would else lack this share of its width
ACCENTS = {"ö": ("¨", "o"), "ü": ("¨", "u"), "é": ("´", "e")}


@dataclass(frozen=True, slots=True)
class Print:
    """How a paper is printed. name: for tables; the rest are the things that can be done to it."""

    name: str
    columns: int = 1
    hyphenated: bool = False
    ligatures: bool = False
    spaced_by_moves: bool = False
    accents_apart: bool = False
    small_caps: bool = False
    running_heads: bool = False
    line_numbers: bool = False
    rows_across: bool = False  # both columns are drawn row by row


@dataclass(frozen=True, slots=True)
class Break:
    """A word that was broken at a line's end. is_compound: its hyphen belongs to it."""

    left: str
    right: str
    is_compound: bool


@dataclass(slots=True)
class _Lines:
    lines: list[tuple[list[str], bool]] = field(default_factory=list)  # words, is the last of its paragraph
    breaks: list[Break] = field(default_factory=list)


def broken_lines(paragraphs: Sequence[Sequence[str]], width: float, *, hyphenated: bool) -> _Lines:
    """Return the text in lines of at most so many points, broken greedily."""
    out = _Lines()
    for paragraph in paragraphs:
        line: list[str] = []
        for word in paragraph:
            rest: str | None = word
            while rest is not None:
                line, rest = _add_word(out, line, rest, width, hyphenated=hyphenated)
        out.lines.append((line, True))
    return out


def printed(paragraphs: Sequence[Sequence[str]], how: Print) -> tuple[bytes, int, list[Break]]:
    """Return the PDF, its number of pages, and the words that were broken, in reading order."""
    page_width, page_height = A4
    width = (page_width - 2 * MARGIN - (how.columns - 1) * GUTTER) / how.columns
    text = broken_lines(paragraphs, width, hyphenated=how.hyphenated)
    rows = int((page_height - 2 * MARGIN) / LEADING)
    buffer = io.BytesIO()
    paper = canvas.Canvas(buffer, pagesize=A4, invariant=1)
    if WITH_LIGATURES not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(pdfmetrics.Font(WITH_LIGATURES, BODY, "MacRomanEncoding"))
    pages = 0
    for page, placed in _places(len(text.lines), rows, how):
        pages = page
        pen = paper.beginText()
        if how.running_heads:
            head = f"Broken words and other remarks on print {page}".split()
            _say(pen, (MARGIN, page_height - MARGIN + 20), head, how, SPACE)
        for index, column, row in placed:
            place = MARGIN + column * (width + GUTTER), page_height - MARGIN - (row + 1) * LEADING
            if how.line_numbers:
                beside = place[0] - 18 if column == 0 else place[0] + width + 4, place[1]
                _say(pen, beside, [f"{index + 1:03}"], how, SPACE, size=6)
            words, is_last = text.lines[index]
            natural = sum(_width(word, how) for word in words)
            is_ragged = is_last or len(words) == 1
            _say(pen, place, words, how, SPACE if is_ragged else (width - natural) / (len(words) - 1))
        paper.drawText(pen)
        paper.showPage()
    paper.save()
    return buffer.getvalue(), pages, text.breaks


def _add_word(
    out: _Lines, line: list[str], word: str, width: float, *, hyphenated: bool
) -> tuple[list[str], str | None]:
    """Return the line that is being filled and what is left of the word, or None when it stands in a line."""
    free = width - _natural(line) - (SPACE if line else 0)
    if pdfmetrics.stringWidth(word, BODY, SIZE) <= free:
        return [*line, word], None
    head, tail = _split(word, free, hyphenated=hyphenated and free > STRETCH * width)
    if head:
        out.breaks.append(Break(head.rstrip("-").split("-")[-1], tail, is_compound=head in word))
        line = [*line, head]
    if not line:
        return [word], None
    out.lines.append((line, False))
    return [], tail


def _split(word: str, free: float, *, hyphenated: bool) -> tuple[str, str]:
    """Return what of a word fits, with its hyphen, and the rest; the longest head wins."""
    cuts = [(word[: at + 1], word[at + 1 :]) for at, letter in enumerate(word) if letter == "-"]
    if hyphenated and "-" not in word:
        cuts += [(word[:at] + "-", word[at:]) for at in break_points(word.rstrip(".,"))]
    fitting = [cut for cut in cuts if pdfmetrics.stringWidth(cut[0], BODY, SIZE) <= free]
    return max(fitting, key=lambda cut: len(cut[0]), default=("", word))


def _natural(words: Sequence[str]) -> float:
    return float(
        sum(pdfmetrics.stringWidth(word, BODY, SIZE) for word in words) + SPACE * max(0, len(words) - 1)
    )


def _places(lines: int, rows: int, how: Print) -> Iterator[tuple[int, list[tuple[int, int, int]]]]:
    """Yield pages: number and the (line, column, row) that stand on it, in the order of drawing."""
    on_page = rows * how.columns
    for first in range(0, lines, on_page):
        placed = [
            (n, (n - first) // rows, (n - first) % rows) for n in range(first, min(lines, first + on_page))
        ]
        yield first // on_page + 1, sorted(placed, key=lambda p: (p[2], p[1])) if how.rows_across else placed


def _pieces(word: str, how: Print, size: float) -> Iterator[tuple[str, float, float]]:
    """Yield the pieces in which a word is drawn: text, size, advance."""
    if how.small_caps and word.rstrip(".,").isupper() and len(word) > 3:
        yield word[0], size, pdfmetrics.stringWidth(word[0], BODY, size)
        yield word[1:], size * 0.8, pdfmetrics.stringWidth(word[1:], BODY, size * 0.8)
        return
    if how.accents_apart and any(letter in ACCENTS for letter in word):
        for letter in word:
            accent, base = ACCENTS.get(letter, ("", letter))
            if accent:
                yield accent, size, 0.0  # the letter is drawn over it
            yield base, size, pdfmetrics.stringWidth(base, BODY, size)
        return
    yield word, size, pdfmetrics.stringWidth(word, BODY, size)


def _width(word: str, how: Print) -> float:
    return sum(advance for _, _, advance in _pieces(word, how, SIZE))


def _say(
    pen: PDFTextObject,
    place: tuple[float, float],
    words: Sequence[str],
    how: Print,
    space: float,
    size: float = SIZE,
) -> None:
    """Draw one line; piece by piece when spaces are moves or a word has pieces, else as one string.

    space: between two words, in points.
    """
    x, y = place
    font = WITH_LIGATURES if how.ligatures else BODY
    pieces = [list(_pieces(word, how, size)) for word in words]
    if not how.spaced_by_moves and all(len(of_word) == 1 for of_word in pieces):
        pen.setFont(font, size)
        pen.setTextOrigin(x, y)
        pen.setWordSpace(space - pdfmetrics.stringWidth(" ", BODY, size))
        pen.textOut(_ligated(" ".join(words), how))
        return
    pen.setWordSpace(0)
    for of_word in pieces:
        for text, piece_size, advance in of_word:
            pen.setFont(font, piece_size)
            pen.setTextOrigin(x, y)
            pen.textOut(_ligated(text, how))
            x += advance
        x += space


def _ligated(text: str, how: Print) -> str:
    return text.replace("fi", "\ufb01").replace("fl", "\ufb02") if how.ligatures else text
