"""Runs that are ended, that meet another run, or that may not ask anybody."""

import signal
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from digest.adapters.locks import library_lock
from tests.cli.bench import Bench
from tests.sample_pdfs import pdf_of
from tests.stand_ins.arxiv import ArxivStandIn
from tests.stand_ins.arxiv_feed import StandInPaper
from tests.stand_ins.writer import Call, WriterStandIn
from tests.stand_ins.writer_faults import Fault, Refused

ONE = "2410.06338"
PAPER = StandInPaper(ONE, title="Reading Words", pdf=pdf_of("Reading Words"))


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    (tmp_path / "home").mkdir()
    library = {"DIGEST_LIBRARY_FOLDER": str(tmp_path / "library")}
    with ArxivStandIn([PAPER]) as arxiv, WriterStandIn() as writer:
        yield Bench(tmp_path, arxiv, writer, library)


class PausingWriter(WriterStandIn):
    """A writer that takes requests at once and answers them when it may."""

    def __init__(self) -> None:
        super().__init__()
        self.is_asked, self.may_answer = Event(), Event()

    def refused(self, call: Call) -> Refused | None:
        self.is_asked.set()
        self.may_answer.wait(60)
        return super().refused(call)


def test_a_run_that_is_told_to_end_keeps_what_is_under_way(bench: Bench) -> None:
    with PausingWriter() as writer:
        bench.writer = writer
        process = bench.start("--ids", ONE)
        assert writer.is_asked.wait(60)
        process.send_signal(signal.SIGTERM)
        assert process.stderr is not None
        assert any(line.startswith("Stopping:") for line in process.stderr)
        writer.may_answer.set()
        _, said = process.communicate(timeout=60)
        assert process.returncode == 130
        assert "run the same command again" in said
        assert bench.run("--ids", ONE).returncode == 0
        assert len(writer.calls) == 1


def test_a_build_waits_for_another_run_of_the_same_library(bench: Bench) -> None:
    with library_lock(bench.folder / "library"):
        process = bench.start("--ids", ONE)
        assert process.stderr is not None
        assert "Another run is using the library" in process.stderr.readline()
        assert not bench.arxiv.requests
        assert not bench.writer.calls
    _, said = process.communicate(timeout=60)
    assert process.returncode == 0, said


def test_offline_asks_no_writer_even_for_a_paper_that_is_at_hand(bench: Bench) -> None:
    bench.writer.order(Fault.NO_MONEY, 1)
    assert bench.run("--ids", ONE).returncode == 3
    done = bench.run("--ids", ONE, "--offline")
    assert done.returncode == 1
    assert "An answer of custom/stand-in" in done.stderr
    assert "without --offline" in done.stderr
    assert len(bench.writer.calls) == 1
