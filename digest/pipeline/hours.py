"""A writer that is asked at certain hours alone, when its words are cheaper."""

from collections.abc import Callable, Mapping
from datetime import datetime

from digest.core.money.find_opening import next_opening
from digest.domain.errors import ClosedError
from digest.domain.hours import Hours
from digest.domain.ports import Writer
from digest.domain.writing import Answer, Task
from digest.pipeline.batch import BatchService


class TimedWriter:
    """A writer (port `Writer`) that asks another one within its hours. clock: says what time it is, aware.

    Nobody waits for the hours to begin: a run that is started by cron must come to its end.
    """

    def __init__(self, writer: Writer, hours: Hours, clock: Callable[[], datetime]) -> None:
        self.name = writer.name
        self._writer = writer
        self._hours = hours
        self._clock = clock

    def answer(self, task: Task) -> Answer:
        """Return the other's answer. Raises ClosedError outside the hours, and whatever the other raises."""
        self.check_hours()
        return self._writer.answer(task)

    def check_hours(self) -> None:
        """Raise ClosedError outside the hours."""
        opening = next_opening(self._hours, self._clock())
        if opening is not None:
            raise ClosedError(
                f"{self.name} is asked from {self._hours} alone, as write_between says: run the same command "
                f"after {opening:%Y-%m-%d %H:%M}, or a build or pick with --now. What was fetched and read "
                "is kept."
            )


class TimedBatches:
    """A `BatchService` that takes requests within the hours alone; answers may be collected at any time.

    check_hours: raises ClosedError outside them.
    """

    def __init__(self, batches: BatchService, check_hours: Callable[[], None]) -> None:
        self._check_hours = check_hours
        self._batches = batches
        self.begin, self.begun = batches.begin, batches.begun
        self.result, self.most_usd = batches.result, batches.most_usd

    def upload(self, tasks: Mapping[str, Task]) -> str:
        """Return the id of their file. Raises ClosedError, and whatever the other raises."""
        self._check_hours()
        return self._batches.upload(tasks)
