"""Says what each difference between a quote and print is: debris of reading, or another statement.

Never by likeness: one changed digit in thirty words is 98 % alike. What no rule explains is an alteration.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from digest.core.locating.align_words import Stretch
from digest.core.locating.read_alike import read_alike
from digest.core.locating.split_words import Word


class Change(StrEnum):
    """What a difference is."""

    SPELLING = "spelling"  # hyphen, space, ligature, raised digit
    CITATION = "citation"  # a citation mark that one side lacks
    LINE_NUMBERS = "line numbers"  # of lines, pages and equations
    MATHEMATICS = "mathematics"  # single letters and signs that were lost or typed out
    MINOR = "minor"  # an article or the like; an inflected word
    OMITTED = "omitted"  # words that are printed and not quoted
    ADDED = "added"  # words that are quoted and not printed
    REPLACED = "replaced"  # other words, numbers or names


_HARMLESS = frozenset({Change.SPELLING, Change.CITATION, Change.LINE_NUMBERS})
_MOST_MINOR = 0.06  # of the quote's words; measured on 43 papers: facts of checking
_MOST_MATHEMATICS = 0.15
_LITTLE = re.compile("an?|the|of|in|on|at|for|that|is|are|be|as")
_EXCHANGEABLE = (frozenset({"a", "an", "the"}), frozenset({"that", "which"}), frozenset({"is", "are"}))
_SIGN_OR_LETTER = re.compile(r"[<>≤≥=±×]|[^\W\d_A-Z]")
# What print sets apart and a copy runs in: a number at a line's glued end or alone on a line, of a line or
# a page; that of an equation.
_SET_APART = re.compile(r"(?<=[^\s\d])\d{1,4}(?=\n)|(?<=\n)\d{1,4}(?=\n)|(?<=\()\d{1,2}(?=\)\s*\n)")
_ENDINGS = ("s", "es", "d", "ed", "ing", "ly")
_LEAST_STEM = 4  # letters
_LINE_CHARS = 25  # between two line numbers
_LONGEST_LINE_NUMBER = 4  # digits


@dataclass(frozen=True, slots=True)
class Difference:
    """quoted, printed: the words of each side, one of them perhaps ""."""

    change: Change
    quoted: str
    printed: str

    @property
    def is_harmless(self) -> bool:
        return self.change in _HARMLESS


def judged(stretches: Sequence[Stretch], quote: str, print_: str) -> tuple[Difference, ...]:
    """Return what each difference is. quote, print_: the texts that the words' places count in."""
    line_numbers = _line_numbers(stretches, quote)
    found = []
    for stretch in stretches:
        is_alike = read_alike(stretch.quoted, stretch.printed)
        change = Change.SPELLING if is_alike else _change(_without(stretch, line_numbers), quote, print_)
        if change is None:
            change = Change.LINE_NUMBERS if set(stretch.quoted) & line_numbers else Change.CITATION
        found.append(Difference(change, _text(stretch.quoted, quote), _text(stretch.printed, print_)))
    return tuple(found)


def are_harmless(differences: Sequence[Difference], words: int) -> bool:
    """Return whether a quote of so many words says what is printed, for all its differences."""
    rest = [difference.change for difference in differences if not difference.is_harmless]
    minor, mathematics = rest.count(Change.MINOR), rest.count(Change.MATHEMATICS)
    return (
        minor + mathematics == len(rest)
        and minor <= max(1, round(_MOST_MINOR * words))
        and mathematics <= max(2, round(_MOST_MATHEMATICS * words))
    )


def _without(stretch: Stretch, line_numbers: frozenset[Word]) -> Stretch:
    """Return a stretch without line numbers, and without the citation marks that one side alone has."""
    quoted = tuple(word for word in stretch.quoted if word not in line_numbers)
    printed = stretch.printed
    if any(word.is_citation for word in quoted) and any(word.is_citation for word in printed):
        return Stretch(quoted, printed)
    return Stretch(
        tuple(word for word in quoted if not (word.is_mark and word.is_number)),
        tuple(word for word in printed if not word.is_citation),
    )


def _change(stretch: Stretch, quote: str, print_: str) -> Change | None:
    """Return what a difference is; None when nothing is left of it."""
    quoted, printed = stretch.quoted, stretch.printed
    if not quoted and not printed:
        return None
    if not quoted:
        return _one_sided(printed, print_) or Change.OMITTED
    if not printed:
        return (_is_inside(quoted, quote) and _one_sided(quoted, quote)) or Change.ADDED
    if read_alike(quoted, printed):
        return Change.SPELLING
    return _exchange(quoted, printed, print_)


def _is_inside(words: Sequence[Word], text: str) -> bool:
    return any(map(str.isalnum, text[: words[0].start])) and any(map(str.isalnum, text[words[-1].end :]))


def _one_sided(words: Sequence[Word], text: str) -> Change | None:
    """Return why words that one side has alone change nothing, or None. Capitals may be names: A, ON."""
    plain = [text[word.start : word.end] for word in words]
    if len(words) <= 2 and all(map(_LITTLE.fullmatch, plain)):
        return Change.MINOR
    if all(map(_SIGN_OR_LETTER.fullmatch, plain)):
        return Change.MATHEMATICS
    return None


def _exchange(quoted: Sequence[Word], printed: Sequence[Word], print_: str) -> Change:
    if len(quoted) == len(printed) and all(
        _is_minor(*pair, print_) for pair in zip(quoted, printed, strict=True)
    ):
        return Change.MINOR
    return Change.REPLACED


def _is_minor(quoted: Word, printed: Word, print_: str) -> bool:
    left, right = quoted.letters, printed.letters
    if any(left in group and right in group for group in _EXCHANGEABLE):
        return True
    is_name = not print_[printed.start : printed.end].islower()
    short, long = sorted((left, right), key=len)
    if is_name or len(short) < _LEAST_STEM or not (short + long).isalpha():
        return False
    return any(long == short + ending for ending in _ENDINGS) or long == short[:-1] + "ing"


def _line_numbers(stretches: Sequence[Stretch], quote: str) -> frozenset[Word]:
    """Return the added numbers of the quote that count up from line to line, or that print sets apart."""
    added = [
        word
        for stretch in stretches
        for word in stretch.quoted
        if word.letters.isdecimal()
        and len(word.letters) <= _LONGEST_LINE_NUMBER
        and word.letters not in {other.letters for other in stretch.printed}
    ]
    chained = [
        (one, other)
        for one, other in pairwise(added)
        if int(other.letters) == int(one.letters) + 1 and other.start - one.end >= _LINE_CHARS
    ]
    apart = {match.start() for match in _SET_APART.finditer(quote)}
    return frozenset(word for pair in chained for word in pair) | {
        word for word in added if word.start in apart
    }


def _text(words: Sequence[Word], text: str) -> str:
    return text[words[0].start : words[-1].end] if words else ""
