"""The ledger of a weekly series, put together with the posts that it does not know."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from digest.adapters.library.ledger import Ledger
from digest.adapters.post_files import Archive, archive
from digest.config import Settings
from digest.core.calendar.adopt_posts import with_adopted
from digest.domain.errors import ConfigError
from digest.domain.issue import WEEKLY_SLUG, Issue
from digest.domain.ports import Progress
from digest.wiring.shelves import open_library


def series_of(settings: Settings) -> str:
    """Return what tells the series of these settings from others in the same library: the way from there to
    its posts, so that a blog may be moved with its library."""
    return Path(os.path.relpath(settings.post.folder, settings.library_folder)).as_posix()


def with_posts(known: tuple[Issue, ...], there: Archive) -> tuple[Issue, ...]:
    """Return the issues of a ledger and of the posts that it does not know, the earliest first.

    Raises ConfigError when a weekly post that the ledger does not know cannot be read: without it a paper
    might be published twice.
    """
    weekly = {path.name for path in there.unreadable if f"-{WEEKLY_SLUG}" in path.name}
    lost = weekly - {issue.post for issue in known}
    if lost:
        raise ConfigError(
            f"The ledger does not know {', '.join(sorted(lost))}, and its papers cannot be read: put the "
            "JSON right, or take it out of the folder of posts."
        )
    return with_adopted(known, there.posts)


class OpenedLedger:
    """An `IssueLedger`. The library is held for each look alone: the builds of a run hold it themselves."""

    def __init__(self, settings: Settings, progress: Progress, now: datetime) -> None:
        self._settings = settings
        self._progress = progress
        self._now = now

    def issues(self) -> tuple[Issue, ...]:
        """Return all issues, the earliest first. Raises ConfigError as `with_posts` does."""
        with self._opened() as ledger:
            known = ledger.issues()
        return with_posts(known, archive(self._settings.post.folder))

    def record(self, issue: Issue) -> None:
        with self._opened() as ledger:
            ledger.record(issue, now=self._now)

    def forget(self, key: str) -> None:
        with self._opened() as ledger:
            ledger.forget(key)

    def has_post(self, issue: Issue) -> bool:
        return bool(issue.post) and (self._settings.post.folder / issue.post).is_file()

    @contextmanager
    def _opened(self) -> Iterator[Ledger]:
        with open_library(self._settings, self._progress) as library:
            yield Ledger(library.database, series_of(self._settings))
