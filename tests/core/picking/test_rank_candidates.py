"""The ranking: every point has a reason, everything listed is accounted for, the order is stable."""

import random
from dataclasses import replace
from datetime import timedelta

from digest.core.picking.rank_candidates import free_and_timely, newest_versions, rank
from digest.domain.candidate import Candidate, Published, Ranking, Topics, Why
from digest.domain.paper import PaperId
from tests.core.picking.candidates import NOW, WEEK, candidate, published


def ranked(*candidates: Candidate, before: tuple[Published, ...] = (), **topics: object) -> Ranking:
    return rank(candidates, Topics(**topics), before, WEEK)  # type: ignore[arg-type]  # the fields of Topics


def numbers(ranking: Ranking) -> list[int]:
    return [int(one.candidate.id.base[-5:]) for one in ranking.ranked]


def reasons(ranking: Ranking, number: int) -> list[str]:
    (found,) = (one for one in ranking.ranked if one.candidate.id.base.endswith(f"{number:05}"))
    return [str(reason) for reason in found.reasons]


def test_the_score_is_the_sum_of_its_reasons() -> None:
    paper = candidate(title="Agents", abstract="Code: https://github.com/a/b", appeared=NOW)
    (one,) = ranked(paper, keywords={"agent": 1.0}).ranked
    assert [str(reason) for reason in one.reasons] == [
        "title names 'agent' (+3.0)",
        "appeared 2026-11-20 (+0.5)",
        "links its code (+0.5)",
    ]
    assert one.score == 4.0


def test_words_of_the_query_rank_as_keywords_do() -> None:
    found = ranked(candidate(1), candidate(2, title="An Agent"), queries=("cat:cs.CL AND all:agent",))
    assert numbers(found) == [2, 1]


def test_a_keyword_has_its_own_weight_though_the_query_names_it_too() -> None:
    found = ranked(candidate(1, title="Agents"), queries=("all:agent",), keywords={"agent": 2.0})
    assert reasons(found, 1)[0] == "title names 'agent' (+6.0)"


def test_equal_scores_are_in_the_order_of_their_ids_whatever_the_listing() -> None:
    papers = [candidate(number, title=f"T{number}", abstract=f"A{number}") for number in range(1, 30)]
    mixed = random.Random(1).sample(papers, len(papers))
    assert numbers(ranked(*mixed)) == list(range(1, 30))


def test_a_paper_like_earlier_ones_comes_before_one_that_is_not() -> None:
    before = (published("2409.00001", "Speculative decoding with drafts"),)
    found = ranked(
        candidate(1, title="Protein folding"), candidate(2, title="Drafts for decoding"), before=before
    )
    assert numbers(found) == [2, 1]
    like = "like 'Speculative decoding with drafts' of 2026-10-12: draft, decoding (+"
    assert reasons(found, 2)[0].startswith(like)


def test_few_earlier_papers_tell_less_of_the_taste_than_many() -> None:
    paper = candidate(1, title="Drafts for decoding")
    liked = [published(f"2409.0000{number}", "Speculative decoding with drafts") for number in range(1, 9)]
    few, many = (ranked(paper, before=tuple(liked[:count])).ranked[0].reasons[0] for count in (2, 8))
    assert 0 < few.points < many.points


def test_words_of_any_abstract_make_no_paper_like_another() -> None:
    spoken = "Here we evaluate how significantly the proposed method improves results on several datasets"
    found = ranked(
        candidate(1, title="Soil", abstract=spoken), before=(published("2409.1", "Qubits", spoken),)
    )
    assert not any("like" in reason for reason in reasons(found, 1))


def test_newer_papers_come_first_and_old_ones_not_at_all() -> None:
    old = NOW - timedelta(days=8)
    found = ranked(
        candidate(1, appeared=NOW - timedelta(days=6)), candidate(2, appeared=NOW), candidate(3, appeared=old)
    )
    assert numbers(found) == [2, 1]
    assert [(each.candidate.id.base, each.why) for each in found.left_out] == [("2611.00003", Why.OLD)]


def test_a_cross_listed_paper_is_there_once_in_its_newest_version() -> None:
    second = replace(candidate(1), id=PaperId("2611.00001", 2))
    assert newest_versions([candidate(1), second, candidate(1), candidate(2)]) == (second, candidate(2))


def test_a_published_paper_is_not_picked_again() -> None:
    found = ranked(candidate(1), before=(published("2611.00001"),))
    assert found.ranked == ()
    assert [each.why for each in found.left_out] == [Why.PUBLISHED]


def test_a_new_version_of_a_published_paper_is_an_update_and_no_news() -> None:
    second = replace(candidate(1), id=PaperId("2611.00001", 2))
    found = ranked(second, before=(published("2611.00001"),))
    assert found.ranked == ()
    assert [(each.candidate.id, each.published.id) for each in found.updates] == [
        (PaperId("2611.00001", 2), PaperId("2611.00001", 1))
    ]


def test_the_latest_issue_counts_for_a_paper_that_was_in_two() -> None:
    second = replace(candidate(1), id=PaperId("2611.00001", 2))
    before = (published("2611.00001", version=2), published("2611.00001", version=1))
    assert ranked(second, before=before).updates == ()


def test_a_withdrawn_paper_is_no_candidate() -> None:
    found = ranked(candidate(1, is_withdrawn=True))
    assert [each.why for each in found.left_out] == [Why.WITHDRAWN]


def test_a_word_that_excludes_rules_a_paper_out_and_is_named() -> None:
    found = ranked(candidate(1, title="A Survey of Agents"), candidate(2), exclude=("survey",))
    assert numbers(found) == [2]
    assert [(each.why, each.words) for each in found.left_out] == [(Why.EXCLUDED, "survey")]


def test_a_later_version_of_an_earlier_paper_is_lowered() -> None:
    known = NOW - timedelta(days=400)
    third = replace(candidate(1), id=PaperId("2611.00001", 3), first_appeared=known)
    found = ranked(third, replace(candidate(2), first_appeared=None), candidate(3))
    assert numbers(found) == [3, 1, 2]
    assert "version 3 of an earlier paper (-2.0)" in reasons(found, 1)


def test_near_duplicates_are_folded_into_the_one_that_ranks_first() -> None:
    words = {"abstract": "we plan with tools"}
    twins = (
        candidate(1, title="Tool-Using Agents", **words),
        candidate(2, title="Tool Using Agent", **words),
    )
    found = ranked(*twins, candidate(3))
    assert numbers(found) == [1, 3]
    assert [twin.id.base for twin in found.ranked[0].folded] == ["2611.00002"]


def test_a_reason_of_no_points_is_not_told() -> None:
    found = ranked(candidate(1, appeared=WEEK.since, first_appeared=WEEK.since))
    assert reasons(found, 1) == []


def test_nothing_listed_is_an_empty_ranking() -> None:
    assert ranked() == Ranking(())


def test_what_another_issue_holds_and_what_came_too_late_is_not_open_to_an_issue() -> None:
    ranking = ranked(candidate(1), candidate(2, first_appeared=NOW), candidate(3))
    assert numbers(free_and_timely(ranking, frozenset({"2611.00003"}), NOW)) == [1]
