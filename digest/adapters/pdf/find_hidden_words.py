"""Words of a page that nobody can see: white, tiny, off the page, covered, transparent, unpainted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from digest.adapters.pdf.glyphs import Box, Glyph, GreyPage
from digest.domain.layout import PageBox
from digest.domain.paper_text import LeftOut, LeftOutKind

TINY_PT = 1.2  # smaller than any print
FAINT_ALPHA = 26  # of 255
NEAR_WHITE = 235  # of 255: the darkest colour part of the fill
BLANK = 235  # of 255: most pixels of an empty place are lighter
CONTRAST = 24  # of 255: less between the darkest and the lightest pixel of a word's box shows nothing
ALARM_WORDS = 4  # so many hidden words in a row are no accident of drawing
ALARM_LETTER_WORDS = 3
SHOWN_CHARS = 300  # of a hidden run in the report

NO_CONTRAST = "it does not stand out from what is behind or in front of it"


@dataclass(frozen=True, slots=True)
class _Word:
    """why: what hides it; "" when it can be seen."""

    glyphs: list[Glyph]
    why: str

    @property
    def text(self) -> str:
        return "".join(glyph.text for glyph in self.glyphs)


def parted(
    glyphs: Sequence[Glyph], page: int, box: PageBox, grey: GreyPage | None
) -> tuple[list[Glyph], list[LeftOut]]:
    """Return the glyphs that can be seen, and a report of the words that cannot.

    A word whose own drawing hides it is dropped wherever it stands: one hidden "not" turns a sentence
    round. A word that merely lacks contrast is dropped in an alarming run only: thin or pale print and
    pieces of figures lack it too.

    page: from 1. grey: None when the page was not rendered; then contrast is not looked at.
    """
    seen: list[Glyph] = []
    hidden: list[LeftOut] = []
    strays: list[str] = []
    for is_hidden, group in groupby(_words(glyphs, box, grey), key=lambda word: word.why != ""):
        run = list(group)
        if is_hidden and _is_alarm(run):
            shown = " ".join(word.text for word in run)[:SHOWN_CHARS]
            hidden.append(LeftOut(LeftOutKind.HIDDEN_TEXT, page, shown, run[0].why))
            continue
        for word in run:
            is_piece = len(run) == 1 and not word.glyphs[0].starts_word  # of a word that can be seen
            if word.why in ("", NO_CONTRAST) or is_piece:
                seen.extend(word.glyphs)
            else:
                strays.append(word.text)
    if strays:
        shown = " ".join(strays)[:SHOWN_CHARS]
        hidden.append(LeftOut(LeftOutKind.HIDDEN_TEXT, page, shown, "single words that cannot be seen"))
    return seen, hidden


def _words(glyphs: Sequence[Glyph], box: PageBox, grey: GreyPage | None) -> Iterator[_Word]:
    """Yield words in drawing order. Punctuation alone shares the fate of the word before it."""
    why = ""
    for glyphs_of_word in _groups(glyphs):
        if any(glyph.text.isalnum() for glyph in glyphs_of_word):
            why = _why_hidden(glyphs_of_word, box, grey)
        yield _Word(glyphs_of_word, why)


def _groups(glyphs: Sequence[Glyph]) -> Iterator[list[Glyph]]:
    group: list[Glyph] = []
    for glyph in glyphs:
        if group and (glyph.starts_word or glyph.ink is not group[-1].ink or _is_away(glyph, group[-1])):
            yield group
            group = []
        group.append(glyph)
    if group:
        yield group


def _is_away(glyph: Glyph, last: Glyph) -> bool:
    height = max(6.0, last.ink.size)
    return abs(glyph.baseline - last.baseline) > height or not -3 < glyph.x0 - last.x1 < 20


def _why_hidden(word: list[Glyph], box: PageBox, grey: GreyPage | None) -> str:
    ink = word[0].ink
    x0, x1 = min(glyph.x0 for glyph in word), max(glyph.x1 for glyph in word)
    y0, y1 = min(glyph.y0 for glyph in word), max(glyph.y1 for glyph in word)
    if not (-1 <= (x0 + x1) / 2 <= box.width + 1 and -1 <= (y0 + y1) / 2 <= box.height + 1):
        return "it stands outside the page"
    if min(x1 - x0, y1 - y0) < TINY_PT and max(x1 - x0, y1 - y0) < TINY_PT * len(word) * 1.5:
        return "it is too small to read"
    if ink.alpha < FAINT_ALPHA:
        return "it is transparent"
    if ink.is_unpainted:
        return "it is set in a render mode that paints nothing"
    if any(cover[0] <= x0 and cover[1] <= y0 and x1 <= cover[2] and y1 <= cover[3] for cover in ink.covers):
        return "a picture lies on it"
    if grey is None:
        return ""
    pixels = _pixels(grey, (x0, y0, x1, y1))
    if ink.darkest > NEAR_WHITE and sorted(pixels)[len(pixels) // 2] > BLANK:
        return "it is white on white"
    return NO_CONTRAST if max(pixels) - min(pixels) < CONTRAST else ""


def _pixels(grey: GreyPage, box: Box) -> bytes:
    """Return the pixels in and right around a box of the page; one white one where there are none."""
    x0, y0, x1, y1 = box
    left = max(0, int((x0 - grey.left) * grey.scale) - 1)
    right = min(grey.width, int((x1 - grey.left) * grey.scale) + 2)
    top = max(0, int((grey.top - y1) * grey.scale) - 1)
    bottom = min(grey.height, int((grey.top - y0) * grey.scale) + 2)
    rows = range(top * grey.stride, bottom * grey.stride, grey.stride)
    return b"".join(grey.pixels[row + left : row + right] for row in rows) or b"\xff"


def _is_alarm(run: list[_Word]) -> bool:
    with_letters = sum(sum(c.isalpha() for c in word.text) >= 2 for word in run)
    is_spaced = len(run) >= ALARM_WORDS and with_letters >= ALARM_LETTER_WORDS
    return is_spaced or sum("\u4e00" <= c <= "\u9fff" for word in run for c in word.text) >= 6
