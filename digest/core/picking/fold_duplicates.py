"""Finds papers that are listed twice under two ids: nearly the same title over nearly the same abstract."""

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

ALIKE_TITLE = 0.75  # shared words of all words; "Part I" and "Part II" of six words share 0.71
ALIKE_ABSTRACT = 0.5  # the same, of abstracts: a rewritten one keeps more, two parts of a series less


@dataclass(frozen=True, slots=True)
class Worded:
    """The words of a title, each once, and those of its abstract with spaces between."""

    title: frozenset[str]
    abstract: str


def twins(worded: Sequence[Worded]) -> dict[int, int]:
    """Return for each paper that repeats an earlier one of the sequence the place of that one, from 0.

    Two titles that are alike share one of their rarest words, so that only few pairs are looked at.
    """
    spread = Counter(word for each in worded for word in each.title)
    by_word: defaultdict[str, list[int]] = defaultdict(list)
    found: dict[int, int] = {}
    for place, each in enumerate(worded):
        marks = _marks(each.title, spread)
        before = sorted({earlier for word in marks for earlier in by_word[word]})
        twin = next((earlier for earlier in before if _is_twin(each, worded[earlier])), None)
        if twin is not None:
            found[place] = twin
            continue
        for word in marks:
            by_word[word].append(place)
    return found


def _marks(title: frozenset[str], spread: Counter[str]) -> list[str]:
    """Return so many of a title's rarest words that an alike title must have one of them among its own."""
    needed = len(title) - math.ceil(ALIKE_TITLE * len(title)) + 1
    return sorted(title, key=lambda word: (spread[word], word))[:needed]


def _is_twin(one: Worded, other: Worded) -> bool:
    return _jaccard(one.title, other.title) >= ALIKE_TITLE and (
        _jaccard(frozenset(one.abstract.split()), frozenset(other.abstract.split())) >= ALIKE_ABSTRACT
    )


def _jaccard(one: frozenset[str], other: frozenset[str]) -> float:
    """Return shared words of all words, 0 to 1."""
    return len(one & other) / len(one | other) if one or other else 0.0
