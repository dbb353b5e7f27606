"""Judges what arXiv sends: a whole feed or throttling, a whole PDF or something else."""

import re

from digest.domain.errors import ArxivDownError, NoPdfError, PaperError, ServiceError, WithdrawnError
from digest.domain.paper import Paper, PaperId

PDF_HEAD_BYTES = 1024  # where readers look for the magic (ISO 32000-1, Annex H, note 13)
PDF_TAIL_BYTES = 2048  # readers look for %%EOF in the last 1024 (note 18); some files carry a little more

THROTTLING = frozenset({406, 429, 503})  # 406 stands in for 429: the live service does both
RATE_EXCEEDED = b"Rate exceeded."

_TOTAL = re.compile(rb"<(?:\w+:)?totalResults[^>]*>\s*([1-9]\d*)\s*<")


def throttles(status: int, body: bytes) -> bool:
    """Return whether any answer of arXiv is throttling: its statuses, an empty 403, a notice under 200."""
    if status in THROTTLING or (status == 403 and not body.strip()):
        return True
    return status == 200 and body.lstrip()[:64].startswith(RATE_EXCEEDED)


def throttles_instead_of_feed(status: int, body: bytes) -> bool:
    """Return the same for the query interface, where a 200 without a whole feed is throttling too."""
    return throttles(status, body) or (status == 200 and not _is_whole_feed(body))


def throttles_instead_of_page(status: int, body: bytes) -> bool:
    """Return the same for a page of a search, which may be empty though results are counted: arXiv sends such
    pages now and then, and whoever pages asks again."""
    return throttles(status, body) or (status == 200 and not _is_feed(body))


def denies(status: int, body: bytes) -> bool:
    """Return whether arXiv has shut us out. https://info.arxiv.org/denied.html"""
    return status == 403 and b"access denied" in body[:4096].lower()


def pdf_fault(body: bytes) -> str:
    """Return what was sent in place of a whole PDF, or "" for a whole one.

    The content type is no witness: error pages come under application/pdf.
    """
    if b"%PDF-" not in body[:PDF_HEAD_BYTES]:
        is_page = b"<html" in body[:PDF_HEAD_BYTES].lower() or b"<!doctype" in body[:PDF_HEAD_BYTES].lower()
        return "a web page" if is_page else "something else"
    return "" if b"%%EOF" in body[-PDF_TAIL_BYTES:] else "a cut file"


def why_no_pdf(paper: Paper, status: int, body: bytes) -> PaperError | ServiceError:
    """Return what to say of an answer that is no 200."""
    if status not in {403, 404}:
        return ArxivDownError(f"arXiv answers for the PDF of {paper.id} with status {status}: try later.")
    if status == 404 and (paper.is_withdrawn or b"has been withdrawn" in body):
        said = f" ({paper.comment!r})" if paper.comment else ""
        return WithdrawnError(f"{paper.id} was withdrawn{said}{_earlier(paper.id)}")
    return NoPdfError(f"arXiv has no PDF of {paper.id}: see {paper.abs_url}.")


def _is_whole_feed(body: bytes) -> bool:
    """Return whether the body is an Atom feed to its end, with entries where it counts some."""
    return _is_feed(body) and (b"<entry" in body or _TOTAL.search(body) is None)


def _is_feed(body: bytes) -> bool:
    return b"<feed" in body[:1024] and body.rstrip().endswith(b"</feed>")


def _earlier(withdrawn: PaperId) -> str:
    version = withdrawn.version or 1
    if version == 1:
        return ", and there is no earlier version: leave it out."
    earlier = PaperId(withdrawn.base, version - 1)
    return f": leave it out, or ask for an earlier version by its number, such as {earlier}."
