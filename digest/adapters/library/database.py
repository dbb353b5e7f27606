"""The SQLite file of the library: opened, brought up to date, read and written. The home of `sqlite3`."""

import sqlite3
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, TypeAlias

from digest.adapters.library.schema import MIGRATIONS
from digest.domain.errors import ConfigError

FILE_NAME = "library.db"
_MOST_FAULTS = 10  # enough to know that a file is damaged
SQLITE_VERSION = sqlite3.sqlite_version
_DAMAGE = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_NOT_UTF_8 = "Could not decode to UTF-8"  # Python's own words, without any code

Row: TypeAlias = tuple[Any, ...]


class Database:
    """The file in a folder, made when it is missing; an older one is migrated. Safe over threads.

    Raises ConfigError when it cannot be used or a newer version of the program made it.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE_NAME
        self._lock = threading.RLock()
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._db = _opened(self.path)
        except (OSError, sqlite3.Error) as error:
            raise unusable(folder, error) from error

    def close(self) -> None:
        with self._lock:
            self._db.close()

    def row(self, sql: str, *values: object) -> Row | None:
        with self._translated() as db:
            row: Row | None = db.execute(sql, values).fetchone()
            return row

    def rows(self, sql: str, *values: object) -> list[Row]:
        with self._translated() as db:
            return db.execute(sql, values).fetchall()

    def write(self, sql: str, *values: object) -> None:
        self.write_all(sql, [values])

    def write_all(self, sql: str, lines: Iterable[Sequence[object]]) -> None:
        """Run the same for each line of values: all of them are written, or none."""
        with self._translated() as db, db:
            db.executemany(sql, lines)

    def faults(self) -> tuple[str, ...]:
        """Return what SQLite finds damaged in the file; () for a sound one."""
        with self._lock:
            try:
                found = self._db.execute(f"PRAGMA integrity_check({_MOST_FAULTS})").fetchall()
            except sqlite3.DatabaseError as error:
                return (str(error),)
        # One row may tell of a hundred pages, a line each.
        lines = [line for (row,) in found for line in row.splitlines() if line != "ok"]
        return tuple(lines[:_MOST_FAULTS])

    def is_empty(self) -> bool:
        """Return whether nothing was ever kept in it."""
        tables = ("papers", "pdfs", "answers")
        return not any(self.row(f"SELECT 1 FROM {table} LIMIT 1") for table in tables)

    def shrink(self) -> None:
        """Give back the room that deleted rows took; needs as much again while it runs."""
        with self._translated() as db:
            db.execute("VACUUM")

    @contextmanager
    def _translated(self) -> Iterator[sqlite3.Connection]:
        try:
            with self._lock:
                yield self._db
        except sqlite3.Error as error:
            if _is_damage(error):
                raise _damaged(self.path, error) from error
            raise ConfigError(
                f"The library could not be read or written ({error}). "
                "Look for a full disk or missing rights; what was kept before is safe."
            ) from error


def unusable(folder: Path, error: OSError | sqlite3.Error) -> ConfigError:
    """Return what to say of a library that cannot be opened."""
    if isinstance(error, sqlite3.Error) and _is_damage(error):
        return _damaged(folder / FILE_NAME, error)
    return ConfigError(
        f"The library in {str(folder)!r} cannot be used ({error}). Look for a full disk or missing rights, "
        "or name another folder with DIGEST_LIBRARY_FOLDER."
    )


def is_up_to_date(folder: Path) -> bool:
    """Return whether the file is there and opening it would change nothing in it."""
    path = folder / FILE_NAME
    if not path.is_file():
        return False
    try:
        with closing(sqlite3.connect(path, timeout=60)) as db:
            return _version(db) == len(MIGRATIONS)
    except sqlite3.Error:
        return False


def migrate(db: sqlite3.Connection, migrations: Sequence[str]) -> None:
    """Make a library of any earlier version one of the newest, each step whole or not at all.

    Raises ConfigError, and leaves the library as it is, when a newer version of the program made it.
    """
    version = _version(db)
    if version > len(migrations):
        raise ConfigError(
            f"The library was made by a newer digest (schema {version}, this one knows "
            f"{len(migrations)}). Upgrade digest the way it was installed: pip install . in a newer copy of "
            "its folder, or pip install --upgrade arxiv-digest-zh."
        )
    for number, step in enumerate(migrations[version:], start=version + 1):
        try:
            db.executescript(f"BEGIN IMMEDIATE; {step}; PRAGMA user_version = {number}; COMMIT;")
        except sqlite3.Error:
            db.rollback()
            raise


def _opened(path: Path) -> sqlite3.Connection:
    db = sqlite3.connect(path, check_same_thread=False, timeout=60)
    try:
        # An answer was paid for: it must outlive a power cut, not only a killed process.
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = FULL")
        migrate(db, MIGRATIONS)
    except (sqlite3.Error, ConfigError):
        db.close()
        raise
    return db


def _is_damage(error: sqlite3.Error) -> bool:
    """Return whether the bytes of the file are not as SQLite wrote them, which no room or right mends."""
    # The low byte is the kind of error, the others tell it in detail: https://sqlite.org/rescode.html
    kind = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return kind in _DAMAGE or str(error).startswith(_NOT_UTF_8)


def _damaged(path: Path, error: sqlite3.Error) -> ConfigError:
    # Of a text that is no UTF-8, SQLite tells the whole.
    why = str(error).partition(" with text ")[0]
    return ConfigError(
        f"{str(path)!r} is damaged ({why}). Put a copy of it back, or move {FILE_NAME} and what begins with "
        f"{FILE_NAME}- away, and the next build begins a new one: posts stay, PDFs are fetched and answers "
        "paid for anew. To have it looked at: digest doctor."
    )


def _version(db: sqlite3.Connection) -> int:
    (version,) = db.execute("PRAGMA user_version").fetchone()
    return int(version)
