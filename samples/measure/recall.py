"""How much of a known text a reader gives back."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TypeVar

N = 5
T = TypeVar("T")


def word_recall(truth: Sequence[Sequence[str]], read: str) -> float:
    """Return the share of the truth's words that were read, wherever; 0 to 1."""
    wanted = Counter(word for run in truth for word in words(" ".join(run)))
    return _share(wanted, Counter(words(read)))


def run_recall(truth: Sequence[Sequence[str]], read: str) -> float:
    """Return the share of the truth's runs of five words that were read in this order; 0 to 1."""
    wanted = Counter(gram for run in truth for gram in _grams(words(" ".join(run))))
    return _share(wanted, Counter(_grams(words(read))))


def words(text: str) -> list[str]:
    """Return the words of a text as printed, without the punctuation around them."""
    stripped = (word.strip(".,;:()[]\"'") for word in text.split())
    return [word for word in stripped if word]


def _grams(run: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return (tuple(run[at : at + N]) for at in range(len(run) - N + 1))


def _share(wanted: Counter[T], found: Counter[T]) -> float:
    return sum(min(count, found[key]) for key, count in wanted.items()) / wanted.total()
