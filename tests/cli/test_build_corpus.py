"""Ten real papers at once, three of them not to be had."""

import json
import os
from pathlib import Path

import pytest

from tests.cli.bench import Bench
from tests.stand_ins.arxiv import ArxivStandIn
from tests.stand_ins.arxiv_faults import shortened
from tests.stand_ins.arxiv_feed import WITHDRAWN_COMMENT, StandInPaper
from tests.stand_ins.writer import WriterStandIn

CORPUS = os.environ.get("DIGEST_CORPUS")
UNKNOWN, WITHDRAWN = "2401.99999", "2401.00002"


def real_papers(corpus: Path, count: int) -> list[StandInPaper]:
    """Return the shortest papers of the corpus that have a new-style id."""
    listed = json.loads((corpus / "papers.json").read_text(encoding="utf-8"))
    usable = [entry for entry in listed if entry["arxiv_id"] and entry["arxiv_id"][4] == "."]
    return [
        StandInPaper(entry["arxiv_id"], title=entry["title"], pdf=(corpus / entry["file"]).read_bytes())
        for entry in sorted(usable, key=lambda entry: int(entry["pages"]))[:count]
    ]


@pytest.mark.skipif(CORPUS is None, reason="DIGEST_CORPUS does not name a folder of real papers")
def test_seven_of_ten_are_written_in_order_and_three_named_with_their_reasons(tmp_path: Path) -> None:
    assert CORPUS is not None
    papers = real_papers(Path(CORPUS), 8)
    cut = papers[3].id
    gone = StandInPaper(WITHDRAWN, comment=WITHDRAWN_COMMENT, is_withdrawn=True)
    ids = [paper.id for paper in papers]
    asked = [*ids[:2], UNKNOWN, *ids[2:6], WITHDRAWN, *ids[6:]]
    with ArxivStandIn([*papers, gone]) as arxiv, WriterStandIn() as writer:
        arxiv.order(shortened(0.5), path=f"/pdf/{cut}", times=100)
        bench = Bench(tmp_path, arxiv, writer)
        done = bench.run("--ids", ",".join(asked), "--json")
    assert done.returncode == 1, done.stderr
    post = bench.post()
    assert [item.id for item in post.items] == [f"{known}v1" for known in ids if known != cut]
    assert [one.id for one in post.missing] == [UNKNOWN, cut, WITHDRAWN]
    assert {one.id: one.code for one in post.missing} == {
        UNKNOWN: "unknown",
        WITHDRAWN: "withdrawn",
        cut: "arxiv_down",
    }
    assert all(f"{one.id}: {one.reason}" in done.stderr for one in post.missing)
