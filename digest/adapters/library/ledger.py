"""The ledger of a weekly series, in the library's file: which issue appeared, and with which papers."""

from datetime import datetime

from pydantic import TypeAdapter, ValidationError

from digest.adapters.library.database import Database
from digest.domain.errors import ConfigError
from digest.domain.issue import Issue

_ISSUE = TypeAdapter(Issue)


class Ledger:
    """Reads and writes the entries of one series, each whole or not at all.

    series: what tells it from others in the same library.
    """

    def __init__(self, database: Database, series: str) -> None:
        self._database = database
        self._series = series

    def issues(self) -> tuple[Issue, ...]:
        """Return all entries, the earliest first.

        Raises ConfigError when one cannot be read: without it a paper might be published twice.
        """
        found = []
        sql = "SELECT key, issue FROM issues WHERE series = ? ORDER BY key"
        for key, text in self._database.rows(sql, self._series):
            try:
                found.append(_ISSUE.validate_json(text))
            except ValidationError as error:
                raise ConfigError(
                    f"The ledger's entry {key} cannot be read ({error.error_count()} fields do not fit): "
                    "restore library.db from a copy, or upgrade digest."
                ) from error
        return tuple(found)

    def record(self, issue: Issue, *, now: datetime) -> None:
        """Write an entry; an earlier one of the same week is replaced."""
        text = _ISSUE.dump_json(issue).decode()
        self._database.write(
            "REPLACE INTO issues (series, key, issue, kept_at) VALUES (?, ?, ?, ?)",
            *(self._series, issue.key, text, now.isoformat()),
        )

    def forget(self, key: str) -> None:
        """Remove the entry of a week, if there is one."""
        self._database.write("DELETE FROM issues WHERE series = ? AND key = ?", self._series, key)
