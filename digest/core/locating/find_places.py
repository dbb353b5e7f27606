"""Where in print a quote may come from: loosely, since each place is judged strictly afterwards."""

from collections import Counter
from collections.abc import Iterator

from digest.core.locating.squeeze_text import Squeezed

_PIECE = 10  # letters
_STEP = 4
_MOST_HITS = 20  # a piece that stands more often tells nothing
_MOST_EXACT = 20
_MOST_LOOSE = 4
_SHIFT = 64  # letters that an omission or an insertion may move the rest of a quote by, within one vote
_LEAST_SHARE = 0.08  # of the pieces; measured: fewer are chance


def exact_places(letters: str, print_: Squeezed, after: int = 0) -> Iterator[tuple[int, int]]:
    """Yield the spans of print, as indices of letters, in which the letters of a quote stand."""
    for count, start in enumerate(print_.finds(letters, after)):
        if count == _MOST_EXACT:
            return
        yield start, start + len(letters)


def loose_places(letters: str, print_: Squeezed, after: int = 0) -> Iterator[tuple[int, int]]:
    """Yield windows of print that share pieces with a quote, the best first."""
    pieces = range(0, len(letters) - _PIECE + 1, _STEP)
    votes: Counter[int] = Counter()
    for offset in pieces:
        hits = [
            at
            for _, at in zip(
                range(_MOST_HITS), print_.finds(letters[offset : offset + _PIECE], after), strict=False
            )
        ]
        if len(hits) < _MOST_HITS:
            votes.update((at - offset) // _SHIFT for at in hits)
    ranked = sorted(votes, key=lambda shift: -_support(shift, votes))
    taken: list[int] = []
    for shift in ranked:
        if _support(shift, votes) < max(1, _LEAST_SHARE * len(pieces)) or len(taken) == _MOST_LOOSE:
            return
        if all(abs(shift - other) > 1 for other in taken):
            taken.append(shift)
            start = max(after, (shift - 1) * _SHIFT)
            yield start, min(len(print_.letters), (shift + 2) * _SHIFT + len(letters) * 3 // 2)


def _support(shift: int, votes: Counter[int]) -> float:
    return votes[shift] + votes[shift + 1] + votes[shift - 1] / 2
