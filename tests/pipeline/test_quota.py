"""Once the account of a writer is empty, it is not asked again."""

import pytest

from digest.domain.errors import QuotaError, WriterDownError
from digest.domain.writing import Answer, Message, Role, Step, Task, Usage
from digest.pipeline.quota import FundedWriter
from tests.fakes import paper, text

TASK = Task(Step.DIGEST, paper(1), text("A sentence."), (Message(Role.USER, "write"),), "{}")


class Refusing:
    """A writer that raises these errors in turn, then answers."""

    name = "stub"

    def __init__(self, *errors: Exception) -> None:
        self.errors = list(errors)
        self.asked = 0

    def answer(self, task: Task) -> Answer:
        self.asked += 1
        if self.errors:
            raise self.errors.pop(0)
        return Answer("{}", Usage(calls=1))


def test_an_empty_account_is_asked_once_and_each_paper_is_told_why() -> None:
    empty = QuotaError("The account is empty; top it up.")
    empty.spent = Usage(calls=1)
    inner = Refusing(empty)
    writer = FundedWriter(inner)
    with pytest.raises(QuotaError) as first:
        writer.answer(TASK)
    with pytest.raises(QuotaError, match="top it up") as second:
        writer.answer(TASK)
    assert inner.asked == 1
    assert (first.value.spent.calls, second.value.spent.calls) == (1, 0)


def test_after_any_other_failure_the_writer_is_asked_again() -> None:
    inner = Refusing(WriterDownError("Down."))
    writer = FundedWriter(inner)
    with pytest.raises(WriterDownError):
        writer.answer(TASK)
    assert writer.answer(TASK).content == "{}"
    assert writer.name == "stub"
