"""Requests are handed in once, whatever becomes of the run, and their answers are used once."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from digest.adapters.library.file_library import FileLibrary
from digest.domain.batch import BatchResult
from digest.domain.errors import (
    BadAnswerError,
    ConfigError,
    DigestError,
    KeyRejectedError,
    QuotaError,
    WriterDownError,
)
from digest.domain.writing import Answer, Message, Role, Step, Task, Usage
from digest.pipeline.batch import BatchWriter
from digest.pipeline.keep import KeptBatches, KeptWriter, answer_key
from digest.pipeline.purse import CappedPurse
from tests.fakes import NOW, FakeWriter, paper, text

PAID = Usage(1, 100, 0, 10, Decimal("0.01"))
ONE, TWO = (
    Task(Step.DIGEST, paper(n), text("A sentence."), (Message(Role.USER, "write"),), "{}") for n in (1, 2)
)


class FakeService:
    """A batch service in memory.

    lost: begins so many batches without saying so.
    upload_refusal, refusal, unlisted: what an upload, a beginning and a look for what has begun end with.
    asked: the batches whose results were asked for.
    """

    def __init__(self) -> None:
        self.uploads: list[tuple[str, ...]] = []
        self.asked: list[str] = []
        self.upload_refusal: DigestError | None = None
        self.refusal: DigestError | KeyboardInterrupt | None = None
        self.unlisted: DigestError | None = None
        self.batches: dict[str, str] = {}
        self.results: dict[str, BatchResult | DigestError] = {}
        self.lost = 0

    def upload(self, tasks: Mapping[str, Task]) -> str:
        if self.upload_refusal:
            raise self.upload_refusal
        self.uploads.append(tuple(tasks))
        return f"file-{len(self.uploads)}"

    def begin(self, file_id: str) -> str:
        if self.refusal:
            raise self.refusal
        self.batches[file_id] = batch_id = f"batch-{len(self.batches) + 1}"
        if self.lost:
            self.lost -= 1
            raise WriterDownError("The connection was cut.")
        return batch_id

    def begun(self, file_id: str) -> str | None:
        if self.unlisted:
            raise self.unlisted
        return self.batches.get(file_id)

    def result(self, batch_id: str) -> BatchResult:
        self.asked.append(batch_id)
        found = self.results.get(batch_id, BatchResult(is_done=False))
        if isinstance(found, DigestError):
            raise found
        return found

    def most_usd(self, task: Task) -> Decimal | None:
        return Decimal("0.3")


class Runs:
    """One user's runs over one library.

    told: what the last run said. is_handed_in: whether it handed in all that it gathered.
    """

    def __init__(self, folder: Path) -> None:
        self.service = FakeService()
        self.library = FileLibrary(folder)
        self.inner = FakeWriter()
        self.told: list[str] = []
        self.is_handed_in = True

    def run(self, *tasks: Task, purse: CappedPurse | None = None) -> list[Answer | DigestError]:
        """Return what each task was answered in one run, from collecting to handing in."""
        self.told.clear()
        batch = self.begun(purse)
        kept = KeptWriter(batch, self.library, now=NOW)
        found = [self._answer(kept, task) for task in tasks]
        self.is_handed_in = batch.submit(self.told.append)
        return found

    def begun(self, purse: CappedPurse | None = None) -> BatchWriter:
        name = self.inner.name
        batch = BatchWriter(self.inner, self.service, self.shelf, lambda task: answer_key(name, task), purse)
        batch.collect(self.told.append)
        return batch

    @property
    def shelf(self) -> KeptBatches:
        return KeptBatches(self.inner.name, self.library, now=NOW)

    def answer_all(self, *tasks: Task, batch_id: str = "batch-1") -> None:
        answers = {answer_key(self.inner.name, task): Answer("{}", PAID) for task in tasks}
        self.service.results[batch_id] = BatchResult(is_done=True, answers=answers)

    def _answer(self, writer: KeptWriter, task: Task) -> Answer | DigestError:
        try:
            return writer.answer(task)
        except DigestError as error:
            return error


@pytest.fixture
def runs(tmp_path: Path) -> Runs:
    return Runs(tmp_path)


def codes(found: list[Answer | DigestError]) -> list[str]:
    return [one.code if isinstance(one, DigestError) else "answered" for one in found]


def test_two_papers_go_in_together_and_nobody_is_asked(runs: Runs) -> None:
    assert codes(runs.run(ONE, TWO)) == ["batched", "batched"]
    ((first, second),) = runs.service.uploads
    assert {first, second} == {answer_key("fake/writer", task) for task in (ONE, TWO)}
    assert not runs.inner.tasks


def test_a_run_before_the_answers_hands_in_nothing_again(runs: Runs) -> None:
    runs.run(ONE, TWO)
    assert codes(runs.run(ONE, TWO)) == ["batched", "batched"]
    assert len(runs.service.uploads) == 1


def test_the_answers_are_used_once_and_the_batch_is_forgotten(runs: Runs) -> None:
    runs.run(ONE, TWO)
    runs.answer_all(ONE, TWO)
    assert [one.usage for one in runs.run(ONE, TWO) if isinstance(one, Answer)] == [PAID, PAID]
    assert not runs.shelf.batches()
    assert codes(runs.run(ONE, TWO)) == ["answered", "answered"]
    assert len(runs.service.uploads) == 1


def test_an_answer_that_this_run_does_not_ask_for_waits_for_the_next(runs: Runs) -> None:
    runs.run(ONE, TWO)
    runs.answer_all(ONE, TWO)
    assert codes(runs.run(ONE)) == ["answered"]
    assert codes(runs.run(TWO)) == ["answered"]
    assert not runs.inner.tasks


def test_a_paper_that_is_added_goes_into_a_batch_of_its_own(runs: Runs) -> None:
    runs.run(ONE)
    runs.run(ONE, TWO)
    assert [len(upload) for upload in runs.service.uploads] == [1, 1]
    assert len(runs.shelf.batches()) == 2


def test_killed_between_begin_and_record_the_batch_is_found_again(runs: Runs) -> None:
    runs.service.lost = 1
    assert codes(runs.run(ONE)) == ["batched"]
    assert not runs.is_handed_in
    assert any("The connection was cut." in sentence for sentence in runs.told)
    runs.answer_all(ONE)
    assert codes(runs.run(ONE)) == ["answered"]
    assert len(runs.service.uploads) == 1
    assert len(runs.service.batches) == 1


def test_killed_while_it_begins_the_same_file_is_begun(runs: Runs) -> None:
    runs.service.refusal = KeyboardInterrupt()
    with pytest.raises(KeyboardInterrupt):
        runs.run(ONE)
    runs.service.refusal = None
    assert codes(runs.run(ONE)) == ["batched"]
    assert list(runs.service.batches) == ["file-1"]
    assert len(runs.service.uploads) == 1


def test_killed_after_the_answers_were_kept_the_batch_is_forgotten_at_the_next_run(runs: Runs) -> None:
    runs.run(ONE)
    runs.answer_all(ONE)
    KeptWriter(runs.begun(), runs.library, now=NOW).answer(ONE)  # and never comes to its end
    runs.run(ONE)
    assert not runs.shelf.batches()


def test_what_expired_is_handed_in_again(runs: Runs) -> None:
    runs.run(ONE, TWO)
    runs.answer_all(ONE)
    assert codes(runs.run(ONE, TWO)) == ["answered", "batched"]
    assert runs.service.uploads[1:] == [(answer_key("fake/writer", TWO),)]


def test_what_was_refused_is_asked_at_once_and_both_are_on_the_bill(runs: Runs) -> None:
    runs.run(ONE)
    runs.service.results["batch-1"] = BatchResult(True, {}, {answer_key("fake/writer", ONE): PAID})
    runs.inner = FakeWriter("{}")
    (found,) = runs.run(ONE)
    assert isinstance(found, Answer)
    assert found.usage.calls == 2
    assert not runs.shelf.batches()


def test_a_refused_paper_that_fails_again_is_named_with_both_bills(runs: Runs) -> None:
    runs.run(ONE)
    runs.service.results["batch-1"] = BatchResult(True, {}, {answer_key("fake/writer", ONE): PAID})
    runs.inner = FakeWriter(BadAnswerError("It refused."))
    (found,) = runs.run(ONE)
    assert isinstance(found, BadAnswerError)
    assert found.spent == PAID


def test_repairs_and_second_tries_do_not_wait(runs: Runs) -> None:
    again = replace(ONE, messages=(*ONE.messages, Message(Role.ASSISTANT, "?"), Message(Role.USER, "again")))
    runs.inner = FakeWriter("{}", "{}")
    assert codes(runs.run(replace(ONE, step=Step.REPAIR), again)) == ["answered", "answered"]
    assert not runs.service.uploads


def test_a_batch_that_was_not_accepted_is_told_and_handed_in_again(runs: Runs) -> None:
    runs.run(ONE)
    runs.service.results["batch-1"] = BatchResult(True, is_refused=True, why="No batches for this model.")
    assert codes(runs.run(ONE)) == ["batched"]
    assert "No batches for this model." in runs.told[0]
    assert len(runs.service.uploads) == 2
    assert [batch.id for batch in runs.shelf.batches()] == ["batch-2"]


@pytest.mark.parametrize(
    "error",
    [KeyRejectedError("The key."), WriterDownError("The network."), ConfigError("Status 400.")],
)
def test_a_batch_that_cannot_be_read_is_told_and_kept(runs: Runs, error: DigestError) -> None:
    runs.run(ONE)
    runs.service.results["batch-1"] = error
    assert codes(runs.run(ONE)) == ["batched"]
    assert str(error) in runs.told[0]
    runs.answer_all(ONE)
    assert codes(runs.run(ONE)) == ["answered"]
    assert len(runs.service.uploads) == 1


def test_a_batch_that_cannot_be_read_does_not_hold_up_the_others(runs: Runs) -> None:
    runs.run(ONE)
    runs.run(ONE, TWO)
    runs.service.results["batch-1"] = WriterDownError("The network.")
    runs.answer_all(TWO, batch_id="batch-2")
    assert codes(runs.run(ONE, TWO)) == ["batched", "answered"]


def test_nobody_is_asked_for_answers_that_are_kept(runs: Runs) -> None:
    runs.run(ONE)
    runs.answer_all(ONE)
    KeptWriter(runs.begun(), runs.library, now=NOW).answer(ONE)  # and never comes to its end
    runs.service.asked.clear()
    runs.run(ONE)
    assert not runs.service.asked


@pytest.mark.parametrize("error", [WriterDownError("The network."), QuotaError("No money.")])
def test_what_could_not_be_uploaded_is_told_and_handed_in_by_the_next_run(
    runs: Runs, error: DigestError
) -> None:
    runs.service.upload_refusal = error
    assert codes(runs.run(ONE)) == ["batched"]
    assert not runs.is_handed_in
    assert str(error) in runs.told[0]
    runs.service.upload_refusal = None
    runs.run(ONE)
    assert runs.is_handed_in
    assert len(runs.shelf.batches()) == 1


def test_what_was_refused_when_it_should_begin_is_told_and_free_again(runs: Runs) -> None:
    runs.service.refusal = ConfigError("No batches for this model.")
    runs.run(ONE)
    assert not runs.is_handed_in
    assert "No batches for this model." in runs.told[0]
    assert not runs.shelf.batches()
    runs.service.refusal = None
    runs.run(ONE)
    assert len(runs.service.uploads) == 2


@pytest.mark.parametrize("error", [KeyRejectedError("The key."), QuotaError("No money.")])
def test_what_could_not_begin_for_now_begins_at_the_next_run(runs: Runs, error: DigestError) -> None:
    runs.service.refusal = error
    runs.run(ONE)
    assert not runs.is_handed_in
    runs.service.refusal = None
    assert codes(runs.run(ONE)) == ["batched"]
    assert runs.is_handed_in
    assert list(runs.service.batches) == ["file-1"]
    assert len(runs.service.uploads) == 1


def test_a_file_that_is_refused_at_a_later_run_is_free_again(runs: Runs) -> None:
    runs.service.refusal = WriterDownError("The network.")
    runs.run(ONE)
    runs.service.refusal = ConfigError("No batches for this model.")
    runs.run()
    assert "No batches for this model." in runs.told[0]
    assert not runs.shelf.batches()


def test_what_may_have_begun_is_not_handed_in_twice_when_nobody_says_so(runs: Runs) -> None:
    runs.service.lost = 1
    runs.run(ONE)
    runs.service.unlisted = ConfigError("No list of batches here.")
    assert codes(runs.run(ONE)) == ["batched"]
    assert "No list of batches here." in runs.told[0]
    assert len(runs.service.uploads) == len(runs.service.batches) == 1


def test_what_was_handed_in_is_told(runs: Runs) -> None:
    runs.run(ONE, TWO)
    assert runs.told == ["Requests handed in to fake/writer, at half the price: 2."]
    runs.run(ONE, TWO)
    assert runs.told == []


def test_a_batch_stays_under_the_ceiling(runs: Runs) -> None:
    purse = CappedPurse(Decimal("0.5"), lambda _: None)
    assert codes(runs.run(ONE, TWO, purse=purse)) == ["batched", "cost"]
    assert [len(upload) for upload in runs.service.uploads] == [1]
