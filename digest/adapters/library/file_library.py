"""The `Library` port on disk: rows in the database, PDFs beside it, named by content."""

import hashlib
import logging
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from pydantic import TypeAdapter

from digest.adapters.files import write_whole
from digest.adapters.library.database import Database, unusable
from digest.adapters.library.rows import cost_of, id_bounds
from digest.adapters.locks import library_lock
from digest.domain.paper import Paper, PaperId
from digest.domain.writing import Answer, Usage

_log = logging.getLogger(__name__)

PAPER = TypeAdapter(Paper)
FRESH = timedelta(days=1)


class FileLibrary:
    """The `Library` port over a folder, which is made when it is missing; an older library is migrated.

    tell: called with a sentence, once, when something kept can no longer be read and is made anew.

    Raises ConfigError when the folder cannot be used or a newer version of the program made it.
    """

    def __init__(self, folder: Path, *, tell: Callable[[str], None] = _log.warning) -> None:
        self._tell = tell
        self._has_told = False
        self._lock = threading.Lock()
        self.database = Database(folder)
        self.files = folder / "files"
        try:
            self.files.mkdir(exist_ok=True)
            # The library may lie within a blog's repository; the papers in it are not the blog's to publish.
            if folder.name == ".digest" and not (folder / ".gitignore").exists():
                (folder / ".gitignore").write_text("*\n", encoding="utf-8")
        except OSError as error:
            self.close()
            raise unusable(folder, error) from error

    def close(self) -> None:
        self.database.close()

    def paper(self, paper_id: PaperId, *, fresh_at: datetime | None) -> Paper | None:
        row = self.database.row("SELECT paper, kept_at FROM papers WHERE asked = ?", str(paper_id))
        try:
            if row is None or (fresh_at and abs(fresh_at - datetime.fromisoformat(row[1])) > FRESH):
                return None
            return PAPER.validate_json(row[0])
        except (ValueError, TypeError):  # no such Paper; no time, or one without its zone
            self.tell_unreadable()
            return None

    def keep_paper(self, asked: PaperId, paper: Paper, *, now: datetime) -> None:
        text = PAPER.dump_json(paper).decode()
        self.database.write(
            "REPLACE INTO papers (asked, paper, kept_at, id, title) VALUES (?, ?, ?, ?, ?)",
            *(str(asked), text, now.isoformat(), str(paper.id), paper.title),
        )

    def pdf(self, paper_id: PaperId) -> bytes | None:
        """Return the kept PDF; None as well when its file is gone or was damaged, so that it comes anew."""
        row = self.database.row("SELECT sha256 FROM pdfs WHERE id = ?", str(paper_id))
        if row is None:
            return None
        try:
            pdf = pdf_file(self.files, row[0]).read_bytes()
        except OSError:
            return None
        return pdf if hashlib.sha256(pdf).hexdigest() == row[0] else None

    def keep_pdf(self, paper_id: PaperId, pdf: bytes, *, now: datetime) -> None:
        sha256 = hashlib.sha256(pdf).hexdigest()
        # The file first: a row without its file is a lie, a file without its row only waste.
        write_whole(pdf_file(self.files, sha256), pdf)
        self.database.write(
            "REPLACE INTO pdfs (id, sha256, size_bytes, kept_at) VALUES (?, ?, ?, ?)",
            *(str(paper_id), sha256, len(pdf), now.isoformat()),
        )

    def stage(self, key: str) -> str | None:
        row = self.database.row("SELECT value FROM stages WHERE key = ?", key)
        return None if row is None else row[0]

    def keep_stage(self, key: str, name: str, value: str, *, now: datetime) -> None:
        self.database.write(
            "REPLACE INTO stages (key, name, value, kept_at, size_bytes) VALUES (?, ?, ?, ?, ?)",
            *(key, name, value, now.isoformat(), len(value.encode())),
        )

    def answer(self, key: str) -> Answer | None:
        row = self.database.row(
            "SELECT content, calls, input_tokens, cached_tokens, output_tokens, cost_usd FROM answers "
            "WHERE key = ? AND is_usable ORDER BY id DESC LIMIT 1",
            key,
        )
        if row is None:
            return None
        content, *counts, cost = row
        calls, input_tokens, cached_tokens, output_tokens = (int(count) for count in counts)
        return Answer(content, Usage(calls, input_tokens, cached_tokens, output_tokens, cost_of(cost)))

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
        self.database.write(
            "INSERT INTO answers VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            *(key, str(paper_id), writer, answer.content, usage.calls, usage.input_tokens),
            *(usage.cached_tokens, usage.output_tokens, cost, int(is_usable), now.isoformat()),
        )

    def spent_usd(self, papers: Iterable[PaperId], *, since: datetime, unknown_usd: Decimal) -> Decimal:
        found = Decimal(0)
        for paper_id in papers:
            rows = self.database.rows(
                "SELECT cost_usd, calls FROM answers WHERE paper >= ? AND paper <= ? AND kept_at >= ?",
                *(*id_bounds(paper_id), since.astimezone(UTC).isoformat()),
            )
            for cost, calls in rows:
                known = cost_of(cost)
                found += calls * unknown_usd if known is None else known
        return found

    def reject_answers(self, paper_id: PaperId, writer: str) -> None:
        sql = "UPDATE answers SET is_usable = 0 WHERE paper = ? AND writer = ?"
        self.database.write(sql, str(paper_id), writer)

    def tell_unreadable(self) -> None:
        with self._lock:
            has_told, self._has_told = self._has_told, True
        if not has_told:
            self._tell("Some of what the library kept can no longer be read: it is fetched and made anew.")


@contextmanager
def held_library(folder: Path, *, tell: Callable[[str], None]) -> Iterator[FileLibrary]:
    """Yield the library, held for this run alone. Raises as `FileLibrary` and `library_lock` do."""
    with library_lock(folder, tell=tell), closing(FileLibrary(folder, tell=tell)) as library:
        yield library


def pdf_file(files: Path, sha256: str) -> Path:
    """Return where the bytes with this digest lie."""
    return files / f"{sha256}.pdf"
