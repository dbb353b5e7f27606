"""Every id asked of arXiv ends as a paper or a reason, politely; every PDF is whole."""

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from digest.adapters.arxiv import Arxiv
from digest.adapters.arxiv_door import ArxivDoor
from digest.adapters.http import Http
from digest.adapters.pace import Pace
from digest.core.find_paper_ids import asked_ids, paper_id
from digest.domain.errors import (
    ArxivDownError,
    DigestError,
    NoPdfError,
    ThrottledError,
    UnknownPaperError,
    UnreadablePdfError,
    WithdrawnError,
)
from digest.domain.paper import Paper, PaperId
from tests.stand_ins.arxiv import ArxivStandIn
from tests.stand_ins.arxiv_faults import (
    Fault,
    Reply,
    cut,
    empty_feed,
    page_as_pdf,
    shortened,
    status,
)
from tests.stand_ins.arxiv_feed import SMALL_PDF, StandInPaper

PAPERS = [
    StandInPaper(
        "2410.06338",
        title="Are Large Language Models\n  State-of-the-art?",
        authors=("Shenbin Qian", "Constantin Orăsan"),
        comment="EMNLP\n 2024",
        doi="10.1000/x",
        journal_ref="J. 1",
        categories=("cs.CL", "cs.AI"),
    ),
    StandInPaper("2410.07265", title="A Survey", versions=3),
    StandInPaper("hep-th/9901001", title="An Old One"),
    StandInPaper("2410.07524", title="Taken Back", versions=2, is_withdrawn=True),
    StandInPaper("2410.08109", title="Without a File", pdf=None),
]
IDS = asked_ids(["2410.06338 2410.07265v2 hep-th/9901001 2410.07524"])


class World:
    """An arXiv, our way to it, and a clock that only sleeping moves."""

    def __init__(self, stand_in: ArxivStandIn, folder: Path, *, patience_s: float = 600.0) -> None:
        self.stand_in = stand_in
        self.slept: list[float] = []
        self.told: list[str] = []
        self.time = 1_700_000_000.0
        self.http = Http("a test", sleep=self.sleep, now=self.now)
        pace = Pace(
            folder, pause_s=0.0, patience_s=patience_s, tell=self.told.append, sleep=self.sleep, now=self.now
        )
        door = ArxivDoor(self.http, pace, now=self.now)
        self.arxiv = Arxiv(door, api_url=stand_in.api_url, files_url=stand_in.files_url)

    def now(self) -> float:
        return self.time

    def sleep(self, seconds: float) -> None:
        self.time += seconds
        self.slept.append(seconds)

    @property
    def long_waits(self) -> list[float]:
        return [seconds for seconds in self.slept if seconds >= 1]

    def paper(self, text: str) -> Paper:
        found = self.arxiv.papers([paper_id(text)])[paper_id(text)]
        assert isinstance(found, Paper)
        return found


@pytest.fixture
def stand_in() -> Iterator[ArxivStandIn]:
    with ArxivStandIn(PAPERS) as server:
        yield server


@pytest.fixture
def world(stand_in: ArxivStandIn, tmp_path: Path) -> Iterator[World]:
    world = World(stand_in, tmp_path)
    yield world
    world.http.close()


def test_metadata_are_those_of_the_version_in_one_line_each(world: World) -> None:
    assert world.paper("2410.06338") == Paper(
        id=PaperId("2410.06338", 1),
        title="Are Large Language Models State-of-the-art?",
        authors=("Shenbin Qian", "Constantin Orăsan"),
        abstract="We show that stand-ins answer.",
        categories=("cs.CL", "cs.AI"),
        published=datetime(2024, 10, 8, 17, 30, tzinfo=UTC),
        updated=datetime(2024, 10, 8, 17, 30, tzinfo=UTC),
        abs_url="https://arxiv.org/abs/2410.06338v1",
        pdf_url="https://arxiv.org/pdf/2410.06338v1",
        comment="EMNLP 2024",
        journal_ref="J. 1",
        doi="10.1000/x",
    )


