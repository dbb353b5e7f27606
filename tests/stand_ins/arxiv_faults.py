"""What the stand-in for arXiv sends, and the faults that can be ordered of it."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from tests.stand_ins.arxiv_feed import feed


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer, and how it is sent.

    stall_s: before the first byte. drip_s: between any two bytes of the body, drip_head_s of the head.
    sent_bytes: how much of the body is sent before the connection is closed; None: all.
    """

    status: int
    body: bytes
    content_type: str = "text/html; charset=utf-8"
    headers: tuple[tuple[str, str], ...] = ()
    stall_s: float = 0.0
    drip_s: float = 0.0
    drip_head_s: float = 0.0
    sent_bytes: int | None = None


Fault = Callable[[Reply], Reply]
"""Makes the faulty reply out of the right one."""


def status(
    code: int, *, retry_after: str = "", body: bytes = b"Rate exceeded.", stall_s: float = 0.0
) -> Fault:
    """An error in place of the answer; arXiv's throttling unless told otherwise."""
    headers = (("Retry-After", retry_after),) if retry_after else ()
    return lambda _: Reply(code, body, "text/plain", headers, stall_s=stall_s)


def stalled(seconds: float) -> Fault:
    return lambda right: replace(right, stall_s=seconds)


def dripping(pause_s: float) -> Fault:
    """The right answer, one byte at a time."""
    return lambda right: replace(right, drip_s=pause_s)


def dripping_head(pause_s: float) -> Fault:
    """The right answer, each byte of its head alone."""
    return lambda right: replace(right, drip_head_s=pause_s)


def cut(share: float = 0.9) -> Fault:
    """The connection ends early: fewer bytes come than Content-Length says."""
    return lambda right: replace(right, sent_bytes=int(len(right.body) * share))


def shortened(share: float = 0.9) -> Fault:
    """A cut file that says it is whole: Content-Length is that of the cut bytes."""
    return lambda right: replace(right, body=right.body[: int(len(right.body) * share)])


def redirected(location: str) -> Fault:
    return lambda _: Reply(301, b"", headers=(("Location", location),))


def page_as_pdf(right: Reply) -> Reply:
    """A web page that claims to be a PDF."""
    return Reply(200, b"<!DOCTYPE html><html><body>Please wait.</body></html>", "application/pdf")


def empty_feed(right: Reply) -> Reply:
    """A feed that counts results and sends none."""
    return replace(right, body=feed([], total=3))
