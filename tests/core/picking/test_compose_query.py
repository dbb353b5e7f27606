"""What arXiv is asked: all sources in one query, within the window, in the one form of dates it takes."""

import pytest

from digest.core.picking.compose_query import query_words, search_query
from digest.domain.candidate import Topics
from digest.domain.errors import ConfigError
from tests.core.picking.candidates import WEEK

DATES = "submittedDate:[202611130800 TO 202611210800]"


@pytest.mark.parametrize(
    ("topics", "asked"),
    [
        (Topics(queries=("cat:cs.CL AND all:agent",)), "(cat:cs.CL AND all:agent)"),
        (Topics(categories=("cs.CL",)), "cat:cs.CL"),
        (Topics(categories=("cs.CL", "cs.AI")), "(cat:cs.CL OR cat:cs.AI)"),
        (Topics(queries=("ti:a", " ti:b ")), "((ti:a) OR (ti:b))"),
        (Topics(categories=("cs.CL",), authors=("Ann Li",)), '(cat:cs.CL OR au:"Ann Li")'),
        (Topics(queries=("tool  use",)), '(all:"tool use")'),
    ],
)
def test_sources_are_joined_within_the_window(topics: Topics, asked: str) -> None:
    assert search_query(topics, WEEK) == f"{asked} AND {DATES}"


def test_nothing_to_look_for_is_told_with_an_example() -> None:
    with pytest.raises(ConfigError, match="digest pick --query"):
        search_query(Topics(keywords={"agent": 1.0}), WEEK)


@pytest.mark.parametrize("query", ["(ti:a", 'ti:"a', "ti:a)"])
def test_an_open_bracket_is_told_before_arxiv_is_asked(query: str) -> None:
    with pytest.raises(ConfigError, match="not closed"):
        search_query(Topics(queries=(query,)), WEEK)


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("cat:cs.CL AND all:agent", ("agent",)),
        ('(ti:"tool use" OR abs:planning) AND au:Li', ("tool use", "planning")),
        ("all:agent ANDNOT ti:survey", ("agent",)),
        ("all:agent ANDNOT (ti:survey OR ti:review)", ("agent",)),
        ("ti:tool_use AND all:tool_use", ("tool use",)),
        ("tool use", ("tool use",)),
        ("cat:cs.CL", ()),
    ],
)
def test_the_words_of_a_query_are_those_that_it_wants(query: str, words: tuple[str, ...]) -> None:
    assert query_words((query,)) == words