def test_papers_come_in_the_order_asked_for_with_one_request(world: World) -> None:
    found = world.arxiv.papers(IDS)
    assert list(found) == list(IDS)
    assert [paper.title for paper in found.values() if isinstance(paper, Paper)] == [
        *("Are Large Language Models State-of-the-art?", "A Survey", "An Old One", "Taken Back")
    ]
    assert len(world.stand_in.requests) == 1


def test_without_a_version_the_current_one_is_meant(world: World) -> None:
    assert world.paper("2410.07265").id == PaperId("2410.07265", 3)
    assert world.paper("2410.07265v1").id == PaperId("2410.07265", 1)


def test_two_versions_of_one_paper_are_not_mixed_up(world: World) -> None:
    ids = [PaperId("2410.07265"), PaperId("2410.07265", 1), PaperId("2410.07265", 2)]
    found = world.arxiv.papers(ids)
    assert [paper.id.version for paper in found.values() if isinstance(paper, Paper)] == [3, 1, 2]


def test_nothing_asked_is_nothing_sent(world: World) -> None:
    assert world.arxiv.papers([]) == {}
    assert world.stand_in.requests == []


def test_many_ids_go_in_lists_of_fifty(world: World) -> None:
    ids = [PaperId(f"2401.{number:05}") for number in range(1, 121)]
    found = world.arxiv.papers(ids)
    assert list(found) == ids
    assert all(isinstance(error, UnknownPaperError) for error in found.values())
    assert len(world.stand_in.requests) == 3


@pytest.mark.parametrize(
    ("text", "words"),
    [("2410.99999", "no paper 2410.99999"), ("2410.07265v4", "no version 4 of 2410.07265")],
)
def test_what_arxiv_does_not_have_is_named_and_the_rest_comes(world: World, text: str, words: str) -> None:
    found = world.arxiv.papers([*IDS, paper_id(text)])
    assert all(isinstance(found[one], Paper) for one in IDS)
    error = found[paper_id(text)]
    assert isinstance(error, UnknownPaperError)
    assert words in str(error)


@pytest.mark.parametrize(("refusal", "error"), [(400, UnknownPaperError), (500, ArxivDownError)])
def test_one_refused_id_does_not_take_its_list_along(
    world: World, refusal: int, error: type[DigestError]
) -> None:
    world.stand_in.refusal, world.stand_in.refused = refusal, {"2410.07265v2"}
    found = world.arxiv.papers(IDS)
    assert isinstance(found[PaperId("2410.07265", 2)], error)
    assert [one for one in IDS if isinstance(found[one], Paper)] == [IDS[0], *IDS[2:]]


def test_a_server_that_refuses_everything_is_not_asked_for_ever(world: World) -> None:
    world.stand_in.order(status(500, body=b""), times=999)
    ids = [PaperId(f"2401.{number:05}") for number in range(1, 201)]
    found = world.arxiv.papers(ids)
    assert list(found) == ids
    assert all(isinstance(error, ArxivDownError) for error in found.values())
    assert len(world.stand_in.requests) < 50


THROTTLING = [
    status(429),
    status(406),
    status(503, body=b""),
    status(403, body=b""),
    status(200),
    empty_feed,
    shortened(0.8),
]


@pytest.mark.parametrize("fault", THROTTLING)
def test_throttling_is_waited_for_and_told(world: World, fault: Fault) -> None:
    world.stand_in.order(fault)
    assert world.paper("2410.06338").title
    assert world.long_waits == pytest.approx([60])
    assert len(world.told) == 1


def test_a_retry_after_is_kept_to(world: World) -> None:
    world.stand_in.order(status(429, retry_after="5"))
    world.paper("2410.06338")
    assert world.long_waits == pytest.approx([5])


@pytest.mark.parametrize("asked", ["0", "0.0", "Sun, 01 Jan 2023 00:00:00 GMT"])
def test_a_retry_after_that_has_passed_is_not_asked_again_without_end(
    stand_in: ArxivStandIn, tmp_path: Path, asked: str
) -> None:
    world = World(stand_in, tmp_path, patience_s=900)
    stand_in.order(status(429, retry_after=asked), times=99)
    (error,) = world.arxiv.papers(IDS[:1]).values()
    assert isinstance(error, ThrottledError)
    assert len(stand_in.requests) == 5
    assert len(world.told) == 4


