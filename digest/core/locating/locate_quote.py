"""Finds where a free quote stands in a paper, and says whether it is what the paper prints."""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from digest.core.locating.join_sentences import joined_sentences
from digest.core.locating.squeeze_text import Squeezed, squeezed
from digest.domain.paper_text import PaperText, Sentence


class Status(StrEnum):
    EXACT = "exact"
    SAME = "same"
    ALTERED = "altered"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Located:
    status: Status
    sentences: tuple[Sentence, ...] = ()
    words: str = ""


def located(quote: str, text: PaperText) -> Located:
    joined = joined_sentences(text)
    letters = squeezed(quote).letters
    view = _view(text)
    found = view.letters.find(letters)
    if not letters or found < 0:
        return Located(Status.MISSING)
    start, end = view.span(found, found + len(letters))
    return Located(Status.EXACT, joined.spanned(start, end), joined.text[start:end])


@lru_cache(maxsize=32)
def _view(text: PaperText) -> Squeezed:
    return squeezed(joined_sentences(text).text)
