"""Where an English word may be broken: a few spelling rules, good enough for print, no dictionary."""

import re
from itertools import pairwise

MIN_WORD = 7
MIN_LEFT = 3
MIN_RIGHT = 3
SOFT_HYPHEN = "\u00ad"

_VOWELS = "aeiouy"
_PREFIXES = ("inter", "over", "under", "super", "trans")
# Two consonants that spell one sound, or that begin syllables together, are not parted.
_TOGETHER = {
    "th",
    "sh",
    "ch",
    "ph",
    "wh",
    "gh",
    "ck",
    "qu",
    "tr",
    "pr",
    "br",
    "cr",
    "dr",
    "fr",
    "gr",
    "pl",
    "bl",
}
_TOGETHER |= {"cl", "fl", "gl", "ng", "st", "sp", "sc"}


def break_points(word: str) -> list[int]:
    """Return the places where a word may be broken, as counts of letters that stay on the first line."""
    if len(word) < MIN_WORD or not word.isascii() or not word.isalpha():
        return []
    low = word.lower()
    return [place for place in range(MIN_LEFT, len(word) - MIN_RIGHT + 1) if _may_break(low, place)]


def with_soft_hyphens(text: str) -> str:
    """Return the text with a soft hyphen at every place where one of its words may be broken."""
    return re.sub(r"[A-Za-z]+", lambda found: _softened(found[0]), text)


def _softened(word: str) -> str:
    cuts = [0, *break_points(word), len(word)]
    return SOFT_HYPHEN.join(word[a:b] for a, b in pairwise(cuts))


def _may_break(low: str, place: int) -> bool:
    """Between two consonants that stand between vowels (cal-cu), or between a vowel and consonant, vowel."""
    left, right = low[:place], low[place:]
    prefix = next((prefix for prefix in _PREFIXES if low.startswith(prefix)), "")
    if place <= len(prefix):
        return place == len(prefix)
    syllables = len(re.findall(f"[{_VOWELS}]+", right.removesuffix("es").removesuffix("e")))
    if not syllables or not any(letter in _VOWELS for letter in left):
        return False
    before, after, following = left[-1], right[0], right[1]
    if after in _VOWELS or before + after in _TOGETHER or left[-2] == "q":
        return False
    if before in _VOWELS:
        # "loo-king" and "trai-ned" are worse than a wide line: two syllables must follow.
        return syllables > 1 and (following in _VOWELS or after + following in _TOGETHER)
    return left[-2] in _VOWELS and following in _VOWELS
