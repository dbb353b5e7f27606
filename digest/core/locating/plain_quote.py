"""A quote without what readers and writers put around and into it: marks, LaTeX, ellipses, running heads."""

import re
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from digest.core.locating.squeeze_text import squeezed

_AROUND = " \t\n\"'“”‘’「」『』«»`"
_EDGE = " \t\n|•·"
_ELLIPSIS = re.compile(r"\s*(?:\[\s*(?:\.{3}|…)\s*\]|\(\s*(?:\.{3}|…)\s*\)|\.{3,}|…+|(?:\. ){2}\.)\s*")
_SIGNS = {"times": "×", "leq": "≤", "le": "≤", "geq": "≥", "ge": "≥", "pm": "±", "sim": "~", "approx": "~"}
_FIRST_NUMBER, _LAST_NUMBER = re.compile(r"^\s*(\d{1,4})\s"), re.compile(r"\s(\d{1,4})\s*$")
_PAGE_NUMBER_BEFORE, _PAGE_NUMBER_AFTER = re.compile(r"\s\d{1,4}\W*$"), re.compile(r"^\W*\d{1,4}\s")
_NOTHING = re.compile(r"(?!)")
_COMMAND = re.compile(r"\\([A-Za-z]+)\s?|\\([^A-Za-z\s])")
_DRESS = re.compile(
    r"(?:math|text)[a-z]*|emph|operatorname|left|right|frac|sqrt|cdot|ldots|dots|quad|hat|bar|tilde"
)


def without_latex(quote: str) -> str:
    """Return a quote with its LaTeX read: "\\alpha" as alpha, "$5\\times$" as 5×; others as they are."""
    if "\\" not in quote and "$" not in quote:
        return quote
    plain = _COMMAND.sub(lambda found: found[2] or _read(found[1]), quote)
    return re.sub(r"[${}]|(?<=\w)_(?=\w|\{)", "", plain)


def without_marks_around(quote: str) -> str:
    return quote.strip(_AROUND)


def readings(quote: str, interruptions: Sequence[str], headings: Set[str]) -> Iterator[str]:
    """Yield the quote as it is, then without headings, running heads and page numbers that it may hold.

    interruptions: letters of running heads and the like, the longest first; headings: letters of titles.
    """
    plain = without_marks_around(without_line_numbers(without_latex(quote)))
    yield plain
    lines = plain.split("\n")
    kept = [line for line in lines if squeezed(line).letters not in headings]
    untitled = "\n".join(kept)
    if 0 < len(kept) < len(lines):
        yield untitled
    letters = squeezed(untitled).letters
    found = [each for each in interruptions if each in letters]
    if found:
        yield _without(untitled, found, _NOTHING, _NOTHING)
        yield _without(untitled, found, _PAGE_NUMBER_BEFORE, _NOTHING)
        yield _without(untitled, found, _NOTHING, _PAGE_NUMBER_AFTER)


def without_line_numbers(quote: str) -> str:
    """Return a quote of several lines without the numbers before or after them, if they count up by one."""
    lines = quote.strip().split("\n")
    for place in (_FIRST_NUMBER, _LAST_NUMBER):
        numbers = [int(found[1]) for line in lines if (found := place.search(line))]
        if len(numbers) == len(lines) > 1 and all(other == one + 1 for one, other in pairwise(numbers)):
            return "\n".join(place.sub("", line) for line in lines)
    return quote


def fragments(quote: str) -> tuple[str, ...]:
    """Return the pieces of a quote between its ellipses, in order; those without letters are dropped."""
    pieces = (without_marks_around(piece) for piece in _ELLIPSIS.split(quote))
    return tuple(piece for piece in pieces if any(sign.isalnum() for sign in piece))


def _read(command: str) -> str:
    return _SIGNS.get(command, "" if _DRESS.fullmatch(command) else f"{command} ")


def _without(
    quote: str, interruptions: Sequence[str], before: re.Pattern[str], after: re.Pattern[str]
) -> str:
    """Return a quote without the interruptions in its middle, and what matches right beside them."""
    for letters in interruptions:
        view = squeezed(quote)
        at = view.letters.find(letters)
        if at <= 0 or at + len(letters) == len(view.letters):
            continue
        start, end = view.span(at, at + len(letters))
        left, right = before.sub("", quote[:start]), after.sub("", quote[end:])
        quote = f"{left.rstrip(_EDGE)} {right.lstrip(_EDGE)}"
    return quote
