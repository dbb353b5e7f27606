"""Puts the quotation marks of Chinese text into the form a house has chosen: “甲‘乙’” or 「甲『乙』」."""

from digest.core.widen_marks import holds_han, touches_wide
from digest.domain.typography import Quotes

_OPENS = {"“": "”", "「": "」", "‘": "’", "『": "』"}
_INNER = "‘『"
_PAIRS = {
    Quotes.CURLY: (("“", "”"), ("‘", "’")),
    Quotes.CORNER: (("「", "」"), ("『", "』")),
}


def with_quotes(text: str, quotes: Quotes) -> str:
    """Return the text with its pairs of marks in one form; a quote within a quote gets the inner marks.

    Marks that have no partner, apostrophes, and quotes within an English phrase stay.
    """
    marks = list(text)
    for start, end, depth in _pairs(text):
        if holds_han(text[start:end]) or touches_wide(text, start, end + 1):
            is_inner = text[start] in _INNER or depth % 2 == 1
            marks[start], marks[end] = _PAIRS[quotes][is_inner]
    return "".join(marks)


def _pairs(text: str) -> list[tuple[int, int, int]]:
    """Return (place of the mark that opens, of the one that closes, number of outer quotes around them)."""
    found: list[tuple[int, int, int]] = []
    opened: list[int] = []
    for place, mark in enumerate(text):
        if mark in _OPENS:
            opened.append(place)
        elif opened and mark == _OPENS[text[opened[-1]]]:
            start = opened.pop()
            found.append((start, place, sum(text[outer] not in _INNER for outer in opened)))
    return found
