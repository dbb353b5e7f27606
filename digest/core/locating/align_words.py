"""Lays the words of a quote along the words of print, and names the stretches where they differ."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from digest.core.locating.read_alike import read_alike
from digest.core.locating.split_words import Word

_MOST_LOST = 6  # letters of ligatures that a reader drops at the edge of a quote
# Of each letter that one side has alone. Dearer in the quote: of two ways, the one that adds less.
_COST_PRINTED, _COST_QUOTED = 10, 12
_COST_CITATION = 1  # a word; marks are left out so often that print with them is hardly the longer way


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the quote and the stretch of print it stands for; not both empty."""

    quoted: tuple[Word, ...]
    printed: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Alignment:
    """printed: the words of print that the quote spans; empty if no word is shared.

    differences: in order. shared_letters: of the quote, in words that both have.
    """

    printed: tuple[Word, ...]
    differences: tuple[Stretch, ...]
    shared_letters: int


def aligned(quoted: Sequence[Word], printed: Sequence[Word]) -> Alignment:
    """Return the alignment with the fewest letters on one side alone; print around the quote is free."""
    if read_alike(quoted, printed):
        is_same = [word.letters for word in quoted] == [word.letters for word in printed]
        whole = Stretch(tuple(quoted), tuple(printed))
        return Alignment(
            tuple(printed), () if is_same else (whole,), sum(len(word.letters) for word in quoted)
        )
    pairs = _shared(quoted, printed)
    if not pairs:
        whole = _as_printed(quoted, printed, at_end=False)
        return Alignment(whole.printed, (whole,), 0)
    first, last = pairs[0], pairs[-1]
    head = _as_printed(quoted[: first[0]], printed[: first[1]], at_end=True)
    tail = _as_printed(quoted[last[0] + 1 :], printed[last[1] + 1 :], at_end=False)
    between = [
        Stretch(tuple(quoted[one[0] + 1 : other[0]]), tuple(printed[one[1] + 1 : other[1]]))
        for one, other in pairwise(pairs)
    ]
    span = (*head.printed, *printed[first[1] : last[1] + 1], *tail.printed)
    differences = [each for each in (head, *between, tail) if each.quoted or each.printed]
    return Alignment(span, tuple(differences), sum(len(quoted[of_quote].letters) for of_quote, _ in pairs))


def _as_printed(quoted: Sequence[Word], beside: Sequence[Word], *, at_end: bool) -> Stretch:
    """Return the unshared words at a quote's start or end with the print that they are a reading of.

    beside: the print on that side; its last words are next to the quote, at_end, or its first ones.
    """
    letters = sum(len(word.letters) for word in quoted)
    for count in range(1, len(beside) + 1):
        printed = beside[-count:] if at_end else beside[:count]
        if sum(len(word.letters) for word in printed) > letters + _MOST_LOST:
            break
        if read_alike(quoted, printed):
            return Stretch(tuple(quoted), tuple(printed))
    return Stretch(tuple(quoted), ())


def _shared(quoted: Sequence[Word], printed: Sequence[Word]) -> list[tuple[int, int]]:
    """Return the indices of shared words; print before the first and after the last is free."""
    costs = _costs(quoted, printed)
    of_quote = len(quoted)
    # The first of the best ends: the shortest span of print.
    of_print = min(range(len(printed) + 1), key=costs[of_quote].__getitem__)
    pairs = []
    while of_quote and of_print:
        here = costs[of_quote][of_print]
        is_same = quoted[of_quote - 1].letters == printed[of_print - 1].letters
        if is_same and here == costs[of_quote - 1][of_print - 1]:
            of_quote, of_print = of_quote - 1, of_print - 1
            pairs.append((of_quote, of_print))
        elif here == costs[of_quote][of_print - 1] + _cost(printed[of_print - 1]):
            of_print -= 1
        else:
            of_quote -= 1
    return pairs[::-1]


def _costs(quoted: Sequence[Word], printed: Sequence[Word]) -> list[list[int]]:
    """Return what the words on one side alone cost, for each two beginnings (after Sellers, 1980)."""
    of_print = [(word.letters, _cost(word)) for word in printed]
    above = [0] * (len(printed) + 1)
    rows = [above]
    for word in quoted:
        letters, cost_quoted = word.letters, _COST_QUOTED * len(word.letters)
        left = above[0] + cost_quoted
        row = [left]
        for at, (other, cost) in enumerate(of_print):
            left += cost
            if above[at + 1] + cost_quoted < left:
                left = above[at + 1] + cost_quoted
            if letters == other and above[at] < left:
                left = above[at]
            row.append(left)
        rows.append(row)
        above = row
    return rows


def _cost(printed: Word) -> int:
    return _COST_CITATION if printed.is_citation else _COST_PRINTED * len(printed.letters)