def test_throttling_beyond_the_patience_ends_every_id_with_one_reason(
    stand_in: ArxivStandIn, tmp_path: Path
) -> None:
    world = World(stand_in, tmp_path, patience_s=100)
    stand_in.order(status(429), times=99)
    found = world.arxiv.papers(IDS)
    assert list(found) == list(IDS)
    assert all(isinstance(error, ThrottledError) for error in found.values())
    assert len(stand_in.requests) == 2


def test_a_pdf_that_is_throttled_is_waited_for_too(world: World) -> None:
    paper = world.paper("2410.06338")
    world.stand_in.order(status(429), path="/pdf/")
    assert world.arxiv.pdf(paper) == SMALL_PDF
    assert world.long_waits == pytest.approx([60])


def test_a_denial_stops_all_asking(world: World) -> None:
    world.stand_in.order(status(403, body=b"<h1>Access Denied</h1>"))
    found = world.arxiv.papers(IDS)
    assert all(isinstance(error, ArxivDownError) for error in found.values())
    later = world.arxiv.papers(IDS)
    assert all(isinstance(error, ThrottledError) for error in later.values())
    assert len(world.stand_in.requests) == 1


@pytest.mark.parametrize("code", [404, 501])
def test_another_error_is_told_with_its_status(world: World, code: int) -> None:
    world.stand_in.order(status(code, body=b"<html>"))
    error = world.arxiv.papers(IDS)[IDS[0]]
    assert isinstance(error, ArxivDownError)
    assert str(code) in str(error)


def test_no_answer_at_all_is_our_error_for_every_id(tmp_path: Path) -> None:
    with ArxivStandIn(PAPERS) as gone:
        world = World(gone, tmp_path)
    found = world.arxiv.papers(IDS)
    assert all(isinstance(error, ArxivDownError) for error in found.values())


def test_dates_that_are_none_are_our_error(world: World) -> None:
    world.stand_in.order(
        lambda right: replace(right, body=right.body.replace(b"2024-10-08T", b"2024-10-99T"))
    )
    assert isinstance(world.arxiv.papers(IDS)[IDS[0]], ArxivDownError)


def test_an_error_entry_under_200_is_no_paper(world: World) -> None:
    stand_in = world.stand_in
    stand_in.refused = {"2410.06338"}
    stand_in.order(lambda right: replace(right, status=200))
    found = world.arxiv.papers([PaperId("2410.06338")])
    assert isinstance(found[PaperId("2410.06338")], UnknownPaperError)


def test_the_pdf_is_that_of_the_version(world: World) -> None:
    assert world.arxiv.pdf(world.paper("2410.07265v2")) == SMALL_PDF
    assert world.stand_in.requests[-1].path == "/pdf/2410.07265v2"
    assert world.stand_in.requests[-1].accept.startswith("application/pdf")


def test_a_withdrawn_paper_is_a_paper_whose_pdf_says_how_to_get_the_earlier_one(world: World) -> None:
    paper = world.paper("2410.07524")
    assert paper.is_withdrawn
    with pytest.raises(
        WithdrawnError, match=r"2410\.07524v2 was withdrawn .*error in Section 3.*2410\.07524v1"
    ):
        world.arxiv.pdf(paper)
    earlier = world.paper("2410.07524v1")
    assert not earlier.is_withdrawn
    assert world.arxiv.pdf(earlier) == SMALL_PDF


def test_a_paper_without_a_pdf_says_so(world: World) -> None:
    with pytest.raises(NoPdfError, match=r"2410\.08109v1"):
        world.arxiv.pdf(world.paper("2410.08109"))


@pytest.mark.parametrize("fault", [cut(), shortened(), page_as_pdf])
def test_what_is_no_whole_pdf_is_fetched_again(world: World, fault: Fault) -> None:
    paper = world.paper("2410.06338")
    world.stand_in.order(fault, path="/pdf/")
    assert world.arxiv.pdf(paper) == SMALL_PDF


