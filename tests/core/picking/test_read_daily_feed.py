"""The daily feed, in the shape of arXiv's own."""

from datetime import UTC, datetime

import pytest

from digest.core.picking.read_daily_feed import announced_papers
from digest.domain.paper import PaperId
from tests.stand_ins.arxiv_listing import daily_feed

ENTRY = """  <entry>
    <id>oai:arXiv.org:{id}</id>
    <title>Drafts and
      Trees</title>
    <updated>2025-08-20T04:00:19.899254+00:00</updated>
    <summary>arXiv:{id} Announce Type: {kind}
Abstract: We draft. Abstract: trees.</summary>
    <category term="cs.CL"/>
    <category term="cs.AI"/>
    <published>2025-08-20T00:00:00-04:00</published>
    <arxiv:announce_type>{kind}</arxiv:announce_type>
    <dc:creator>Ann Example, Bo Example</dc:creator>
  </entry>
"""
ANNOUNCED = datetime(2025, 8, 20, 4, tzinfo=UTC)


def test_an_entry_becomes_a_candidate_without_the_words_before_its_abstract() -> None:
    (found,) = announced_papers(daily_feed([ENTRY.format(id="2508.13426v1", kind="new")]))
    assert found.id == PaperId("2508.13426", 1)
    assert found.title == "Drafts and Trees"
    assert found.abstract == "We draft. Abstract: trees."
    assert found.authors == ("Ann Example", "Bo Example")
    assert found.categories == ("cs.CL", "cs.AI")
    assert (found.appeared, found.first_appeared) == (ANNOUNCED, ANNOUNCED)


@pytest.mark.parametrize(
    ("name", "kind", "is_first"),
    [
        ("2508.13426v1", "cross", True),
        ("2508.13426v3", "cross", False),
        ("2508.13426v2", "replace", False),
        ("2508.13426v2", "replace-cross", False),
    ],
)
def test_a_replacement_is_no_first_appearance(name: str, kind: str, is_first: bool) -> None:
    (found,) = announced_papers(daily_feed([ENTRY.format(id=name, kind=kind)]))
    assert (found.first_appeared is not None) is is_first


def test_a_weekend_announces_nothing() -> None:
    assert announced_papers(daily_feed([])) == ()


@pytest.mark.parametrize(
    "feed",
    [
        b"<feed",
        daily_feed([ENTRY.format(id="2508.13426", kind="new")]),
        daily_feed([ENTRY.format(id="nothing", kind="new")]),
        daily_feed([ENTRY.format(id="2508.13426v1", kind="new").replace("2025-08-20T00", "someday")]),
    ],
)
def test_what_makes_no_sense_is_told(feed: bytes) -> None:
    with pytest.raises(ValueError, match=r"no XML|no version|no arXiv id|isoformat"):
        announced_papers(feed)
