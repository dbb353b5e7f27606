"""Whether two stretches of words are one and the same print, read by two readers."""

import re
from collections.abc import Sequence

from digest.core.locating.split_words import Word

_NEGATIONS = frozenset({"no", "not", "nor"})
_LIGATURE = re.compile("ff[il]?|f[il]")
_LOST = {
    "ffi": "(?:ffi?|fi?|i)?",
    "ffl": "(?:ffl?|fl?|l)?",
    "ff": "(?:ff?)?",
    "fi": "(?:fi)?",
    "fl": "(?:fl)?",
}


def read_alike(quoted: Sequence[Word], printed: Sequence[Word]) -> bool:
    """Return whether the letters are the same but for spaces, hyphens, raised digits and lost ligatures."""
    left, right = _letters(quoted), _letters(printed)
    if not left or not right or _splits_off_a_negation(quoted, printed):
        return False
    return left == right or _may_have_lost(left, right)


def _letters(words: Sequence[Word]) -> str:
    """Return the letters of all words; two numbers stay apart, but for 10^2, which copies as 102."""
    letters = ""
    for before, word in zip((None, *words), words, strict=False):
        is_apart = before is not None and before.is_number and word.is_number and not word.is_raised
        letters += f"|{word.letters}" if is_apart else word.letters
    return letters


def _splits_off_a_negation(quoted: Sequence[Word], printed: Sequence[Word]) -> bool:
    """Whether "notable" became "no table"; that "is not" became "isnot" happens to readers."""
    have = {word.letters for word in printed}
    return any(word.letters in _NEGATIONS - have for word in quoted) and "cannot" not in have


def _may_have_lost(read: str, printed: str) -> bool:
    """Whether a reader that drops ligatures makes the one of the other: "e cient", "diferent"."""
    parts = _LIGATURE.split(printed)
    found = _LIGATURE.findall(printed)
    if not found:
        return False
    pattern = re.escape(parts[0])
    pattern += "".join(_LOST[each] + re.escape(rest) for each, rest in zip(found, parts[1:], strict=True))
    return re.fullmatch(pattern, read) is not None
