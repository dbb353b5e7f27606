"""What arXiv does wrong, and what `digest build` makes of it."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.cli.bench import Bench
from tests.faults.arxiv_cases import CASES
from tests.faults.rows import Case, Proofs, Row, Seen, params
from tests.faults.scene import ONE, TITLES, look, scene
from tests.sample_pdfs import pdf_of
from tests.stand_ins.arxiv_feed import StandInPaper

RUNS = ("first", "within a day", "a day later", "the first version")
NEW_VERSION = Row(
    "new_version",
    "两次运行之间，论文出了新版本",
    "旧版本的 PDF 和回答",
    "元数据满 24 小时后重新询问，下载新版本，重新撰写；写明 `v1` 的一直是第一版",
    "文章里写明所读的版本",
    0,
)
ROWS = (*(case.row for case in CASES), NEW_VERSION)


@pytest.mark.parametrize(("case", "way"), params(CASES))
def test_arxiv_errs(case: Case, way: str, proofs: Proofs) -> None:
    proofs[case.row.name, way].result()


def test_new_version(tmp_path: Path) -> None:
    with scene(tmp_path) as bench:
        look(bench, (ONE,), Seen(NEW_VERSION.exit_code, 2, 1, (ONE,)), RUNS[0])
        bench.arxiv.publish(StandInPaper(ONE, title=TITLES[ONE], versions=2, pdf=pdf_of("Anew")))
        look(bench, (ONE,), Seen(0, 0, 0, (ONE,)), RUNS[1])
        _age_metadata(bench, timedelta(hours=24, minutes=1))
        look(bench, (ONE,), Seen(0, 2, 1, (ONE,)), RUNS[2])
        look(bench, (f"{ONE}v1",), Seen(0, 1, 0, (ONE,)), RUNS[3])
    assert [_version_in(tmp_path / run) for run in RUNS] == ["v1", "v1", "v2", "v1"]


def _version_in(posts: Path) -> str:
    (path,) = posts.glob("*.md")
    return path.read_text(encoding="utf-8").partition(f"arXiv:{ONE}")[2][:2]


def _age_metadata(bench: Bench, age: timedelta) -> None:
    """Let all metadata be as old as this."""
    fetched = datetime.now(UTC) - age
    with closing(sqlite3.connect(bench.folder / "library" / "library.db")) as db, db:
        db.execute("UPDATE papers SET kept_at = ?", (fetched.isoformat(),))
