"""Printed lines from single characters, in the order in which the PDF draws them."""

from collections.abc import Iterable

from digest.adapters.pdf.glyphs import Glyph, Ink
from digest.domain.layout import Line

# In font sizes: how far a character may stray and still belong to the line.
BACKWARD = 1.2  # to the left of the line's end: accents and kerning stray a little, a new column much
UPWARD = 0.62  # above or below the baseline: superscripts reach 0.5, the next line starts at 1.0
GUTTER = 2.2  # to the right on the same baseline: justified spaces reach 1.5, gutters start at 2.0
RAISED_GUTTER = 1.0  # to the right on another baseline
RAISED = 0.15  # this far above the baseline and smaller: a superscript
SMALLER = 0.87
DROPPED_CAPITAL = 0.45  # what is smaller still stands beside a dropped capital
DESCENT = 0.25  # a line's box reaches this far below its baseline, whatever its letters are


def lines_of(glyphs: Iterable[Glyph], page: int) -> list[Line]:
    """Return the lines of one page in drawing order, without rotated text.

    A raised run is written ^{…}, so that 10^{5} does not turn into 105.
    page: from 1.
    """
    found: list[Line] = []
    line: _OpenLine | None = None
    for glyph in glyphs:
        if glyph.ink.is_rotated:
            continue
        if line is None or line.is_left_by(glyph):
            if line is not None and (closed := line.closed(page)):
                found.append(closed)
            line = _OpenLine(glyph)
        else:
            line.take(glyph)
    if line is not None and (closed := line.closed(page)):
        found.append(closed)
    return found


class _OpenLine:
    """A line that still grows. baseline and size are those of its largest characters so far."""

    __slots__ = ("baseline", "counts", "is_raised", "size", "texts", "x0", "x1")

    def __init__(self, first: Glyph) -> None:
        self.texts = [first.text]
        self.x0, self.x1 = first.x0, first.x1
        self.baseline = first.baseline
        self.size = first.ink.size
        self.is_raised = False
        self.counts: dict[Ink, int] = {first.ink: int(first.text.isalnum())}

    def is_left_by(self, glyph: Glyph) -> bool:
        size = max(glyph.ink.size, self.size, 4.0)
        rise = abs(glyph.baseline - self.baseline)
        if glyph.x0 < self.x1 - BACKWARD * size or rise > UPWARD * size:
            return True
        gutter = GUTTER if rise < 0.2 * size else RAISED_GUTTER
        return glyph.x0 > self.x1 + gutter * size

    def take(self, glyph: Glyph) -> None:
        rise = glyph.baseline - self.baseline
        size = glyph.ink.size
        if DROPPED_CAPITAL * self.size < size < SMALLER * self.size and rise > RAISED * self.size:
            self._raise(glyph)
        else:
            self._lower(glyph, rise, size)
        self.texts.append(glyph.text)
        self.x0 = min(self.x0, glyph.x0)
        self.x1 = max(self.x1, glyph.x1)
        if glyph.text.isalnum():
            self.counts[glyph.ink] = self.counts.get(glyph.ink, 0) + 1

    def _raise(self, glyph: Glyph) -> None:
        if not self.is_raised:
            self.texts.append(" ^{" if glyph.starts_word and glyph.x0 > self.x1 + 0.2 * self.size else "^{")
            self.is_raised = True
        elif glyph.starts_word:
            self.texts.append(" ")

    def _lower(self, glyph: Glyph, rise: float, size: float) -> None:
        if self.is_raised:
            self.texts.append("}")
            self.is_raised = False
        elif self.size < SMALLER * size and rise < -RAISED * size and len(self.texts) <= 8:
            self.texts = ["^{", *self.texts, "}"]  # the line began with a footnote mark
        if glyph.starts_word:
            self.texts.append(" ")
        if size >= SMALLER * self.size:
            self.baseline = glyph.baseline
            self.size = max(size, 0.9 * self.size)

    def closed(self, page: int) -> Line | None:
        """Return the finished line, or None when it shows nothing."""
        if self.is_raised:
            self.texts.append("}")
        text = _with_whole_characters("".join(self.texts)).strip()
        if not text:
            return None
        ink = max(self.counts, key=self.counts.__getitem__)
        letters = sum(self.counts.values())
        has_small_caps = self._has_small_caps(text)
        size = max(ink.size for ink in self.counts) if has_small_caps else ink.size
        return Line(
            text=text,
            page=page,
            x0=round(self.x0, 1),
            y0=round(self.baseline - DESCENT * size, 1),
            x1=round(self.x1, 1),
            y1=round(self.baseline + (1 - DESCENT) * size, 1),
            size=round(size, 1),
            font=ink.font,
            is_bold=sum(n for ink, n in self.counts.items() if ink.is_bold) > 0.6 * max(1, letters),
            is_small_caps=has_small_caps,
        )

    def _has_small_caps(self, text: str) -> bool:
        """All in capitals, in two sizes, the smaller one 0.7 to 0.9 of the larger: ICLR's headings."""
        sizes = {round(ink.size, 1) for ink, n in self.counts.items() if n}
        return len(text) > 5 and text.isupper() and len(sizes) == 2 and 0.7 < min(sizes) / max(sizes) < 0.9


def _with_whole_characters(text: str) -> str:
    """pdfium gives characters beyond U+FFFF as two halves; a half alone becomes U+FFFD."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
