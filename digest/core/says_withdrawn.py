"""Tells from a comment whether a paper was withdrawn; arXiv's feed has no other sign of it."""

import re

_WORDS = re.compile(
    r"""
    \b(?:paper|submission|article|manuscript|preprint|work|report|version|e-?print|draft|it)\s+
        (?:has\s+been|have\s+been|is|was|is\s+being|had\s+to\s+be)\s+
        (?:\w+ly\s+)?(?:withdrawn|retracted)\b
    | \b(?:withdrawn|retracted)\s+by\b
    | ^\W*(?:(?:paper|article|submission|manuscript|is|was|has\s+been|being)\s+)*(?:withdrawn|retracted)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)  # wordings: https://info.arxiv.org/help/withdraw.html
_OF_ANOTHER = re.compile(
    r"\b(?:previous|earlier|first|old|older|original|prior)\s+(?:\w+\s+)?(?:version|submission|paper|draft)"
    r"|\bwithdrawn\s+from\s+(?!arxiv\b)|\b(?:replaces|supersedes)\b",
    re.IGNORECASE,
)


def says_withdrawn(comment: str) -> bool:
    """Return whether a comment says of its own paper that it was taken back."""
    return _WORDS.search(comment) is not None and _OF_ANOTHER.search(comment) is None
