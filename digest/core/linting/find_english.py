"""Finds the English that a Chinese text gives word for word: titles, quotes, the evidence of footnotes."""

import re
from collections.abc import Iterator

from digest.core.linting.mask_markup import MASK
from digest.domain.han import HAN

_WITHIN = "{1,600}?"  # bounded, so that a mark without its partner costs little
_QUOTED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"“(?P<inner>[^“”]{_WITHIN})”",
        rf"‘(?P<inner>[^‘]{_WITHIN})’(?![A-Za-z])",
        rf"「(?P<inner>[^「」]{_WITHIN})」",
        rf"『(?P<inner>[^『』]{_WITHIN})』",
        rf"《(?P<inner>[^《》]{_WITHIN})》",
        rf'"(?P<inner>[^"]{_WITHIN})"',
    )
)
_FOOTNOTE = re.compile(r"^[ \t>]*\[\^[^\[\]\s]+\]:(?P<inner>.*)$", re.MULTILINE)
_FIELD = re.compile("[^，：]+")  # paper, page, section, quote
_WORD = re.compile("[A-Za-z][A-Za-z'’-]+")
_HAN = re.compile(f"[{HAN}]")
_SEVERAL = 2
_WORDS_FOR_HAN = 2  # English words for each Han that a quote in a footnote may speak of


def english_runs(paragraph: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of what a paragraph, or a line of it, quotes in English; the runs may overlap."""
    for pattern in _QUOTED:
        for match in pattern.finditer(paragraph):
            if len(_WORD.findall(match["inner"])) >= _SEVERAL and not _HAN.search(match["inner"]):
                yield match.span("inner")
    for note in _FOOTNOTE.finditer(paragraph):
        for field in _FIELD.finditer(paragraph, *note.span("inner")):
            fewest = _SEVERAL + _WORDS_FOR_HAN * len(_HAN.findall(field[0]))
            if len(_WORD.findall(field[0])) >= fewest:
                yield field.span()


def masked_english(paragraph: str, shown: str) -> str:
    """Return `shown`, as long as the paragraph, with MASK for what the paragraph quotes in English."""
    for start, end in english_runs(paragraph):
        shown = shown[:start] + re.sub(r"[^\r\n]", MASK, shown[start:end]) + shown[end:]
    return shown
