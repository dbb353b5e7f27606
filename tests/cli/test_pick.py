"""`digest pick` as its user runs it: a process of its own, against arXiv and a writer on loopback."""

import json
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

from digest.adapters.plan_file import read_plan
from digest.domain.plan import ArxivItem
from tests.cli.bench import Bench
from tests.sample_pdfs import pdf_of
from tests.stand_ins.arxiv_faults import status
from tests.stand_ins.arxiv_feed import StandInPaper
from tests.stand_ins.arxiv_listing import ListingStandIn
from tests.stand_ins.writer import WriterStandIn
from tests.stand_ins.writer_faults import Fault
from tests.stand_ins.writer_triage import DROPPED, KEPT_ZH

NOW = datetime.now(UTC)
QUERY = ("--query", "cat:cs.CL AND all:agent")


def paper(number: int, title: str, **changes: object) -> StandInPaper:
    fields: dict[str, object] = {
        "title": title,
        "abstract": f"What the agent of paper {number} does, word {number} by word.",
        "published": NOW - timedelta(hours=number),
        "pdf": pdf_of(title),
    }
    return StandInPaper(f"2611.{number:05}", **{**fields, **changes})  # type: ignore[arg-type]  # its fields


AGENTS, DECODING, SURVEY = "Agents that Plan", "Speculative Decoding with Drafts", "A Survey of Everything"
PAPERS = [
    paper(1, DECODING, abstract="A draft serves an agent. Code: https://github.com/example/drafts"),
    paper(2, AGENTS, categories=("cs.AI", "cs.CL")),
    paper(3, SURVEY),
    paper(4, "Proteins", categories=("q-bio.BM",)),
    paper(5, "Agents of Old", published=NOW - timedelta(days=30)),
    paper(6, f"{DROPPED} Matters"),
]


class Desk(Bench):
    """A user who picks."""

    arxiv: ListingStandIn

    def pick(self, *options: str) -> subprocess.CompletedProcess[str]:
        return self.digest("pick", *options)

    def found(self, *options: str) -> dict[str, Any]:
        done = self.pick(*options, "--json")
        assert done.returncode == 0, done.stderr
        told = json.loads(done.stdout)
        assert isinstance(told, dict)
        return told

    def titles(self, *options: str) -> list[str]:
        return [pick["title"] for pick in self.found(*options)["picks"]]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    (tmp_path / "home").mkdir()
    with ListingStandIn(PAPERS) as arxiv, WriterStandIn() as writer:
        yield Desk(tmp_path, arxiv, writer, {"DIGEST_ARXIV_FEEDS_URL": arxiv.url})


def settings(desk: Desk, toml: str) -> None:
    (desk.folder / "digest.toml").write_text(f"[topics]\n{toml}\n", encoding="utf-8")


def test_a_query_picks_without_any_settings(desk: Desk) -> None:
    done = desk.pick(*QUERY, "--since", "7d", "--top", "2")
    assert done.returncode == 0, done.stderr
    assert AGENTS in done.stdout
    assert "title names 'agent' (+3.0)" in done.stdout
    assert max(cell_len(line) for line in done.stdout.splitlines()) <= 80
    assert "4 papers listed since" in done.stderr
    assert len(desk.arxiv.requests) == 1
    assert not (desk.folder / ".digest").exists()


def test_every_pick_tells_its_reasons_and_their_sum_is_its_score(desk: Desk) -> None:
    found = desk.found(*QUERY)
    assert [pick["title"] for pick in found["picks"]][:2] == [AGENTS, DECODING]
    for pick in found["picks"]:
        assert pick["score"] == round(sum(reason["points"] for reason in pick["reasons"]), 2)


def test_the_topics_of_the_settings_choose_rank_and_rule_out(desk: Desk) -> None:
    settings(
        desk,
        'categories = ["cs.CL"]\nkeywords = { "speculative decoding" = 2 }\nexclude = ["survey"]\ntop = 2',
    )
    assert desk.titles() == [DECODING, AGENTS]
    assert SURVEY not in {other["title"] for other in desk.found()["others"]}


def test_a_query_stands_in_place_of_the_sources_in_the_settings(desk: Desk) -> None:
    settings(desk, 'categories = ["q-bio.BM"]\nkeywords = { "draft" = 1 }')
    assert "Proteins" not in desk.titles(*QUERY)
    assert desk.titles(*QUERY)[0] == DECODING


