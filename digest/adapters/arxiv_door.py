"""The one way to arXiv: every request waits for its turn in the pace, and again while arXiv throttles."""

import time
from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias
from urllib.parse import urlsplit

from digest.adapters.fetched import Bounds, Fetched, Send, place_of, retry_after_s
from digest.adapters.http import Http
from digest.adapters.pace import LONGEST_CLOSED_S, Pace
from digest.core.judge_arxiv_answers import denies
from digest.domain.arxiv import PAUSE_S, is_of_arxiv
from digest.domain.errors import ArxivDownError, ConfigError, NetworkError, TooLargeError

ARXIV_HOSTS = frozenset(
    {"arxiv.org", "www.arxiv.org", "export.arxiv.org", "oaipmh.arxiv.org", "rss.arxiv.org"}
)
FEED = "application/atom+xml, application/xml;q=0.9, */*;q=0.5"  # without Accept arXiv answers 406
FEED_BOUNDS = Bounds(total_s=60.0, size_bytes=20_000_000)

Judge: TypeAlias = Callable[[int, bytes], bool]


class ArxivDoor:
    """Who asks arXiv. now: seconds since the epoch, for a Retry-After that is a date."""

    def __init__(self, http: Http, pace: Pace, *, now: Callable[[], float] = time.time) -> None:
        self._http = http
        self._pace = pace
        self._now = now

    def get(self, url: str, accept: str, bounds: Bounds, is_throttling: Judge) -> Fetched:
        """Return the first answer that is no throttling.

        arXiv itself is asked no faster than it wishes, whatever the pace; a mirror of one's own may be.

        Raises ThrottledError when the pace loses its patience, ArxivDownError, TooLargeError, and ConfigError
        for an address that is none.
        """
        host = _host_of(url)
        least_s = PAUSE_S if is_of_arxiv(host) else 0.0

        def politely(send: Send) -> Fetched:
            while True:  # until the pace loses its patience
                with self._pace.turn(least_s=least_s):
                    answer = send()
                    self._stop_if_denied(answer)
                    if not is_throttling(answer.status, answer.body):
                        return answer
                    self._pace.close(retry_after_s(answer, now=self._now()))

        family = ARXIV_HOSTS if host in ARXIV_HOSTS else frozenset()
        try:
            return self._http.get(url, accept=accept, bounds=replace(bounds, hosts=family), through=politely)
        except TooLargeError:
            raise  # a matter of one paper, not of arXiv
        except NetworkError as error:
            raise ArxivDownError(f"arXiv does not answer: {error}") from error

    def _stop_if_denied(self, answer: Fetched) -> None:
        if denies(answer.status, answer.body):
            self._pace.close(LONGEST_CLOSED_S)
            raise ArxivDownError(
                "arXiv denies us access (403 Access denied): do not ask again before its reason is known, "
                "see https://info.arxiv.org/denied.html."
            )


def _host_of(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError as error:
        raise ConfigError(
            f"{place_of(url)!r} is no web address ({error}): look at the addresses in [arxiv]."
        ) from error
