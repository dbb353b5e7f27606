"""A writer that hands in what it is asked together, and has the answers at a later run."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from threading import Lock
from typing import Protocol

from digest.domain.batch import BatchResult, OpenBatch
from digest.domain.errors import (
    BatchedError,
    ConfigError,
    DigestError,
    KeyRejectedError,
    ServiceError,
)
from digest.domain.paper import PaperId
from digest.domain.ports import Purse, Writer
from digest.domain.writing import Answer, Role, Step, Task, Usage


class BatchService(Protocol):
    """Who works on batches: `adapters/writers/batch.py`.

    Every method raises ServiceError and ConfigError. A ConfigError of `begin` says that the file is accepted
    on no other day either, unless it is a KeyRejectedError.
    """

    def upload(self, tasks: Mapping[str, Task]) -> str: ...

    def begin(self, file_id: str) -> str: ...

    def begun(self, file_id: str) -> str | None: ...

    def result(self, batch_id: str) -> BatchResult: ...

    def most_usd(self, task: Task) -> Decimal | None: ...


class BatchShelf(Protocol):
    """What is remembered from run to run: `pipeline/keep.py`."""

    def batches(self) -> tuple[OpenBatch, ...]: ...

    def record(self, batches: tuple[OpenBatch, ...]) -> None: ...

    def has_answer(self, key: str) -> bool: ...


class BatchWriter:
    """A writer (port `Writer`) whose digests come from batches; all else is asked of `writer` at once.

    key: of a request, the same at each run.
    """

    def __init__(
        self,
        writer: Writer,
        service: BatchService,
        shelf: BatchShelf,
        key: Callable[[Task], str],
        purse: Purse | None = None,
    ) -> None:
        self.name = writer.name
        self._writer = writer
        self._service = service
        self._shelf = shelf
        self._key = key
        self._purse = purse
        self._lock = Lock()
        self._open: tuple[OpenBatch, ...] = ()
        self._answers: dict[str, Answer] = {}
        self._refused: dict[str, Usage] = {}
        self._gathered: dict[str, Task] = {}
        self._used: set[str] = set()
        self._at_once: set[PaperId] = set()

    def collect(self, tell: Callable[[str], None]) -> None:
        """Take in what earlier runs handed in and has been answered by now.

        tell: called for each batch that cannot be read now, which is kept, and for each that was refused.
        """
        self._open = tuple(self._opened(batch, tell) for batch in self._shelf.batches())
        self._shelf.record(self._open)

    def answer(self, task: Task) -> Answer:
        """Return the answer of a batch. Raises BatchedError while there is none."""
        if task.step is not Step.DIGEST or task.paper.id in self._at_once or _is_asked_again(task):
            return self._writer.answer(task)
        key = self._key(task)
        with self._lock:
            found, spent = self._answers.get(key), self._refused.get(key)
            if found is not None or spent is not None:
                self._used.add(key)
        if found is not None:
            return found
        if spent is not None:
            self._at_once.add(task.paper.id)
            return self._asked_at_once(task, spent)
        if not any(key in batch.keys for batch in self._open):
            self._gather(key, task)
        raise BatchedError(
            f"It waits in a batch of {self.name}: run the same command again later. "
            "Answers come within 24 hours, often within one."
        )

    def submit(self, tell: Callable[[str], None]) -> bool:
        """Hand in what was gathered in this run. Returns whether there is nothing left to hand in.

        tell: called with what was handed in, or why it was not.
        """
        self._open = tuple(rest for batch in self._open if (rest := self._without_used(batch)).keys)
        self._shelf.record(self._open)
        if not self._gathered:
            return True
        gathered = OpenBatch("", "", tuple(self._gathered))
        try:
            uploaded = replace(gathered, file_id=self._service.upload(self._gathered))
        except (ServiceError, ConfigError) as error:
            tell(self._not_handed_in(gathered, error))
            return False
        # Before it begins: a run that is killed now does not hand in the same again.
        self._shelf.record((*self._open, uploaded))
        begun = self._started(uploaded, tell)
        self._shelf.record((*self._open, begun) if begun.keys else self._open)
        if begun.id:
            tell(f"Requests handed in to {self.name}, at half the price: {len(begun.keys)}.")
        return bool(begun.id)

    def _opened(self, batch: OpenBatch, tell: Callable[[str], None]) -> OpenBatch:
        """Return what is still wanted of a batch, its answers taken in; all of it while it cannot be read."""
        batch = replace(batch, keys=tuple(key for key in batch.keys if not self._shelf.has_answer(key)))
        if not batch.keys:
            return batch
        try:
            batch = replace(batch, id=batch.id or self._service.begun(batch.file_id) or "")
            batch = batch if batch.id else self._started(batch, tell)
            result = self._service.result(batch.id) if batch.id else BatchResult(is_done=False)
        except (ServiceError, ConfigError) as error:
            tell(f"Requests to {self.name} whose batch cannot be read now: {len(batch.keys)}. {error}")
            return batch
        return self._without_unanswered(batch, result, tell)

    def _started(self, batch: OpenBatch, tell: Callable[[str], None]) -> OpenBatch:
        """Return a batch with its id; without it while it may yet begin, without keys when it never will."""
        try:
            return replace(batch, id=self._service.begin(batch.file_id))
        except (ServiceError, ConfigError) as error:
            tell(self._not_handed_in(batch, error))
            is_refused = isinstance(error, ConfigError) and not isinstance(error, KeyRejectedError)
            return replace(batch, keys=()) if is_refused else batch

    def _without_unanswered(
        self, batch: OpenBatch, result: BatchResult, tell: Callable[[str], None]
    ) -> OpenBatch:
        """Return a batch without the keys that are free to be handed in again, its answers taken in."""
        if result.is_refused:
            tell(
                f"Requests to {self.name} that were not accepted as a batch: {len(batch.keys)}. They are "
                f"handed in again; without --batch they are answered at once. It said: {result.why!r}."
            )
        if not result.is_done:
            return batch
        self._answers |= result.answers
        self._refused |= result.refused
        return replace(
            batch, keys=tuple(key for key in batch.keys if key in result.answers or key in result.refused)
        )

    def _asked_at_once(self, task: Task, spent: Usage) -> Answer:
        try:
            answer = self._writer.answer(task)
        except DigestError as error:
            error.spent = spent + error.spent
            raise
        return replace(answer, usage=spent + answer.usage)

    def _gather(self, key: str, task: Task) -> None:
        if self._purse is not None:
            most_usd = self._service.most_usd(task)
            self._purse.reserve(most_usd)
            self._purse.settle(most_usd, None)  # what it costs is known when it is answered
        with self._lock:
            self._gathered[key] = task

    def _not_handed_in(self, batch: OpenBatch, error: DigestError) -> str:
        return f"Requests to {self.name} that could not be handed in: {len(batch.keys)}. {error}"

    def _without_used(self, batch: OpenBatch) -> OpenBatch:
        return replace(batch, keys=tuple(key for key in batch.keys if key not in self._used))


def _is_asked_again(task: Task) -> bool:
    """Return whether a request tells the writer what was wrong with its answer."""
    return any(message.role is Role.ASSISTANT for message in task.messages)
