"""A writer's API on loopback: real HTTP, answers made of the prompt's own sentences, faults to order."""

import time
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from threading import Event, Lock, Thread
from types import TracebackType
from typing import Self

from digest.core.estimate_tokens import estimate_tokens
from tests.stand_ins.writer_answers import (
    Json,
    as_text,
    digest_of,
    fenced,
    mended_of,
    planted,
    verdicts_of,
    with_fault,
)
from tests.stand_ins.writer_faults import REFUSED, Fault, Refused
from tests.stand_ins.writer_http import Server
from tests.stand_ins.writer_triage import asks_for_triage, triage_of

ALL_FORMS = frozenset({"json_schema", "json_object", "text"})


@dataclass(frozen=True, slots=True)
class Call:
    """One request to /chat/completions.

    number: from 1, in order of arrival. at_s: seconds since the stand-in began.
    headers: lower-case names. body: the whole request; messages: of it.
    is_repair, is_judging: whether MendedClaims or Verdicts were asked for, not a PaperDigest.
    fault: what it was answered with; None for none.
    """

    number: int
    at_s: float
    headers: Mapping[str, str]
    body: Json
    is_repair: bool
    is_judging: bool
    fault: Fault | None

    @property
    def messages(self) -> list[dict[str, str]]:
        return list(self.body["messages"])

    @property
    def form(self) -> str:
        """Return the type of the response_format: "json_schema", "json_object", or "text" without one."""
        return str(self.body.get("response_format", {}).get("type", "text"))


@dataclass(frozen=True, slots=True)
class Delivered:
    """An answer whose last byte was sent.

    at_s: seconds of the monotonic clock. asked: how many calls had arrived by then.
    """

    call: Call
    at_s: float
    asked: int
    content: str


def asks_for_repair(body: Json) -> bool:
    """Return whether a request asks for MendedClaims: by its schema's name, or in a later user message."""
    later = _user_messages(body)[1:]
    return _schema_name(body) == "MendedClaims" or any("MendedClaims" in message for message in later)


def asks_for_judging(body: Json) -> bool:
    """Return whether a request asks for Verdicts: by its schema's name, or in its first user message."""
    first = _user_messages(body)[:1]
    return _schema_name(body) == "Verdicts" or any("JSON 对象 Verdicts" in message for message in first)


