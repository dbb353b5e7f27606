"""Finds the blogger's words and authors in a candidate."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from digest.core.picking.split_terms import phrase, terms
from digest.core.retrieving.fold_words import folded
from digest.domain.candidate import Reason, Topics, Weights

ANY_ENDING = "*"


@dataclass(frozen=True, slots=True)
class Spoken:
    """What is looked at of a paper: its words in their common form, see `split_terms.phrase`."""

    title: str
    abstract: str
    authors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Needle:
    """A word or phrase of the blogger. text: as it stands in `Spoken`."""

    word: str
    weight: float
    text: str


def needles(words: Mapping[str, float] | Iterable[str]) -> tuple[Needle, ...]:
    """Return what to look for; words without weights get 1. A * at the end stands for any ending."""
    weighted = words if isinstance(words, Mapping) else dict.fromkeys(words, 1.0)
    return tuple(
        Needle(word, weight, _needle(word)) for word, weight in weighted.items() if _needle(word).strip()
    )


def topic_reasons(
    spoken: Spoken, keywords: Sequence[Needle], topics: Topics, weights: Weights
) -> Iterator[Reason]:
    """Yield a reason for each keyword in title or abstract, and for each author whom the blogger follows."""
    for keyword in keywords:
        if keyword.text in spoken.title:
            yield Reason(f"title names {keyword.word!r}", weights.title * keyword.weight)
        elif keyword.text in spoken.abstract:
            yield Reason(f"abstract names {keyword.word!r}", weights.abstract * keyword.weight)
    for wanted in topics.authors:
        if any(is_same_author(wanted, name) for name in spoken.authors):
            yield Reason(f"by {wanted}", weights.author)


def excluding(spoken: Spoken, excluded: Sequence[Needle]) -> str:
    """Return the first word that rules a paper out, or ""."""
    return next((each.word for each in excluded if each.text in spoken.title + spoken.abstract), "")


def is_same_author(wanted: str, name: str) -> bool:
    """Return whether two names may be one person's: the last name is the same, the first may be short."""
    ours, theirs = _parts(wanted), _parts(name)
    if not ours or not theirs or ours[-1] != theirs[-1]:
        return False
    return all(
        one.startswith(other) or other.startswith(one)
        for one, other in zip(ours[:-1], theirs[:-1], strict=False)
    )


def _parts(name: str) -> list[str]:
    return folded(name).replace(".", " ").split()


def _needle(word: str) -> str:
    if not word.endswith(ANY_ENDING):
        return phrase(terms(word))
    *whole, beginning = folded(word.removesuffix(ANY_ENDING)).replace("-", " ").split() or [""]
    return phrase([*terms(" ".join(whole)), beginning]).rstrip() if beginning else ""
