"""The wire of the stand-in writer: HTTP as providers speak it, and as broken gateways do."""

import json
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

from tests.stand_ins.writer_answers import Json, as_text
from tests.stand_ins.writer_faults import Fault, Refused

if TYPE_CHECKING:
    from tests.stand_ins.writer import Call, WriterStandIn

DRIP_S = 0.02


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def __init__(self, stand_in: "WriterStandIn") -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.stand_in = stand_in

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: clients that go away are part of the tests."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Server

    def do_GET(self) -> None:
        models = self.server.stand_in.models
        if self.path == "/v1/models":
            self._send({"object": "list", "data": [{"id": name, "object": "model"} for name in models]})
        elif self.path == "/api/tags":
            self._send({"models": [{"name": name, "model": name} for name in models]})
        else:
            self._send({"error": {"message": "not found"}}, status=404)

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if self.path != "/v1/chat/completions":
            self._send({"error": {"message": "not found"}}, status=404)
            return
        headers = {name.lower(): value for name, value in self.headers.items()}
        stand_in = self.server.stand_in
        call = stand_in.received(body, headers)
        try:
            if refused := stand_in.refused(call):
                self._refuse(refused, call)
            else:
                self._answer(call)
        finally:
            stand_in.answered()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  the name in http.server
        """Say nothing: the calls are on record."""

    def _answer(self, call: "Call") -> None:
        stand_in = self.server.stand_in
        match call.fault:
            case Fault.STALL:
                stand_in.closing.wait()
                self.close_connection = True
            case Fault.CUT_CONNECTION:
                self.close_connection = True
            case Fault.HTML:
                self._send_bytes(b"<!DOCTYPE html><html><body>Log in</body></html>", kind="text/html")
            case Fault.DRIP:
                self._drip()
            case Fault.CUT_JSON:
                whole = as_text(stand_in.completion(call)).encode()
                self._send_bytes(whole[: len(whole) // 2])
            case Fault.CUT_BODY:
                whole = as_text(stand_in.completion(call)).encode()
                self._send_bytes(whole[: len(whole) // 2], promised=len(whole))
                self.close_connection = True
            case _:
                completion = stand_in.completion(call)
                self._send(completion)
                stand_in.sent_whole(call, completion)

    def _refuse(self, refused: Refused, call: "Call") -> None:
        key = call.headers.get("authorization", "").removeprefix("Bearer ")
        message = refused.message.format(key=key, head=key[:8], tail=key[-4:], model=call.body.get("model"))
        error = {"message": message, "type": "error", "code": refused.code}
        self._send({"error": error}, status=refused.status, retry_after=refused.retry_after)

    def _drip(self) -> None:
        self._begin(200, "application/json", 1_000_000)
        while not self.server.stand_in.closing.wait(DRIP_S):
            self.wfile.write(b" ")
            self.wfile.flush()
        self.close_connection = True

    def _send(self, body: Json, *, status: int = 200, retry_after: str = "") -> None:
        self._send_bytes(as_text(body).encode(), status=status, retry_after=retry_after)

    def _send_bytes(
        self,
        body: bytes,
        *,
        status: int = 200,
        kind: str = "application/json",
        promised: int | None = None,
        retry_after: str = "",
    ) -> None:
        self._begin(status, kind, len(body) if promised is None else promised, retry_after)
        self.wfile.write(body)

    def _begin(self, status: int, kind: str, size_bytes: int, retry_after: str = "") -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(size_bytes))
        if retry_after:
            self.send_header("Retry-After", retry_after)
        self.end_headers()
