"""What a provider sent under status 200, read with distrust: the SDK lets all of it through."""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, ValidationError, ValidatorFunctionWrapHandler, WrapValidator

from digest.domain.writing import Usage

T = TypeVar("T")


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
    usage: without cost. is_metered: whether the provider said what was used, both read and written.
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
    reply, usage = _reply(wire), _usage(wire.usage or _WireUsage())
    is_metered = usage.input_tokens > 0 and (usage.output_tokens > 0 or not reply.content)
    return replace(reply, usage=usage, is_metered=is_metered)


def _none_if_unreadable(value: Any, read: ValidatorFunctionWrapHandler) -> Any:
    try:
        return read(value)
    except ValidationError:
        return None


# Around an answer, which is paid for, what cannot be read is passed over.
_Lenient = Annotated[T | None, WrapValidator(_none_if_unreadable)]


class _Message(BaseModel):
    content: str | None = None
    refusal: str | None = None


class _Choice(BaseModel):
    message: _Message = _Message()
    finish_reason: str | None = None


class _PromptDetails(BaseModel):
    cached_tokens: _Lenient[int] = None


class _WireUsage(BaseModel):
    prompt_tokens: _Lenient[int] = None
    completion_tokens: _Lenient[int] = None
    prompt_tokens_details: _Lenient[_PromptDetails] = None
    prompt_cache_hit_tokens: _Lenient[int] = None  # DeepSeek's own name for it


class _Error(BaseModel):
    message: _Lenient[str] = None
    code: _Lenient[str | int] = None
    type: _Lenient[str] = None


class _Wire(BaseModel):
    """The few fields of a chat completion that matter here; all others are ignored."""

    choices: list[_Choice] | None = None
    usage: _Lenient[_WireUsage] = None
    error: _Lenient[_Error | str] = None


def _reply(wire: _Wire) -> Reply:
    error = _Error(message=wire.error) if isinstance(wire.error, str) else wire.error or _Error()
    if error.message or error.code or error.type:  # some gateways send an empty error with each answer
        return Reply("", Fault.ERROR, error.message or error.type or "", str(error.code or ""))
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


def _usage(wire: _WireUsage) -> Usage:
    details = wire.prompt_tokens_details or _PromptDetails()
    input_tokens = max(0, wire.prompt_tokens or 0)
    cached = max(0, details.cached_tokens or wire.prompt_cache_hit_tokens or 0)
    return Usage(
        calls=1,
        input_tokens=input_tokens,
        cached_tokens=min(cached, input_tokens),
        output_tokens=max(0, wire.completion_tokens or 0),
    )


def _beginning(body: str) -> str:
    return " ".join(body[:400].split())[:80]
