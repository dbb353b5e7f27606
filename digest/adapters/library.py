"""The library on disk: one SQLite file and the PDFs beside it, named by content."""

import hashlib
import logging
import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from decimal import Decimal, InvalidOperation
from pathlib import Path

from pydantic import TypeAdapter

from digest.adapters.files import write_whole
from digest.domain.errors import ConfigError
from digest.domain.paper import Paper, PaperId
from digest.domain.writing import Answer, Usage

_log = logging.getLogger(__name__)

# Each step makes a library of the version before it (0: an empty one) one version newer. A step that was
# released is never changed: libraries that it made are out there.
MIGRATIONS: tuple[str, ...] = (
    """
CREATE TABLE papers (asked TEXT PRIMARY KEY, paper TEXT NOT NULL, kept_at TEXT NOT NULL) STRICT;
CREATE TABLE pdfs (id TEXT PRIMARY KEY, sha256 TEXT NOT NULL, size_bytes INTEGER NOT NULL,
                   kept_at TEXT NOT NULL) STRICT;
CREATE TABLE stages (key TEXT PRIMARY KEY, name TEXT NOT NULL, value TEXT NOT NULL,
                     kept_at TEXT NOT NULL) STRICT;
CREATE TABLE answers (id INTEGER PRIMARY KEY, key TEXT NOT NULL, paper TEXT NOT NULL, writer TEXT NOT NULL,
                      content TEXT NOT NULL, calls INTEGER NOT NULL, input_tokens INTEGER NOT NULL,
                      cached_tokens INTEGER NOT NULL, output_tokens INTEGER NOT NULL, cost_usd TEXT,
                      is_usable INTEGER NOT NULL, kept_at TEXT NOT NULL) STRICT;
CREATE INDEX answers_by_key ON answers (key);
CREATE INDEX answers_by_paper ON answers (paper);
""",
)
PAPER = TypeAdapter(Paper)