def test_an_author_is_found_in_any_category(desk: Desk) -> None:
    desk.arxiv.listing = [paper(4, "Proteins", categories=("q-bio.BM",), authors=("Ann Rare",))]
    settings(desk, 'categories = ["cs.CL"]\nauthors = ["Ann Rare"]')
    assert desk.titles() == ["Proteins"]


def test_the_feeds_tell_what_was_announced_today(desk: Desk) -> None:
    desk.arxiv.announcements = {"2611.00001": "new", "2611.00003": "replace"}
    assert set(desk.titles("--category", "cs.CL", "--from", "feed")) == {DECODING, SURVEY}
    assert [seen.path for seen in desk.arxiv.requests] == ["/atom/cs.CL"]


def test_last_without_an_issue_says_what_it_means(desk: Desk) -> None:
    assert desk.found(*QUERY, "--since", "last")["notes"] == [
        "There is no earlier issue, so that --since last looks back 7 days."
    ]
    assert desk.run("--ids", "2611.00003").returncode == 0
    assert desk.found(*QUERY, "--since", "last")["notes"] == []


def test_a_published_paper_is_left_out_and_its_new_version_is_an_update(desk: Desk) -> None:
    assert desk.run("--ids", "2611.00002,2611.00003").returncode == 0
    desk.arxiv.listing = [PAPERS[0], PAPERS[1], paper(3, SURVEY, versions=2)]
    found = desk.found(*QUERY)
    assert [pick["title"] for pick in found["picks"]] == [DECODING]
    assert [(one["id"], one["why"]) for one in found["left_out"]] == [("2611.00002v1", "published before")]
    assert [(one["id"], one["published"]) for one in found["updates"]] == [("2611.00003v2", "2611.00003v1")]
    assert "update: 2611.00003v2" in desk.pick(*QUERY).stderr


def test_a_draft_of_excerpts_was_not_published(desk: Desk) -> None:
    desk.more |= {"DIGEST_WRITER_NAME": "extractive"}
    assert desk.run("--ids", "2611.00002").returncode == 0
    assert AGENTS in desk.titles(*QUERY, "--since", "last")
    desk.more |= {"DIGEST_WEEKLY_ALLOW_EXCERPTS": "true"}
    assert AGENTS not in desk.titles(*QUERY)


def test_a_post_that_cannot_be_read_is_told_for_its_papers_may_come_again(desk: Desk) -> None:
    assert desk.run("--ids", "2611.00002").returncode == 0
    (post,) = (desk.folder / "posts").glob("*.json")
    post.write_text("{", encoding="utf-8")
    found = desk.found(*QUERY)
    assert AGENTS in {pick["title"] for pick in found["picks"]}
    assert f"digest check posts/{post.name}" in found["notes"][0]


def test_what_was_published_before_is_the_taste(desk: Desk) -> None:
    assert desk.run("--ids", "2611.00005").returncode == 0
    reasons = desk.found(*QUERY)["picks"][0]["reasons"]
    assert any(reason["words"].startswith("like 'Agents of Old' of") for reason in reasons)


def test_the_plan_file_is_one_that_a_build_takes(desk: Desk) -> None:
    done = desk.pick(*QUERY, "--top", "2", "--plan", "issue.toml")
    assert done.returncode == 0, done.stderr
    assert "digest build --file issue.toml" in done.stderr
    plan = read_plan(desk.folder / "issue.toml")
    assert [str(item.arxiv) for item in plan.items if isinstance(item, ArxivItem)] == [
        *("2611.00002v1", "2611.00001v1")
    ]


def test_a_plan_that_is_there_is_never_written_over(desk: Desk) -> None:
    (desk.folder / "issue.toml").write_text("mine", encoding="utf-8")
    done = desk.pick(*QUERY, "--plan", "issue.toml")
    assert done.returncode == 2
    assert (desk.folder / "issue.toml").read_text(encoding="utf-8") == "mine"
    assert not desk.arxiv.requests


def test_nothing_to_pick_says_what_to_widen_and_writes_no_plan(desk: Desk) -> None:
    done = desk.pick("--query", "all:nothing", "--since", "30d", "--plan", "issue.toml")
    assert done.returncode == 1
    assert done.stdout == ""
    assert "--since 60d" in done.stderr
    assert not (desk.folder / "issue.toml").exists()


