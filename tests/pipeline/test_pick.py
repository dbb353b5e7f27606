"""The story of a pick: sources joined, ranked, and read by a writer who may fail."""

import json
from collections.abc import Sequence

import pytest

from digest.core.picking.triage_candidates import Sifted, chosen
from digest.domain.candidate import Candidate, Listed, ListingKind, Topics
from digest.domain.errors import BadAnswerError, ConfigError, DigestError, WriterDownError
from digest.domain.writing import Step
from digest.pipeline.pick import Found, Sought, TriageTools, ranked_listing, triaged
from tests.core.picking.candidates import WEEK, candidate, published
from tests.fakes import FakeWriter


class FakeListing:
    """Lists what it is given. Remembers what was asked."""

    def __init__(self, found: Sequence[Candidate] = (), announced: Sequence[Candidate] = ()) -> None:
        self._found, self._announced = tuple(found), tuple(announced)
        self.asked: list[object] = []

    def found(self, query: str) -> Listed:
        self.asked.append(query)
        return Listed(self._found, "Too many.")

    def announced(self, categories: Sequence[str]) -> Listed:
        self.asked.append(tuple(categories))
        return Listed(self._announced)


def sought(kind: ListingKind = ListingKind.SEARCH, **topics: object) -> Sought:
    asked = Topics(**{"categories": ("cs.CL",), **topics})  # type: ignore[arg-type]  # the fields of Topics
    return Sought(kind, asked, WEEK, ())


def bases(found: Found) -> list[str]:
    return [one.candidate.id.base[-1] for one in found.ranking.ranked]


@pytest.mark.parametrize(
    ("kind", "asked"),
    [(ListingKind.SEARCH, [str]), (ListingKind.FEED, [tuple]), (ListingKind.BOTH, [str, tuple])],
)
def test_each_source_is_asked_that_is_wanted(kind: ListingKind, asked: list[type]) -> None:
    listing = FakeListing([candidate(1)], [candidate(2)])
    ranked_listing(sought(kind), listing)
    assert [type(one) for one in listing.asked] == asked


def test_a_paper_of_both_sources_counts_once_as_the_search_tells_it() -> None:
    listing = FakeListing([candidate(1)], [candidate(1, first_appeared=None), candidate(2)])
    found = ranked_listing(sought(ListingKind.BOTH), listing)
    assert bases(found) == ["1", "2"]
    assert found.listed == 2
    assert found.notes == ("Too many.",)
    assert not any("earlier paper" in reason.words for reason in found.ranking.ranked[0].reasons)


def test_feeds_without_categories_are_a_wrong_command() -> None:
    with pytest.raises(ConfigError, match="--category"):
        ranked_listing(sought(ListingKind.FEED, categories=(), queries=("ti:a",)), FakeListing())


RANKING = ranked_listing(sought(), FakeListing([candidate(1), candidate(2), candidate(3)])).ranking
KEEP_TWO = {
    "verdicts": [
        {"id": "2611.00001v1", "keep": False, "reason_zh": "偏题。"},
        {"id": "2611.00002v1", "keep": True, "reason_zh": "切题。"},
    ]
}


def asked(answer: str | DigestError) -> tuple[Sifted, FakeWriter, list[str]]:
    rendered: list[str] = []

    def render(name: str, data: object) -> str:
        rendered.append(name)
        return str(data)

    writer = FakeWriter(answer)
    return triaged(RANKING, sought(), 1, TriageTools(writer, render)), writer, rendered


def test_the_best_are_read_in_one_call_and_the_dropped_are_not_chosen() -> None:
    found, writer, rendered = asked(json.dumps(KEEP_TWO))
    (task,) = writer.tasks
    assert task.step is Step.TRIAGE
    assert task.paper.id.is_local
    assert "2611.00003v1" in task.messages[0].content
    assert rendered == ["prompts/triage.md.j2"]
    assert [one.candidate.id.base[-1] for one in chosen(found.ranking, 2)] == ["2", "3"]


@pytest.mark.parametrize(
    "answer",
    [
        "no JSON",
        '{"verdicts": [{"id": "2611.00001v1"}]}',
        '{"verdicts": [{"id": "2611.00001v1", "keep": true, "reason_zh": "好", "title": "x"}]}',
        BadAnswerError("It refused."),
        WriterDownError("It is down."),
    ],
)
def test_an_answer_that_fails_leaves_the_ranking_as_it_was_and_says_so(answer: str | DigestError) -> None:
    found, _, _ = asked(answer)
    assert found.ranking == RANKING
    assert found.note.startswith("There was no triage, and the ranking is as it was: ")


def test_nothing_ranked_is_read_by_nobody() -> None:
    nothing = ranked_listing(sought(), FakeListing()).ranking
    writer = FakeWriter()
    assert triaged(nothing, sought(), 1, TriageTools(writer, lambda *_: "")).note == ""
    assert not writer.tasks


def test_earlier_papers_are_known_to_the_ranking() -> None:
    before = Sought(ListingKind.SEARCH, Topics(categories=("cs.CL",)), WEEK, (published("2611.00001"),))
    assert bases(ranked_listing(before, FakeListing([candidate(1), candidate(2)]))) == ["2"]
