"""A stand-in for the rest of the web on loopback: pages, files and redirects, as a test orders them."""

import threading
from collections.abc import Mapping
from http.server import ThreadingHTTPServer
from types import TracebackType
from typing import Self

from tests.stand_ins.arxiv_faults import Reply
from tests.stand_ins.arxiv_http import handler

NOT_FOUND = Reply(404, b"<html><body>Not here</body></html>")


class WebStandIn:
    """A real HTTP server on 127.0.0.1.

    pages: by path and query; may be added to while it runs. asked: every path that was asked for, in order.
    """

    delay_s = 0.0

    def __init__(self, pages: Mapping[str, Reply]) -> None:
        self.pages = dict(pages)
        self.asked: list[str] = []
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler(self))
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True)

    @property
    def port(self) -> int:
        return self._server.server_address[1]

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def arrived(self, path: str, user_agent: str, accept: str) -> None:
        self.asked.append(path)

    def reply(self, path: str) -> Reply:
        return self.pages.get(path, NOT_FOUND)

    def left(self) -> None:
        pass

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


def page(text: str, content_type: str = "text/html; charset=utf-8") -> Reply:
    return Reply(200, text.encode(), content_type)


def redirect(to: str) -> Reply:
    return Reply(302, b"", headers=(("Location", to),))
