"""What is sent by POST: once, unless it cannot have arrived or the host asks to come back."""

import json
import logging
import time
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlsplit

from digest.adapters.fetched import Fetched
from digest.adapters.http import (
    HttpClient,
    errors_made_ours,
    may_have_arrived,
)
from digest.adapters.send_again import SendAgain
from digest.domain.draft import Picture

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
        self._again = SendAgain(NOT_TAKEN, lambda error: not may_have_arrived(error), sleep, now)
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
        return self._again.answer(lambda: self._exchange(url, parts))

    def _exchange(self, url: str, parts: Mapping[str, Any]) -> Fetched:
        with errors_made_ours(host(url)):
            response = self._client.post(url, **parts)
        headers = {name.lower(): value for name, value in response.headers.items()}
        return Fetched(response.status_code, headers, response.content, url)


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
