"""What a person at the terminal reads of a pick, and what a program does."""

import json
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from rich.cells import cell_len

from digest.console import table_text
from digest.console_pick import pick_json, pick_rows, pick_summary, plan_hint
from digest.core.picking.read_since import FIRST_PAPER
from digest.domain.candidate import (
    LeftOut,
    PickResult,
    Ranked,
    Ranking,
    Reason,
    Update,
    Verdict,
    Why,
    Window,
)
from digest.domain.paper import PaperId
from digest.domain.writing import Usage
from tests.core.picking.candidates import NOW, WEEK, candidate, published

LONG = "Tool-Using Agents Plan with 中文的标题很长很长，所以要在八十列之内折行，不能把表格撑开，也不能少字"
REASONS = (Reason("title names 'agent'", 3.0), Reason("appeared 2026-11-19", 0.41))
PICK = Ranked(candidate(1, title=LONG), REASONS, (candidate(2),), Verdict(True, "切题。"))
SECOND = replace(candidate(4), id=PaperId("2611.00004", 2))
RANKING = Ranking(
    (PICK, Ranked(candidate(3), ())),
    (Update(SECOND, published("2611.00004")),),
    (
        LeftOut(candidate(5), Why.EXCLUDED, "survey"),
        LeftOut(candidate(6), Why.PUBLISHED),
        LeftOut(candidate(7), Why.EXCLUDED, "survey"),
        LeftOut(candidate(8), Why.EXCLUDED, "Medic*"),
    ),
)
RESULT = PickResult(WEEK, "cat:cs.CL", 7, (PICK,), RANKING, ("A note.",), Usage())
ALL_LEFT_OUT = PickResult(WEEK, "cat:cs.CL", 4, (), Ranking((), (), RANKING.left_out), (), Usage())
NOTHING = PickResult(WEEK, "cat:cs.CL", 0, (), Ranking(()), (), Usage())


def test_a_row_says_what_the_paper_is_and_why_it_is_there() -> None:
    assert pick_rows(RESULT) == [
        (
            "1",
            "3.41",
            f"{LONG}\n2611.00001v1  2026-11-19  cs.CL\n"
            "title names 'agent' (+3.0); appeared 2026-11-19 (+0.41)\n"
            "triage: 切题。\nalso listed as 2611.00002v1: Title 2",
        )
    ]


def test_the_table_keeps_to_eighty_columns_and_loses_no_letter() -> None:
    drawn = table_text(("#", "score", "paper"), pick_rows(RESULT))
    assert max(cell_len(line) for line in drawn.splitlines()) <= 80
    assert "".join(LONG.split()) in "".join(drawn.split())


def test_the_table_lets_no_title_steer_the_terminal() -> None:
    assert "\x1b" not in table_text(("paper",), [("[red]\x1b[31mT",)])
    assert "[red]" in table_text(("paper",), [("[red]\x1b[31mT",)])


def test_the_summary_accounts_for_what_was_listed() -> None:
    assert pick_summary(RESULT).splitlines() == [
        "7 papers listed since 2026-11-13; 1 picked; 1 published before, "
        "excluded by 'Medic*': 1, excluded by 'survey': 2; 1 folded as near-duplicates; "
        "updates of earlier papers: 1.",
        "A note.",
        "update: 2611.00004v2 'Title 4' was in the issue of 2026-10-12 as 2611.00004v1.",
    ]


def test_a_withdrawn_paper_of_an_earlier_issue_is_named_so() -> None:
    taken_back = Update(replace(SECOND, is_withdrawn=True), published("2611.00004"))
    said = pick_summary(replace(RESULT, ranking=replace(RANKING, updates=(taken_back,))))
    assert "withdrawn: 2611.00004v2" in said


def test_what_a_triage_cost_is_told() -> None:
    paid = replace(RESULT, spent=Usage(1, 9_000, 0, 700, Decimal("0.0012")))
    assert pick_summary(paid).splitlines()[0].endswith("Triage: 9,000 tokens in, 700 out, $0.0012.")
    unknown = replace(RESULT, spent=Usage(1, 9_000, 0, 700, None))
    assert "cost unknown" in pick_summary(unknown)


def test_nothing_listed_says_what_to_widen() -> None:
    assert "(--since 14d)" in pick_summary(NOTHING)
    assert NOTHING.exit_code == 1


@pytest.mark.parametrize(("days", "wider"), [(1, "7d"), (7, "14d"), (10, "20d"), (30, "60d"), (400, "800d")])
def test_the_advice_looks_further_back_than_was_looked(days: int, wider: str) -> None:
    window = Window(NOW - timedelta(days=days), NOW)
    assert f"(--since {wider})" in pick_summary(replace(NOTHING, window=window))
    assert f"(--since {wider})" in pick_summary(replace(ALL_LEFT_OUT, window=window))


def test_nobody_is_sent_back_beyond_the_first_paper() -> None:
    said = pick_summary(replace(NOTHING, window=Window(FIRST_PAPER, NOW)))
    assert "--since" not in said
    assert "Widen the query" in said


def test_a_feed_that_is_empty_leads_to_the_search() -> None:
    said = pick_summary(replace(NOTHING, query=""))
    assert "--since" not in said
    assert "one day" in said
    assert "--from search" in said


def test_words_to_take_out_are_those_that_excluded() -> None:
    assert "'Medic*', 'survey'" in pick_summary(ALL_LEFT_OUT).splitlines()[-1]
    published_alone = Ranking((), (), (LeftOut(candidate(6), Why.PUBLISHED),))
    assert "`exclude`" not in pick_summary(replace(ALL_LEFT_OUT, ranking=published_alone))


def test_programs_read_all_of_it() -> None:
    told = json.loads(pick_json(RESULT))
    (pick,) = told["picks"]
    assert pick["reasons"] == [
        {"words": "title names 'agent'", "points": 3.0},
        {"words": "appeared 2026-11-19", "points": 0.41},
    ]
    assert (pick["score"], pick["folded"]) == (3.41, ["2611.00002v1"])
    assert pick["triage"] == {"keep": True, "reason_zh": "切题。"}
    assert [one["id"] for one in told["others"]] == ["2611.00003v1"]
    assert told["left_out"][0] == {"id": "2611.00005v1", "why": "excluded by a word", "words": "survey"}
    assert told["updates"][0]["published"] == "2611.00004v1"


def test_the_hint_is_a_command_that_can_be_copied() -> None:
    assert plan_hint("issue.toml").endswith("digest build --file issue.toml")
