"""arXiv's listings over real HTTP: each paper once and none missed, however the listing moves."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from digest.adapters.arxiv_door import ArxivDoor
from digest.adapters.arxiv_listing import MOST_PAGES, ArxivListing
from digest.adapters.http import Http
from digest.adapters.pace import Pace
from digest.core.picking.read_daily_feed import announced_papers
from digest.domain.candidate import Listed
from digest.domain.errors import ArxivDownError, ConfigError, ThrottledError
from tests.stand_ins.arxiv_faults import Fault, Reply, cut, status
from tests.stand_ins.arxiv_feed import StandInPaper, entry, feed
from tests.stand_ins.arxiv_listing import ListingStandIn, daily_feed

PAGE = 20
NOW = datetime(2026, 11, 20, 8, tzinfo=UTC)
QUERY = "cat:cs.CL"
CORPUS = Path(os.environ.get("DIGEST_CORPUS", "/nowhere"))


def paper(number: int, **changes: object) -> StandInPaper:
    fields: dict[str, object] = {"title": f"Title {number}", "published": NOW - timedelta(minutes=number)}
    return StandInPaper(f"2611.{number:05}", **{**fields, **changes})  # type: ignore[arg-type]  # its fields


PAPERS = [paper(number) for number in range(1, 51)]
ALL = {known.id for known in PAPERS}


class World:
    """A listing, our way to it, and a clock that only sleeping moves."""

    def __init__(self, stand_in: ListingStandIn, folder: Path) -> None:
        self.stand_in = stand_in
        self.time = 1_700_000_000.0
        self.slept: list[float] = []
        self.http = Http("a test", sleep=self.sleep, now=self.now)
        pace = Pace(folder, pause_s=0.0, patience_s=200.0, sleep=self.sleep, now=self.now)
        door = ArxivDoor(self.http, pace, now=self.now)
        self.listing = ArxivListing(door, api_url=stand_in.api_url, feeds_url=stand_in.url, page_size=PAGE)

    def now(self) -> float:
        return self.time

    def sleep(self, seconds: float) -> None:
        self.time += seconds
        self.slept.append(seconds)

    @property
    def long_waits(self) -> list[float]:
        return [seconds for seconds in self.slept if seconds >= 1]


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with ListingStandIn(PAPERS) as server:
        world = World(server, tmp_path)
        yield world
        world.http.close()


def ids(listed: Listed) -> list[str]:
    return [candidate.id.base for candidate in listed.candidates]


def empty_page(right: Reply) -> Reply:
    """A page without entries that counts fifty."""
    return Reply(200, feed([], total=50), right.content_type)


def test_all_pages_are_read_the_newest_first_and_overlap(world: World) -> None:
    listed = world.listing.found(QUERY)
    assert ids(listed) == [known.id for known in PAPERS]
    assert world.stand_in.starts == [0, 15, 30]
    assert listed.note == ""


def test_a_candidate_is_what_arxiv_tells_of_the_paper(world: World) -> None:
    world.stand_in.listing = [paper(1, title="A\n  B", comment="10 pages", versions=2)]
    (found,) = world.listing.found(QUERY).candidates
    assert (str(found.id), found.title, found.comment) == ("2611.00001v2", "A B", "10 pages")
    assert found.first_appeared == NOW - timedelta(minutes=1)
    assert found.appeared == found.first_appeared + timedelta(days=1)


def test_papers_that_come_in_on_top_between_two_pages_double_none(world: World) -> None:
    new = [paper(number, published=NOW + timedelta(minutes=number)) for number in range(91, 98)]
    world.stand_in.moves = [lambda listing: listing.__setitem__(slice(0, 0), new)]
    found = ids(world.listing.found(QUERY))
    assert len(found) == len(set(found))
    assert set(found) >= ALL


def test_papers_that_are_taken_back_between_two_pages_hide_none(world: World) -> None:
    world.stand_in.moves = [lambda listing: listing.__delitem__(slice(0, 4))]
    assert set(ids(world.listing.found(QUERY))) == ALL


def test_a_listing_that_moves_by_more_than_the_overlap_is_gone_back_over(world: World) -> None:
    world.stand_in.moves = [lambda listing: listing.__delitem__(slice(0, 12))]
    assert set(ids(world.listing.found(QUERY))) == ALL
    assert world.stand_in.starts[:3] == [0, 15, 5]


def test_a_listing_out_of_order_is_read_to_its_end(world: World) -> None:
    world.stand_in.listing = PAPERS[25:] + PAPERS[:25]
    assert ids(world.listing.found(QUERY)) == [known.id for known in PAPERS]


def test_a_listing_that_shrinks_below_the_next_page_ends_there(world: World) -> None:
    world.stand_in.moves = [lambda listing: listing.__delitem__(slice(10, 50))]
    listed = world.listing.found(QUERY)
    assert ids(listed) == [known.id for known in PAPERS[:20]]
    assert listed.note == ""
    assert not world.long_waits


@pytest.mark.parametrize("after", [0, 1])
def test_an_empty_page_without_cause_is_asked_for_again(world: World, after: int) -> None:
    world.stand_in.order(empty_page, times=2, after=after)
    assert set(ids(world.listing.found(QUERY))) == ALL


def test_a_page_that_comes_again_and_again_is_not_asked_for_without_end(world: World) -> None:
    same = feed([entry(known, 1) for known in PAPERS[:PAGE]], total=1_000_000)
    world.stand_in.order(lambda right: Reply(200, same, right.content_type), times=200)
    listed = world.listing.found(QUERY)
    assert len(listed.candidates) == PAGE
    assert listed.note.startswith("1,000,000 papers match; 20 of them were looked at")
    assert len(world.stand_in.requests) == MOST_PAGES


def test_a_page_that_stays_empty_leaves_what_was_read_and_says_so(world: World) -> None:
    world.stand_in.order(empty_page, times=99, after=1)
    listed = world.listing.found(QUERY)
    assert len(listed.candidates) == PAGE
    assert listed.note == "arXiv sent empty pages: 20 of 50 papers were looked at."


def test_a_first_page_that_stays_empty_is_no_empty_listing(world: World) -> None:
    world.stand_in.order(empty_page, times=99)
    with pytest.raises(ArxivDownError, match="counts 50 results"):
        world.listing.found(QUERY)


def test_nothing_found_is_an_empty_listing_after_one_request(world: World) -> None:
    assert world.listing.found("all:nothing") == Listed(())
    assert len(world.stand_in.requests) == 1


def test_a_paper_of_two_categories_is_listed_once(world: World) -> None:
    world.stand_in.listing = [paper(1, categories=("cs.CL", "cs.AI")), paper(2, categories=("cs.AI",))]
    assert ids(world.listing.found("(cat:cs.CL OR cat:cs.AI)")) == ["2611.00001", "2611.00002"]


@pytest.mark.parametrize(
    "fault",
    [status(429), status(429, retry_after="30"), status(406), status(200), status(503, body=b""), cut(0.5)],
)
def test_throttling_is_waited_for_and_the_page_read_then(world: World, fault: Fault) -> None:
    world.stand_in.order(fault, after=1)
    assert set(ids(world.listing.found(QUERY))) == ALL
    assert world.long_waits


def test_throttling_without_end_is_told(world: World) -> None:
    world.stand_in.order(status(429), times=99)
    with pytest.raises(ThrottledError):
        world.listing.found(QUERY)


def test_a_failure_of_arxiv_is_told(world: World) -> None:
    world.stand_in.order(status(500, body=b"oops"), times=99)
    with pytest.raises(ArxivDownError, match="500"):
        world.listing.found(QUERY)


def test_a_query_that_arxiv_does_not_understand_is_a_wrong_command(world: World) -> None:
    with pytest.raises(ConfigError, match="invalid field nonsense"):
        world.listing.found("nonsense:agent")


def test_the_window_is_asked_of_arxiv(world: World) -> None:
    within = "cat:cs.CL AND submittedDate:[202611200750 TO 202611200800]"
    assert ids(world.listing.found(within)) == [known.id for known in PAPERS[:10]]


def test_the_day_of_some_categories_is_one_request(world: World) -> None:
    world.stand_in.listing = [paper(1), paper(2, categories=("cs.AI",)), paper(3), paper(4, versions=2)]
    world.stand_in.announcements = {"2611.00001": "new", "2611.00002": "cross", "2611.00004": "replace"}
    listed = world.listing.announced(["cs.CL", "cs.AI"])
    assert [str(each.id) for each in listed.candidates] == ["2611.00001v1", "2611.00002v1", "2611.00004v2"]
    assert [seen.path for seen in world.stand_in.requests] == ["/atom/cs.CL+cs.AI"]
    assert "atom" in world.stand_in.requests[0].accept


def test_a_weekend_announces_nothing(world: World) -> None:
    assert world.listing.announced(["cs.CL"]) == Listed(())


def test_a_feed_is_waited_for_as_a_search_is(world: World) -> None:
    world.stand_in.order(status(429, retry_after="30"))
    assert world.listing.announced(["cs.CL"]) == Listed(())
    assert world.long_waits


def senseless(right: Reply) -> Reply:
    """A feed with an entry that names no paper."""
    return Reply(200, daily_feed(["<entry/>"]), right.content_type)


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (status(404, body=b"none"), ConfigError),
        (status(500, body=b"oops"), ArxivDownError),
        (senseless, ArxivDownError),
    ],
)
def test_a_feed_that_cannot_be_had_is_told(world: World, fault: Fault, error: type[Exception]) -> None:
    world.stand_in.order(fault, times=9)
    with pytest.raises(error):
        world.listing.announced(["cs.XX"])


@pytest.mark.skipif(not CORPUS.is_dir(), reason="DIGEST_CORPUS does not name recorded answers")
def test_recorded_feeds_are_read_whole() -> None:
    (recorded,) = (CORPUS / "arxiv" / "rss").glob("*.xml")
    feed_bytes = recorded.read_bytes()
    found = announced_papers(feed_bytes)
    assert len(found) == feed_bytes.count(b"<entry>")
    assert all(each.abstract and each.authors and "Announce Type" not in each.abstract for each in found)
