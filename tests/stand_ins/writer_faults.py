"""What the stand-in writer can be ordered to do wrong."""

from dataclasses import dataclass
from enum import StrEnum


class Fault(StrEnum):
    """A fault of one call. The first group never answers, the second answers on the wire in a wrong way,
    the third answers properly, with a content that is wrong."""

    REJECT_FORMAT = "400, names response_format"
    TOO_LONG = "400, context_length_exceeded"
    ECHO_KEY = "400, the message repeats the whole Authorization header"
    BAD_KEY = "401, the message echoes the first and last letters of the key"
    FLAGGED = "403, the input was flagged"
    NO_MONEY = "402"
    NO_QUOTA = "429, insufficient_quota"
    NO_MODEL = "404, model not found"
    RATE_LIMIT = "429 without Retry-After"
    RATE_LIMIT_SHORT = "429, Retry-After 0.05 s"
    RATE_LIMIT_LONG = "429, Retry-After 3600 s"
    SERVER_ERROR = "500"
    OVERLOADED = "529"
    STALL = "no byte until the stand-in closes"
    DRIP = "one blank every 20 ms until the stand-in closes"
    CUT_CONNECTION = "the connection closes without an answer"

    HTML = "a web page under 200"
    ERROR_OBJECT = "an error object under 200"
    NO_CHOICES = "choices: []"
    NULL_CONTENT = "content: null"
    CUT_BY_LENGTH = "finish_reason length, the content is cut"
    CUT_BODY = "Content-Length promises more than comes"
    CUT_JSON = "the body is cut, Content-Length is right"
    REFUSAL = "a refusal instead of a content"
    FILTERED = "finish_reason content_filter"

    NO_BILL = "a whole answer, and usage: {}"
    FENCED = "thoughts, prose and a code fence around the JSON"
    WRONG_TYPES = "fields of wrong types"
    OFF_BY_SOME = "sentence numbers 1 to 5 off, words right"
    UNRESOLVABLE = "sentence numbers and words that the paper does not have"
    WRONG_NUMBER = "a number in the first claim that the cited sentence does not have"
    UNSURE = "two claims say more than the cited sentences, in words that no check is sure of"
    OBEDIENT = "does what an instruction within the paper says"


@dataclass(frozen=True, slots=True)
class Refused:
    """An error status with its JSON body. retry_after: the header, "" for none."""

    status: int
    code: str
    message: str
    retry_after: str = ""


# Worded as the providers word them.
REFUSED = {
    Fault.REJECT_FORMAT: Refused(
        400, "invalid_request_error", "This response_format type is unavailable now"
    ),
    Fault.TOO_LONG: Refused(
        400,
        "context_length_exceeded",
        "This model's maximum context length is 8192 tokens. Please reduce the length of the messages.",
    ),
    Fault.ECHO_KEY: Refused(400, "bad_request", "Cannot read the header Authorization: Bearer {key}"),
    Fault.BAD_KEY: Refused(401, "invalid_api_key", "Incorrect API key provided: {head}*****{tail}."),
    Fault.FLAGGED: Refused(
        403, "403", 'The model requires moderation on Host. Your input was flagged for "violence".'
    ),
    Fault.NO_MONEY: Refused(402, "invalid_request_error", "Insufficient Balance"),
    Fault.NO_QUOTA: Refused(429, "insufficient_quota", "You exceeded your current quota."),
    Fault.NO_MODEL: Refused(404, "model_not_found", "The model {model} does not exist."),
    Fault.RATE_LIMIT: Refused(429, "rate_limit_exceeded", "Too many requests"),
    Fault.RATE_LIMIT_SHORT: Refused(429, "rate_limit_exceeded", "Too many requests", "0.05"),
    Fault.RATE_LIMIT_LONG: Refused(429, "rate_limit_exceeded", "Too many requests", "3600"),
    Fault.SERVER_ERROR: Refused(500, "server_error", "The server had an error while processing"),
    Fault.OVERLOADED: Refused(529, "overloaded_error", "Overloaded"),
}
