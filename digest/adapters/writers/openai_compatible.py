"""A writer behind any OpenAI-compatible API."""

import logging
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from itertools import count
from random import random
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeAlias

from digest.adapters.fetched import asked_wait_s
from digest.adapters.writers.account import Account
from digest.adapters.writers.back_off import wait_before_next_try_s
from digest.adapters.writers.deadline import Deadline
from digest.adapters.writers.failures import Refusal, Unanswered, error_of, error_of_reply, refusal_in
from digest.adapters.writers.providers import Provider, Rung
from digest.adapters.writers.reply import Fault, Reply, read_reply
from digest.adapters.writers.sdk import Client, new_client, outcome
from digest.adapters.writers.tariff import Tariff
from digest.core.strict_schema import strict_schema
from digest.core.take_json import take_json
from digest.domain.errors import DigestError, WriterDownError
from digest.domain.ports import Purse
from digest.domain.writing import Answer, Step, Task, Usage

if TYPE_CHECKING:
    from digest.adapters.http import HttpClient

LARGER_CAP = 2  # the same cap again would cut the same answer again
_SCHEMA_NAMES = {
    Step.DIGEST: "PaperDigest",
    Step.REPAIR: "MendedClaims",
    Step.JUDGE: "Verdicts",
    Step.TRIAGE: "Triage",
}
_log = logging.getLogger(__name__)

Sent: TypeAlias = Reply | Refusal | Unanswered
"""What became of a request: its reply, or why there is none."""


@dataclass(frozen=True, slots=True)
class CallLimits:
    """How much one request may take.

    timeout_s: for the whole request, all tries and waits included but those at the purse; nothing is sent
        after it.
    output_tokens: the cap of the first request; an answer cut by it is asked for again with twice as many.
    retries: of a request that failed on its way (connection, 408, 409, 429, 5xx), see `back_off`.
    sleep, clock: seconds to wait, and seconds since any moment.
    purse: what each request is paid from; None for one without a bottom.
    """

    timeout_s: float = 300.0
    output_tokens: int = 8000
    retries: int = 6
    sleep: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.monotonic
    purse: Purse | None = None