class WriterStandIn:
    """A server that speaks /v1/chat/completions, /v1/models and Ollama's /api/tags. A context manager.

        with WriterStandIn(delay_s=10, faults={1: Fault.SERVER_ERROR}) as server:
            ... base_url=server.base_url ...
        assert len(server.calls) == 9 and server.peak == 8

    It reads lines `[57] text` under heads `## 3 Method (p. 4)` of the first user message and answers with a
    valid PaperDigest in Chinese, each claim with a true pointer and only numbers of the sentence it cites.
    A repair request (see `asks_for_repair`) is answered with MendedClaims for the claims it lists as
    `## 2（方法）` and `所引：[57] …`. A judge's request (see `asks_for_judging`) is answered with Verdicts on
    the claims it lists as `## 2` and `论断：…`: all are supported but what an UNSURE answer invented.
    A triage is answered by `writer_triage.py`.

    delay_s: how long each answer takes. faults: by the number of the call, from 1. always: for all others.
    wrong_number_every: plants a number in every k-th claim of each digest; 0 for none.
    is_stubborn: plants it in every repaired claim too.
    grants: the forms of answers it accepts; others get 400 naming response_format.
    models: what /v1/models and /api/tags list.
    keeps_prefixes: cached tokens are counted, so that what an answer cost depends on what was asked before.

    calls: what was asked, in order. delivered: the proper answers that went out whole.
    peak: the most calls that were in work at one time.
    Tokens are counted with `estimate_tokens`; those of leading messages that an earlier call had are cached.
    """

    def __init__(
        self,
        *,
        delay_s: float = 0.0,
        faults: Mapping[int, Fault] | None = None,
        always: Fault | None = None,
        wrong_number_every: int = 0,
        is_stubborn: bool = False,
        grants: Collection[str] = ALL_FORMS,
        models: Sequence[str] = ("stand-in",),
        keeps_prefixes: bool = True,
        is_repair: Callable[[Json], bool] = asks_for_repair,
    ) -> None:
        self.calls: list[Call] = []
        self.delivered: list[Delivered] = []
        self.peak = 0
        self.models = models
        self.closing = Event()
        self._delay_s = delay_s
        self._faults = dict(faults or {})
        self._always = always
        self._wrong_number_every = wrong_number_every
        self._is_stubborn = is_stubborn
        self._grants = grants
        self._keeps_prefixes = keeps_prefixes
        self._is_repair = is_repair
        self._lock = Lock()
        self._working = 0
        self._seen: set[tuple[str, ...]] = set()
        self._began = time.monotonic()
        self._server = Server(self)

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}/v1"

    def order(self, fault: Fault, *numbers: int) -> None:
        """Let the calls of these numbers, from 1, go wrong in this way."""
        self._faults.update(dict.fromkeys(numbers, fault))

    def recover(self) -> None:
        """Answer all further calls properly."""
        self._faults.clear()
        self._always = None

    def faults_shown(self) -> Counter[Fault | None]:
        """Return how often each fault was answered with so far; None counts the proper answers."""
        return Counter(call.fault for call in self.calls)

    def __enter__(self) -> Self:
        Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.closing.set()
        self._server.shutdown()
        self._server.server_close()

    def received(self, body: Json, headers: Mapping[str, str]) -> Call:
        with self._lock:
            number = len(self.calls) + 1
            fault = self._faults.get(number, self._always)
            at_s = time.monotonic() - self._began
            call = Call(number, at_s, headers, body, self._is_repair(body), asks_for_judging(body), fault)
            self.calls.append(call)
            self._working += 1
            self.peak = max(self.peak, self._working)
        self.closing.wait(self._delay_s)
        return call

    def answered(self) -> None:
        with self._lock:
            self._working -= 1

    def sent_whole(self, call: Call, completion: Json) -> None:
        content = completion["choices"][0]["message"]["content"] if completion.get("choices") else None
        with self._lock:
            self.delivered.append(Delivered(call, time.monotonic(), len(self.calls), content or ""))

    def refused(self, call: Call) -> Refused | None:
        """Return the error status that this call gets; None when it gets an answer."""
        if call.form not in self._grants:
            return REFUSED[Fault.REJECT_FORMAT]
        if call.form == "json_object" and "json" not in as_text({"": call.messages}).lower():
            return Refused(400, "invalid_request_error", "Prompt must contain the word 'json'")
        return REFUSED.get(call.fault) if call.fault else None

    def completion(self, call: Call) -> Json:
        """Return the body of the answer, with the fault of this call in it."""
        content = self._content(call)
        usage = self._usage(call, content)
        message: Json = {"role": "assistant", "content": content}
        finish = "stop"
        match call.fault:
            case Fault.ERROR_OBJECT:
                return {"error": {"message": "Provider returned error", "code": 502}}
            case Fault.NULL_CONTENT:
                message["content"] = None
            case Fault.REFUSAL:
                message |= {"content": None, "refusal": "I cannot help with that."}
            case Fault.CUT_BY_LENGTH:
                message["content"], finish = content[: len(content) // 2], "length"
            case Fault.FILTERED:
                message["content"], finish = "", "content_filter"
            case Fault.NO_BILL:
                usage = {}
        choices = [] if call.fault is Fault.NO_CHOICES else [_choice(message, finish)]
        return _envelope(call) | {"choices": choices, "usage": usage}

    def _content(self, call: Call) -> str:
        user = _user_messages(call.body)
        paper = user[0] if user else ""
        content = as_text(with_fault(self._answer(call, user, paper), call.fault, paper))
        return fenced(content) if call.fault is Fault.FENCED else content

    def _answer(self, call: Call, user: Sequence[str], paper: str) -> Json:
        if call.is_judging:
            return verdicts_of(paper)
        if asks_for_triage(paper):
            return triage_of(paper)
        if call.is_repair:
            requests = [message for message in user[1:] if "MendedClaims" in message] or user[-1:]
            mended = mended_of(paper, requests[-1])
            return planted(mended, every=1) if self._is_stubborn else mended
        answer = digest_of(paper)
        return planted(answer, self._wrong_number_every) if self._wrong_number_every else answer

    def _usage(self, call: Call, content: str) -> Json:
        messages = tuple(as_text(message) for message in call.messages)
        with self._lock:
            known = next((n for n in range(len(messages), 0, -1) if messages[:n] in self._seen), 0)
            if self._keeps_prefixes:
                self._seen.update(messages[:n] for n in range(1, len(messages) + 1))
        prompt_tokens = estimate_tokens("".join(messages))
        output_tokens = estimate_tokens(content)
        return {
            "prompt_tokens": prompt_tokens,
            "completion_tokens": output_tokens,
            "total_tokens": prompt_tokens + output_tokens,
            "prompt_tokens_details": {"cached_tokens": estimate_tokens("".join(messages[:known]))},
        }


def _schema_name(body: Json) -> str:
    return str(body.get("response_format", {}).get("json_schema", {}).get("name", ""))


def _user_messages(body: Json) -> list[str]:
    return [str(message["content"]) for message in body["messages"] if message["role"] == "user"]


def _envelope(call: Call) -> Json:
    name = call.body.get("model", "stand-in")
    return {"id": f"call-{call.number}", "object": "chat.completion", "created": 0, "model": name}


def _choice(message: Json, finish_reason: str) -> Json:
    return {"index": 0, "message": message, "finish_reason": finish_reason}
