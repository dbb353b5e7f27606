"""A writer that hands in what it is asked together, and has the answers at a later run."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from threading import Lock
from typing import Protocol

from digest.domain.batch import BatchResult, OpenBatch
from digest.domain.errors import BatchedError, ConfigError, DigestError
from digest.domain.paper import PaperId
from digest.domain.ports import Purse, Writer
from digest.domain.writing import Answer, Role, Step, Task, Usage


class BatchService(Protocol):
    """Who works on batches: `adapters/writers/batch.py`. Every method raises ServiceError and ConfigError."""

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

    def collect(self) -> None:
        """Take in what earlier runs handed in and has been answered by now."""
        for batch in self._shelf.batches():
            self._open = (*self._open, self._opened(batch))
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

    def submit(self) -> int:
        """Hand in what was gathered in this run, and return how many requests that were."""
        self._open = tuple(rest for batch in self._open if (rest := self._without_used(batch)).keys)
        self._shelf.record(self._open)
        if not self._gathered:
            return 0
        begun = OpenBatch(self._service.upload(self._gathered), "", tuple(self._gathered))
        # Before it begins: a run that is killed now does not hand in the same again.
        self._shelf.record((*self._open, begun))
        try:
            begun = replace(begun, id=self._service.begin(begun.file_id))
        except ConfigError:
            self._shelf.record(self._open)
            raise
        self._shelf.record((*self._open, begun))
        return len(begun.keys)

    def _opened(self, batch: OpenBatch) -> OpenBatch:
        """Return what is still wanted of a batch, its answers taken in."""
        keys = tuple(key for key in batch.keys if not self._shelf.has_answer(key))
        service = self._service
        try:
            batch_id = batch.id or service.begun(batch.file_id) or service.begin(batch.file_id)
            result = service.result(batch_id)
        except ConfigError:
            # It will not be accepted another day either: what it asked is free to be asked again.
            self._shelf.record(tuple(one for one in self._shelf.batches() if one != batch))
            raise
        if result.is_done:
            self._answers |= result.answers
            self._refused |= result.refused
            # What nobody worked on is handed in again.
            keys = tuple(key for key in keys if key in result.answers or key in result.refused)
        return OpenBatch(batch.file_id, batch_id, keys)

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

    def _without_used(self, batch: OpenBatch) -> OpenBatch:
        return replace(batch, keys=tuple(key for key in batch.keys if key not in self._used))


def _is_asked_again(task: Task) -> bool:
    """Return whether a request tells the writer what was wrong with its answer."""
    return any(message.role is Role.ASSISTANT for message in task.messages)
