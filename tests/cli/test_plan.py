"""`digest build --file`: a plan of the issue, through the command line."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.stand_ins.warm_start import warm_run

README = """# FastRank

FastRank is a small library that ranks long documents on one machine. Existing rankers read every page of a
document, which is slow. We propose an index of 64 pages from which FastRank returns the best 8.

## Method

FastRank first splits each document into pages of 512 tokens. It then builds an index with one vector for each
page. At query time the index is scanned and the 8 best pages are returned. The scan uses four threads.

## Results

On our own benchmark FastRank reaches 71.4 F1, against 68.9 F1 for the earlier release. It needs
2.5 GB of memory.

## Limitations

We tested English documents only. The index cannot be updated in place and must be built again.
"""
PLAN = """[issue]
title = "我的周报"
number = 3
date = 2026-11-20
style = "roundup"
outro = "下周见。"

[[item]]
arxiv = "sample/broken-words"
headline = "词是怎么坏掉的"
note = "我自己也踩过这个坑。"

[[item]]
repository = "https://github.com/x/fastrank"
readme = "README.md"
licence = "LICENSE"
title = "FastRank 1.0"
date = 2026-11-01
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "README.md").write_text(README, encoding="utf-8")
    (tmp_path / "LICENSE").write_text("This model may be used for non-commercial research purposes only.\n")
    (tmp_path / "issue.toml").write_text(PLAN, encoding="utf-8")
    return tmp_path


def build(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("DIGEST_")}
    environment |= {"DIGEST_LIBRARY_FOLDER": str(folder / "library"), "PYTHONUTF8": "1"}
    return warm_run("digest", ["build", "--writer", "extractive", *words], folder, environment)


def test_a_plan_becomes_a_post_with_the_bloggers_words(folder: Path) -> None:
    done = build(folder, "--file", "issue.toml")
    assert done.returncode == 0, done.stderr
    post = (folder / done.stdout.strip()).read_text(encoding="utf-8")
    assert post.startswith("# 我的周报（第 3 期，2026-11-20，共 2 篇）")
    assert "## 词是怎么坏掉的" in post
    assert "我自己也踩过这个坑。" in post
    assert "[代码仓库](https://github.com/x/fastrank)" in post
    assert "下周见。" in post


def test_a_licence_that_forbids_is_told_in_its_own_words(folder: Path) -> None:
    post = (folder / build(folder, "--file", "issue.toml").stdout.strip()).read_text(encoding="utf-8")
    assert "不允许商用" in post
    assert "non-commercial research purposes only" in post


def test_options_speak_louder_than_the_plan(folder: Path) -> None:
    done = build(folder, "--file", "issue.toml", "--style", "numbered", "--number", "4", "--title", "别的")
    post = (folder / done.stdout.strip()).read_text(encoding="utf-8")
    assert post.startswith("# 别的（第 4 期，2026-11-20，共 2 篇）")
    assert "## 2. FastRank 1.0" in post


@pytest.mark.parametrize("more", [["--samples"], ["--ids", "2410.06338"]])
def test_a_plan_brings_its_own_papers(folder: Path, more: list[str]) -> None:
    done = build(folder, "--file", "issue.toml", *more)
    assert done.returncode == 2
    assert "bring" in done.stderr


def test_a_slip_in_the_plan_is_named_and_nothing_is_done(folder: Path) -> None:
    (folder / "issue.toml").write_text(PLAN.replace("headline", "headlin"), encoding="utf-8")
    done = build(folder, "--file", "issue.toml")
    assert done.returncode == 2
    assert "headlin" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (folder / "posts").exists()
