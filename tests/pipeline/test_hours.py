"""A writer with hours is asked within them alone."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from digest.core.money.find_opening import read_hours
from digest.domain.errors import ClosedError
from digest.domain.writing import Message, Role, Step, Task
from digest.pipeline.hours import TimedWriter
from tests.fakes import NOW, FakeWriter, paper, text

TASK = Task(Step.DIGEST, paper(1), text("A sentence."), (Message(Role.USER, "write"),), "{}")
HOURS = read_hours("00:30-08:30", ZoneInfo("UTC"))


def test_outside_its_hours_nobody_is_asked_and_the_opening_is_named() -> None:
    assert HOURS
    inner, moments = FakeWriter("{}"), iter([NOW + timedelta(hours=1), NOW])
    writer = TimedWriter(inner, HOURS, lambda: next(moments))
    with pytest.raises(ClosedError, match=r"after 2026-11-21 00:30, or with --now"):
        writer.answer(TASK)
    assert not inner.tasks
    assert writer.answer(TASK).content == "{}"
    assert writer.name == inner.name