class OpenAiCompatible:
    """A writer (port `Writer`): one answer is one or two requests. Safe to use from several threads.

    http_client: from `client_for_writer`; whoever made it closes it.
    base_url: instead of the provider's own.
    Raises ConfigError when the model or the base URL is named nowhere, KeyMissingError without a key.
    """

    def __init__(
        self,
        provider: Provider,
        model: str,
        api_key: str,
        http_client: "HttpClient",
        *,
        base_url: str = "",
        limits: CallLimits | None = None,
    ) -> None:
        address = (base_url or provider.base_url).rstrip("/")
        self.account = Account(provider, model or provider.default_model, address, api_key)
        self.name = self.account.name
        self.tariff = Tariff(self.account)
        self._limits = limits or CallLimits()
        self._rung = provider.first_rung
        self._rung_lock = Lock()
        self._http_client = http_client

    def __repr__(self) -> str:
        return f"OpenAiCompatible({self.name!r})"

    @property
    def rung(self) -> Rung:
        """How the form of an answer is asked for: as the provider is known for, or lower once it refused."""
        return self._rung

    def answer(self, task: Task) -> Answer:
        """Return the writer's JSON, unchecked, and what all requests for it used.

        Raises BadAnswerError, TooLongError, WriterDownError, QuotaError, CostError, KeyRejectedError or
        ConfigError.
        """
        bill: list[Usage] = []
        try:
            content = self._content(task, bill)
        except DigestError as error:
            error.spent = sum(bill, Usage())
            raise
        return Answer(content, sum(bill, Usage()))

    def body(self, task: Task) -> dict[str, Any]:
        """Return the request for a task, as the SDK takes it."""
        return self._request(task, self._rung, self._limits.output_tokens)

    def price(self, usage: Usage) -> Decimal | None:
        """Return what so many tokens cost now, in US dollars; None when that is not known."""
        return self.tariff.price(usage)

    def _content(self, task: Task, bill: list[Usage]) -> str:
        """Return the JSON of the answer; what each request used is added to the bill."""
        cap_tokens = self._limits.output_tokens
        reply = self._reply(task, cap_tokens, bill)
        if reply.fault and reply.fault is not Fault.REFUSED:
            _log.info("%s: %s; asking once more", self.name, reply.fault)
            cap_tokens *= LARGER_CAP if reply.fault is Fault.CUT else 1
            reply = self._reply(task, cap_tokens, bill)
        if reply.fault:
            note = self.account.redacted(reply.note)
            raise error_of_reply(replace(reply, note=note), self.account.addressee, cap_tokens)
        return take_json(reply.content)

    def _reply(self, task: Task, cap_tokens: int, bill: list[Usage]) -> Reply:
        """Return what the provider sent under status 200, after as many steps down the ladder as it takes."""
        deadline = Deadline(self._limits.timeout_s, self._limits.clock)
        while True:
            rung = self._rung
            sent = self._sent_patiently(self._request(task, rung, cap_tokens), deadline, bill)
            if isinstance(sent, Reply):
                return sent
            is_about_form = isinstance(sent, Refusal) and sent.is_about_form
            if not (is_about_form and self._step_down(rung)):
                raise error_of(sent, self.account.addressee, cap_tokens)

    def _sent_patiently(self, body: dict[str, Any], deadline: Deadline, bill: list[Usage]) -> Sent:
        """Return what became of a request after as many tries as may help; none begins after the deadline."""
        for tried in count(1):
            sent = self._sent_and_paid(body, deadline, bill)
            if isinstance(sent, Reply) and sent.fault is Fault.ERROR:
                sent = refusal_in(replace(sent, note=self.account.redacted(sent.note)))
            if isinstance(sent, Reply):
                return sent
            wait_s = self._wait_s(sent, tried, deadline)
            if wait_s is None:
                return sent
            _log.info("%s: try %d failed; again in %.1f s", self.name, tried, wait_s)
            self._limits.sleep(wait_s)
        raise AssertionError("count() does not end")

    def _sent_and_paid(self, body: dict[str, Any], deadline: Deadline, bill: list[Usage]) -> Sent:
        """Return what became of one try, which waits until there is money for it."""
        purse = self._limits.purse
        if purse is None:
            return self._sent_and_billed(body, deadline, bill)
        most_usd = self.tariff.most_usd(body, self._limits.timeout_s)
        with deadline.put_off():  # other requests' change is waited for
            purse.reserve(most_usd)
        paid_usd = None  # what was sent and not seen to come back counts as its most
        try:
            sent = self._sent_and_billed(body, deadline, bill)
            paid_usd = bill[-1].cost_usd
        finally:
            purse.settle(most_usd, paid_usd)
        return sent

    def _sent_and_billed(self, body: dict[str, Any], deadline: Deadline, bill: list[Usage]) -> Sent:
        sent = self._sent(body, deadline.left_s())
        bill.append(self._used(sent))
        return sent

    def _used(self, sent: Sent) -> Usage:
        if isinstance(sent, Reply):
            return self.tariff.priced(sent.usage, is_metered=sent.is_metered)
        if isinstance(sent, Unanswered) and sent.may_have_arrived:
            return self.tariff.priced(Usage(calls=1), is_metered=False)
        return Usage()

    def _wait_s(self, sent: Refusal | Unanswered, tried: int, deadline: Deadline) -> float | None:
        if not isinstance(error_of(sent, self.account.addressee), WriterDownError):
            return None
        asked = sent.retry_after if isinstance(sent, Refusal) else None
        return wait_before_next_try_s(
            tried,
            retries=self._limits.retries,
            is_reached=isinstance(sent, Refusal) or sent.may_have_arrived,
            left_s=deadline.left_s(),
            asked_s=asked_wait_s(asked or "", now=time.time()),
            chance=random(),
        )

    def _sent(self, body: dict[str, Any], timeout_s: float) -> Sent:
        """Return what became of one try."""
        if timeout_s <= 0:
            return Unanswered("its time was over before the request was sent", may_have_arrived=False)
        completions = self.client.chat.completions.with_raw_response
        text = outcome(lambda: completions.create(**body, timeout=timeout_s).text, self.account)
        return read_reply(text) if isinstance(text, str) else text

    def _request(self, task: Task, rung: Rung, cap_tokens: int) -> dict[str, Any]:
        provider = self.account.provider
        request: dict[str, Any] = {
            "model": self.account.model,
            "messages": [
                {"role": message.role.value, "content": message.content} for message in task.messages
            ],
            provider.cap_parameter: cap_tokens,
        }
        if rung is not Rung.TEXT:
            request["response_format"] = _response_format(rung, task)
        if extra := provider.extra_body_for(self.account.model):
            request["extra_body"] = dict(extra)
        return request

    def _step_down(self, refused: Rung) -> bool:
        """Remember that a rung is not granted. Returns whether there is another one to try."""
        with self._rung_lock:
            below = refused.below()
            if below is not None and self._rung is refused:
                _log.info("%s does not grant %s; asking for %s", self.name, refused, below)
                self._rung = below
        return below is not None

    @cached_property
    def client(self) -> Client:
        """The SDK's client, made for the first request."""
        return new_client(self.account, self._http_client)


def _response_format(rung: Rung, task: Task) -> Mapping[str, object]:
    if rung is Rung.JSON_OBJECT:
        return {"type": "json_object"}
    schema = {"name": _SCHEMA_NAMES[task.step], "strict": True, "schema": strict_schema(task.schema)}
    return {"type": "json_schema", "json_schema": schema}
