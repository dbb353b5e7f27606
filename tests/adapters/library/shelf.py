"""A library in a folder, with papers of a wished age."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from digest.adapters.library.file_library import FileLibrary
from digest.domain.paper import Paper, PaperId
from digest.domain.writing import Answer, Usage
from tests.fakes import paper

NOW = datetime(2026, 11, 20, 8, tzinfo=UTC)


def days_ago(days: float) -> datetime:
    return NOW - timedelta(days=days)


def keep(library: FileLibrary, number: int, *, days: float = 0, pdf: bytes | None = None) -> Paper:
    """Keep a paper as a build does, so many days ago. number: see `tests/fakes.py`, paper."""
    kept = paper(number)
    library.keep_paper(PaperId(kept.id.base), kept, now=days_ago(days))
    library.keep_pdf(kept.id, pdf or f"%PDF-1.7 {number}".encode(), now=days_ago(days))
    answer = Answer('{"title_zh": "标题"}', Usage(1, 1000, 0, 50, Decimal("0.001")))
    library.keep_answer(f"key{number}", kept.id, "deepseek/flash", answer, now=days_ago(days))
    library.keep_stage(f"text{number}", "text", "x" * 100, now=days_ago(days))
    return kept


def names(folder: Path) -> set[str]:
    """Return the names of the files that the library keeps."""
    return {path.name for path in (folder / "files").iterdir()}


def spoil(folder: Path, table: str) -> None:
    """Overwrite the page of the library's file with which a table begins."""
    path = folder / "library.db"
    with closing(sqlite3.connect(path)) as db:
        (size,) = db.execute("PRAGMA page_size").fetchone()
        (page,) = db.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    with path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)
