"""The HTTP side of the stand-in for arXiv: it sends replies, faulty ones byte by byte."""

import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Protocol

from tests.stand_ins.arxiv_faults import Reply


class Answers(Protocol):
    """Who knows the replies."""

    delay_s: float

    def arrived(self, path: str, user_agent: str, accept: str) -> None: ...

    def reply(self, path: str) -> Reply: ...

    def left(self) -> None: ...


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, stand_in: Answers) -> None:
        super().__init__(("127.0.0.1", 0), handler(stand_in))
        self.connections = 0

    def process_request(self, request: Any, client_address: Any) -> None:
        self.connections += 1
        super().process_request(request, client_address)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: clients that go away are part of the tests."""


def handler(stand_in: Answers) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            headers = self.headers
            stand_in.arrived(self.path, headers.get("User-Agent", ""), headers.get("Accept", ""))
            try:
                reply = stand_in.reply(self.path)
                time.sleep(stand_in.delay_s + reply.stall_s)
                self._send(reply)
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True
            finally:
                stand_in.left()

        def _send(self, reply: Reply) -> None:
            self._drip(self._head(reply), reply.drip_head_s)
            self._drip(reply.body[: reply.sent_bytes], reply.drip_s)
            if reply.sent_bytes is not None:
                self.close_connection = True

        def _head(self, reply: Reply) -> bytes:
            lines = [f"HTTP/1.1 {reply.status} Stand-In", f"Content-Type: {reply.content_type}"]
            lines += [f"Content-Length: {len(reply.body)}"]
            lines += [f"{name}: {value}" for name, value in reply.headers]
            return "\r\n".join([*lines, "", ""]).encode("ascii")

        def _drip(self, data: bytes, pause_s: float) -> None:
            for part in [data] if not pause_s else [data[i : i + 1] for i in range(len(data))]:
                self.wfile.write(part)
                self.wfile.flush()
                time.sleep(pause_s)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the base class names it so
            pass

    return Handler
