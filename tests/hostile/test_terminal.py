"""A whole run on papers of tricks: files stay where they belong, and the terminal shows what it is told."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.bench import Bench
from tests.hostile.sights import UNSEEN, of_markdown
from tests.hostile.tricks import EVIL, FRONT_MATTER, HTML, MARKDOWN, PATHS, TEMPLATES, TERMINAL, UNSEEN_TRICKS
from tests.sample_pdfs import pdf_of
from tests.stand_ins.arxiv import ArxivStandIn
from tests.stand_ins.arxiv_feed import StandInPaper
from tests.stand_ins.writer import WriterStandIn

# XML holds no controls: what of them arXiv can send are those from U+0080 on.
SENT = [
    "".join(char for char in trick if char.isprintable() or ord(char) > 0x7F).replace("\uffff", "")
    for trick in (*MARKDOWN, *HTML, *TEMPLATES, *FRONT_MATTER, *PATHS, *TERMINAL, *UNSEEN_TRICKS)
]
PAPERS = [
    StandInPaper(
        f"2410.{number:05}",
        title=" ".join(SENT[number::8]),
        authors=(SENT[number], "Ann Example"),
        abstract=" ".join(SENT[number::5]),
        comment=" ".join(SENT[number::11]),
        categories=("cs.CL",),
        pdf=pdf_of("Reading Words"),
    )
    for number in range(1, 5)
]
IDS = ",".join(paper.id for paper in PAPERS)


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    folder = tmp_path_factory.mktemp("user")
    (folder / "home").mkdir()
    with ArxivStandIn(PAPERS) as arxiv, WriterStandIn() as writer:
        yield Bench(folder, arxiv, writer, {"DIGEST_LIBRARY_FOLDER": str(folder / "library")})


def test_a_build_of_hostile_papers_shows_and_links_nothing_of_theirs(bench: Bench) -> None:
    before = outside(bench.folder)
    done = bench.run("--ids", f"{IDS},2410.99999")
    assert done.returncode == 1
    assert "4 of 5 papers" in done.stderr
    assert not UNSEEN.search(done.stdout + done.stderr)
    (post,) = (bench.folder / "posts").glob("*.md")
    sight = of_markdown(post.read_text(encoding="utf-8"))
    assert not any(EVIL in link or ":" not in link for link in sight.links | sight.images)
    assert not sight.raw_html
    assert outside(bench.folder) == before


@pytest.mark.parametrize("ids", ["\x1b]0;x\x07\u202e", "../../etc/passwd", "-"])
def test_ids_that_are_tricks_are_a_sentence_and_exit_2(bench: Bench, ids: str) -> None:
    done = bench.run(f"--ids={ids}", stdin="\x1b[31m\u202e{{ x }}")
    assert done.returncode == 2
    assert done.stderr.startswith("digest: ")
    assert not UNSEEN.search(done.stdout + done.stderr)


def outside(folder: Path) -> list[str]:
    """Return what lies beside the places that a build may write to."""
    return sorted(path.name for path in folder.iterdir() if path.name not in ("posts", "library", "home"))
