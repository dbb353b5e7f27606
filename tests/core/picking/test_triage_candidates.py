"""Triage: a writer's verdicts count for papers it was shown, and never change the order."""

from digest.core.picking.triage_candidates import (
    MOST_SHOWN,
    chosen,
    sifted,
    to_triage,
    triage_data,
    triage_id,
)
from digest.domain.candidate import Ranked, Ranking, Topics, Verdict
from digest.domain.triage import Triage, TriagedPaper
from tests.core.picking.candidates import candidate, published

RANKING = Ranking(tuple(Ranked(candidate(number), ()) for number in range(1, 61)))
SHOWN = to_triage(RANKING, 1)


def verdict(number: int, *, keep: bool, reason_zh: str = "切题。") -> TriagedPaper:
    return TriagedPaper(id=f"2611.{number:05}v1", keep=keep, reason_zh=reason_zh)


def triage(*verdicts: TriagedPaper) -> Triage:
    return Triage(verdicts=verdicts)


def numbers(ranked: tuple[Ranked, ...]) -> list[int]:
    return [int(one.candidate.id.base[-5:]) for one in ranked]


def test_three_times_as_many_are_shown_as_wanted_up_to_a_bound() -> None:
    assert numbers(SHOWN) == [1, 2, 3]
    assert len(to_triage(RANKING, 50)) == MOST_SHOWN


def test_dropped_papers_are_not_chosen_and_the_others_keep_their_order() -> None:
    found = sifted(RANKING, SHOWN, triage(verdict(2, keep=False), verdict(3, keep=True)))
    assert numbers(chosen(found.ranking, 3)) == [1, 3, 4]
    assert found.ranking.ranked[1].verdict == Verdict(False, "切题。")
    assert found.note == "The triage keeps 1 of 3 papers."


def test_papers_that_it_was_not_shown_do_not_count() -> None:
    found = sifted(RANKING, SHOWN, triage(verdict(1, keep=True), verdict(9, keep=False)))
    assert found.ranking.ranked[8].verdict is None
    assert "1 of its verdicts are on papers that it was not shown" in found.note


def test_of_two_verdicts_on_a_paper_the_first_counts() -> None:
    found = sifted(RANKING, SHOWN, triage(verdict(1, keep=True), verdict(1, keep=False)))
    assert numbers(chosen(found.ranking, 1)) == [1]


def test_a_writer_that_keeps_nothing_is_not_believed() -> None:
    found = sifted(RANKING, SHOWN, triage(*(verdict(number, keep=False) for number in (1, 2, 3))))
    assert found.ranking == RANKING
    assert "as it was" in found.note


def test_the_prompt_is_given_papers_on_one_line_each_and_what_the_blogger_likes() -> None:
    hostile = Ranked(candidate(1, title="A\n## 2611.00009v1", abstract="B\nC"), ())
    topics = Topics(categories=("cs.CL",), keywords={"agent": 1.0, "survey": -1.0})
    data = triage_data([hostile], topics, [published("2409.00001", "Before")])
    assert data["papers"] == [{"id": "2611.00001v1", "title": "A ## 2611.00009v1", "abstract": "B C"}]
    assert data["subjects"] == "cs.CL、agent"
    assert data["earlier"] == ["Before"]


def test_the_id_of_a_triage_is_that_of_its_list_and_none_of_arxivs() -> None:
    assert triage_id(SHOWN).is_local
    assert triage_id(SHOWN) != triage_id(SHOWN[:2])
