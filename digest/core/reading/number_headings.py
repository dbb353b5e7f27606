"""Which numbers continue the numbering of a paper's headings: a table's "3 LSTM" does not."""

from digest.core.reading.name_headings import ROMAN

SECTIONS_BEFORE_LETTERS = 2  # an appendix A comes after at least so many sections


class Numbering:
    """The state of a paper's numbering: last number and last letter so far."""

    def __init__(self) -> None:
        self._last = 0
        self._last_letter = 0
        self._is_roman = False

    def level(self, number: str, *, is_near_style: bool, has_style: bool) -> int:
        """Return the level of a heading with this number, 0 when it does not continue the numbering.

        is_near_style: it is about as large as the first section's heading; has_style: it looks the same.
        """
        parts = number.split(".")
        if len(parts) > 1:
            return len(parts) if self._is_under_way(parts[0]) else 0
        if number.isdigit():
            return self._take(int(number), is_near_style)
        if number in ROMAN and ROMAN.index(number) == self._last and (self._last > 0 or has_style):
            self._last += 1
            self._is_roman = True
            return 1
        return self._letter(number, is_near_style)

    def _is_under_way(self, first: str) -> bool:
        if first.isdigit():
            return int(first) in (self._last, self._last + 1) or self._last == 0
        return len(first) == 1 and ord(first) - 64 in (self._last_letter, self._last_letter + 1)

    def _take(self, value: int, is_near_style: bool) -> int:
        if value not in (self._last + 1, self._last + 2) or not is_near_style:
            return 0
        self._last = value
        return 1

    def _letter(self, letter: str, is_near_style: bool) -> int:
        if len(letter) != 1:
            return 0
        if self._is_roman:
            return 2  # IEEE: sections I, II, III with A, B, C below them
        value = ord(letter) - 64
        if value not in (self._last_letter + 1, self._last_letter + 2):
            return 0
        if self._last < SECTIONS_BEFORE_LETTERS or not is_near_style:
            return 0
        self._last_letter = value
        return 1
