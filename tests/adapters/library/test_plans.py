"""What the library is asked often is answered from an index: no table is gone through row by row."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from digest.adapters.library.catalogue import Catalogue
from digest.adapters.library.file_library import FileLibrary
from digest.domain.paper import PaperId
from tests.adapters.library.shelf import NOW, keep
from tests.fakes import paper

ONE = PaperId("2410.00001", 1)
OFTEN: dict[str, Callable[[FileLibrary], object]] = {
    "paper": lambda library: library.paper(PaperId("2410.00001"), fresh_at=NOW),
    "keep_paper": lambda library: library.keep_paper(PaperId("2410.00001"), paper(1), now=NOW),
    "pdf": lambda library: library.pdf(ONE),
    "keep_pdf": lambda library: library.keep_pdf(ONE, b"%PDF", now=NOW),
    "stage": lambda library: library.stage("text1"),
    "keep_stage": lambda library: library.keep_stage("text1", "text", "{}", now=NOW),
    "answer": lambda library: library.answer("key1"),
    "reject": lambda library: library.reject_answers(ONE, "deepseek"),
    "list": lambda library: Catalogue(library.database).papers(),
    "list_some": lambda library: Catalogue(library.database).papers(since=NOW, most=5),
    "known": lambda library: Catalogue(library.database).known([ONE, PaperId("2410.00001")]),
    "versions": lambda library: Catalogue(library.database).versions(PaperId("2410.00001")),
    "record": lambda library: list(Catalogue(library.database).records([str(ONE)])),
}


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Return what SQLite is asked, filled while the test runs."""
    connect, said = sqlite3.connect, list[str]()

    def listening(*options: Any, **more: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = connect(*options, **more)
        connection.set_trace_callback(said.append)
        return connection

    with monkeypatch.context() as patch:
        patch.setattr(sqlite3, "connect", listening)
        yield said


@pytest.mark.parametrize("name", OFTEN)
def test_no_table_is_gone_through(asked: list[str], tmp_path: Path, name: str) -> None:
    library = FileLibrary(tmp_path)
    for number in range(5):
        keep(library, number)
    asked.clear()
    OFTEN[name](library)
    questions = [sql for sql in asked if sql.lstrip().startswith(("SELECT", "UPDATE", "REPLACE"))]
    library.close()
    assert questions
    with closing(sqlite3.connect(tmp_path / "library.db")) as db:
        steps = [row[3] for sql in questions for row in db.execute(f"EXPLAIN QUERY PLAN {sql}")]
    assert not [step for step in steps if step.startswith(("SCAN", "USE TEMP"))]
    assert all("USING" in step for step in steps if step.startswith("SEARCH"))
