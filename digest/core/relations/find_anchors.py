"""Finds what a claim and a sentence both name: Latin names, glossary terms and words of measurement."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from digest.core.fold_marks import fold_marks
from digest.core.relations.concept_words import CONCEPTS
from digest.domain.glossary import GlossaryEntry

_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[-+@._/][A-Za-z0-9]+)*|(?<![\d.])\d+(?:\.\d+)?[BMK](?![A-Za-z])")
_JOINT = re.compile(r"[-+@._/]")
_SHORTEST_NAME = 2  # letters; one letter alone is a variable or the article

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Anchor:
    """A thing that both texts name. zh, en: where, as (start, end), in the claim and in the sentence."""

    zh: tuple[Span, ...]
    en: tuple[Span, ...]


def find_anchors(text_zh: str, sentence: str, glossary: Sequence[GlossaryEntry] = ()) -> tuple[Anchor, ...]:
    """Return the things that a claim and an English sentence both name."""
    lower = fold_marks(sentence).casefold()
    anchors = []
    for spans, pattern in _named_zh(fold_marks(text_zh), tuple(glossary)):
        found = tuple(match.span() for match in pattern.finditer(lower))
        if found:
            anchors.append(Anchor(spans, found))
    return tuple(anchors)


@lru_cache(maxsize=256)
def _named_zh(
    text: str, glossary: tuple[GlossaryEntry, ...]
) -> tuple[tuple[tuple[Span, ...], re.Pattern[str]], ...]:
    """Return what a claim names: where, and the pattern of its English in lower case.

    The longest word that covers a place wins: 系统提示 is no 系统.
    """
    found = [*_latin(text), *_terms(text, glossary), *_concepts(text)]
    found.sort(key=lambda each: each[0][1] - each[0][0], reverse=True)
    taken: list[Span] = []
    places: dict[re.Pattern[str], list[Span]] = {}
    for span, pattern in found:
        if any(span[0] < end and start < span[1] and (start, end) != span for start, end in taken):
            continue
        taken.append(span)
        places.setdefault(pattern, []).append(span)
    return tuple((tuple(sorted(set(spans))), pattern) for pattern, spans in places.items())


def _latin(text: str) -> Iterator[tuple[Span, re.Pattern[str]]]:
    for match in _LATIN.finditer(text):
        if len(match[0]) >= _SHORTEST_NAME:
            yield match.span(), _name_pattern(match[0].casefold())


@lru_cache(maxsize=2048)
def _name_pattern(name: str) -> re.Pattern[str]:
    """Return the pattern of a name: hyphens may be spaces or gone, a plural s may follow; no longer name."""
    parts = r"[-+@._/\s]?".join(re.escape(part) for part in _JOINT.split(name.removesuffix("s")))
    return re.compile(rf"(?<![a-z0-9])(?<![a-z0-9][-@]){parts}s?(?![a-z0-9]|[-@][a-z0-9])")


def _terms(text: str, glossary: Iterable[GlossaryEntry]) -> Iterator[tuple[Span, re.Pattern[str]]]:
    for entry in glossary:
        if entry.zh and entry.zh in text:
            for span in _places(entry.zh, text):
                yield span, _name_pattern(entry.en.casefold())


def _concepts(text: str) -> Iterator[tuple[Span, re.Pattern[str]]]:
    for words, pattern in CONCEPTS:
        for word in words:
            for span in _places(word, text):
                yield span, pattern


def _places(word: str, text: str) -> Iterator[Span]:
    start = text.find(word)
    while start >= 0:
        yield start, start + len(word)
        start = text.find(word, start + len(word))
