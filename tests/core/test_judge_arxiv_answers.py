"""What arXiv sends is judged by its bytes, not by its status or its content type alone."""

from datetime import UTC, datetime

import pytest

from digest.core.judge_arxiv_answers import (
    denies,
    pdf_fault,
    throttles,
    throttles_instead_of_feed,
    throttles_instead_of_page,
    why_no_pdf,
)
from digest.domain.errors import ArxivDownError, DigestError, NoPdfError, WithdrawnError
from digest.domain.paper import Paper, PaperId

EMPTY_FEED = b"<?xml version='1.0'?>\n<feed><opensearch:totalResults>0</opensearch:totalResults></feed>\n"
SOME_FEED = EMPTY_FEED.replace(b">0<", b">1<").replace(b"</feed>", b"<entry></entry></feed>")
WHOLE_PDF = b"%PDF-1.5\n" + b"x" * 5000 + b"\n%%EOF\n"


def _paper(version: int = 2, *, is_withdrawn: bool = False) -> Paper:
    now = datetime(2024, 10, 8, tzinfo=UTC)
    return Paper(
        id=PaperId("2410.06338", version),
        title="T",
        authors=("A",),
        abstract="",
        categories=("cs.CL",),
        published=now,
        updated=now,
        abs_url="https://arxiv.org/abs/2410.06338v2",
        pdf_url="https://arxiv.org/pdf/2410.06338v2",
        comment="This paper has been withdrawn" if is_withdrawn else "",
        is_withdrawn=is_withdrawn,
    )


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (406, b""),
        (429, b"Rate exceeded."),
        (503, b""),
        (403, b" "),
        (200, b"Rate exceeded."),
        (200, b"\nRate exceeded.\n"),
    ],
)
def test_throttling_is_seen_in_all_its_forms(status: int, body: bytes) -> None:
    assert throttles(status, body)
    assert throttles_instead_of_feed(status, body)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>maintenance</html>",
        SOME_FEED[:-10],
        EMPTY_FEED.replace(b">0<", b">3<"),
    ],
)
def test_a_200_without_a_whole_feed_is_throttling(body: bytes) -> None:
    assert throttles_instead_of_feed(200, body)


@pytest.mark.parametrize("body", [EMPTY_FEED, SOME_FEED])
def test_a_whole_feed_is_none(body: bytes) -> None:
    assert not throttles_instead_of_feed(200, body)


@pytest.mark.parametrize(
    ("body", "is_throttling"),
    [(SOME_FEED, False), (EMPTY_FEED.replace(b">0<", b">3<"), False), (SOME_FEED[:-10], True), (b"", True)],
)
def test_a_page_may_be_empty_though_results_are_counted(body: bytes, is_throttling: bool) -> None:
    assert throttles_instead_of_page(200, body) is is_throttling


@pytest.mark.parametrize("status", [301, 400, 404, 500])
def test_other_statuses_are_no_throttling(status: int) -> None:
    assert not throttles(status, b"")


def test_a_denial_is_told_from_a_page_that_forbids() -> None:
    assert denies(403, b"<html><h1>Access Denied</h1></html>")
    assert not denies(403, b"<html>not public</html>")
    assert not denies(200, b"Access denied")


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        (WHOLE_PDF, ""),
        (b"\xef\xbb\xbf\n" + WHOLE_PDF + b"\0" * 500, ""),
        (WHOLE_PDF[:4000], "a cut file"),
        (b"<!DOCTYPE html><html></html>", "a web page"),
        (b"  <HTML>", "a web page"),
        (b"", "something else"),
        (b"PK\x03\x04", "something else"),
        (b"x" * 2000 + WHOLE_PDF, "something else"),
    ],
)
def test_a_pdf_is_known_by_its_head_and_its_tail(body: bytes, fault: str) -> None:
    assert pdf_fault(body) == fault


@pytest.mark.parametrize(
    ("paper", "status", "body", "error", "words"),
    [
        (_paper(2, is_withdrawn=True), 404, b"", WithdrawnError, "such as 2410.06338v1"),
        (_paper(1, is_withdrawn=True), 404, b"", WithdrawnError, "no earlier version"),
        (_paper(), 404, b"This version of 2410.06338 has been withdrawn", WithdrawnError, "withdrawn"),
        (_paper(), 404, b"No document", NoPdfError, "https://arxiv.org/abs/2410.06338v2"),
        (_paper(), 403, b"<html>not public", NoPdfError, "no PDF"),
        (_paper(), 500, b"", ArxivDownError, "500"),
    ],
)
def test_a_missing_pdf_has_its_reason(
    paper: Paper, status: int, body: bytes, error: type[DigestError], words: str
) -> None:
    reason = why_no_pdf(paper, status, body)
    assert type(reason) is error
    assert words in str(reason)
