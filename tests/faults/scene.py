"""The scene of the faults: a fresh user, three papers and what may happen to them."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from digest.domain.post import Post
from tests.cli.bench import KEY, Bench
from tests.faults.rows import Case, Seen
from tests.sample_pdfs import pdf_of
from tests.stand_ins.arxiv import ArxivStandIn
from tests.stand_ins.arxiv_feed import WITHDRAWN_COMMENT, StandInPaper
from tests.stand_ins.writer import WriterStandIn

ONE, TWO, THREE = "2410.06338", "2410.07265", "2410.07524"
GONE, WITHOUT_PDF, UNKNOWN, LONG = "2410.08109", "2410.06154", "2410.99999", "2404.14618"
TITLES = {ONE: "Reading Words", TWO: "Counting Numbers", THREE: "Mending Lines"}
MORE = " ".join(f"We also measured {number} words of another kind in the same way." for number in range(60))
PAPERS = [
    *(StandInPaper(base, title=title, pdf=pdf_of(title)) for base, title in TITLES.items()),
    StandInPaper(GONE, versions=2, comment=WITHDRAWN_COMMENT, is_withdrawn=True),
    StandInPaper(WITHOUT_PDF, pdf=None),
    StandInPaper(LONG, title="Long Words", pdf=pdf_of("Long Words", more={"5 More words": MORE})),
]
DAY = ("--date", "2026-11-20")


@contextmanager
def scene(folder: Path, writer: WriterStandIn | None = None) -> Iterator[Bench]:
    """Yield a user whose writer takes one paper after the other, so that calls come in a known order."""
    (folder / "home").mkdir(parents=True)
    with ArxivStandIn(PAPERS) as arxiv, writer or WriterStandIn() as answering:
        more = {"DIGEST_LIBRARY_FOLDER": str(folder / "library"), "DIGEST_WRITER_PARALLEL": "1"}
        more |= {"XDG_STATE_HOME": str(folder / "state")}
        yield Bench(folder, arxiv, answering, more)


def prove(case: Case, way: str, folder: Path) -> None:
    """Run into a fault in one way, and on; assert that each run is as it should be."""
    with scene(folder) as bench:
        bench.more |= case.more
        bench.program = case.program
        case.ways[way](bench)
        look(bench, case.ids, case.first, "first")
        if way == next(iter(case.ways)):
            _go_on(bench, case)


def _go_on(bench: Bench, case: Case) -> None:
    if case.soon:
        look(bench, case.ids, case.soon, "soon")
    case.relent(bench)
    if case.later:
        look(bench, case.ids, case.later, "later")


def look(bench: Bench, ids: tuple[str, ...], seen: Seen, run: str) -> None:
    """Run the command and compare. run: its name, also of its folder of posts."""
    requests, calls = len(bench.arxiv.requests), len(bench.writer.calls)
    done = bench.run("--ids", ",".join(ids), *DAY, "--out", run)
    assert done.returncode == seen.exit_code, f"{run}: {done.stderr}"
    assert "Traceback" not in done.stderr
    assert KEY not in done.stdout + done.stderr
    for words in seen.said:
        assert words in done.stderr
    assert seen.requests in {None, len(bench.arxiv.requests) - requests}, f"{run}: requests"
    assert seen.calls in {None, len(bench.writer.calls) - calls}, f"{run}: calls"
    assert items(bench.folder / run) == seen.items


def items(posts: Path) -> tuple[str, ...] | None:
    """Return the ids in the only post of a folder, without versions; None when there is none."""
    paths = list(posts.glob("*.json"))
    assert len(paths) <= 1
    assert not list(posts.glob(".*"))
    if not paths:
        return None
    post = Post.model_validate_json(paths[0].read_bytes())
    missing = {one.id for one in post.missing}
    assert missing.isdisjoint(item.id for item in post.items)
    assert all(one.reason for one in post.missing)
    return tuple(item.id.partition("v")[0] for item in post.items)


def open_door(bench: Bench) -> None:
    """Let the time pass for which arXiv wanted to be left alone."""
    path = bench.folder / "state" / "digest" / "arxiv.json"
    path.write_text(json.dumps({"last_request": 0.0, "closed_until": 0.0, "last_wait_s": 0.0}))


def recover(bench: Bench) -> None:
    bench.writer.recover()
    bench.arxiv.recover()
