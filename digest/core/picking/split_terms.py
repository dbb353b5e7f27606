"""Splits English into terms that are compared: small letters, singular, whatever marks stand between."""

import re
from collections.abc import Sequence
from functools import lru_cache

from digest.core.retrieving.fold_words import folded

_WORD = re.compile(r"[^\W_]+")
_NO_PLURAL = ("ss", "us", "is")  # loss, corpus, analysis
_SHORTEST_PLURAL = 4

_EMPTY = (
    "a about across after all also an and any are as at be been being between both but "
    "by can could do each even for from further has have how however in into is it its "
    "may more most no not of often on one only or other our over such than that the "
    "their them then there these they this those three through thus to two under up us "
    "using use used via was we were when where whether which while who will with within "
    "without you your approach based demonstrate existing experiment improve introduce "
    "method model new novel paper performance present propose proposed result show state "
    "task work"
)
EMPTY = frozenset(_EMPTY.split())
"""Words that say nothing of the subject: those of any English text, and those of any abstract."""


def terms(text: str) -> list[str]:
    """Return all words of a text, in order, each in its common form."""
    return list(map(singular, _WORD.findall(folded(text))))


def phrase(words: Sequence[str]) -> str:
    """Return terms as one text in which another one is found only at whole words."""
    return f" {' '.join(words)} "


@lru_cache(maxsize=200_000)
def singular(word: str) -> str:
    """Return a word without a plural's ending, guessed from its letters."""
    if len(word) < _SHORTEST_PLURAL or not word.endswith("s") or word.endswith(_NO_PLURAL):
        return word
    return f"{word[:-3]}y" if word.endswith("ies") else word[:-1]
