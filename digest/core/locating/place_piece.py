"""The places that one unbroken piece of a quote may come from, each judged."""

from collections.abc import Iterator
from dataclasses import dataclass

from digest.core.locating.align_words import aligned
from digest.core.locating.find_places import exact_places, loose_places
from digest.core.locating.join_sentences import Joined
from digest.core.locating.judge_differences import Difference, are_harmless, judged
from digest.core.locating.split_words import split_words
from digest.core.locating.squeeze_text import squeezed

_LEAST_SHARED = 0.5  # of the letters: below, a piece is rather of another text than altered


@dataclass(frozen=True, slots=True)
class Place:
    """A place of a piece. start, end: in the text searched. shared: of the piece's letters, 0 to 1.

    is_verbatim: sign for sign, white space apart; is_true: what differs is harmless.
    """

    start: int
    end: int
    shared: float
    differences: tuple[Difference, ...]
    is_verbatim: bool
    is_true: bool

    @property
    def rank(self) -> tuple[bool, bool, float, int]:
        """Sorts the best place first."""
        return not self.is_verbatim, not self.is_true, -self.shared, self.end - self.start


def places(piece: str, joined: Joined, after: int = 0) -> list[Place]:
    """Return the places of a piece of a quote at or after a place of the text, the best first."""
    letters = squeezed(piece).letters
    first = joined.squeezed.at(after)
    found = _judged(piece, joined, exact_places(letters, joined.squeezed, first))
    if not any(place.is_true for place in found):
        found += _judged(piece, joined, loose_places(letters, joined.squeezed, first))
    return sorted(found, key=lambda place: place.rank)


def _judged(piece: str, joined: Joined, windows: Iterator[tuple[int, int]]) -> list[Place]:
    found = (_place(piece, joined, window) for window in windows)
    return [place for place in found if place is not None]


def _place(piece: str, joined: Joined, window: tuple[int, int]) -> Place | None:
    """Return the place of a piece within a window of letters; None when they share too little."""
    start, end = _whole_words(joined.text, *joined.squeezed.span(*window))
    print_ = joined.text[start:end]
    quoted = split_words(piece)
    alignment = aligned(quoted, split_words(print_))
    differences = judged(alignment.differences, piece, print_)
    alike = sum(len(each.quoted) for each in differences if each.is_harmless)
    shared = min(1.0, (alignment.shared_letters + alike) / max(1, sum(len(word.letters) for word in quoted)))
    if not alignment.printed or shared < _LEAST_SHARED:
        return None
    return Place(
        start=start + alignment.printed[0].start,
        end=start + alignment.printed[-1].end,
        shared=shared,
        differences=differences,
        is_verbatim=not differences and " ".join(piece.split()) in print_,
        is_true=are_harmless(differences, len(quoted)),
    )


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span widened to white space: "possible" alone is not what "impossible" says."""
    begin = text.rfind(" ", 0, start) + 1
    stop = text.find(" ", end)
    return begin, stop if stop >= 0 else len(text)
