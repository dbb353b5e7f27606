"""A writer with hours is asked within them alone, one by one or in a batch."""

from collections.abc import Mapping
from datetime import timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from digest.core.money.find_opening import read_hours
from digest.domain.batch import BatchResult
from digest.domain.errors import ClosedError
from digest.domain.writing import Message, Role, Step, Task
from digest.pipeline.hours import TimedBatches, TimedWriter
from tests.fakes import NOW, FakeWriter, paper, text

TASK = Task(Step.DIGEST, paper(1), text("A sentence."), (Message(Role.USER, "write"),), "{}")
HOURS = read_hours("00:30-08:30", ZoneInfo("UTC"))


def test_outside_its_hours_nobody_is_asked_and_the_opening_is_named() -> None:
    assert HOURS
    inner, moments = FakeWriter("{}"), iter([NOW + timedelta(hours=1), NOW])
    writer = TimedWriter(inner, HOURS, lambda: next(moments))
    with pytest.raises(ClosedError, match=r"after 2026-11-21 00:30, or a build or pick with --now"):
        writer.answer(TASK)
    assert not inner.tasks
    assert writer.answer(TASK).content == "{}"
    assert writer.name == inner.name


class FakeBatches:
    """A batch service that has answered all that it took."""

    def __init__(self) -> None:
        self.uploads: list[tuple[str, ...]] = []

    def upload(self, tasks: Mapping[str, Task]) -> str:
        self.uploads.append(tuple(tasks))
        return "file-1"

    def begin(self, file_id: str) -> str:
        return f"batch of {file_id}"

    def begun(self, file_id: str) -> str | None:
        return None

    def result(self, batch_id: str) -> BatchResult:
        return BatchResult(is_done=True)

    def most_usd(self, task: Task) -> Decimal | None:
        return Decimal(1)


def test_outside_the_hours_nothing_is_handed_in_but_answers_are_collected() -> None:
    assert HOURS
    inner, moments = FakeBatches(), iter([NOW + timedelta(hours=1), NOW])
    timed = TimedWriter(FakeWriter(), HOURS, lambda: next(moments))
    batches = TimedBatches(inner, timed.check_hours)
    with pytest.raises(ClosedError):
        batches.upload({"key": TASK})
    assert not inner.uploads
    assert batches.result("batch-1").is_done
    assert batches.upload({"key": TASK}) == "file-1"
    assert inner.uploads == [("key",)]
