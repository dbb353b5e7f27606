"""A writer behind any OpenAI-compatible API. The home of the `openai` package."""

import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from decimal import Decimal
from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from digest.adapters.bounded_call import within
from digest.adapters.writers.failures import Addressee, Refusal, error_of_refusal, error_of_reply
from digest.adapters.writers.providers import Provider, Rung, cost_usd
from digest.adapters.writers.reply import Fault, Reply, read_reply
from digest.adapters.writers.web_address import is_web_address, without_secrets
from digest.core.redact import redacted
from digest.core.strict_schema import strict_schema
from digest.core.take_json import take_json
from digest.domain.errors import ConfigError, DigestError, KeyMissingError, KeyRejectedError, WriterDownError
from digest.domain.writing import Answer, Step, Task, Usage

if TYPE_CHECKING:
    from openai import OpenAI

    from digest.adapters.http import HttpClient

LARGER_CAP = 2  # the same cap again would cut the same answer again
LONGEST_QUOTE = 400  # characters of a provider's own words in an error
_SCHEMA_NAMES = {Step.DIGEST: "PaperDigest", Step.REPAIR: "MendedClaims", Step.JUDGE: "Verdicts"}
_FINAL = frozenset({Fault.REFUSED, Fault.ERROR})
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class CallLimits:
    """How much one request may take.

    timeout_s: for the whole request, retries and waits included; timeouts of single reads are the client's.
    output_tokens: the cap of the first request; an answer cut by it is asked for again with twice as many.
    retries: of a request that failed on its way (connection, 408, 409, 429, 5xx), made by the SDK, 0.5 to 8 s
        apart or after what Retry-After says, up to 120 s.
    """

    timeout_s: float = 300.0
    output_tokens: int = 8000
    retries: int = 6


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
        self._provider = provider
        self._model = model or provider.default_model
        self._base_url = (base_url or provider.base_url).rstrip("/")
        self._limits = limits or CallLimits()
        self._check_names()
        self._shown_url = without_secrets(self._base_url)
        self._secrets = tuple(filter(None, (api_key, urlsplit(self._base_url).password)))
        self._check_key()
        self.name = self._name()
        self._addressee = Addressee(self.name, self._model, self._shown_url, provider.key_variables)
        self._rung = provider.first_rung
        self._rung_lock = Lock()
        self._http_client = http_client
        self._api_key = api_key

    def __repr__(self) -> str:
        return f"OpenAiCompatible({self.name!r})"

    def answer(self, task: Task) -> Answer:
        """Return the writer's JSON, unchecked, and what all requests for it used.

        Raises BadAnswerError, TooLongError, WriterDownError, QuotaError, KeyRejectedError or ConfigError.
        """
        bill: list[Usage] = []
        try:
            content = self._content(task, bill)
        except DigestError as error:
            error.spent = sum(bill, Usage())
            raise
        return Answer(content, sum(bill, Usage()))

    def price(self, usage: Usage) -> Decimal | None:
        """Return what so many tokens cost now, in US dollars; None when that is not known.

        A price of the provider says nothing of what another base URL takes for the same model.
        """
        if self._base_url != self._provider.base_url and not self._provider.is_free:
            return None
        return cost_usd(self._provider, self._model, usage, datetime.now(UTC))

    def _content(self, task: Task, bill: list[Usage]) -> str:
        """Return the JSON of the answer; what each reply used is added to the bill."""
        cap_tokens = self._limits.output_tokens
        reply = self._reply(task, cap_tokens)
        bill.append(self._priced(reply))
        if reply.fault and reply.fault not in _FINAL:
            _log.info("%s: %s; asking once more", self.name, reply.fault)
            cap_tokens *= LARGER_CAP if reply.fault is Fault.CUT else 1
            reply = self._reply(task, cap_tokens)
            bill.append(self._priced(reply))
        if reply.fault:
            raise error_of_reply(replace(reply, note=self._redacted(reply.note)), self._addressee, cap_tokens)
        return take_json(reply.content)

    def _reply(self, task: Task, cap_tokens: int) -> Reply:
        """Return what the provider sent under status 200, after as many steps down the ladder as it takes."""
        while True:
            rung = self._rung
            body = self._request(task, rung, cap_tokens)
            sent = self._sent_in_time(body)
            if isinstance(sent, str):
                return read_reply(sent)
            if isinstance(sent, _Unreachable):
                raise WriterDownError(f"The writer {self.name} {sent.how}; run again later.")
            if not (sent.is_about_form and self._step_down(rung)):
                raise error_of_refusal(sent, self._addressee)

    def _sent_in_time(self, body: dict[str, Any]) -> "str | Refusal | _Unreachable":
        try:
            return within(self._limits.timeout_s, lambda: self._sent(body))
        except TimeoutError:
            return _Unreachable(f"did not end its answer within {self._limits.timeout_s:g} s")

    def _sent(self, body: dict[str, Any]) -> "str | Refusal | _Unreachable":
        """Return the body of the answer as text, or why there is none.

        The SDK's errors become values here: they hold the request with its key, and may echo part of the key.
        """
        from openai import APIConnectionError, APIStatusError, APITimeoutError

        try:
            return self._client.chat.completions.with_raw_response.create(**body).text
        except APIStatusError as error:
            words = " ".join(self._redacted(f"{error.code or ''} {error.message}").split())
            return Refusal(
                error.status_code, words[:LONGEST_QUOTE], error.response.headers.get("retry-after")
            )
        except APITimeoutError:
            return _Unreachable("did not answer in time")
        except APIConnectionError as error:
            cause = self._redacted(str(error.__cause__ or error))
            return _Unreachable(f"at {self._shown_url!r} cannot be reached ({cause})")

    def _request(self, task: Task, rung: Rung, cap_tokens: int) -> dict[str, Any]:
        request: dict[str, Any] = {
            "model": self._model,
            "messages": [
                {"role": message.role.value, "content": message.content} for message in task.messages
            ],
            self._provider.cap_parameter: cap_tokens,
        }
        if rung is not Rung.TEXT:
            request["response_format"] = _response_format(rung, task)
        if extra := self._provider.extra_body_for(self._model):
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

    def _priced(self, reply: Reply) -> Usage:
        is_known = reply.is_metered or self._provider.is_free
        return replace(reply.usage, cost_usd=self.price(reply.usage) if is_known else None)

    def _check_names(self) -> None:
        if not self._base_url:
            raise ConfigError(
                f"The writer provider {self._provider.name!r} needs a base URL, such as http://HOST/v1."
            )
        if not is_web_address(self._base_url):
            raise ConfigError(
                f"The base URL {self._base_url!r} of the writer is none: it begins with http:// or https://."
            )
        if not self._model:
            raise ConfigError(f"Name the model of the writer {self._provider.name!r} with --model.")

    def _check_key(self) -> None:
        if self._provider.needs_key and not self._secrets:
            keys = " or ".join(self._provider.key_variables)
            raise KeyMissingError(f"The writer provider {self._provider.name!r} needs a key; set {keys}.")
        if not re.fullmatch(r"[!-~]*", "".join(self._secrets)):
            raise KeyRejectedError(
                f"The key for {self._provider.name!r} holds spaces or letters that no key has; copy it again."
            )

    def _name(self) -> str:
        name = f"{self._provider.name}/{self._model}"
        return name if self._base_url == self._provider.base_url else f"{name}@{self._shown_url}"

    def _redacted(self, text: str) -> str:
        return redacted(text, self._secrets)

    @cached_property
    def _client(self) -> "OpenAI":
        """Return the SDK's client, made for the first request: its import takes most of a second."""
        from openai import OpenAI

        client = OpenAI(
            api_key=self._api_key or "no key needed",
            base_url=self._base_url,
            http_client=self._http_client,  # type: ignore[arg-type]  # a classic httpx.Client is taken, not announced
            max_retries=self._limits.retries,
        )
        if self._provider.name != "openai":
            # The SDK takes both from the environment, and nobody but OpenAI is to see them.
            client.organization = client.project = None
        return client


@dataclass(frozen=True, slots=True)
class _Unreachable:
    """No answer came. how: the rest of a sentence that begins with the writer's name."""

    how: str


def _response_format(rung: Rung, task: Task) -> Mapping[str, object]:
    if rung is Rung.JSON_OBJECT:
        return {"type": "json_object"}
    schema = {"name": _SCHEMA_NAMES[task.step], "strict": True, "schema": strict_schema(task.schema)}
    return {"type": "json_schema", "json_schema": schema}