class FileLibrary:
    """The `Library` port over a folder, which is made when it is missing; an older library is migrated.

    tell: called with a sentence, once, when something kept can no longer be read and is made anew.

    Raises ConfigError when the folder cannot be used or a newer version of the program made it.
    """

    def __init__(self, folder: Path, *, tell: Callable[[str], None] = _log.warning) -> None:
        self._files = folder / "files"
        self._tell = tell
        self._has_told = False
        self._lock = threading.RLock()
        try:
            self._files.mkdir(parents=True, exist_ok=True)
            # The library may lie within a blog's repository; the papers in it are not the blog's to publish.
            if folder.name == ".digest" and not (folder / ".gitignore").exists():
                (folder / ".gitignore").write_text("*\n", encoding="utf-8")
            self._db = sqlite3.connect(folder / "library.db", check_same_thread=False, timeout=60)
            # An answer was paid for: it must outlive a power cut, not only a killed process.
            self._db.execute("PRAGMA journal_mode = WAL")
            self._db.execute("PRAGMA synchronous = FULL")
            migrate(self._db, MIGRATIONS)
        except (OSError, sqlite3.Error) as error:
            raise ConfigError(
                f"The library in {str(folder)!r} cannot be used ({error}). "
                "Name another folder with DIGEST_LIBRARY_FOLDER, or free this one."
            ) from error

    def close(self) -> None:
        with self._lock:
            self._db.close()

    def paper(self, paper_id: PaperId, *, not_before: datetime) -> Paper | None:
        row = self._row("SELECT paper, kept_at FROM papers WHERE asked = ?", str(paper_id))
        try:
            if row is None or datetime.fromisoformat(row[1]) < not_before:
                return None
            return PAPER.validate_json(row[0])
        except (ValueError, TypeError):  # no such Paper; no time, or one without its zone
            self.tell_unreadable()
            return None

    def keep_paper(self, asked: PaperId, paper: Paper, *, now: datetime) -> None:
        text = PAPER.dump_json(paper).decode()
        self._write("REPLACE INTO papers VALUES (?, ?, ?)", str(asked), text, now.isoformat())

    def has_pdf(self, paper_id: PaperId) -> bool:
        return self.pdf(paper_id) is not None

    def pdf(self, paper_id: PaperId) -> bytes | None:
        """Return the kept PDF; None as well when its file is gone or was damaged, so that it comes anew."""
        row = self._row("SELECT sha256 FROM pdfs WHERE id = ?", str(paper_id))
        if row is None:
            return None
        try:
            pdf = (self._files / f"{row[0]}.pdf").read_bytes()
        except OSError:
            return None
        return pdf if hashlib.sha256(pdf).hexdigest() == row[0] else None

    def keep_pdf(self, paper_id: PaperId, pdf: bytes, *, now: datetime) -> None:
        sha256 = hashlib.sha256(pdf).hexdigest()
        # The file first: a row without its file is a lie, a file without its row only waste.
        write_whole(self._files / f"{sha256}.pdf", pdf)
        row = (str(paper_id), sha256, len(pdf), now.isoformat())
        self._write("REPLACE INTO pdfs VALUES (?, ?, ?, ?)", *row)

    def stage(self, key: str) -> str | None:
        row = self._row("SELECT value FROM stages WHERE key = ?", key)
        return None if row is None else row[0]

    def keep_stage(self, key: str, name: str, value: str, *, now: datetime) -> None:
        self._write("REPLACE INTO stages VALUES (?, ?, ?, ?)", key, name, value, now.isoformat())

    def answer(self, key: str) -> Answer | None:
        row = self._row(
            "SELECT content, calls, input_tokens, cached_tokens, output_tokens, cost_usd FROM answers "
            "WHERE key = ? AND is_usable ORDER BY id DESC LIMIT 1",
            key,
        )
        if row is None:
            return None
        content, *counts, cost = row
        calls, input_tokens, cached_tokens, output_tokens = (int(count) for count in counts)
        try:
            cost_usd = None if cost is None else Decimal(cost)
        except InvalidOperation:
            cost_usd = None  # an answer is worth more than its bill
        return Answer(content, Usage(calls, input_tokens, cached_tokens, output_tokens, cost_usd))

    def keep_answer(
        self,
        key: str,
        paper_id: PaperId,
        writer: str,
        answer: Answer,
        *,
        now: datetime,
        is_usable: bool = True,
    ) -> None:
        usage = answer.usage
        cost = None if usage.cost_usd is None else str(usage.cost_usd)
        self._write(
            "INSERT INTO answers VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            *(key, str(paper_id), writer, answer.content, usage.calls, usage.input_tokens),
            *(usage.cached_tokens, usage.output_tokens, cost, int(is_usable), now.isoformat()),
        )

    def reject_answers(self, paper_id: PaperId, writer: str) -> None:
        sql = "UPDATE answers SET is_usable = 0 WHERE paper = ? AND writer = ?"
        self._write(sql, str(paper_id), writer)

    def tell_unreadable(self) -> None:
        with self._lock:
            has_told, self._has_told = self._has_told, True
        if not has_told:
            self._tell("Some of what the library kept can no longer be read: it is fetched and made anew.")

    def _row(self, sql: str, *values: object) -> tuple[str, ...] | None:
        with self._translated() as db:
            row: tuple[str, ...] | None = db.execute(sql, values).fetchone()
            return row

    def _write(self, sql: str, *values: object) -> None:
        with self._translated() as db, db:
            db.execute(sql, values)

    @contextmanager
    def _translated(self) -> Iterator[sqlite3.Connection]:
        try:
            with self._lock:
                yield self._db
        except sqlite3.Error as error:
            raise ConfigError(
                f"The library could not be read or written ({error}). "
                "Look for a full disk or missing rights; what was kept before is safe."
            ) from error


def migrate(db: sqlite3.Connection, migrations: Sequence[str]) -> None:
    """Make a library of any earlier version one of the newest, each step whole or not at all.

    Raises ConfigError, and leaves the library as it is, when a newer version of the program made it.
    """
    (version,) = db.execute("PRAGMA user_version").fetchone()
    if version > len(migrations):
        raise ConfigError(
            f"The library was made by a newer digest (schema {version}, this one knows "
            f"{len(migrations)}). Upgrade with: pip install --upgrade arxiv-digest-zh."
        )
    for number, step in enumerate(migrations[version:], start=version + 1):
        try:
            db.executescript(f"BEGIN IMMEDIATE; {step}; PRAGMA user_version = {number}; COMMIT;")
        except sqlite3.Error:
            db.rollback()
            raise
