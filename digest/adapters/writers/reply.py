"""What a provider sent under status 200, read with distrust: the SDK lets all of it through."""

from dataclasses import dataclass, field
from enum import StrEnum

from pydantic import BaseModel, ValidationError

from digest.domain.writing import Usage


class Fault(StrEnum):
    """Why a reply holds no answer."""

    NOT_JSON = "not JSON"  # a web page, or a body that was cut
    NO_CHOICES = "no choices"
    ERROR = "error"  # an error object under status 200
    EMPTY = "empty"
    CUT = "cut"  # finish_reason=length
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Reply:
    """One reply of a provider.

    content: the answer's text; "" where there is none.
    note: the words of the fault: a refusal, an error message, the beginning of a web page.
    code: the provider's code of the error, "" for none.
    usage: without cost. is_metered: whether the provider said what was used.
    """

    content: str
    fault: Fault | None
    note: str = ""
    code: str = ""
    usage: Usage = field(default_factory=Usage)
    is_metered: bool = True


def read_reply(body: str) -> Reply:
    """Return what the body of a chat completion says. Never raises: a body that says nothing is a Fault."""
    try:
        wire = _Wire.model_validate_json(body)
    except ValidationError:
        return Reply("", Fault.NOT_JSON, _beginning(body), usage=Usage(calls=1), is_metered=False)
    reply = _reply(wire)
    return Reply(
        content=reply.content,
        fault=reply.fault,
        note=reply.note,
        code=reply.code,
        usage=_usage(wire.usage),
        is_metered=wire.usage is not None,
    )


class _Message(BaseModel):
    content: str | None = None
    refusal: str | None = None


class _Choice(BaseModel):
    message: _Message = _Message()
    finish_reason: str | None = None


class _PromptDetails(BaseModel):
    cached_tokens: int | None = None


class _WireUsage(BaseModel):
    prompt_tokens: int = 0
    completion_tokens: int = 0
    prompt_tokens_details: _PromptDetails | None = None
    prompt_cache_hit_tokens: int | None = None  # DeepSeek's own name for it


class _Error(BaseModel):
    message: str = ""
    code: str | int | None = None


class _Wire(BaseModel):
    """The few fields of a chat completion that matter here; all others are ignored."""

    choices: list[_Choice] | None = None
    usage: _WireUsage | None = None
    error: _Error | str | None = None


def _reply(wire: _Wire) -> Reply:
    if wire.error is not None:
        error = _Error(message=wire.error) if isinstance(wire.error, str) else wire.error
        code = "" if error.code is None else str(error.code)
        return Reply("", Fault.ERROR, error.message, code)
    if not wire.choices:
        return Reply("", Fault.NO_CHOICES)
    choice = wire.choices[0]
    content = (choice.message.content or "").strip()
    if choice.message.refusal or choice.finish_reason in {"content_filter", "sensitive"}:
        return Reply(
            content, Fault.REFUSED, choice.message.refusal or f"finish_reason={choice.finish_reason}"
        )
    if choice.finish_reason == "length":
        return Reply(content, Fault.CUT)
    return Reply(content, None if content else Fault.EMPTY)


def _usage(wire: _WireUsage | None) -> Usage:
    if wire is None:
        return Usage(calls=1)
    details = wire.prompt_tokens_details or _PromptDetails()
    cached = details.cached_tokens or wire.prompt_cache_hit_tokens or 0
    return Usage(
        calls=1,
        input_tokens=wire.prompt_tokens,
        cached_tokens=min(cached, wire.prompt_tokens),
        output_tokens=wire.completion_tokens,
    )


def _beginning(body: str) -> str:
    return " ".join(body[:400].split())[:80]
