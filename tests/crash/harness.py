"""Runs of `digest build` that are killed with SIGKILL at seeded moments and run again until they are done."""

import subprocess
import time
from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from urllib.parse import parse_qs, urlsplit

from digest.core.take_json import take_json
from tests.cli.bench import Bench
from tests.crash.library_state import Kept, kept_in
from tests.sample_pdfs import pdf_of
from tests.stand_ins.arxiv import ArxivStandIn, Seen
from tests.stand_ins.arxiv_feed import StandInPaper
from tests.stand_ins.writer import Call, Delivered, WriterStandIn

TITLES = {"2410.06338": "Reading Words", "2410.07265": "Counting Numbers", "2410.07524": "Mending Lines"}
PAPERS = [StandInPaper(base, title=title, pdf=pdf_of(title)) for base, title in TITLES.items()]
COMMAND = ("--ids", ",".join(TITLES), "--date", "2026-11-20")
MOST_KILLS = 3
ARXIV_S, WRITER_S = 0.03, 0.1  # how long the stand-ins take, so that there is time to be killed in
LOOK_S = 0.002  # how often is looked whether something has happened


@dataclass(frozen=True, slots=True)
class Undisturbed:
    """A run that nobody killed.

    files: the post's files by name. times_s: from its start to each event (a request or call that arrived,
    an answer that left), in order, and to its end.
    """

    files: dict[str, bytes]
    times_s: tuple[float, ...]

    def moment(self, random: Random, *, after: int) -> tuple[int, float]:
        """Return after how many events, and how many seconds behind the last of them, a run is killed.

        after: how many events earlier attempts had. One kill in three comes at any time, one between any two
        events, however near, and one behind the last event, where the post is written.
        """
        *starts, end = self.times_s
        after = min(after, len(starts) - 1)
        at_any_time = bisect(starts, random.uniform(starts[after], end)) - 1
        number = random.choice((at_any_time, random.randrange(after, len(starts)), len(starts) - 1))
        return number - after, random.uniform(0, self.times_s[number + 1] - starts[number])


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one seed.

    killed_at_s: from the start of each attempt to its end by SIGKILL.
    calls: all that the writer was asked. unanswered: those whose answer had not left when the run was killed.
    lost_s: for each answer that had left and was not kept yet, from its last byte to the kill.
    """

    killed_at_s: tuple[float, ...]
    calls: int
    unanswered: int
    lost_s: tuple[float, ...]


def undisturbed(folder: Path) -> Undisturbed:
    with ArxivStandIn(PAPERS, delay_s=ARXIV_S) as arxiv, _writer() as writer:
        scene = _Scene(folder, arxiv, writer, parallel=2)
        process, times_s, began = scene.bench.start(*COMMAND), [0.0], time.monotonic()
        while _is_running(process, LOOK_S):
            times_s += [time.monotonic() - began] * (1 + scene.events - len(times_s))
        _, said = process.communicate()
        assert process.returncode == 0, said
        return Undisturbed(scene.post_files(), (*times_s, time.monotonic() - began))


def killed_run(seed: int, folder: Path, whole: Undisturbed) -> Outcome:
    """Return what came of a build that was killed up to MOST_KILLS times; every promise is asserted."""
    random = Random(seed)
    with ArxivStandIn(PAPERS, delay_s=ARXIV_S) as arxiv, _writer() as writer:
        scene = _Scene(folder, arxiv, writer, parallel=1 + seed % 2)
        for _ in range(random.randint(1, MOST_KILLS)):
            is_done = scene.attempt(random, whole)
            for name, data in scene.post_files().items():
                assert data == whole.files[name], f"seed {seed}: half a post in {name}"
            if is_done:
                break
        done = scene.bench.run(*COMMAND)
        assert done.returncode == 0, done.stderr
        scene.check_requests()
        assert scene.post_files() == whole.files, f"seed {seed}: another post"
        kept_in(scene.library, folder / "copy")
        assert not list(folder.rglob("*.part")), f"seed {seed}: an unfinished file is left behind"
        return Outcome(tuple(scene.killed_at_s), len(writer.calls), scene.unanswered, tuple(scene.lost_s))


@dataclass
class _Scene:
    """A folder, the stand-ins, and what has happened between them so far."""

    folder: Path
    arxiv: ArxivStandIn
    writer: WriterStandIn
    parallel: int
    kept: Kept = field(default_factory=Kept)
    unanswered: int = 0
    killed_at_s: list[float] = field(default_factory=list)
    lost_s: list[float] = field(default_factory=list)
    _seen: tuple[int, int, int] = (0, 0, 0)

    def __post_init__(self) -> None:
        (self.folder / "home").mkdir(parents=True)
        self.library = self.folder / "library"
        more = {"DIGEST_LIBRARY_FOLDER": str(self.library), "DIGEST_WRITER_PARALLEL": str(self.parallel)}
        self.bench = Bench(self.folder, self.arxiv, self.writer, more)

    @property
    def events(self) -> int:
        """How much has happened since the last check."""
        return sum(self._counts()) - sum(self._seen)

    def post_files(self) -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in (self.folder / "posts").glob("[!.]*")}

    def attempt(self, random: Random, whole: Undisturbed) -> bool:
        """Run the command and kill it at some moment. Return whether it was done before."""
        number, delay_s = whole.moment(random, after=sum(self._seen))
        process, began = self.bench.start(*COMMAND), time.monotonic()
        while self.events < number and _is_running(process, LOOK_S):
            pass
        if not _is_running(process, delay_s):
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
        requests, calls, _ = self._seen
        for seen in self.arxiv.requests[requests:]:
            twice = _asked_for(seen) & (self.kept.metadata | self.kept.pdfs)
            assert not twice, f"asked arXiv again for {twice}"
        paid = [_messages(one.call) for one in self.writer.delivered if _key(one) in self.kept.answers]
        for call in self.writer.calls[calls:]:
            assert _messages(call) not in paid, f"paid again for {_paper(call)}"

    def _take_stock(self, killed_at: float) -> None:
        """Check what the killed attempt asked for, then look at what it left."""
        self.check_requests()
        _, calls, delivered = self._seen
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

    def _counts(self) -> tuple[int, int, int]:
        return len(self.arxiv.requests), len(self.writer.calls), len(self.writer.delivered)


def _writer() -> WriterStandIn:
    # Numbers that are wrong make every paper go back for a repair: two calls each.
    return WriterStandIn(delay_s=WRITER_S, wrong_number_every=3, keeps_prefixes=False)


def _is_running(process: subprocess.Popen[str], wait_s: float) -> bool:
    """Return whether a process has not ended after so many seconds."""
    try:
        process.wait(wait_s)
    except subprocess.TimeoutExpired:
        return True
    return False


def _asked_for(seen: Seen) -> set[str]:
    """Return the ids that a request to arXiv names."""
    address = urlsplit(seen.path)
    ids: Sequence[str] = parse_qs(address.query).get("id_list", [""])[0].split(",")
    return set(ids) if address.path == "/api/query" else {address.path.removeprefix("/pdf/")}


def _messages(call: Call) -> tuple[str, ...]:
    return tuple(message["content"] for message in call.messages)


def _key(answer: Delivered) -> tuple[str, str]:
    """Return the key under which the library shows an answer, see `Kept`."""
    return f"{_paper(answer.call)}v1", take_json(answer.content)


def _paper(call: Call) -> str:
    return next(base for base, title in TITLES.items() if f"标题：{title}" in call.messages[1]["content"])
