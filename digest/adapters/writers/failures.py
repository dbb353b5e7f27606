"""What a provider's refusal means: a status and some words become one of our errors."""

import re
from dataclasses import dataclass

from digest.adapters.writers.context_limit import limit_tokens, says_too_long, sent_tokens
from digest.adapters.writers.reply import Fault, Reply
from digest.domain.errors import (
    BadAnswerError,
    ConfigError,
    DigestError,
    KeyRejectedError,
    QuotaError,
    TooLongError,
    WriterDownError,
)

# Each provider has its own words and often its own status; these were met or documented by 2026-11-20.
# A code that is a number counts where codes stand, at the beginning: elsewhere it is a figure.
_NO_MONEY = re.compile(
    r"^1113\b|insufficient[_ ](quota|balance|funds)|exceeded_current_quota|current quota|arrear|overdue"
    r"|余额不足|欠费",
    re.IGNORECASE,
)
_NO_SUCH_MODEL = re.compile(
    r"model[_ ]not[_ ](found|exist)|model.{0,80}(does not|doesn't|not) exist|invalid model|unknown model",
    re.IGNORECASE,
)
_FILTERED = re.compile(
    r"^1301\b|content[_ ](filter|policy)|data_inspection_failed|inappropriate content|moderation"
    r"|(input|prompt|content|message)s? (was|were|has been|have been) flagged",
    re.IGNORECASE,
)
_FILTERING = frozenset({400, 403, 422, 451})  # statuses with which filters answer
_ABOUT_FORM = re.compile(
    r"response_format|json_schema|json_object|json mode|structured[_ ]outputs?|guided|grammar", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Refusal:
    """A status of 400 and above.

    words: the provider's code and message, in this order, without secrets.
    retry_after: the header, seconds or a date.
    """

    status: int
    words: str
    retry_after: str | None = None

    @property
    def is_about_form(self) -> bool:
        """Whether another way to ask for JSON may be granted."""
        return self.status in {400, 404, 415, 422} and bool(_ABOUT_FORM.search(self.words))


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A request without an answer. why: in words, without secrets.

    may_have_arrived: the provider may have read it and may bill it.
    """

    why: str
    may_have_arrived: bool


@dataclass(frozen=True, slots=True)
class Addressee:
    """Whom errors speak of. name: the writer's; key_variables: where its key comes from."""

    name: str
    model: str
    base_url: str
    key_variables: tuple[str, ...]


def error_of(sent: Refusal | Unanswered, to: Addressee, cap_tokens: int = 0) -> DigestError:
    """Return the error that a request without an answer stands for. cap_tokens: as of `error_of_refusal`."""
    if isinstance(sent, Refusal):
        return error_of_refusal(sent, to, cap_tokens)
    if sent.may_have_arrived:
        return WriterDownError(f"The writer {to.name} did not end its answer ({sent.why}); run again later.")
    return WriterDownError(
        f"The writer {to.name} at {to.base_url!r} cannot be reached ({sent.why}); run again later."
    )


def error_of_refusal(refusal: Refusal, to: Addressee, cap_tokens: int = 0) -> DigestError:
    """Return the error that a refusal stands for. cap_tokens: the limit of output it was asked with."""
    said = f"It said: {refusal.words!r}."
    if refusal.status == 402 or _NO_MONEY.search(refusal.words):
        return QuotaError(f"The account of the writer {to.name} is empty; top it up, then run again. {said}")
    if refusal.status in _FILTERING and _FILTERED.search(refusal.words):
        return BadAnswerError(f"The content filter of the writer {to.name} stopped this paper. {said}")
    if refusal.status in {401, 403}:
        keys = " or ".join(to.key_variables) or "its key"
        return KeyRejectedError(
            f"The writer {to.name} at {to.base_url!r} does not accept the key (status {refusal.status}); "
            f"check {keys}. {said}"
        )
    if refusal.status == 404 or _NO_SUCH_MODEL.search(refusal.words):
        return ConfigError(
            f"There is no model {to.model!r} at {to.base_url!r}; name one that this provider has, "
            f"or correct the base URL. {said}"
        )
    if refusal.status == 429:
        return WriterDownError(
            f"The writer {to.name} asks for fewer requests; {_when(refusal.retry_after)}. {said}"
        )
    if refusal.status == 413 or says_too_long(refusal.words):
        return _too_long(refusal.words, to, cap_tokens)
    if refusal.status >= 500 or refusal.status in {408, 409}:
        return WriterDownError(
            f"The writer {to.name} failed with status {refusal.status}; run again later. {said}"
        )
    # What else is wrong with a request may be wrong with this paper's alone, so the others go on.
    unclear = BadAnswerError if refusal.status in {400, 422} else ConfigError
    return unclear(
        f"The writer {to.name} at {to.base_url!r} refuses the request (status {refusal.status}); "
        f"check the base URL and the model. {said}"
    )


def _too_long(words: str, to: Addressee, cap_tokens: int) -> TooLongError:
    error = TooLongError(
        f"The paper is longer than the writer {to.name} can read; choose one that reads more. "
        f"It said: {words!r}."
    )
    limit = limit_tokens(words)
    # Most providers count the answer's cap in; where one does not, a little less is read than could be.
    error.room_tokens = None if limit is None else max(0, limit - cap_tokens)
    error.sent_tokens = sent_tokens(words)
    return error


def refusal_in(reply: Reply) -> Refusal:
    """Return the refusal that an error under status 200 stands for: gateways pass on a provider's so."""
    return Refusal(_status_in(reply.code), f"{reply.code} {reply.note}".strip())


def error_of_reply(reply: Reply, to: Addressee, cap_tokens: int) -> DigestError:
    """Return the error that a faulty reply stands for, but for Fault.ERROR, which is a refusal.

    cap_tokens: the limit of output it was asked with.
    """
    match reply.fault:
        case Fault.NOT_JSON:
            return WriterDownError(
                f"The writer {to.name} at {to.base_url!r} sent no whole JSON but {reply.note!r}; "
                "check the base URL (many end in /v1) or run again later."
            )
        case Fault.NO_CHOICES:
            return WriterDownError(f"The writer {to.name} sent a reply without an answer; run again later.")
        case Fault.CUT:
            return BadAnswerError(
                f"The answer of the writer {to.name} did not end within {cap_tokens} tokens; "
                "raise the writer's output cap, or choose a model that does not think aloud."
            )
        case Fault.REFUSED:
            return BadAnswerError(f"The writer {to.name} refused to write about this paper: {reply.note!r}.")
        case _:
            return BadAnswerError(f"The writer {to.name} sent an empty answer twice; try another model.")


def _status_in(code: str) -> int:
    """Return the status that a code under status 200 names; 500 when it names none."""
    return int(code) if re.fullmatch(r"[45]\d\d", code) else 500


def _when(retry_after: str | None) -> str:
    if retry_after is None:
        return "run again later"
    return f"run again in {retry_after} s" if retry_after.isdecimal() else f"run again after {retry_after}"
