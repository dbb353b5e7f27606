"""`digest weekly` as cron runs it: processes of its own against arXiv and a writer on loopback."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from digest.domain.notice import Service
from tests.cli.bench import ROOT
from tests.cli.test_runs_meet import PausingWriter
from tests.sample_pdfs import pdf_of
from tests.stand_ins.arxiv_feed import StandInPaper
from tests.stand_ins.arxiv_listing import ListingStandIn
from tests.stand_ins.bots import BotStandIn
from tests.stand_ins.warm_start import warm_run
from tests.stand_ins.writer import WriterStandIn
from tests.stand_ins.writer_faults import Fault
from tests.year.blog import Blog

WEEKLY = ("weekly", "--date", "2026-11-18T08:00")
MONDAY = datetime(2026, 11, 16, 8, tzinfo=ZoneInfo("Asia/Shanghai"))
PAPERS = [
    StandInPaper(
        f"2611.0000{number}",
        title=f"{word} Words",
        abstract=f"{word} of words, as number{number} does.",
        pdf=pdf_of(f"{word} Words"),
        published=MONDAY - timedelta(days=5),
    )
    for number, word in enumerate(("Reading", "Counting"), start=1)
]


@dataclass
class Machine:
    """Where cron starts digest."""

    blog: Blog

    @property
    def environment(self) -> Mapping[str, str]:
        home = str(self.blog.folder / "home")
        usual = {"PATH": os.environ["PATH"], "HOME": home, "PYTHONPATH": str(ROOT)}
        return {**usual, **self.blog.environment}

    def start(self, *options: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-m", "digest", *WEEKLY, *options],
            cwd=self.blog.folder,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def run(self, *options: str) -> subprocess.CompletedProcess[str]:
        return warm_run("digest", [*WEEKLY, *options], self.blog.folder, self.environment)


@pytest.fixture
def machine(tmp_path: Path) -> Iterator[Machine]:
    with ListingStandIn(PAPERS) as arxiv, WriterStandIn() as writer:
        blog = Blog(tmp_path, arxiv, writer)
        blog.set_up(export=["hugo", "hexo"])
        yield Machine(blog)


def test_the_issue_is_made_once_and_the_second_run_says_so(machine: Machine) -> None:
    first = machine.run()
    assert first.returncode == 0, first.stderr
    assert first.stdout == "posts/2026-11-16-weekly.md\n"
    assert "2026-W47, issue 1: 2 of 2 papers; done." in first.stderr
    assert {path.name for path in (machine.blog.folder / "exports").iterdir()} == {"hugo", "hexo"}
    requests, calls = len(machine.blog.arxiv.requests), len(machine.blog.writer.calls)
    files = {path: path.read_bytes() for path in (machine.blog.folder / "posts").iterdir()}
    second = machine.run()
    assert (second.returncode, second.stdout) == (0, "")
    assert "Nothing is due" in second.stderr
    assert "2026-11-23 (Monday)" in second.stderr
    assert (len(machine.blog.arxiv.requests), len(machine.blog.writer.calls)) == (requests, calls)
    assert files == {path: path.read_bytes() for path in (machine.blog.folder / "posts").iterdir()}


def test_a_program_reads_the_same(machine: Machine) -> None:
    machine.blog.writer.order(Fault.NO_MONEY, 2)
    done = machine.run("--json")
    assert done.returncode == 1
    (issue,) = json.loads(done.stdout)["issues"]
    assert (issue["week"], issue["number"], issue["state"]) == ("2026-W47", 1, "open")
    assert (len(issue["printed"]), [one["code"] for one in issue["missing"]]) == (1, ["quota"])
    assert "the next run goes on with it" in done.stderr


def test_of_two_runs_at_once_the_second_waits_and_finds_nothing_to_do(machine: Machine) -> None:
    both = [machine.start(), machine.start()]
    said = [process.communicate(timeout=120) for process in both]
    assert [process.returncode for process in both] == [0, 0], said
    assert sorted(out for out, _ in said) == ["", "posts/2026-11-16-weekly.md\n"]
    assert len(machine.blog.posts()) == 1
    assert len([call for call in machine.blog.writer.calls if not call.is_repair]) == 2


def test_a_killed_run_is_finished_by_the_next_one(machine: Machine) -> None:
    process = machine.start()
    while not machine.blog.writer.delivered and _is_running(process):
        pass
    process.kill()
    process.communicate()
    done = machine.run()
    assert done.returncode == 0, done.stderr
    assert sorted(machine.blog.printed()) == ["2611.00001v1", "2611.00002v1"]
    assert [post.number for post in machine.blog.posts()] == [1]
    assert not list(machine.blog.folder.rglob("*.part"))


def test_a_run_that_can_do_nothing_leaves_no_post_and_is_exit_3(machine: Machine) -> None:
    machine.blog.writer.order(Fault.NO_MONEY, 1, 2)
    done = machine.run()
    assert (done.returncode, done.stdout) == (3, "")
    assert not (machine.blog.folder / "posts").exists()
    assert not (machine.blog.folder / "exports").exists()


def test_an_issue_of_a_day_to_come_is_not_made(machine: Machine) -> None:
    for ahead in (datetime.now(UTC) + timedelta(hours=9), datetime(2999, 1, 1, tzinfo=UTC)):
        done = machine.run("--date", f"{ahead:%Y-%m-%dT%H:%M}")  # in Shanghai: an hour ahead
        assert (done.returncode, done.stdout) == (2, "")
        assert "lies ahead" in done.stderr
    assert not machine.blog.arxiv.requests


def test_without_topics_the_user_is_told_what_to_set(machine: Machine) -> None:
    (machine.blog.folder / "digest.toml").write_text("")
    done = machine.run()
    assert done.returncode == 2
    assert "[topics]" in done.stderr
    assert done.stderr.startswith("digest: ")


def test_settings_that_cannot_be_read_are_told_over_the_way_that_needs_none(machine: Machine) -> None:
    toml = machine.blog.folder / "digest.toml"
    toml.write_text("[weekly]\ndya = 'mon'\n", encoding="utf-8")
    with BotStandIn(Service.GENERIC) as bot:
        machine.blog.more["DIGEST_WEBHOOK_URL"] = bot.address
        codes = [machine.run(*options).returncode for options in ([], ["--notify"])]
    (notice,) = bot.taken
    assert (codes, notice["title"]) == ([2, 2], "digest weekly 未能完成")
    assert notice["lines"][0] == "原因：设置或命令有误，改正后再运行"
    assert "'dya'" in notice["lines"][1]


@pytest.mark.parametrize(
    ("sent", "titles"), [(signal.SIGTERM, ["digest weekly 被中止"]), (signal.SIGINT, [])]
)
def test_a_run_that_the_system_ends_tells_so_at_once(
    machine: Machine, sent: signal.Signals, titles: list[str]
) -> None:
    with PausingWriter() as writer, BotStandIn(Service.GENERIC) as bot:
        machine.blog.set_up(top=1)
        machine.blog.writer = writer
        machine.blog.more["DIGEST_WEBHOOK_URL"] = bot.address
        process = machine.start("--notify")
        assert writer.is_asked.wait(60)
        process.send_signal(sent)
        assert process.stderr is not None
        assert any(line.startswith("Stopping:") for line in process.stderr)
        writer.may_answer.set()
        process.communicate(timeout=60)
    assert process.returncode == 130
    assert [notice["title"] for notice in bot.taken] == titles
    assert machine.blog.posts() == ()


def _is_running(process: subprocess.Popen[str]) -> bool:
    try:
        process.wait(0.005)
    except subprocess.TimeoutExpired:
        return True
    return False
