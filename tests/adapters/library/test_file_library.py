"""The library: what was kept is found again, whole, by any later run."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from digest.adapters.library.database import migrate
from digest.adapters.library.file_library import FileLibrary
from digest.adapters.library.schema import MIGRATIONS
from digest.domain.errors import ConfigError
from digest.domain.paper import Paper, PaperId
from digest.domain.writing import Answer, Usage
from tests.adapters.library.shelf import spoil

NOW = datetime(2026, 11, 20, 8, tzinfo=UTC)
ASKED = PaperId("2410.06338")
PAPER = Paper(
    id=PaperId("2410.06338", 1),
    title="A Title",
    authors=("Constantin Orăsan",),
    abstract="An abstract.",
    categories=("cs.CL",),
    published=NOW,
    updated=NOW,
    abs_url="https://arxiv.org/abs/2410.06338v1",
    pdf_url="https://arxiv.org/pdf/2410.06338v1",
)
ANSWER = Answer('{"title_zh": "标题"}', Usage(2, 1000, 400, 50, Decimal("0.00123")))


@pytest.fixture
def library(tmp_path: Path) -> FileLibrary:
    return FileLibrary(tmp_path)


def test_metadata_come_back_as_they_were(library: FileLibrary) -> None:
    library.keep_paper(ASKED, PAPER, now=NOW)
    assert library.paper(ASKED, fresh_at=NOW) == PAPER


@pytest.mark.parametrize("later", [timedelta(days=1), timedelta(days=-1)])
def test_metadata_are_fresh_within_a_day_before_and_after(library: FileLibrary, later: timedelta) -> None:
    library.keep_paper(ASKED, PAPER, now=NOW)
    assert library.paper(ASKED, fresh_at=NOW + later) == PAPER
    # What is dated further ahead was kept while the clock was.
    assert library.paper(ASKED, fresh_at=NOW + 1.01 * later) is None
    assert library.paper(ASKED, fresh_at=None) == PAPER


def test_a_pdf_comes_back_in_a_later_run(library: FileLibrary, tmp_path: Path) -> None:
    library.keep_pdf(PAPER.id, b"%PDF-1.7 ...", now=NOW)
    library.close()
    assert FileLibrary(tmp_path).pdf(PAPER.id) == b"%PDF-1.7 ..."


def test_a_pdf_whose_file_was_deleted_counts_as_not_kept(library: FileLibrary, tmp_path: Path) -> None:
    library.keep_pdf(PAPER.id, b"%PDF-1.7 ...", now=NOW)
    for file in (tmp_path / "files").iterdir():
        file.unlink()
    assert library.pdf(PAPER.id) is None


def test_a_damaged_pdf_counts_as_not_kept(library: FileLibrary, tmp_path: Path) -> None:
    library.keep_pdf(PAPER.id, b"%PDF-1.7 ...", now=NOW)
    for file in (tmp_path / "files").iterdir():
        file.write_bytes(b"junk")
    assert library.pdf(PAPER.id) is None


def test_a_pdf_that_cannot_be_opened_counts_as_not_kept(library: FileLibrary, tmp_path: Path) -> None:
    library.keep_pdf(PAPER.id, b"%PDF-1.7 ...", now=NOW)
    for file in (tmp_path / "files").iterdir():
        file.unlink()
        file.mkdir()
    assert library.pdf(PAPER.id) is None


def test_an_answer_comes_back_with_what_it_cost(library: FileLibrary) -> None:
    library.keep_answer("key", PAPER.id, "deepseek", ANSWER, now=NOW)
    assert library.answer("key") == ANSWER


def test_an_unknown_price_stays_unknown(library: FileLibrary) -> None:
    unpriced = Answer("{}", Usage(1, 10, 0, 5, None))
    library.keep_answer("key", PAPER.id, "custom", unpriced, now=NOW)
    assert library.answer("key") == unpriced


def test_a_rejected_answer_is_not_given_again_but_stays_on_record(
    library: FileLibrary, tmp_path: Path
) -> None:
    library.keep_answer("key", PAPER.id, "deepseek", ANSWER, now=NOW)
    library.reject_answers(PAPER.id, "deepseek")
    assert library.answer("key") is None
    better = Answer("{}", ANSWER.usage)
    library.keep_answer("key", PAPER.id, "deepseek", better, now=NOW)
    assert library.answer("key") == better
    rows = sqlite3.connect(tmp_path / "library.db").execute("SELECT cost_usd FROM answers").fetchall()
    assert rows == [("0.00123",), ("0.00123",)]


def test_a_stage_comes_back(library: FileLibrary) -> None:
    library.keep_stage("key", "text", '{"a": 1}', now=NOW)
    assert library.stage("key") == '{"a": 1}'
    assert library.stage("other") is None


def test_a_library_of_a_newer_program_is_refused(library: FileLibrary, tmp_path: Path) -> None:
    library.close()
    with sqlite3.connect(tmp_path / "library.db") as db:
        db.execute("PRAGMA user_version = 99")
    with pytest.raises(ConfigError, match="newer digest"):
        FileLibrary(tmp_path)


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """Return the folder of a library that digest 0.1.0 made."""
    old = (Path(__file__).parent / "library_1.sql").read_text(encoding="utf-8")
    with closing(sqlite3.connect(tmp_path / "library.db")) as db:
        db.executescript(old)
    return tmp_path


def test_a_library_of_the_first_version_is_read(older: Path) -> None:
    library = FileLibrary(older)
    assert library.paper(ASKED, fresh_at=NOW) == PAPER
    assert library.answer("key") == ANSWER
    assert library.stage("key") == '{"a": 1}'


def test_an_older_library_is_migrated_and_loses_nothing(older: Path) -> None:
    more = ("ALTER TABLE papers ADD COLUMN note TEXT", "CREATE TABLE more (x TEXT) STRICT;")
    with closing(sqlite3.connect(older / "library.db")) as db:
        for _ in range(2):
            migrate(db, (*MIGRATIONS, *more))
        assert db.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS) + 2,)
        assert db.execute("SELECT asked, note FROM papers").fetchall() == [("2410.06338", None)]
        assert db.execute("SELECT count(*) FROM answers").fetchone() == (1,)


def test_the_papers_of_an_older_library_can_be_listed(older: Path) -> None:
    library = FileLibrary(older)
    assert library.database.rows("SELECT id, title FROM papers") == [("2410.06338v1", "A Title")]
    assert library.database.rows("SELECT size_bytes FROM stages") == [(8,)]


def test_a_migration_that_fails_leaves_the_library_as_it_was(older: Path) -> None:
    broken = "ALTER TABLE papers ADD COLUMN note TEXT; DROP TABLE nowhere"
    with closing(sqlite3.connect(older / "library.db")) as db:
        with pytest.raises(sqlite3.Error):
            migrate(db, (*MIGRATIONS, broken))
        assert db.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)
        assert "note" not in [row[1] for row in db.execute("PRAGMA table_info(papers)")]


def test_an_empty_library_gets_every_step() -> None:
    with closing(sqlite3.connect(":memory:")) as db:
        migrate(db, MIGRATIONS)
        assert db.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)
        assert db.execute("SELECT count(*) FROM answers").fetchone() == (0,)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE papers SET paper = '{}'",
        "UPDATE papers SET paper = 'no JSON'",
        "UPDATE papers SET kept_at = 'yesterday'",
        "UPDATE papers SET kept_at = '2026-11-20T08:00:00'",
    ],
)
def test_metadata_that_can_no_longer_be_read_count_as_not_kept_and_are_told_once(
    older: Path, change: str
) -> None:
    with closing(sqlite3.connect(older / "library.db")) as db, db:
        db.execute(change)
    told: list[str] = []
    library = FileLibrary(older, tell=told.append)
    for _ in range(2):
        assert library.paper(ASKED, fresh_at=NOW) is None
    assert len(told) == 1
    library.keep_paper(ASKED, PAPER, now=NOW)
    assert library.paper(ASKED, fresh_at=NOW) == PAPER


def test_an_answer_whose_cost_cannot_be_read_is_still_an_answer(older: Path) -> None:
    with closing(sqlite3.connect(older / "library.db")) as db, db:
        db.execute("UPDATE answers SET cost_usd = 'dear'")
    answer = FileLibrary(older).answer("key")
    assert answer is not None
    assert (answer.content, answer.usage.cost_usd) == (ANSWER.content, None)


@pytest.mark.parametrize("head", [b"no database at all" * 100, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_file_that_is_no_library_is_called_damaged_with_what_to_do(tmp_path: Path, head: bytes) -> None:
    (tmp_path / "library.db").write_bytes(head)
    with pytest.raises(ConfigError, match=r"'.*library\.db' is damaged .* move library\.db") as caught:
        FileLibrary(tmp_path)
    assert "DIGEST_LIBRARY_FOLDER" not in str(caught.value)


def test_a_library_that_is_damaged_within_is_not_called_safe(library: FileLibrary, tmp_path: Path) -> None:
    library.keep_paper(ASKED, PAPER, now=NOW)
    library.close()
    spoil(tmp_path, "papers")
    with closing(FileLibrary(tmp_path)) as library, pytest.raises(ConfigError, match="is damaged") as caught:
        library.paper(ASKED, fresh_at=None)
    assert "safe" not in str(caught.value)
    assert "digest doctor" in str(caught.value)


def test_of_a_text_that_is_none_the_message_shows_nothing(older: Path) -> None:
    with closing(sqlite3.connect(older / "library.db")) as db, db:
        db.execute("UPDATE papers SET paper = CAST(x'ff' || zeroblob(5000) AS TEXT)")
    with closing(FileLibrary(older)) as library, pytest.raises(ConfigError, match="is damaged") as caught:
        library.paper(ASKED, fresh_at=None)
    assert len(str(caught.value)) < 500


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ConfigError, match="file"):
        FileLibrary(tmp_path / "file" / "library")


def test_a_file_of_the_users_in_a_folder_of_theirs_stays(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("mine")
    FileLibrary(tmp_path)
    assert (tmp_path / ".gitignore").read_text() == "mine"
    FileLibrary(tmp_path / ".digest")
    assert (tmp_path / ".digest" / ".gitignore").read_text() == "*\n"


def test_what_was_spent_on_papers_is_counted_from_a_moment_on(library: FileLibrary) -> None:
    other = PaperId("2410.06339", 1)
    for number, (of, at) in enumerate([(PAPER.id, -1), (PAPER.id, 0), (PAPER.id, 24), (other, 0)]):
        when = NOW + timedelta(hours=at)
        library.keep_answer(f"key {number}", of, "fake", ANSWER, now=when, is_usable=number != 1)
    most = Decimal("0.1")
    assert library.spent_usd([PAPER.id], since=NOW, unknown_usd=most) == Decimal("0.00246")
    both = [PaperId(PAPER.id.base), other]
    assert library.spent_usd(both, since=NOW, unknown_usd=most) == Decimal("0.00369")
    library.keep_answer("no bill", other, "fake", Answer("{}", Usage(calls=2, cost_usd=None)), now=NOW)
    assert library.spent_usd([other], since=NOW, unknown_usd=most) == Decimal("0.20123")
