"""What a library holds after a run was killed, and whether that is whole."""

import hashlib
import json
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Kept:
    """What no later run has to ask for.

    metadata: ids as they were asked for. pdfs: ids with version. answers: id with version, and content.
    issues: the entries of the ledger.
    """

    metadata: frozenset[str] = frozenset()
    pdfs: frozenset[str] = frozenset()
    answers: frozenset[tuple[str, str]] = frozenset()
    issues: tuple[dict[str, Any], ...] = ()

    @property
    def is_chosen(self) -> bool:
        """The papers of an issue are chosen."""
        return any(issue["asked"] for issue in self.issues)


def kept_in(folder: Path, scratch: Path) -> Kept:
    """Return what the library in a folder holds, after proving that it is whole.

    scratch: where a copy is opened: looking at the library itself would mend what the next run has to mend.
    """
    if not (folder / "library.db").exists():
        return Kept()
    shutil.rmtree(scratch, ignore_errors=True)
    shutil.copytree(folder, scratch)
    with closing(sqlite3.connect(scratch / "library.db")) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        if not db.execute("PRAGMA user_version").fetchone()[0]:
            return Kept()  # killed before its tables were made
        pdfs = db.execute("SELECT id, sha256, size_bytes FROM pdfs").fetchall()
        for paper, sha256, size_bytes in pdfs:
            pdf = (scratch / "files" / f"{sha256}.pdf").read_bytes()
            assert (hashlib.sha256(pdf).hexdigest(), len(pdf)) == (sha256, size_bytes), paper
        return Kept(
            frozenset(row[0] for row in db.execute("SELECT asked FROM papers")),
            frozenset(row[0] for row in pdfs),
            frozenset(db.execute("SELECT paper, content FROM answers WHERE is_usable")),
            tuple(json.loads(row[0]) for row in db.execute("SELECT issue FROM issues")),
        )
