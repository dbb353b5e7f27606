"""The story of a pick: sources joined, ranked, and read by a writer who may fail."""

import json
from collections.abc import Sequence
from dataclasses import replace

import pytest

from digest.core.picking.triage_candidates import Sifted, chosen, issue_triage_id
from digest.domain.candidate import Candidate, Listed, ListingKind, Topics
from digest.domain.errors import BadAnswerError, ConfigError, CostError, DigestError, WriterDownError
from digest.domain.paper import PaperId
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


class Desk:
    """A triage, and all that was asked and rejected for it."""

    def __init__(self, *answers: str | DigestError) -> None:
        self.writer = FakeWriter(*answers)
        self.rendered: list[str] = []
        self.rejected: list[PaperId] = []

    def triaged(self, wanted: Sought | None = None) -> Sifted:
        tools = TriageTools(self.writer, self._render, self.rejected.append)
        return triaged(RANKING, wanted or sought(), 1, tools)

    def _render(self, name: str, data: object) -> str:
        self.rendered.append(name)
        return str(data)


def test_the_best_are_read_in_one_call_and_the_dropped_are_not_chosen() -> None:
    desk = Desk(json.dumps(KEEP_TWO))
    found = desk.triaged()
    (task,) = desk.writer.tasks
    assert task.step is Step.TRIAGE
    assert task.paper.id.is_local
    assert "2611.00003v1" in task.messages[0].content
    assert desk.rendered == ["prompts/triage.md.j2"]
    assert [one.candidate.id.base[-1] for one in chosen(found.ranking, 2)] == ["2", "3"]


MISFITS = (
    "no JSON",
    '{"verdicts": [{"id": "2611.00001v1"}]}',
    '{"verdicts": [{"id": "2611.00001v1", "keep": true, "reason_zh": "好", "title": "x"}]}',
)


@pytest.mark.parametrize("misfit", MISFITS)
def test_an_answer_that_does_not_fit_goes_back_with_what_was_wrong(misfit: str) -> None:
    desk = Desk(misfit, json.dumps(KEEP_TWO))
    assert desk.triaged().note == "The triage keeps 1 of 3 papers."
    assert [message.content for message in desk.writer.tasks[1].messages][1] == misfit
    assert desk.rendered[1] == "prompts/again.md.j2"
    assert not desk.rejected


@pytest.mark.parametrize(
    "answers",
    [*((misfit, misfit) for misfit in MISFITS), [BadAnswerError("It refused.")], [WriterDownError("Down.")]],
)
def test_an_answer_that_fails_leaves_the_ranking_as_it_was_and_says_so(
    answers: Sequence[str | DigestError],
) -> None:
    found = Desk(*answers).triaged()
    assert found.ranking == RANKING
    assert found.note.startswith("There was no triage, and the ranking is as it was: ")


def test_an_issue_waits_for_a_service_and_not_for_a_ceiling_or_a_better_answer() -> None:
    for_good = replace(sought(), issue="2026-W47")
    with pytest.raises(WriterDownError):
        Desk(WriterDownError("Down.")).triaged(for_good)
    assert "Too dear." in Desk(CostError("Too dear.")).triaged(for_good).note
    assert "It refused." in Desk(BadAnswerError("It refused.")).triaged(for_good).note


def test_all_triages_for_an_issue_are_kept_under_one_id() -> None:
    desk = Desk(json.dumps(KEEP_TWO))
    desk.triaged(replace(sought(), issue="2026-W47"))
    assert desk.writer.tasks[0].paper.id == issue_triage_id("2026-W47") != issue_triage_id("2026-W48")


def test_a_later_pick_does_not_use_an_answer_that_did_not_fit() -> None:
    desk = Desk(MISFITS[0], MISFITS[0])
    desk.triaged()
    assert desk.rejected == [desk.writer.tasks[0].paper.id]


def test_nothing_ranked_is_read_by_nobody() -> None:
    nothing = ranked_listing(sought(), FakeListing()).ranking
    writer = FakeWriter()
    assert triaged(nothing, sought(), 1, TriageTools(writer, lambda *_: "", lambda _: None)).note == ""
    assert not writer.tasks


def test_earlier_papers_are_known_to_the_ranking() -> None:
    before = Sought(ListingKind.SEARCH, Topics(categories=("cs.CL",)), WEEK, (published("2611.00001"),))
    assert bases(ranked_listing(before, FakeListing([candidate(1), candidate(2)]))) == ["2"]
