"""Notices that wait for the next run, in a file of their own."""

from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from digest.adapters.files import make_folder, write_whole
from digest.core.stage_key import stage_key
from digest.domain.notice import Waiting

MOST = 5  # for each way; who was not reached for weeks wants the latest
_WAITING = TypeAdapter(tuple[Waiting, ...])


class WaitingNotices:
    """Keeps the notices of one series. folder: that of the library, which outlives a run everywhere.

    series: what tells it from others in the same library: nobody hears of another's issues.
    """

    def __init__(self, folder: Path, series: str) -> None:
        self._path = folder / f"notices-{stage_key('series', series)[:12]}.json"

    def kept(self) -> tuple[Waiting, ...]:
        """Return them, the earliest of each way first; none when they cannot be read: those of now matter."""
        try:
            return _WAITING.validate_json(self._path.read_bytes())
        except (OSError, ValidationError):
            return ()

    def keep(self, notices: Sequence[Waiting]) -> None:
        """Replace what is kept by the latest of each way. Raises ConfigError."""
        by_way = groupby(sorted(notices, key=attrgetter("way", "since")), key=attrgetter("way"))
        latest = tuple(one for _, of_way in by_way for one in list(of_way)[-MOST:])
        if latest or self._path.exists():
            make_folder(self._path.parent)
            write_whole(self._path, _WAITING.dump_json(latest))
