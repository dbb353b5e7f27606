"""The licence in a record of arXiv's OAI interface."""

import re
from xml.etree import ElementTree

from digest.core.judge_arxiv_answers import throttles

_VERSION = re.compile(r"v(\d+)")


def throttles_instead_of_record(status: int, body: bytes) -> bool:
    """Return whether an answer of the OAI interface is throttling: a 200 without a whole record is, too."""
    is_whole = b"<OAI-PMH" in body[:1024] and body.rstrip().endswith(b"</OAI-PMH>")
    return throttles(status, body) or (status == 200 and not is_whole)


def licence_in(record: bytes, version: int) -> str:
    """Return the address of a version's licence, or "" when the record does not tell it.

    record: of a GetRecord in the format arXivRaw, or arXiv, which lists no versions. It names the licence
    of the current version alone: an earlier one may have had another.

    Raises ValueError when the record is no XML.
    """
    try:
        elements = list(ElementTree.fromstring(record).iter())
    except ElementTree.ParseError as error:
        raise ValueError(f"no XML: {error}") from error
    versions = [
        int(found[1])
        for element in elements
        if _name(element) == "version" and (found := _VERSION.fullmatch(element.get("version", "")))
    ]
    if versions and max(versions) != version:
        return ""
    named = [(element.text or "").strip() for element in elements if _name(element) == "license"]
    return named[0] if len(named) == 1 else ""


def _name(element: ElementTree.Element) -> str:
    """Return a tag without its namespace."""
    return element.tag.rpartition("}")[2]
