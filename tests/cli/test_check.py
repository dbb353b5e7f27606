"""`digest check` as its user runs it: a process of its own, against arXiv on loopback."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.bench import ROOT, Bench
from tests.sample_pdfs import pdf_of
from tests.stand_ins.arxiv import ArxivStandIn
from tests.stand_ins.arxiv_faults import status
from tests.stand_ins.arxiv_feed import StandInPaper
from tests.stand_ins.warm_start import warm_run
from tests.stand_ins.writer import WriterStandIn

ONE, TWO = "2410.06338", "2410.06154"
PAPERS = [
    StandInPaper(ONE, title="Reading Words", abstract="We join broken words.", pdf=pdf_of("Reading Words")),
    StandInPaper(
        TWO,
        title="Seeing Bridges",
        abstract="Drones photograph bridges, and a neural network finds cracks in images.",
        pdf=None,
    ),
]
ANSWER = (
    f"1. Reading Words (arXiv:{ONE})\n该方法在 47 篇论文上的正确率为 97.0%。\n"
    "无人机拍摄桥梁，再由神经网络在图像中找出裂缝。\n"
    f"2. Seeing Bridges (arXiv:{TWO})\n无人机拍摄桥梁，再由神经网络在图像中找出裂缝。\n"
)


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    (tmp_path / "home").mkdir()
    with ArxivStandIn(PAPERS) as arxiv, WriterStandIn() as writer:
        yield Bench(tmp_path, arxiv, writer)


@pytest.fixture
def answer(bench: Bench) -> str:
    (bench.folder / "answer.txt").write_text(ANSWER, encoding="utf-8")
    return "answer.txt"


def check(bench: Bench, *options: str) -> subprocess.CompletedProcess[str]:
    return bench.digest("check", *options)


def test_a_fresh_post_of_ours_is_proved_offline_and_an_edit_in_it_is_caught(bench: Bench) -> None:
    path = bench.run("--samples").stdout.strip()
    proved = check(bench, path, "--offline")
    assert (proved.returncode, "成稿后改动过" in proved.stdout) == (0, False), proved.stdout
    post = bench.folder / path
    text = post.read_text(encoding="utf-8")
    post.write_text(re.sub(r"\d\d\.\d%", "12.3%", text, count=1), encoding="utf-8")
    edited = check(bench, path, "--offline")
    assert edited.returncode == 1, edited.stdout
    assert "成稿后改动过" in edited.stdout
    assert "数字“12.3%”" in edited.stdout
    assert not bench.arxiv.requests


def test_our_post_is_fetched_again_where_nothing_is_kept(bench: Bench) -> None:
    path = bench.run("--ids", ONE).stdout.strip()
    bench.more = {"DIGEST_LIBRARY_FOLDER": str(bench.folder / "elsewhere")}
    offline = check(bench, path, "--offline")
    assert (offline.returncode, "without --offline" in offline.stdout) == (3, True)
    assert check(bench, path).returncode == 0


def test_another_digest_is_split_and_a_leak_named(bench: Bench, answer: str) -> None:
    done = check(bench, answer, "--ids", f"{ONE},{TWO}", "--json", "--html", "report.html")
    assert done.returncode == 1, done.stderr
    first, second = json.loads(done.stdout)["items"]
    assert (first["basis"], second["basis"]) == ("full_text", "abstract")
    assert [claim["rating"] for claim in first["claims"]] == ["clean", "wrong"]
    leak = first["claims"][1]
    assert TWO in leak["findings"][-1]["message"]
    assert (leak["source"]["paper"], leak["source"]["basis"]) == (f"{TWO}v1", "abstract")
    assert leak["source"]["cited"]["quote"].startswith("Drones photograph bridges")
    assert [claim["rating"] for claim in second["claims"]] == ["clean"]
    assert "仅摘要" in (bench.folder / "report.html").read_text(encoding="utf-8")


def test_the_ids_in_the_text_are_taken_when_none_are_given(bench: Bench, answer: str) -> None:
    done = check(bench, answer)
    assert done.returncode == 1, done.stderr
    assert f"1. {ONE}v1：Reading Words" in done.stdout


def test_a_post_of_which_nothing_can_be_checked_is_exit_1_and_says_what_to_do(bench: Bench) -> None:
    (bench.folder / "fences.txt").write_text("1. Painting Fences\n该方法给篱笆上漆。\n", encoding="utf-8")
    done = check(bench, "fences.txt", "--ids", TWO)
    assert done.returncode == 1, done.stderr
    assert "给出的论文里没有它所讲的那一篇" in done.stdout
    assert "没有一句话得到核对" in done.stdout


def test_a_page_that_cannot_be_written_is_told_before_any_work(bench: Bench, answer: str) -> None:
    for place in ("no/such/report.html", "home", f"{answer}/report.html"):
        done = check(bench, answer, "--html", place)
        assert done.returncode == 2, done.stdout
        assert "page" in done.stderr
    assert not bench.arxiv.requests


def test_a_service_that_fails_is_exit_3(bench: Bench, answer: str) -> None:
    bench.arxiv.order(status(503), path="/api/query", times=9)
    assert check(bench, answer, "--ids", ONE).returncode == 3


@pytest.mark.parametrize(
    "options",
    [
        ["missing.md"],
        ["plain.txt"],
        ["answer.txt", "--ids", "2410.O6338"],
        ["answer.txt", "--html", "no/such/folder/report.html"],
        ["samples.md", "--ids", ONE],
    ],
)
def test_a_wrong_command_is_a_sentence_and_exit_2(bench: Bench, answer: str, options: list[str]) -> None:
    (bench.folder / "plain.txt").write_text("没有编号的一段话。", encoding="utf-8")
    for path in (ROOT / "samples" / "posts").glob("*-digest-samples.*"):
        shutil.copy(path, bench.folder / f"samples{path.suffix}")
    done = check(bench, *options)
    assert done.returncode == 2, done.stdout
    assert done.stderr.splitlines()[-1].startswith("digest: ")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "word", ["--ids", "--html", "--json", "--offline", "0 nothing", "1 something", "2 the", "3 a"]
)
def test_every_option_and_exit_code_is_explained(tmp_path: Path, word: str) -> None:
    said = warm_run("digest", ["check", "--help"], tmp_path, {}).stdout
    assert word in " ".join(said.split())
