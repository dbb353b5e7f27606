"""What is in the library: its list, and all of one paper."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from pydantic import TypeAdapter, ValidationError

from digest.adapters.library.database import Database, Row
from digest.adapters.library.rows import EVER, cost_of, id_bounds, time_of
from digest.domain.library import KeptAnswer, KeptPdf, ListedPaper, PaperRecord
from digest.domain.paper import Paper, PaperId
from digest.domain.writing import Usage

_PAPER = TypeAdapter(Paper)

# A paper may be kept under its id with and without version: the later row stands for both.
_LIST = """
SELECT p.id, p.title, p.kept_at, (SELECT size_bytes FROM pdfs WHERE id = p.id),
       (SELECT count(*) FROM answers WHERE paper = p.id)
FROM papers AS p
WHERE p.kept_at >= ? AND p.id != '' AND NOT EXISTS
    (SELECT 1 FROM papers WHERE id = p.id AND (kept_at, rowid) > (p.kept_at, p.rowid))
ORDER BY p.kept_at DESC, p.id DESC LIMIT ?
"""
_ANSWERS = """
SELECT writer, kept_at, is_usable, content, cost_usd, calls, input_tokens, cached_tokens, output_tokens
FROM answers WHERE paper = ? ORDER BY id
"""


class Catalogue:
    """Reads. Safe over threads, and beside a run that writes."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def papers(self, *, since: datetime | None = None, most: int = -1) -> tuple[ListedPaper, ...]:
        """Return the papers kept since a time, the latest first. most: how many at most; -1: all."""
        rows = self._database.rows(_LIST, (since or EVER).isoformat(), most)
        return tuple(
            ListedPaper(name, title, time_of(at), size, count) for name, title, at, size, count in rows
        )

    def known(self, ids: Iterable[PaperId]) -> frozenset[PaperId]:
        """Return those of the ids that the library holds; without a version: in any version."""
        return frozenset(one for one in ids if self._is_known(one))

    def versions(self, asked: PaperId) -> tuple[str, ...]:
        """Return the ids, with version, under which anything of a paper is kept, the oldest first."""
        first, last = id_bounds(asked)
        found: set[str] = set()
        for table, column in (("papers", "id"), ("pdfs", "id"), ("answers", "paper")):
            sql = f"SELECT DISTINCT {column} FROM {table} WHERE {column} >= ? AND {column} <= ?"
            found.update(name for (name,) in self._database.rows(sql, first, last))
        return tuple(sorted(found, key=lambda name: (len(name), name)))

    def all_ids(self) -> Sequence[str]:
        """Return every id, with version, under which anything is kept, in order."""
        sql = "SELECT id FROM papers WHERE id != '' UNION SELECT id FROM pdfs UNION SELECT paper FROM answers"
        return [name for (name,) in self._database.rows(sql)]

    def records(self, ids: Iterable[str]) -> Iterator[PaperRecord]:
        """Yield all that is kept of each of these; ids: with version."""
        for name in ids:
            paper = self._database.row(
                "SELECT paper FROM papers WHERE id = ? ORDER BY kept_at DESC LIMIT 1", name
            )
            pdf = self._database.row("SELECT id, sha256, size_bytes, kept_at FROM pdfs WHERE id = ?", name)
            answers = self._database.rows(_ANSWERS, name)
            yield PaperRecord(
                *(name, _paper(paper), None if pdf is None else kept_pdf(pdf)),
                tuple(_answer(row) for row in answers),
            )

    def _is_known(self, paper_id: PaperId) -> bool:
        sql = "SELECT 1 FROM papers WHERE id >= ? AND id <= ? LIMIT 1"
        return self._database.row(sql, *id_bounds(paper_id)) is not None


def kept_pdf(row: Row) -> KeptPdf:
    name, sha256, size_bytes, kept_at = row
    return KeptPdf(name, sha256, size_bytes, time_of(kept_at))


def _paper(row: Row | None) -> Paper | None:
    try:
        return None if row is None else _PAPER.validate_json(row[0])
    except ValidationError:
        return None


def _answer(row: Row) -> KeptAnswer:
    writer, kept_at, is_usable, content, cost, calls, input_tokens, cached_tokens, output_tokens = row
    usage = Usage(calls, input_tokens, cached_tokens, output_tokens, cost_of(cost))
    return KeptAnswer(writer, time_of(kept_at), usage, bool(is_usable), content)
