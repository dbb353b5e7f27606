"""A stand-in for arXiv on loopback: the query interface, the PDFs and OAI, with faults to order."""

import itertools
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Self
from urllib.parse import parse_qs, urlsplit
from xml.sax.saxutils import escape

from digest.core.find_paper_ids import paper_id
from digest.domain.errors import MalformedIdError
from tests.stand_ins import arxiv_oai
from tests.stand_ins.arxiv_faults import Fault, Reply
from tests.stand_ins.arxiv_feed import StandInPaper, entry, error_entry, feed
from tests.stand_ins.arxiv_http import Server


@dataclass(frozen=True, slots=True)
class Seen:
    """A request as it arrived.

    at: seconds of a monotonic clock. at_once: how many requests were being answered, this one included.
    """

    at: float
    path: str
    user_agent: str
    accept: str
    at_once: int


class ArxivStandIn:
    """A real HTTP server on 127.0.0.1 that answers as arXiv does.

    Use it as a context manager and hand `api_url`, `files_url` and `oai_url` to what is tested, also to
    another process.
    As arXiv, it answers ids out of order, leaves unknown ones out, refuses a list for one malformed id with
    400 and an Error entry, sends only the current version unless asked for another, redirects /pdf/ID.pdf
    and /pdf/ID?x to /pdf/ID, and answers 404 with a page for what is withdrawn or missing. OAI answers
    GetRecord alone, and an unknown id with an error under 200.

    papers: may be given in any order.
    delay_s: before each answer.
    refusal: the status for a list with a malformed id: 400, or the 500 that was also seen.

    `requests` holds all that arrived, in order; `gaps_s` and `most_at_once` hold what manners ask for.
    """

    def __init__(self, papers: Sequence[StandInPaper], *, delay_s: float = 0.0, refusal: int = 400) -> None:
        self.delay_s = delay_s
        self.refusal = refusal
        self.refused: set[str] = set()
        """Ids that are refused although they are well-formed."""
        self.requests: list[Seen] = []
        self._papers = {paper.id: paper for paper in papers}
        self._faults: list[_Order] = []
        self._lock = threading.Lock()
        self._in_flight = 0
        self._server = Server(self)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    @property
    def api_url(self) -> str:
        return f"{self.url}/api/query"

    @property
    def files_url(self) -> str:
        return self.url

    @property
    def oai_url(self) -> str:
        return f"{self.url}/oai"

    @property
    def connections(self) -> int:
        """How many were opened, one after the other or at once."""
        return self._server.connections

    @property
    def gaps_s(self) -> list[float]:
        """From the start of each request to the start of the next."""
        times = [seen.at for seen in self.requests]
        return [later - earlier for earlier, later in itertools.pairwise(times)]

    @property
    def most_at_once(self) -> int:
        return max((seen.at_once for seen in self.requests), default=0)

    def order(self, fault: Fault, *, path: str = "", times: int = 1, after: int = 0) -> None:
        """Let the next `times` requests whose path holds `path` meet a fault, after `after` good ones."""
        with self._lock:
            self._faults.append(_Order(fault, path, times, after))

    def publish(self, paper: StandInPaper) -> None:
        """Let a paper appear, or change."""
        self._papers[paper.id] = paper

    def recover(self) -> None:
        """Answer all further requests properly."""
        with self._lock:
            self._faults.clear()

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()

    def reply(self, path: str) -> Reply:
        """Return what is sent for a path, faults included."""
        with self._lock:
            fault = next((order.fault for order in self._faults if order.takes(path)), None)
        right = self._right(path)
        return fault(right) if fault else right

    def arrived(self, path: str, user_agent: str, accept: str) -> None:
        with self._lock:
            self._in_flight += 1
            self.requests.append(Seen(time.monotonic(), path, user_agent, accept, self._in_flight))

    def left(self) -> None:
        with self._lock:
            self._in_flight -= 1

    def _right(self, path: str) -> Reply:
        address = urlsplit(path)
        if address.path == "/api/query":
            return self._query(parse_qs(address.query, keep_blank_values=True))
        if address.path == "/oai":
            return self._record(parse_qs(address.query))
        kind, _, name = address.path.lstrip("/").partition("/")
        if kind != "pdf" or not name:
            return _page(404, "No such page")
        if name.endswith(".pdf") or address.query:
            return Reply(301, b"", headers=(("Location", f"/pdf/{name.removesuffix('.pdf')}"),))
        return self._pdf(name)

    def _query(self, query: dict[str, list[str]]) -> Reply:
        asked = [text for text in query.get("id_list", [""])[0].split(",") if text]
        start, most = int(query.get("start", ["0"])[0]), int(query.get("max_results", ["10"])[0])
        entries: list[str] = []
        for text in asked:
            try:
                if text in self.refused:
                    raise MalformedIdError(text)
                entries += self._entries(text)
            except MalformedIdError:
                return _atom(self.refusal, [error_entry(text)], total=1)
        # arXiv's order is its own.
        return _atom(200, entries[::-1][start : start + most], total=len(entries))

    def _entries(self, text: str) -> list[str]:
        asked = paper_id(text)
        paper = self._papers.get(asked.base)
        if paper is None or (asked.version or 1) > paper.versions:
            return []
        return [entry(paper, asked.version or paper.versions)]

    def _record(self, query: dict[str, list[str]]) -> Reply:
        verb, wanted = query.get("verb", [""])[0], query.get("metadataPrefix", [""])[0]
        identifier = query.get("identifier", [""])[0]
        paper = self._papers.get(identifier.removeprefix(arxiv_oai.PREFIX))
        if verb != "GetRecord" or wanted != "arXivRaw":
            body = arxiv_oai.error("badArgument", "The stand-in answers GetRecord in arXivRaw alone")
        elif paper is None or not identifier.startswith(arxiv_oai.PREFIX):
            body = arxiv_oai.error("idDoesNotExist", f"Nothing found for this id {identifier}")
        else:
            body = arxiv_oai.record(paper)
        return Reply(200, body, "text/xml; charset=utf-8")

    def _pdf(self, name: str) -> Reply:
        try:
            asked = paper_id(name)
        except MalformedIdError:
            return _page(404, f"No article for '{name}'")
        paper = self._papers.get(asked.base)
        if paper is None or (asked.version or 1) > paper.versions:
            return _page(404, f"No document for '{name}'")
        if paper.is_withdrawn and asked.version in {None, paper.versions}:
            return _page(404, f"This version of {paper.id} has been withdrawn and is unavailable")
        if paper.pdf is None:
            return _page(404, f"No PDF for '{name}'")
        return Reply(200, paper.pdf, "application/pdf")


def _atom(code: int, entries: list[str], *, total: int) -> Reply:
    return Reply(code, feed(entries, total=total), "application/atom+xml; charset=utf-8")


class _Order:
    def __init__(self, fault: Fault, path: str, times: int, after: int) -> None:
        self.fault, self._path, self._times, self._after = fault, path, times, after

    def takes(self, path: str) -> bool:
        if self._path not in path or not self._times:
            return False
        if self._after:
            self._after -= 1
            return False
        self._times -= 1
        return True


def _page(code: int, text: str) -> Reply:
    return Reply(code, f"<!DOCTYPE html><html><body><h1>{escape(text)}</h1></body></html>".encode())
