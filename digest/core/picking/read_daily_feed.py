"""Reads the Atom feed of what arXiv's categories announced today."""

import re
from datetime import UTC, datetime
from xml.etree import ElementTree

from digest.core.find_paper_ids import paper_id
from digest.domain.candidate import Candidate
from digest.domain.errors import MalformedIdError

_ATOM = "{http://www.w3.org/2005/Atom}"
_ARXIV = "{http://arxiv.org/schemas/atom}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_OAI = "oai:arXiv.org:"
# Id and kind stand before the abstract: https://info.arxiv.org/help/rss_specifications.html
_BEFORE_ABSTRACT = re.compile(r"\A\s*arXiv:\S+\s+Announce Type:\s*\S+\s+(?:Abstract:\s*)?")


def announced_papers(feed: bytes) -> tuple[Candidate, ...]:
    """Return the papers of a daily feed, in its order; none on days without an announcement.

    Raises ValueError when the feed is no XML or an entry makes no sense.
    """
    try:
        root = ElementTree.fromstring(feed)
    except ElementTree.ParseError as error:
        raise ValueError(f"no XML: {error}") from error
    try:
        return tuple(_candidate(entry) for entry in root.iter(f"{_ATOM}entry"))
    except MalformedIdError as error:
        raise ValueError(str(error)) from error


def _candidate(entry: ElementTree.Element) -> Candidate:
    found = paper_id(_text(entry, f"{_ATOM}id").removeprefix(_OAI))
    if found.version is None:
        raise ValueError(f"no version in {str(found)!r}")
    announced = datetime.fromisoformat(_text(entry, f"{_ATOM}published")).astimezone(UTC)
    is_replaced = _text(entry, f"{_ARXIV}announce_type").startswith("replace")
    terms = (each.get("term", "") for each in entry.iterfind(f"{_ATOM}category"))
    return Candidate(
        id=found,
        title=_text(entry, f"{_ATOM}title"),
        authors=tuple(filter(None, (name.strip() for name in _text(entry, f"{_DC}creator").split(",")))),
        abstract=_BEFORE_ABSTRACT.sub("", _text(entry, f"{_ATOM}summary")),
        categories=tuple(filter(None, terms)),
        appeared=announced,
        first_appeared=None if is_replaced or found.version > 1 else announced,
    )


def _text(entry: ElementTree.Element, tag: str) -> str:
    return " ".join((entry.findtext(tag) or "").split())