@pytest.mark.parametrize(
    "options",
    [
        [],
        ["--query", "nonsense:agent"],
        [*QUERY, "--since", "yesterday"],
        [*QUERY, "--plan", "no/such/folder/issue.toml"],
    ],
)
def test_a_wrong_command_is_a_sentence_and_exit_2(desk: Desk, options: list[str]) -> None:
    done = desk.pick(*options)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert done.stderr.startswith("digest: ")


def test_arxiv_that_throttles_beyond_patience_is_exit_3(desk: Desk) -> None:
    desk.arxiv.order(status(429), times=9)
    done = desk.pick(*QUERY)
    assert done.returncode == 3
    assert done.stdout == ""
    assert "throttling" in done.stderr


def test_a_triage_drops_what_the_writer_does_not_want_in_one_call(desk: Desk) -> None:
    found = desk.found(*QUERY, "--triage")
    assert len(desk.writer.calls) == 1
    assert f"{DROPPED} Matters" not in {pick["title"] for pick in found["picks"]}
    assert {pick["triage"]["reason_zh"] for pick in found["picks"]} == {KEPT_ZH}
    assert found["spent"]["calls"] == 1
    assert found["notes"] == [
        "The triage keeps 3 of 4 papers. 1 of its verdicts are on papers that it was not shown: "
        "they do not count."
    ]


def test_no_writer_is_asked_unless_a_triage_is_wanted(desk: Desk) -> None:
    desk.pick(*QUERY)
    assert not desk.writer.calls


def test_a_triage_of_wrong_types_is_asked_for_again_on_the_spot(desk: Desk) -> None:
    desk.writer.order(Fault.WRONG_TYPES, 1)
    assert "keeps 3 of 4" in desk.found(*QUERY, "--triage")["notes"][0]
    assert len(desk.writer.calls) == 2


def test_a_triage_that_fails_leaves_the_ranking_as_it_was_and_is_asked_anew_later(desk: Desk) -> None:
    before = desk.titles(*QUERY)
    desk.writer.order(Fault.WRONG_TYPES, 1, 2)
    found = desk.found(*QUERY, "--triage")
    assert [pick["title"] for pick in found["picks"]] == before
    assert "as it was" in found["notes"][0]
    assert "keeps 3 of 4" in desk.found(*QUERY, "--triage")["notes"][0]
    assert len(desk.writer.calls) == 3


def test_a_triage_without_a_writer_is_told_before_anything_is_asked(desk: Desk) -> None:
    desk.more |= {"DIGEST_WRITER_NAME": "extractive"}
    done = desk.pick(*QUERY, "--triage")
    assert done.returncode == 2
    assert "excerpt" not in done.stderr
    assert not desk.arxiv.requests


def test_a_triage_keeps_to_the_hours_of_the_writer(desk: Desk) -> None:
    desk.more["DIGEST_WRITER_WRITE_BETWEEN"] = (
        f"{NOW + timedelta(hours=2):%H:%M}-{NOW + timedelta(hours=4):%H:%M}"
    )
    desk.more["DIGEST_WEEKLY_TIME_ZONE"] = "UTC"
    found = desk.found(*QUERY, "--triage")
    assert not desk.writer.calls
    assert "write_between" in found["notes"][0]
    assert "with --now" in found["notes"][0]
    desk.found(*QUERY, "--triage", "--now")
    assert len(desk.writer.calls) == 1


def test_a_triage_costs_no_more_than_the_ceiling(desk: Desk) -> None:
    entry = {"input_cost_per_token": 1e-06, "output_cost_per_token": 1e-05}
    (desk.folder / "mine.json").write_text(json.dumps({"custom/stand-in": entry}), encoding="utf-8")
    desk.more["DIGEST_WRITER_PRICES"] = "mine.json"
    found = desk.found(*QUERY, "--triage", "--max-cost", "0.000001")
    assert not desk.writer.calls
    assert "--max-cost" in found["notes"][0]
    desk.more["DIGEST_WRITER_MAX_COST_PER_ISSUE"] = "0.000001"
    assert not desk.found(*QUERY, "--triage")["spent"]["calls"]
    assert desk.found(*QUERY, "--triage", "--max-cost", "1")["spent"]["calls"] == 1


def test_a_triage_under_a_ceiling_over_an_unknown_price_is_exit_2(desk: Desk) -> None:
    desk.more["DIGEST_WRITER_MAX_COST_PER_ISSUE"] = "1"
    assert desk.pick(*QUERY, "--triage").returncode == 2
    assert not desk.arxiv.requests
