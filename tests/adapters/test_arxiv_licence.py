"""The licence of a paper, asked of arXiv's OAI interface in the same pace as everything else."""

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
from digest.core.find_paper_ids import paper_id
from digest.domain.errors import ArxivDownError
from digest.domain.paper import Paper
from tests.stand_ins.arxiv import ArxivStandIn
from tests.stand_ins.arxiv_faults import Fault, Reply, shortened, status
from tests.stand_ins.arxiv_feed import StandInPaper

CC_BY = "http://creativecommons.org/licenses/by/4.0/"
PAPERS = [
    StandInPaper("2410.06338", licence=CC_BY),
    StandInPaper("2410.07265", versions=3, licence=CC_BY),
    StandInPaper("hep-th/9901001", licence="http://arxiv.org/licenses/assumed-1991-2003/"),
    StandInPaper("2410.08109", licence=""),
]


class World:
    """An arXiv, our way to it, and a clock that only sleeping moves."""

    def __init__(self, stand_in: ArxivStandIn, folder: Path) -> None:
        self.stand_in = stand_in
        self.slept: list[float] = []
        self.time = 1_700_000_000.0
        self.http = Http("a test", sleep=self.sleep, now=self.now)
        pace = Pace(
            folder, pause_s=3.0, patience_s=600.0, tell=lambda _: None, sleep=self.sleep, now=self.now
        )
        self.arxiv = Arxiv(ArxivDoor(self.http, pace, now=self.now), oai_url=stand_in.oai_url)

    def now(self) -> float:
        return self.time

    def sleep(self, seconds: float) -> None:
        self.time += seconds
        self.slept.append(seconds)

    def licence(self, text: str) -> str:
        return self.arxiv.licence(a_paper(text))


def a_paper(text: str) -> Paper:
    """Return a paper as the query interface tells of it: without a licence."""
    at = datetime(2024, 10, 8, tzinfo=UTC)
    return Paper(paper_id(text), "A Title", ("Ann Example",), "", ("cs.CL",), at, at, "", "")


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with ArxivStandIn(PAPERS) as stand_in:
        world = World(stand_in, tmp_path)
        yield world
        world.http.close()


def test_the_licence_is_the_one_in_the_record(world: World) -> None:
    assert world.licence("2410.06338v1") == CC_BY
    assert world.licence("hep-th/9901001v1") == "http://arxiv.org/licenses/assumed-1991-2003/"


def test_the_record_speaks_of_the_current_version_alone(world: World) -> None:
    assert world.licence("2410.07265v3") == CC_BY
    assert world.licence("2410.07265v2") == ""


def test_what_arxiv_does_not_tell_is_unknown(world: World) -> None:
    assert world.licence("2410.08109v1") == ""
    assert world.licence("2410.99999v1") == ""


def test_a_licence_that_is_known_is_not_asked_for(world: World) -> None:
    known = replace(a_paper("2410.06338v1"), licence_url="https://example.org/licence")
    assert world.arxiv.licence(known) == "https://example.org/licence"
    assert world.stand_in.requests == []


def test_licences_keep_the_pace(world: World) -> None:
    world.licence("2410.06338v1")
    world.licence("2410.07265v3")
    assert sum(world.slept) == pytest.approx(3.0, abs=0.1)
    assert all(seen.user_agent == "a test" and "xml" in seen.accept for seen in world.stand_in.requests)


@pytest.mark.parametrize(
    "fault", [status(429), status(503, body=b""), status(406), status(200), shortened(0.8)]
)
def test_throttling_is_waited_for(world: World, fault: Fault) -> None:
    world.stand_in.order(fault, path="/oai")
    assert world.licence("2410.06338v1") == CC_BY
    assert max(world.slept) == pytest.approx(60, abs=0.1)


def test_a_broken_service_is_our_error(world: World) -> None:
    world.stand_in.order(status(500, body=b"<html>"), path="/oai")
    with pytest.raises(ArxivDownError, match="status 500"):
        world.licence("2410.06338v1")


def test_a_record_that_is_no_xml_is_our_error(world: World) -> None:
    world.stand_in.order(lambda right: replace(right, body=right.body.replace(b"<metadata>", b"<data>")))
    with pytest.raises(ArxivDownError, match="makes no sense"):
        world.licence("2410.06338v1")


RECORDED = [
    ("getrecord_arXivRaw_1412.6980.abridged", "1412.6980v9", "nonexclusive-distrib"),
    ("getrecord_arXiv_2511.11447.abridged", "2511.11447v1", "licenses/by/4.0"),
    ("SYNTHETIC_arXivRaw_withdrawn", "2608.99999v2", "licenses/by/4.0"),
]


@pytest.mark.skipif("DIGEST_CORPUS" not in os.environ, reason="DIGEST_CORPUS does not name recorded answers")
@pytest.mark.parametrize(("name", "asked", "words"), RECORDED)
def test_recorded_records_of_arxiv_are_read(world: World, name: str, asked: str, words: str) -> None:
    body = (Path(os.environ["DIGEST_CORPUS"]) / "arxiv" / "oai" / f"{name}.xml").read_bytes()
    world.stand_in.order(lambda _: Reply(200, body, "text/xml"))
    assert words in world.licence(asked)


@pytest.mark.skipif("DIGEST_CORPUS" not in os.environ, reason="DIGEST_CORPUS does not name recorded answers")
def test_a_recorded_error_names_no_licence(world: World) -> None:
    name = "SYNTHETIC_error_idDoesNotExist.xml"
    body = (Path(os.environ["DIGEST_CORPUS"]) / "arxiv" / "oai" / name).read_bytes()
    world.stand_in.order(lambda _: Reply(200, body, "text/xml"))
    assert world.licence("2410.06338v1") == ""
