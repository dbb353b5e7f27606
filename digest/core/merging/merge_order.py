"""Merges the order of a list: what a person removed, added and moved, and what is made now."""

from collections.abc import Hashable, Sequence
from typing import TypeVar

K = TypeVar("K", bound=Hashable)


def merge_order(written: Sequence[K], edited: Sequence[K], made: Sequence[K]) -> tuple[K, ...]:
    """Return the keys of the merged list, in its order.

    What a person removed stays away, what they added stays behind its neighbour, and when they moved
    anything their order holds. What is made for the first time goes behind its neighbour, too.
    """
    known, kept = set(written), set(edited)
    ours = [key for key in made if key in kept or key not in known]
    if is_moved(written, edited):
        return _interleaved(edited, ours)
    return _interleaved(ours, edited)


def is_moved(written: Sequence[K], edited: Sequence[K]) -> bool:
    """Say whether what both have stands in another order in one of them."""
    known, kept = set(written), set(edited)
    return [key for key in edited if key in known] != [key for key in written if key in kept]


def _interleaved(first: Sequence[K], second: Sequence[K]) -> tuple[K, ...]:
    """Return `first` with what only `second` has, each behind what it stands behind there."""
    merged = list(first)
    at = 0
    for key in second:
        if key not in merged:
            merged.insert(at, key)
        at = merged.index(key) + 1
    return tuple(merged)
