"""Counts the items of explicit lists: "tables, figures and code" has three."""

import re

_SEGMENT = re.compile(
    r"[.;:—]\s|[()\[\]]|\b(?:such as|including|namely)\b|\b(?:i\.e|e\.g)\.,?"
    r"|,\s(?:which|who|where|while|whereas|but|because|so|when|as|although|since|with)\b"
)
_ASIDE = re.compile(r"\s?\([^()]*\)")
_BREAK = re.compile(r",\s*(?:and\s|or\s|&\s)?|\s(?:and|or|&)\s")
_TWO_NAMES = re.compile(r"\b[A-Z][\w-]*\s(?:and|or)\s(?:the\s)?[A-Z][\w-]*")
_MARKS = re.compile(r"(?<![\w.])\(?(\d|[ivx]{1,4}|[a-h])\)\s?(?=[A-Za-z])")
_EQUALS = re.compile(r"(?<![\w=])[^\W\d]\w{0,3}(?:\s?=\s?[^\W\d]\w{0,3}){2,}(?!\w)")  # ar = ag = ab
_LONGEST_ITEM = 7  # words; a longer stretch between two commas is a clause


def list_lengths(text: str) -> frozenset[int]:
    """Return the lengths of the lists in an English sentence: of three items up, or else of two names.

    What is said to be equal, one after the other, is a list too.
    """
    marks = len(_MARKS.findall(text))
    segments = (*_SEGMENT.split(text), *_SEGMENT.split(_ASIDE.sub("", text)))
    lengths = {_length(segment) for segment in segments} | {marks}
    lengths |= {1 + equals.count("=") for equals in _EQUALS.findall(text)}
    longer = {length for length in lengths if length >= 3}
    is_pair = marks == 2 or _TWO_NAMES.search(text) is not None
    return frozenset(longer or ({2} if is_pair else set()))


def _length(segment: str) -> int:
    """Return the number of items of the list that a segment holds, 0 for none.

    The first item may follow a lead-in and the last may go on; those between must be short.
    """
    items = [item for item in _BREAK.split(segment) if item.strip()]
    has_conjunction = re.search(r"\s(?:and|or|&)\s", segment) is not None
    is_list = has_conjunction and all(len(item.split()) <= _LONGEST_ITEM for item in items[1:-1])
    return len(items) if is_list else 0
