"""Finds where typesetting changed a text: marks one for one, words and spaces gone or come."""

from collections.abc import Iterator
from dataclasses import dataclass

_AGAIN = 2  # characters alike that end a change
_FARTHEST = 60  # characters on both sides that one change may span; beyond it, the rest of the text is one

# What a mark was before it was set: for finding one's way through both texts.
_ALIKE = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)}
_ALIKE |= {ord(mark): ord(plain) for mark, plain in zip("。、“”「」‘’『』", ".,\"\"\"\"''''", strict=True)}
_ALIKE |= {upper: upper + 0x20 for upper in range(0x41, 0x5B)}


@dataclass(frozen=True, slots=True)
class Change:
    """At `start` of the text before, `old` was written `new`. Either may be empty, not both."""

    start: int
    old: str
    new: str

    @property
    def is_of_marks(self) -> bool:
        return not any(char.isalnum() for char in self.old + self.new)


def changes(before: str, after: str) -> Iterator[Change]:
    """Yield the changes, in order; making them all turns the one text into the other.

    Changes that touch are one, unless one is of words and the other of marks; so are those of one name.
    """
    last: Change | None = None
    for change in _single_changes(before, after):
        if last:
            between = before[last.start + len(last.old) : change.start]
            if _are_one(last, between, change):
                last = Change(last.start, last.old + between + change.old, last.new + between + change.new)
                continue
            yield last
        last = change
    if last:
        yield last


def _are_one(last: Change, between: str, change: Change) -> bool:
    if not between:
        return last.is_of_marks == change.is_of_marks
    return all(part.isascii() and part.isalpha() for part in (last.old, between, change.old))


def _single_changes(before: str, after: str) -> Iterator[Change]:
    alike, alike_after = before.translate(_ALIKE), after.translate(_ALIKE)
    left = right = 0
    while left < len(before) or right < len(after):
        if before[left : left + 1] == after[right : right + 1]:
            left, right = left + 1, right + 1
            continue
        gone, come = 1, 1
        if alike[left : left + 1] != alike_after[right : right + 1]:
            gone, come = _span(alike[left : left + _FARTHEST], alike_after[right : right + _FARTHEST])
        yield Change(left, before[left : left + gone], after[right : right + come])
        left, right = left + gone, right + come


def _span(before: str, after: str) -> tuple[int, int]:
    """Return how much is gone and how much has come, the least together after which both go on alike."""
    for length in range(1, len(before) + len(after)):
        for gone in range(min(length, len(before)), max(0, length - len(after)) - 1, -1):
            if _go_on_alike(before[gone:], after[length - gone :]):
                return gone, length - gone
    return len(before), len(after)


def _go_on_alike(before: str, after: str) -> bool:
    if len(before) < _AGAIN or len(after) < _AGAIN:
        return before == after
    return before[:_AGAIN] == after[:_AGAIN]
