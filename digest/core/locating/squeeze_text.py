"""A text as letters and digits alone, with the way back: in this view most debris of PDFs is gone."""

import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

# What fonts without a proper map give for their ligatures; letters that do not decompose; signs like letters.
_LETTERS = {
    "\u21b5": "ff",
    "\x0b": "ff",
    "\x0c": "fi",
    "\x0e": "ffi",
    "\x0f": "ffl",
    "æ": "ae",
    "œ": "oe",
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "ı": "i",
    "ȷ": "j",
    "×": "x",
}
SPACING_ACCENTS = frozenset("´`¨˜ˆˇ˘˙˚¸˛˝¯")


@dataclass(frozen=True, slots=True)
class Squeezed:
    """letters: digits and letters in lower case, accents off. places[i]: where letters[i] stands in the text.

    One sign may give several letters ("ﬁ"): they have the same place.
    """

    letters: str
    places: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the text that letters[start:end] come from. Indices are cut to what there is."""
        start, end = max(0, start), min(len(self.places), end)
        return self.places[start], self.places[end - 1] + 1

    def at(self, place: int) -> int:
        """Return the index of the first letter at or after a place of the text."""
        return bisect_left(self.places, place)

    def finds(self, letters: str, after: int = 0) -> Iterator[int]:
        """Yield the indices from `after` on at which these letters stand; they may overlap."""
        at = self.letters.find(letters, after)
        while letters and at >= 0:
            yield at
            at = self.letters.find(letters, at + 1)


def squeezed(text: str) -> Squeezed:
    """Return the letters and digits of a text: ligatures, accents and case folded, all else dropped."""
    letters: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        if folded := fold_sign(sign):
            letters.append(folded)
            places += [place] * len(folded)
    return Squeezed("".join(letters), tuple(places))


@lru_cache(maxsize=65536)
def fold_sign(sign: str) -> str:
    """Return the plain letters or digits of one sign, "alpha" for a Greek one; "" for whatever is none."""
    if sign in _LETTERS:
        return _LETTERS[sign]
    if sign.isascii():
        return sign.lower() if sign.isalnum() else ""
    if sign in SPACING_ACCENTS:
        return ""
    plain = unicodedata.normalize("NFKD", sign).casefold()
    return "".join(_LETTERS.get(each) or _named(each) for each in plain if each.isalnum())


def _named(letter: str) -> str:
    """Return "alpha" for α, whether upright, bold or italic before folding; other letters as they are."""
    name = unicodedata.name(letter, "")
    if not name.startswith("GREEK SMALL LETTER"):
        return letter
    return name.rpartition(" ")[2].lower().replace("lamda", "lambda")  # Unicode's spelling, and LaTeX's
