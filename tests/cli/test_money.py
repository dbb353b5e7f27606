"""`digest build` under a ceiling of cost, at certain hours and in batches, as its user runs it."""

import json
import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.cli.bench import KEY, Bench
from tests.sample_pdfs import pdf_of
from tests.stand_ins.arxiv import ArxivStandIn
from tests.stand_ins.arxiv_feed import StandInPaper
from tests.stand_ins.writer import WriterStandIn
from tests.stand_ins.writer_batch import BatchStandIn

ONE, TWO = "2410.06338", "2410.07265"
PAPERS = [StandInPaper(ONE, pdf=pdf_of("Reading Words")), StandInPaper(TWO, pdf=pdf_of("Counting Numbers"))]
ENTRY = {"input_cost_per_token": 1e-06, "output_cost_per_token": 1e-05}


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    (tmp_path / "home").mkdir()
    (tmp_path / "mine.json").write_text(json.dumps({"custom/stand-in": ENTRY}), encoding="utf-8")
    with ArxivStandIn(PAPERS) as arxiv, WriterStandIn() as writer:
        yield Bench(tmp_path, arxiv, writer)


def with_prices(bench: Bench) -> Bench:
    """Set the price list as a user does: a call may cost 0.086 and costs about 0.007 dollars."""
    settings = '[writer]\nprices = "mine.json"\noutput_tokens = 8192\nparallel = 1\n'
    (bench.folder / "digest.toml").write_text(settings, encoding="utf-8")
    return bench


def test_a_ceiling_over_an_unknown_price_is_exit_2_before_anything_is_asked(bench: Bench) -> None:
    done = bench.run("--ids", ONE, "--max-cost", "1")
    assert done.returncode == 2
    assert "price list" in done.stderr
    assert not bench.arxiv.requests
    assert not bench.writer.calls


def test_a_price_is_found_under_the_name_of_the_model_alone(bench: Bench) -> None:
    (bench.folder / "mine.json").write_text(json.dumps({"stand-in": ENTRY}), encoding="utf-8")
    done = with_prices(bench).run("--ids", ONE, "--dry-run", "--json")
    assert json.loads(done.stdout)["estimate"]["cost_usd"] == pytest.approx(0.044)
    assert "price list" not in done.stderr


@pytest.mark.parametrize(
    ("listed", "told"),
    [
        ({"custom/another": ENTRY}, "has no entry 'custom/stand-in' or 'stand-in'"),
        ({"stand-in": {**ENTRY, "output_cost_per_token": "1e-05"}}, "its entry 'stand-in' makes no sense"),
    ],
)
def test_a_list_that_does_not_price_the_model_is_told(
    bench: Bench, listed: dict[str, object], told: str
) -> None:
    (bench.folder / "mine.json").write_text(json.dumps(listed), encoding="utf-8")
    done = with_prices(bench).run("--ids", ONE, "--dry-run", "--json")
    assert json.loads(done.stdout)["estimate"]["cost_usd"] is None
    assert told in done.stderr
    assert told in bench.digest("doctor").stdout
    capped = bench.run("--ids", ONE, "--max-cost", "1")
    assert capped.returncode == 2
    assert told in capped.stderr


def test_the_settings_hold_a_ceiling_too(bench: Bench) -> None:
    bench.more = {"DIGEST_WRITER_MAX_COST_PER_ISSUE": "1"}
    assert bench.run("--ids", ONE).returncode == 2


def test_nothing_under_the_ceiling_is_exit_3_with_the_paper_and_the_way_on(bench: Bench) -> None:
    done = with_prices(bench).run("--ids", ONE, "--max-cost", "0.01")
    assert done.returncode == 3
    assert f"missing: {ONE}" in done.stderr
    assert "--max-cost" in done.stderr
    assert not bench.writer.calls


def test_what_was_paid_is_kept_and_the_next_run_goes_on(bench: Bench) -> None:
    ceiling = "--ids", f"{ONE},{TWO}", "--max-cost", "0.09", "--json"
    first = with_prices(bench).run(*ceiling)
    assert first.returncode == 1, first.stderr
    said = json.loads(first.stdout)
    assert [(paper["state"], paper.get("code")) for paper in said["papers"]] == [
        ("written", None),
        ("missing", "cost"),
    ]
    assert 0 < said["spent"]["cost_usd"] <= 0.09
    second = bench.run(*ceiling)
    assert second.returncode == 0, second.stderr
    assert len(bench.writer.calls) == 2


