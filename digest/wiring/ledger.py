"""The ledger of a weekly series, put together with the posts that it does not know."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from digest.adapters.library.ledger import Ledger
from digest.adapters.post_files import posts_by_name
from digest.config import Settings
from digest.core.calendar.adopt_posts import with_adopted
from digest.domain.issue import Issue
from digest.domain.ports import Progress
from digest.wiring.shelves import open_library


class OpenedLedger:
    """An `IssueLedger`. The library is held for each look alone: the builds of a run hold it themselves."""

    def __init__(self, settings: Settings, progress: Progress, now: datetime) -> None:
        self._settings = settings
        self._progress = progress
        self._now = now

    def issues(self) -> tuple[Issue, ...]:
        with self._opened() as ledger:
            return with_adopted(ledger.issues(), posts_by_name(self._settings.post.folder))

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
            yield Ledger(library.database)
