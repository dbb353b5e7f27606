"""Keeps out of print what nobody sees, and what shows other than it was checked on a page or a terminal."""

import re

_BREAK = re.compile("\r(?!\n)|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
# Controls, half characters, and marks that turn the direction of reading; joiners of letters stay.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\r\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff\ufffe\uffff]"
)


def without_unseen(text: str) -> str:
    """Return the text without them; line breaks of other kinds than \\n become spaces."""
    return _UNSEEN.sub("", _BREAK.sub(" ", text))