@pytest.mark.parametrize(
    ("fault", "words"),
    [(cut(), "does not answer"), (shortened(), "a cut file"), (page_as_pdf, "a web page")],
)
def test_what_never_becomes_a_whole_pdf_is_given_up(world: World, fault: Fault, words: str) -> None:
    paper = world.paper("2410.06338")
    world.stand_in.order(fault, path="/pdf/", times=99)
    with pytest.raises(ArxivDownError, match=words):
        world.arxiv.pdf(paper)
    assert len(world.stand_in.requests) == 4


def test_a_moved_pdf_is_followed_at_the_pace(world: World) -> None:
    paper = world.paper("2410.06338")
    world.stand_in.order(
        lambda _: Reply(301, b"", headers=(("Location", "/pdf/2410.06338v1.pdf"),)), path="/pdf/"
    )
    assert world.arxiv.pdf(paper) == SMALL_PDF
    assert len(world.stand_in.requests) == 4
    assert len(world.slept) == 3


def test_a_pdf_of_unreasonable_size_is_a_matter_of_its_paper(world: World) -> None:
    paper = world.paper("2410.06338")
    world.stand_in.order(lambda right: replace(right, body=b"%PDF-" + bytes(100_000_001)), path="/pdf/")
    with pytest.raises(UnreadablePdfError, match="too large"):
        world.arxiv.pdf(paper)


def test_requests_keep_the_gap_and_one_connection(stand_in: ArxivStandIn, tmp_path: Path) -> None:
    stand_in.delay_s = 0.02
    door = ArxivDoor(Http("a test"), Pace(tmp_path, pause_s=0.1))
    arxiv = Arxiv(door, api_url=stand_in.api_url, files_url=stand_in.files_url)
    for found in arxiv.papers(IDS[:3]).values():
        assert isinstance(found, Paper)
        arxiv.pdf(found)
    assert len(stand_in.requests) == 4
    assert min(stand_in.gaps_s) >= 0.1
    assert stand_in.most_at_once == 1


RECORDED = [
    ("id_1707.08567_s0_m100_6a1afebfc6a3", "1707.08567", "1707.08567v1"),
    ("id_0808.05394_1707.08567_s0_m100_42e5aa0ec3af", "1707.08567", "1707.08567v1"),
    ("id_1605.08386_s0_m100_199195aa31ad", "1605.08386", "1605.08386v1"),
    ("id_2104.12255v1_s0_m100_6ae69987ffe1", "2104.12255v1", "2104.12255v1"),
    ("id_astro-ph_0601001_s0_m100_3150dca9dc76", "astro-ph/0601001", "astro-ph/0601001v1"),
    ("id_quant-ph_0201082v1_s0_m100_86989fe779ef", "quant-ph/0201082v1", "quant-ph/0201082v1"),
]


@pytest.mark.skipif("DIGEST_CORPUS" not in os.environ, reason="DIGEST_CORPUS does not name recorded answers")
@pytest.mark.parametrize(("name", "asked", "full"), RECORDED)
def test_recorded_answers_of_arxiv_are_read(world: World, name: str, asked: str, full: str) -> None:
    body = (Path(os.environ["DIGEST_CORPUS"]) / "arxiv" / "atom" / f"{name}.http200.xml").read_bytes()
    world.stand_in.order(lambda _: Reply(200, body, "application/atom+xml"))
    paper = world.paper(asked)
    assert str(paper.id) == full
    assert paper.title
    assert paper.authors
    assert paper.categories
    assert not paper.is_withdrawn
    assert paper.abstract == " ".join(paper.abstract.split())


@pytest.mark.skipif("DIGEST_CORPUS" not in os.environ, reason="DIGEST_CORPUS does not name recorded answers")
def test_a_recorded_empty_answer_is_an_unknown_paper(world: World) -> None:
    name = "id_0000.0000_s0_m100_8b51d9633a68.http200.xml"
    body = (Path(os.environ["DIGEST_CORPUS"]) / "arxiv" / "atom" / name).read_bytes()
    world.stand_in.order(lambda _: Reply(200, body, "application/atom+xml"))
    asked = PaperId("2410.06338")
    assert isinstance(world.arxiv.papers([asked])[asked], UnknownPaperError)
