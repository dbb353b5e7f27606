"""What is sent by POST: once, unless it cannot have arrived or the host asks to come back."""

import json
import logging
import time
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlsplit

from digest.adapters.fetched import Fetched, retry_after_s
from digest.adapters.http import (
    FIRST_WAIT_S,
    LONGEST_WAIT_S,
    TRIES,
    HttpClient,
    errors_made_ours,
    may_have_arrived,
)
from digest.domain.draft import Picture
from digest.domain.errors import NetworkError

NOT_TAKEN = frozenset({429, 503})  # a 502 or 504 may come from a gateway behind which the work was done


class HttpPost:
    """Sends. The addresses may hold secrets: no error and no log repeats more of one than its host.

    client: as `http.client_for_writer` makes it: each answer whole in time, no redirect followed.
    sleep, now: seconds, and seconds since the epoch.
    """

    def __init__(
        self,
        client: HttpClient,
        *,
        sleep: Callable[[float], None] = time.sleep,
        now: Callable[[], float] = time.time,
    ) -> None:
        self._client = client
        self._sleep = sleep
        self._now = now
        logging.getLogger("httpx").addFilter(_hide_address)

    def send_json(self, url: str, data: Mapping[str, object]) -> Fetched:
        """Return the answer to a JSON object, whatever its status. Raises NetworkError."""
        # Chinese stays as it is: WeChat counts and shows a Unicode escape as six letters.
        body = json.dumps(data, ensure_ascii=False).encode()
        return self._send(url, content=body, headers={"Content-Type": "application/json; charset=utf-8"})

    def send_file(self, url: str, field: str, file: Picture, *, media_type: str) -> Fetched:
        """Return the answer to a form with one file, whatever its status. Raises NetworkError."""
        return self._send(url, files={field: (file.name, file.data, media_type)})

    def _send(self, url: str, **parts: Any) -> Fetched:
        wait_s = FIRST_WAIT_S
        for tries_left in reversed(range(TRIES)):
            try:
                answer = self._exchange(url, parts)
                come_back_s = self._come_back_s(answer, wait_s)
            except NetworkError as error:
                if not tries_left or may_have_arrived(error):
                    raise
                come_back_s = wait_s
            else:
                if come_back_s is None or not tries_left:
                    return answer
            self._sleep(come_back_s)
            wait_s *= 2
        raise AssertionError("the last try returns or raises")

    def _exchange(self, url: str, parts: Mapping[str, Any]) -> Fetched:
        with errors_made_ours(host(url)):
            response = self._client.post(url, **parts)
        headers = {name.lower(): value for name, value in response.headers.items()}
        return Fetched(response.status_code, headers, response.content, url)

    def _come_back_s(self, answer: Fetched, wait_s: float) -> float | None:
        """Return after how many seconds the host takes it perhaps; None: keep the answer."""
        if answer.status not in NOT_TAKEN:
            return None
        asked_s = retry_after_s(answer, now=self._now())
        wait_s = wait_s if asked_s is None else asked_s
        return wait_s if wait_s <= LONGEST_WAIT_S else None


def host(url: str) -> str:
    """Return the scheme and host of an address, without a password, path or query."""
    try:
        address = urlsplit(url)
        port = f":{address.port}" if address.port else ""
    except ValueError:
        return "the address"
    return f"{address.scheme}://{address.hostname}{port}" if address.hostname else "the address"


def _hide_address(record: logging.LogRecord) -> bool:
    """Shorten the address in httpx's own log of a request that sends something."""
    match record.args:
        case ("POST", url, *rest):
            record.args = ("POST", host(str(url)), *rest)
    return True
