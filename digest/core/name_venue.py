"""Where a paper was published, as far as its metadata say so."""

import re

from digest.domain.paper import Paper

_ACCEPTED = re.compile(
    r"(?:accepted|published|appeared|presented|to appear|camera[- ]ready)[^,;.]*?"
    r"(?:\b(?:at|in|by|to|for|as)\b(?: the)?\s+)"
    # What no venue is called by: "accepted for publication in", "as a poster at".
    r"(?!(?:publication|presentation|inclusion|appear|be|an?|oral|poster|spotlight|talk)\b)"
    r"(?P<venue>[^;.]{3,80})",
    re.IGNORECASE,
)


def venue(paper: Paper) -> str:
    """Return the journal reference, else what the comment names behind "accepted at", else ""."""
    if paper.journal_ref:
        return paper.journal_ref
    found = _ACCEPTED.search(paper.comment)
    return found["venue"].strip(" ,") if found else ""
