"""Finds the words of a claim that a sentence has in English, and where both stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from digest.core.fold_marks import fold_marks
from digest.core.relations.deed_words import DEEDS
from digest.core.relations.find_anchors import find_anchors
from digest.core.relations.verb_words import VERBS, Entry
from digest.core.retrieving.read_lexicon import terms_zh
from digest.domain.glossary import GlossaryEntry

Span = tuple[int, int]
_LONGEST_WHOLE_WORD = 3  # letters; a stem that short begins too many words
_LONG = 6  # letters; before a shorter stem "in" is rather a part of the word: inform, discover


@dataclass(frozen=True, slots=True)
class Shared:
    """A word at one place of a claim, and all places where the sentence has it, without un- or in- before it.

    is_verb: one of the verbs that are rendered in few ways.
    """

    zh: Span
    en: tuple[Span, ...]
    is_verb: bool


@lru_cache(maxsize=256)
def shared_words(text_zh: str, sentence: str, glossary: tuple[GlossaryEntry, ...]) -> tuple[Shared, ...]:
    """Return the words that a claim and a sentence share, in the order of the claim."""
    english = fold_marks(sentence).casefold()
    places: dict[Span, set[Span]] = {}
    verbs = dict(_named(_said(text_zh, VERBS), english))
    deeds = _named(_said(text_zh, DEEDS), english)
    for zh, en in (*_terms(text_zh, english, glossary), *verbs.items(), *deeds):
        places.setdefault(zh, set()).update(en)
    for anchor in find_anchors(text_zh, sentence, glossary):
        for zh in anchor.zh:
            places.setdefault(zh, set()).update(anchor.en)
    return tuple(
        Shared(zh, tuple(sorted(en)), bool(verbs.get(zh))) for zh, en in sorted(places.items()) if en
    )


def _terms(
    text_zh: str, english: str, glossary: tuple[GlossaryEntry, ...]
) -> Iterator[tuple[Span, list[Span]]]:
    for term in terms_zh(text_zh, glossary):
        for rendering in term.renderings:
            found = [[match.span(1) for match in _word(stem).finditer(english)] for stem in rendering]
            if all(found):
                yield (term.start, term.start + len(term.words)), found[-1]


@lru_cache(maxsize=256)
def _said(text_zh: str, table: tuple[Entry, ...]) -> tuple[tuple[Span, re.Pattern[str]], ...]:
    """Return the places of a claim that hold a word of a table, each with the pattern of its English."""
    return tuple((match.span(), en) for zh, en in table for match in zh.finditer(text_zh))


def _named(said: tuple[tuple[Span, re.Pattern[str]], ...], english: str) -> Iterator[tuple[Span, list[Span]]]:
    for span, en in said:
        yield span, [match.span() for match in en.finditer(english)]


@lru_cache(maxsize=4096)
def _word(stem: str) -> re.Pattern[str]:
    end = r"s?(?![a-z])" if len(stem) <= _LONGEST_WHOLE_WORD else "[a-z]*"
    before = r"un|non-?|in|im|ir|dis" if len(stem) >= _LONG else r"un|non-?"
    return re.compile(rf"(?<![a-z])(?:{before})?({re.escape(stem)}(?!out){end})")  # with, without
