"""A folder in which a command is run and killed, and what its runs owe to the stand-ins around it."""

import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Protocol
from urllib.parse import parse_qs, urlsplit

from digest.core.take_json import take_json
from tests.cli.bench import Bench
from tests.crash.library_state import Kept, kept_in
from tests.stand_ins.arxiv import ArxivStandIn, Seen
from tests.stand_ins.warm_start import warm_run
from tests.stand_ins.writer import Call, Delivered, WriterStandIn

TITLES = {"2410.06338": "Reading Words", "2410.07265": "Counting Numbers", "2410.07524": "Mending Lines"}
FOLDERS = ("posts", "exports")
LOOK_S = 0.002  # how often is looked whether something has happened


class Moments(Protocol):
    """When a run is killed: `Undisturbed` of harness.py."""

    def moment(self, random: Random, *, after: int) -> tuple[int, float]: ...


@dataclass
class Scene:
    """A folder, the stand-ins, and what has happened between them so far.

    command: the words behind `digest`. settings: of its digest.toml.
    """

    folder: Path
    arxiv: ArxivStandIn
    writer: WriterStandIn
    parallel: int
    command: Sequence[str]
    settings: str
    kept: Kept = field(default_factory=Kept)
    unanswered: int = 0
    killed_at_s: list[float] = field(default_factory=list)
    lost_s: list[float] = field(default_factory=list)
    _seen: tuple[int, int, int, int] = (0, 0, 0, 0)

    def __post_init__(self) -> None:
        (self.folder / "home").mkdir(parents=True)
        (self.folder / "digest.toml").write_text(self.settings, encoding="utf-8")
        self.library = self.folder / "library"

    @property
    def environment(self) -> Mapping[str, str]:
        more = {"DIGEST_LIBRARY_FOLDER": str(self.library), "DIGEST_WRITER_PARALLEL": str(self.parallel)}
        return Bench(self.folder, self.arxiv, self.writer, more).environment

    @property
    def events(self) -> int:
        """How much has happened since the last check."""
        return sum(self._counts()) - sum(self._seen)

    def files(self) -> dict[str, bytes]:
        """Return all that came out, by its way from the folder."""
        paths = [path for name in FOLDERS for path in (self.folder / name).rglob("[!.]*") if path.is_file()]
        return {path.relative_to(self.folder).as_posix(): path.read_bytes() for path in paths}

    def start(self) -> subprocess.Popen[str]:
        """Begin a process from nothing, to be killed."""
        return subprocess.Popen(
            [sys.executable, "-m", "digest", *self.command],
            cwd=self.folder,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def run(self) -> subprocess.CompletedProcess[str]:
        if sys.platform == "linux":  # elsewhere a fork may not ask the system for what it needs
            return warm_run("digest", self.command, self.folder, self.environment)
        process = self.start()
        return subprocess.CompletedProcess(process.args, process.wait(), *process.communicate())

    def attempt(self, random: Random, whole: Moments) -> bool:
        """Run the command and kill it at some moment. Return whether it was done before."""
        number, delay_s = whole.moment(random, after=sum(self._seen))
        process, began = self.start(), time.monotonic()
        while self.events < number and is_running(process, LOOK_S):
            pass
        if not is_running(process, delay_s):
            _, said = process.communicate()
            assert process.returncode == 0, said
            return True
        killed_at = time.monotonic()
        process.kill()
        process.communicate()
        self.killed_at_s.append(killed_at - began)
        self._take_stock(killed_at)
        return False

    def check_requests(self) -> None:
        """Assert that nothing was asked for, since the last check, that was kept before it."""
        requests, calls, *_ = self._seen
        for seen in self.arxiv.requests[requests:]:
            assert not (self.kept.is_chosen and _is_search(seen)), "looked for papers that were chosen"
            twice = _asked_for_again(seen, self.kept)
            assert not twice, f"asked arXiv again for {twice}"
        paid = [_messages(one.call) for one in self.writer.delivered if _key(one) in self.kept.answers]
        for call in self.writer.calls[calls:]:
            assert _messages(call) not in paid, f"paid again for {_paper(call)}"

    def _take_stock(self, killed_at: float) -> None:
        """Check what the killed attempt asked for, then look at what it left."""
        self.check_requests()
        _, calls, delivered, _ = self._seen
        self.kept = kept_in(self.library, self.folder / "copy")
        in_time = [one for one in self.writer.delivered[delivered:] if one.at_s < killed_at]
        lost = [one for one in in_time if _key(one) not in self.kept.answers]
        # An answer is kept before the next call is made; beside it, each other thread has one call at most.
        assert all(len(self.writer.calls) - one.asked < self.parallel for one in lost), (
            "an answer was not kept"
        )
        self.lost_s += [killed_at - one.at_s for one in lost]
        self.unanswered += len(self.writer.calls[calls:]) - len(in_time)
        self._seen = self._counts()

    def _counts(self) -> tuple[int, int, int, int]:
        files = sum(path.is_file() for name in FOLDERS for path in (self.folder / name).rglob("[!.]*"))
        return len(self.arxiv.requests), len(self.writer.calls), len(self.writer.delivered), files


def is_running(process: subprocess.Popen[str], wait_s: float) -> bool:
    """Return whether a process has not ended after so many seconds."""
    try:
        process.wait(wait_s)
    except subprocess.TimeoutExpired:
        return True
    return False


def _asked_for_again(seen: Seen, kept: Kept) -> set[str]:
    """Return the ids that a request to arXiv names although what it wants of them is kept."""
    address = urlsplit(seen.path)
    if address.path == "/api/query":
        return set(parse_qs(address.query).get("id_list", [""])[0].split(",")) & kept.metadata
    return {address.path.removeprefix("/pdf/")} & kept.pdfs


def _is_search(seen: Seen) -> bool:
    return "submittedDate" in seen.path


def _messages(call: Call) -> tuple[str, ...]:
    return tuple(message["content"] for message in call.messages)


def _key(answer: Delivered) -> tuple[str, str]:
    """Return the key under which the library shows an answer, see `Kept`."""
    return f"{_paper(answer.call)}v1", take_json(answer.content)


def _paper(call: Call) -> str:
    return next(base for base, title in TITLES.items() if f"标题：{title}" in call.messages[1]["content"])
