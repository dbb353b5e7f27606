"""A blogger edits a post's JSON and builds it again: what they changed is kept, and checked as theirs."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from digest.domain.finding import Fate
from tests.cli.bench import Bench
from tests.sample_pdfs import pdf_of
from tests.stand_ins.arxiv import ArxivStandIn
from tests.stand_ins.arxiv_feed import StandInPaper
from tests.stand_ins.writer import WriterStandIn

ONE, TWO = "2410.06338", "2410.07265"
PAPERS = [
    StandInPaper(ONE, title="Reading Words", pdf=pdf_of("Reading Words")),
    StandInPaper(TWO, title="Counting Numbers", pdf=pdf_of("Counting Numbers")),
]
BUILD = ("--ids", f"{ONE},{TWO}", "--date", "2026-11-20")
MINE = "这句话是我改的，用LLM时要小心"


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    (tmp_path / "home").mkdir()
    with ArxivStandIn(PAPERS) as arxiv, WriterStandIn() as writer:
        yield Bench(tmp_path, arxiv, writer)


def edit(bench: Bench, change: Callable[[Any], None]) -> None:
    """Change the JSON of the post as an editor would."""
    (path,) = (bench.folder / "posts").glob("*.json")
    said = json.loads(path.read_text(encoding="utf-8"))
    change(said)
    path.write_text(json.dumps(said, ensure_ascii=False, indent=2), encoding="utf-8")


def page(bench: Bench) -> str:
    (path,) = (bench.folder / "posts").glob("*.md")
    return path.read_text(encoding="utf-8")


def reword(said: Any) -> None:
    said["items"][0]["digest"]["claims"][1]["text_zh"] = MINE


def drop_second(said: Any) -> None:
    del said["items"][1]


def test_a_reworded_claim_is_printed_as_typed_and_marked(bench: Bench) -> None:
    bench.run(*BUILD)
    edit(bench, reword)
    again = bench.run(*BUILD)
    assert again.returncode == 0, again.stderr
    assert "Edits of yours that were kept: 1." in again.stderr
    assert "digest check posts/2026-11-20-arxiv-digest.json" in again.stderr
    assert MINE in page(bench)
    claim = bench.post().items[0].digest.claims[1]
    assert (claim.text_zh, claim.fate) == (MINE, Fate.EDITED)
    assert claim.cited


def test_an_edit_stays_when_the_writer_is_asked_anew(bench: Bench) -> None:
    bench.run(*BUILD)
    edit(bench, reword)
    bench.run(*BUILD, "--force")
    bench.run(*BUILD, "--force")
    assert MINE in page(bench)


def test_an_edit_stays_in_another_style(bench: Bench) -> None:
    bench.run(*BUILD)
    edit(bench, lambda said: said["items"][0].update(headline="我的标题"))
    bench.run(*BUILD, "--style", "roundup")
    assert "我的标题" in page(bench)
    assert "引言" in page(bench)


def test_a_paper_that_was_taken_out_stays_out_and_the_title_counts_what_is_there(bench: Bench) -> None:
    bench.run(*BUILD)
    edit(bench, drop_second)
    again = bench.run(*BUILD)
    assert again.returncode == 0
    assert [item.id for item in bench.post().items] == [f"{ONE}v1"]
    assert "共 1 篇" in page(bench)


def test_the_same_build_again_changes_nothing(bench: Bench) -> None:
    bench.run(*BUILD)
    edit(bench, reword)
    bench.run(*BUILD)
    first = {path.name: path.read_bytes() for path in (bench.folder / "posts").iterdir()}
    bench.run(*BUILD)
    assert {path.name: path.read_bytes() for path in (bench.folder / "posts").iterdir()} == first


def test_markdown_that_was_edited_is_left_alone_and_named(bench: Bench) -> None:
    bench.run(*BUILD)
    (path,) = (bench.folder / "posts").glob("*.md")
    path.write_text("# 我改过的标题\n", encoding="utf-8")
    again = bench.run(*BUILD)
    assert again.returncode == 0
    assert f"{path.name} is left alone" in again.stderr
    assert path.read_text(encoding="utf-8") == "# 我改过的标题\n"
    assert again.stdout == "posts/2026-11-20-arxiv-digest-2.md\n"
