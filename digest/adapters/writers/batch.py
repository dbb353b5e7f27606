"""A provider's Batch API in OpenAI's form: one file of requests in, one file of answers out, half the price.

https://platform.openai.com/docs/guides/batch: at most 50 000 requests and 200 MB, answered within 24 hours.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from digest.adapters.http import client_for_writer
from digest.adapters.writers.failures import Refusal, Unanswered, error_of
from digest.adapters.writers.openai_compatible import OpenAiCompatible
from digest.adapters.writers.reply import read_reply
from digest.adapters.writers.sdk import new_client, outcome
from digest.core.take_json import take_json
from digest.domain.batch import BatchResult
from digest.domain.errors import ConfigError, KeyRejectedError, ServiceError, WriterDownError
from digest.domain.writing import Answer, Task, Usage

PRICE = Decimal("0.5")  # of an ordinary call, with each provider that has a batch_endpoint
FILE_BYTES = 200_000_000  # of a file of answers; 400 answers are 4 MB
FILE_S = 600.0  # in which it has to be here
NEWEST = 100  # batches that are looked through for one that may have begun
_DONE = frozenset({"completed", "expired", "cancelled"})
_GONE = frozenset({404, 410})

T = TypeVar("T", bound=BaseModel)


class OpenAiBatches:
    """The batches of one writer's account.

    Every method raises WriterDownError, QuotaError, KeyRejectedError, and ConfigError where the provider
    does not take what is asked.
    """

    def __init__(self, writer: OpenAiCompatible) -> None:
        self._writer = writer
        self._account = writer.account

    def upload(self, tasks: Mapping[str, Task]) -> str:
        """Hand in the requests, by keys of at most 64 characters, and return the id of their file."""
        lines = (json.dumps(self._line(key, task), ensure_ascii=False) for key, task in tasks.items())
        file = ("digest.jsonl", "\n".join(lines).encode())
        files = self._writer.client.files.with_raw_response
        return self._read(_File, lambda: files.create(file=file, purpose="batch").text).id

    def begin(self, file_id: str) -> str:
        """Let a file be worked on, and return the id of the batch."""
        batches = self._writer.client.batches.with_raw_response
        endpoint: Any = self._account.provider.batch_endpoint  # not each of them is one of OpenAI's
        return self._read(
            _Batch,
            lambda: batches.create(completion_window="24h", endpoint=endpoint, input_file_id=file_id).text,
        ).id

    def begun(self, file_id: str) -> str | None:
        """Return the id of the batch that works on a file; None when there is none."""
        batches = self._writer.client.batches.with_raw_response
        listed = self._read(_Batches, lambda: batches.list(limit=NEWEST).text).data
        return next((batch.id for batch in listed if batch.input_file_id == file_id), None)

    def result(self, batch_id: str) -> BatchResult:
        """Return what there is of a batch; one that the provider has forgotten is done, without answers."""
        batches = self._writer.client.batches.with_raw_response
        text = outcome(lambda: batches.retrieve(batch_id).text, self._account)
        if _is_gone(text):
            return BatchResult(is_done=True)
        batch = self._read(_Batch, lambda: text)
        if batch.status == "failed":
            return BatchResult(is_done=True, is_refused=True, why=batch.reason)
        if batch.status not in _DONE:
            return BatchResult(is_done=False)
        texts = [self._file(file_id) for file_id in (batch.output_file_id, batch.error_file_id) if file_id]
        return self._sorted(line for text in texts for line in _lines(text))

    def most_usd(self, task: Task) -> Decimal | None:
        """Return the most that a request may cost within a batch."""
        most = self._writer.tariff.most_usd(self._writer.body(task), timeout_s=0)
        return None if most is None else most * PRICE

    def _line(self, key: str, task: Task) -> dict[str, Any]:
        body = self._writer.body(task)
        body |= body.pop("extra_body", {})
        url = self._account.provider.batch_endpoint
        return {"custom_id": key, "method": "POST", "url": url, "body": body}

    def _file(self, file_id: str) -> str:
        """Return a file of answers, "" for one that is gone. It may be larger than one answer may be."""
        with client_for_writer(FILE_S, most_bytes=FILE_BYTES) as http_client:
            files = new_client(self._account, http_client).files.with_raw_response
            sent = outcome(lambda: files.content(file_id).text, self._account)
        return "" if _is_gone(sent) else self._text(sent)

    def _sorted(self, lines: "Iterator[_Line]") -> BatchResult:
        answers: dict[str, Answer] = {}
        refused: dict[str, Usage] = {}
        for line in lines:
            if line.is_expired:
                continue
            if line.body is None:
                refused[line.custom_id] = Usage()
                continue
            reply = read_reply(json.dumps(line.body))
            usage = self._writer.tariff.priced(reply.usage, is_metered=reply.is_metered)
            cost = None if usage.cost_usd is None else usage.cost_usd * PRICE
            if reply.fault:
                refused[line.custom_id] = replace(usage, cost_usd=cost)
            else:
                answers[line.custom_id] = Answer(take_json(reply.content), replace(usage, cost_usd=cost))
        return BatchResult(is_done=True, answers=answers, refused=refused)

    def _read(self, form: type[T], send: Callable[[], Any]) -> T:
        text = self._text(outcome(send, self._account))
        try:
            return form.model_validate_json(text)
        except ValidationError as error:
            raise WriterDownError(
                f"The batch service of {self._writer.name} sent something else than was asked for "
                f"({text[:80]!r}): run again later, or without --batch."
            ) from error

    def _text(self, sent: Any) -> str:
        """Return the text that was sent; raise what else there is as an error."""
        if isinstance(sent, str):
            return sent
        error = error_of(sent, self._account.addressee)  # the rest of its errors speak of one paper
        if isinstance(sent, Unanswered) or isinstance(error, ServiceError | KeyRejectedError):
            raise error
        raise ConfigError(
            f"{self._writer.name} does not take this batch (status {sent.status}): "
            f"run again without --batch. It said: {sent.words!r}."
        )


class _File(BaseModel):
    id: str


class _Errors(BaseModel):
    data: tuple[dict[str, Any], ...] | None = None


class _Batch(BaseModel):
    id: str
    status: str = ""
    input_file_id: str = ""
    output_file_id: str | None = None
    error_file_id: str | None = None
    errors: _Errors | None = None

    @property
    def reason(self) -> str:
        listed = self.errors.data or () if self.errors else ()
        return "; ".join(str(error.get("message", "")) for error in listed)[:400]


class _Batches(BaseModel):
    data: tuple[_Batch, ...] = ()


class _Response(BaseModel):
    status_code: int = 0
    body: dict[str, Any] | None = None


class _Line(BaseModel):
    custom_id: str
    response: _Response | None = None
    error: dict[str, Any] | None = None

    @property
    def is_expired(self) -> bool:
        return self.error is not None and self.error.get("code") == "batch_expired"

    @property
    def body(self) -> dict[str, Any] | None:
        """Return the completion; None for a request that was refused."""
        return self.response.body if self.response and self.response.status_code == 200 else None


def _is_gone(sent: Any) -> bool:
    return isinstance(sent, Refusal) and sent.status in _GONE


def _lines(text: str) -> Iterator[_Line]:
    """Yield the lines of a file of answers; one that is none was not answered."""
    for line in text.split("\n"):  # other separators of lines may stand within an answer
        try:
            yield _Line.model_validate_json(line)
        except ValidationError:
            continue
