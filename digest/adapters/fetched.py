"""An answer from the network, and what one request may take; no library's types."""

import re
import ssl
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import TypeAlias
from urllib.parse import urljoin, urlsplit

from digest.domain.errors import NetworkError

REDIRECTING = frozenset({301, 302, 303, 307, 308})
# One layer of these unpacks to at most a thousand times its bytes, piece by piece; two layers, or others that
# httpx reads where their packages are installed, to all the memory there is before a bound is looked at.
ENCODINGS = "gzip, deflate"


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer, whatever its status.

    headers: the names in lower case.
    url: where it came from in the end, after redirects.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes
    url: str


@dataclass(frozen=True, slots=True)
class Bounds:
    """What one request may take.

    total_s: from the look-up of the host's name to the last byte, however slowly the bytes drip.
    hosts: where redirects may lead besides the host that was asked.
    """

    total_s: float = 60.0
    size_bytes: int = 100_000_000
    hosts: frozenset[str] = frozenset()


Send: TypeAlias = Callable[[], Fetched]
"""Sends one request."""


def send_at_once(send: Send) -> Fetched:
    return send()


def retry_after_s(answer: Fetched, *, now: float) -> float | None:
    """Return how many seconds the answer asks to wait (not below 0), or None when it does not say.

    now: seconds since the epoch, for a date from a host that does not tell the time on its own clock.
    """
    sent_at = _moment(answer.headers.get("date", ""))
    return asked_wait_s(answer.headers.get("retry-after", ""), now=now if sent_at is None else sent_at)


def asked_wait_s(retry_after: str, *, now: float) -> float | None:
    """Return the seconds that a Retry-After stands for, as `retry_after_s` does.

    retry_after: seconds, of which some hosts send fractions, or a date (RFC 9110, 10.2.3); "" for none.
    """
    value = retry_after.strip()
    if re.fullmatch(r"[0-9]{1,9}(?:\.[0-9]+)?", value):
        return float(value)
    until = _moment(value)
    return None if until is None else max(0.0, until - now)


def redirect_target(answer: Fetched, bounds: Bounds) -> str | None:
    """Return the whole address that the answer leads to, or None.

    Raises NetworkError when it leads away, or nowhere.
    """
    location = answer.headers.get("location")
    if answer.status not in REDIRECTING or not location:
        return None
    try:
        target = urljoin(answer.url, location)
        old, new = urlsplit(answer.url), urlsplit(target)
    except ValueError as error:
        raise NetworkError(
            f"{place_of(answer.url)} leads to what is no address ({error}): check the address."
        ) from error
    if new.hostname not in bounds.hosts | {old.hostname} or new.scheme not in {old.scheme, "https"}:
        raise NetworkError(f"{answer.url} leads away to {target}, which is not followed: check the address.")
    return target


def place_of(url: str) -> str:
    """Return an address for a sentence: without the query, which may be as long as the list of ids in it."""
    return url.partition("?")[0]


def refuse_other_encodings(url: str, encoding: str) -> None:
    """Raise NetworkError when an answer is packed in a way that was not asked for.

    encoding: its Content-Encoding; "" for none.
    """
    if encoding.strip().lower() not in {"", "identity", *ENCODINGS.split(", ")}:
        raise NetworkError(
            f"{place_of(url)} is packed as {encoding!r}, which was not asked for: check the address."
        )


def is_about_certificates(error: BaseException | None) -> bool:
    """Return whether an error, or what caused it, is that a certificate is not trusted."""
    while error is not None and not isinstance(error, ssl.SSLCertVerificationError):
        error = error.__cause__ or error.__context__
    return error is not None


def _moment(date: str) -> float | None:
    """Return a date of a header in seconds since the epoch, or None for what is none."""
    try:
        moment = parsedate_to_datetime(date)
        return moment.replace(tzinfo=moment.tzinfo or UTC).timestamp()
    except (ValueError, OverflowError):
        return None
