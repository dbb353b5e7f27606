"""A Batch API in OpenAI's form on loopback, beside the calls of the writer that it stands in for."""

import json
from collections.abc import Callable, Mapping
from email.message import Message
from email.parser import BytesParser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from types import TracebackType
from typing import Any, Self

from tests.stand_ins.writer import WriterStandIn
from tests.stand_ins.writer_answers import Json


class BatchStandIn:
    """A server that speaks /v1/files, /v1/batches and, through a `WriterStandIn`, /v1/chat/completions.

    It answers each line of a batch as the writer would, whose calls do not count them; nothing is answered
    before `finish`. A context manager.

    uploads: the lines of each file that came. batches: by their ids. calls: what was asked at once.
    errors: the code of a line's error, by the line's number in its file, from 1.
    losing_begins: so many batches begin without an answer that says so.
    refusal: why no batch begins; "" while they do. refusal_status: with which one is refused then.
    retrieval_status: what who asks for a batch is told.
    """

    def __init__(self, writer: WriterStandIn, errors: Mapping[int, str] | None = None) -> None:
        self.writer = writer
        self.uploads: list[list[Json]] = []
        self.batches: dict[str, Json] = {}
        self.errors = dict(errors or {})
        self.losing_begins = 0
        self.refusal = ""
        self.refusal_status = 400
        self.retrieval_status = 200
        self._files: dict[str, str] = {}
        self._lock = Lock()
        self._server = _Server(self)

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}/v1"

    def finish(self, status: str = "completed") -> None:
        """Let the work on all batches end so, every line answered but those with errors."""
        for batch in self.batches.values():
            if batch["status"] == "in_progress":
                batch |= {"status": status, "output_file_id": self._kept(self._answers(batch))}

    def fail(self, message: str) -> None:
        """Let all batches turn out as not acceptable."""
        for batch in self.batches.values():
            batch |= {"status": "failed", "errors": {"data": [{"message": message}]}}

    def forget(self) -> None:
        self.batches.clear()

    def forget_answers(self) -> None:
        """Lose the files of answers of all batches, which go on being listed."""
        for batch in self.batches.values():
            self._files.pop(batch["output_file_id"])

    def alter_answers(self, change: Callable[[str], str]) -> None:
        """Put other texts into the files of answers of all batches."""
        for batch in self.batches.values():
            self._files[batch["output_file_id"]] = change(self._files[batch["output_file_id"]])

    def __enter__(self) -> Self:
        Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()

    def uploaded(self, text: str) -> Json:
        self.uploads.append([json.loads(line) for line in text.splitlines()])
        return {"id": self._kept(text), "object": "file", "purpose": "batch"}

    def begun(self, body: Json) -> Json:
        batch = {"id": f"batch_{len(self.batches) + 1}", "object": "batch", "status": "in_progress", **body}
        self.batches[batch["id"]] = batch
        return batch

    def file(self, file_id: str) -> str | None:
        return self._files.get(file_id)

    def _kept(self, text: str) -> str:
        with self._lock:
            file_id = f"file-{len(self._files) + 1}"
            self._files[file_id] = text
        return file_id

    def _answers(self, batch: Json) -> str:
        lines = self._files[batch["input_file_id"]].splitlines()
        return "\n".join(self._answer(number, json.loads(line)) for number, line in enumerate(lines, 1))

    def _answer(self, number: int, line: Json) -> str:
        answer: Json = {"custom_id": line["custom_id"], "response": None, "error": None}
        if code := self.errors.get(number):
            answer["error"] = {"code": code, "message": "This request could not be executed."}
        else:
            call = self.writer.received(line["body"], {})
            self.writer.answered()
            self.writer.calls.remove(call)
            answer["response"] = {"status_code": 200, "body": self.writer.completion(call)}
        return json.dumps(answer)


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, stand_in: BatchStandIn) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.stand_in = stand_in


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def do_GET(self) -> None:
        stand_in = self.server.stand_in
        kind, _, rest = self.path.partition("?")[0].removeprefix("/v1/").partition("/")
        if kind == "batches" and not rest:
            self._send({"object": "list", "data": list(stand_in.batches.values()), "has_more": False})
        elif kind == "batches" and stand_in.retrieval_status != 200:
            self._send({"error": {"message": "not now"}}, status=stand_in.retrieval_status)
        elif kind == "batches" and rest in stand_in.batches:
            self._send(stand_in.batches[rest])
        elif kind == "files" and (text := stand_in.file(rest.removesuffix("/content"))) is not None:
            self._send_bytes(text.encode(), 200, "application/octet-stream")
        else:
            self._send({"error": {"message": "not found"}}, status=404)

    def do_POST(self) -> None:
        stand_in = self.server.stand_in
        data = self.rfile.read(int(self.headers["Content-Length"]))
        if self.path == "/v1/files":
            self._send(stand_in.uploaded(_file_in(self.headers, data)))
        elif self.path == "/v1/batches" and stand_in.refusal:
            self._send({"error": {"message": stand_in.refusal}}, status=stand_in.refusal_status)
        elif self.path == "/v1/batches":
            batch = stand_in.begun(json.loads(data))
            if stand_in.losing_begins:
                stand_in.losing_begins -= 1
                self.close_connection = True
                return
            self._send(batch)
        else:
            call = stand_in.writer.received(json.loads(data), {})
            stand_in.writer.answered()
            self._send(stand_in.writer.completion(call))

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  the name in http.server
        """Say nothing: what came is on record."""

    def _send(self, body: Json, status: int = 200) -> None:
        self._send_bytes(json.dumps(body).encode(), status, "application/json")

    def _send_bytes(self, body: bytes, status: int, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def _file_in(headers: Message, data: bytes) -> str:
    """Return the file within a multipart form."""
    whole = b"Content-Type: " + headers["Content-Type"].encode() + b"\r\n\r\n" + data
    form = BytesParser().parsebytes(whole)
    (part,) = (part for part in form.walk() if part.get_filename())
    content = part.get_payload(decode=True)
    assert isinstance(content, bytes)
    return content.decode()