def test_a_dry_run_says_what_the_ceiling_will_not_let_through(bench: Bench) -> None:
    done = with_prices(bench).run("--ids", f"{ONE},{TWO}", "--max-cost", "0.05", "--dry-run", "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["estimate"]["cost_usd"] == pytest.approx(0.088)
    assert "ceiling of $0.05 may leave some" in done.stderr
    enough = re.search(r"\$([\d.]+) is enough", done.stderr)
    assert enough
    assert not bench.writer.calls
    built = bench.run("--ids", f"{ONE},{TWO}", "--max-cost", enough[1])
    assert built.returncode == 0, built.stderr


def test_outside_the_hours_papers_are_fetched_and_named_with_the_opening(bench: Bench) -> None:
    opens = datetime.now(ZoneInfo("Asia/Shanghai")) + timedelta(hours=2)
    hours = f"{opens:%H:%M}-{opens + timedelta(hours=2):%H:%M}"
    bench.more = {"DIGEST_WRITER_WRITE_BETWEEN": hours}
    closed = bench.run("--ids", ONE)
    assert closed.returncode == 3
    assert f"{opens:%Y-%m-%d %H:%M}" in closed.stderr
    assert not bench.writer.calls
    fetched = len(bench.arxiv.requests)
    assert fetched
    done = bench.run("--ids", ONE, "--now")
    assert done.returncode == 0, done.stderr
    assert len(bench.arxiv.requests) == fetched


def test_hours_that_are_none_are_exit_2(bench: Bench) -> None:
    bench.more = {"DIGEST_WRITER_WRITE_BETWEEN": "25:00-26:00"}
    done = bench.run("--ids", ONE)
    assert done.returncode == 2
    assert "DIGEST_WRITER_WRITE_BETWEEN: '25:00' is no time of a day" in done.stderr


def writing_at(batches: BatchStandIn) -> dict[str, str]:
    return {
        "DIGEST_WRITER_NAME": "openai",
        "DIGEST_WRITER_BASE_URL": batches.base_url,
        "OPENAI_API_KEY": KEY,
    }


def test_a_batch_is_handed_in_once_and_collected_by_the_same_command(bench: Bench) -> None:
    with BatchStandIn(WriterStandIn()) as batches:
        bench.more = writing_at(batches)
        command = "--ids", f"{ONE},{TWO}", "--batch"
        first = bench.run(*command)
        assert first.returncode == 3, first.stderr
        assert "run the same command again" in first.stderr
        waiting = bench.run(*command)
        assert waiting.returncode == 3
        assert [len(lines) for lines in batches.uploads] == [2]
        assert bench.run(*command, "--force").returncode == 2
        batches.finish()
        done = bench.run(*command)
        assert done.returncode == 0, done.stderr
        assert len(bench.post().items) == 2
        assert not batches.writer.calls
        again = bench.run(*command)
        assert again.returncode == 0
        assert "no writer calls" in again.stderr


def test_what_cannot_be_handed_in_costs_no_paper_that_is_written(bench: Bench) -> None:
    with BatchStandIn(WriterStandIn()) as batches:
        bench.more = writing_at(batches)
        assert bench.run("--ids", ONE, "--batch").returncode == 3
        batches.finish()
        batches.refusal = "no more batches for you"
        done = bench.run("--ids", f"{ONE},{TWO}", "--batch")
        assert done.returncode == 1, done.stderr
        assert "could not be handed in: 1." in done.stderr
        assert "no more batches for you" in done.stderr
        assert [item.id for item in bench.post().items] == [f"{ONE}v1"]
        batches.refusal = ""
        assert bench.run("--ids", TWO, "--batch", "--out", "later").returncode == 3
        assert [len(lines) for lines in batches.uploads] == [1, 1, 1]


def test_a_batch_that_cannot_be_read_costs_no_paper_that_is_written(bench: Bench) -> None:
    with BatchStandIn(WriterStandIn()) as batches:
        bench.more = writing_at(batches)
        assert bench.run("--ids", ONE, "--batch").returncode == 3
        batches.finish()
        assert bench.run("--ids", f"{ONE},{TWO}", "--batch").returncode == 1
        batches.retrieval_status = 401
        done = bench.run("--ids", f"{ONE},{TWO}", "--batch")
        assert done.returncode == 1, done.stderr
        assert "cannot be read now: 1." in done.stderr
        assert "OPENAI_API_KEY" in done.stderr
        batches.retrieval_status = 200
        batches.finish()
        assert bench.run("--ids", f"{ONE},{TWO}", "--batch").returncode == 0
        assert [len(lines) for lines in batches.uploads] == [1, 1]


def test_outside_the_hours_no_batch_is_handed_in_but_one_is_collected(bench: Bench) -> None:
    opens = datetime.now(ZoneInfo("Asia/Shanghai")) + timedelta(hours=2)
    closed = {"DIGEST_WRITER_WRITE_BETWEEN": f"{opens:%H:%M}-{opens + timedelta(hours=2):%H:%M}"}
    with BatchStandIn(WriterStandIn()) as batches:
        bench.more = writing_at(batches) | closed
        early = bench.run("--ids", ONE, "--batch")
        assert early.returncode == 3
        assert f"{opens:%Y-%m-%d %H:%M}" in early.stderr
        assert not batches.uploads
        assert bench.run("--ids", ONE, "--batch", "--now").returncode == 3
        assert len(batches.uploads) == 1
        batches.finish()
        done = bench.run("--ids", ONE, "--batch")
        assert done.returncode == 0, done.stderr


def test_who_does_not_wait_for_a_batch_is_told_that_there_is_one(bench: Bench) -> None:
    with BatchStandIn(WriterStandIn()) as batches:
        bench.more = writing_at(batches)
        assert bench.run("--ids", ONE, "--batch").returncode == 3
        done = bench.run("--ids", ONE)
        assert done.returncode == 0, done.stderr
        assert "wait in a batch: 1." in done.stderr
        assert len(batches.writer.calls) == 1


def test_a_provider_without_batches_is_exit_2(bench: Bench) -> None:
    done = bench.run("--ids", ONE, "--batch")
    assert done.returncode == 2
    assert "takes no batches" in done.stderr
    assert not bench.arxiv.requests
