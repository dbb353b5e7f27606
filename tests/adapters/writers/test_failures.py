"""What the words and statuses of the providers mean."""

import pytest

from digest.adapters.writers.failures import Addressee, Refusal, error_of_refusal, refusal_in
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

TO = Addressee("glm/glm-5.3", "glm-5.3", "https://host/v4", ("ZHIPUAI_API_KEY", "ZAI_API_KEY"))


@pytest.mark.parametrize(
    ("status", "words", "error"),
    [
        (400, "Arrearage Access denied, please make sure your account is in good standing", QuotaError),
        (402, "Insufficient Balance", QuotaError),
        (
            403,
            "AccountOverdueError The request failed because your account has an overdue balance",
            QuotaError,
        ),
        (429, "1113 余额不足或无可用资源包，请充值", QuotaError),
        (429, "exceeded_current_quota_error Your account is suspended", QuotaError),
        (429, "1302 您的账户已达到速率限制", WriterDownError),
        (401, "Authentication Fails", KeyRejectedError),
        (403, "Country, region, or territory not supported", KeyRejectedError),
        (404, "Not Found", ConfigError),
        (400, "Model Not Exist", ConfigError),
        (400, "context_length_exceeded", TooLongError),
        (
            400,
            "InternalError.Algo.InvalidParameter Range of input length should be [1, 129024]",
            TooLongError,
        ),
        (400, "This model's maximum context length is 8192 tokens", TooLongError),
        (400, "data_inspection_failed Input data may contain inappropriate content", BadAnswerError),
        (400, "1301 系统检测到输入或生成内容可能包含不安全或敏感内容", BadAnswerError),
        (
            403,
            '403 The model requires moderation on Host. Your input was flagged for "violence".',
            BadAnswerError,
        ),
        (403, "content_filter The request was blocked", BadAnswerError),
        (422, "Your prompt was flagged as potentially violating our usage policy", BadAnswerError),
        (403, "Your account was flagged for unusual activity", KeyRejectedError),
        (503, "The moderation service is overloaded", WriterDownError),
        (429, "Rate limit reached: Limit 30000, Used 1113, Requested 2000", WriterDownError),
        (400, "1261 Prompt exceeds max length", TooLongError),
        (400, "stop: at most 4 sequences, found 1261", BadAnswerError),
        (400, "temperature must be 1", BadAnswerError),
        (413, "Payload Too Large", TooLongError),
        (405, "Method Not Allowed", ConfigError),
        (301, "Moved", ConfigError),
        (409, "Conflict", WriterDownError),
        (500, "the request exceeds the available context size, try increasing it", TooLongError),
        (503, "overloaded", WriterDownError),
        (529, "overloaded", WriterDownError),
    ],
)
def test_each_refusal_becomes_its_error(status: int, words: str, error: type[DigestError]) -> None:
    made = error_of_refusal(Refusal(status, words), TO)
    assert type(made) is error
    assert words in str(made)


@pytest.mark.parametrize("words", ["Error at line 1301: a field is missing", "found 1301 fields"])
def test_a_figure_is_no_code_of_a_filter(words: str) -> None:
    assert "content filter" not in str(error_of_refusal(Refusal(400, words), TO))


def test_an_error_under_status_200_has_its_code_first() -> None:
    reply = Reply("", Fault.ERROR, "余额不足", code="1113")
    assert type(error_of_refusal(refusal_in(reply), TO)) is QuotaError
    assert refusal_in(reply).words == "1113 余额不足"


def test_a_rejected_key_names_every_variable_it_may_stand_in() -> None:
    assert "check ZHIPUAI_API_KEY or ZAI_API_KEY" in str(error_of_refusal(Refusal(401, ""), TO))


def test_a_wait_is_said_in_seconds_or_with_its_date() -> None:
    assert "in 200 s" in str(error_of_refusal(Refusal(429, "", "200"), TO))
    date = "Fri, 20 Nov 2026 12:00:00 GMT"
    assert f"after {date}" in str(error_of_refusal(Refusal(429, "", date), TO))


@pytest.mark.parametrize(
    "words",
    [
        "This response_format type is unavailable now",
        "Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model",
        "No endpoints found that support structured outputs",
        "Failed to compile the grammar",
    ],
)
def test_a_refusal_of_the_form_is_recognised(words: str) -> None:
    assert Refusal(400, words).is_about_form
    assert not Refusal(500, words).is_about_form


def test_a_refusal_of_something_else_is_not_one_of_the_form() -> None:
    assert not Refusal(400, "maximum context length is 8192 tokens").is_about_form


def test_what_is_too_long_says_how_much_is_read_beside_the_answer() -> None:
    words = "This model's maximum context length is 32768 tokens. Your messages resulted in 40000 tokens."
    error = error_of_refusal(Refusal(400, words), TO, cap_tokens=8000)
    assert isinstance(error, TooLongError)
    assert (error.room_tokens, error.sent_tokens) == (24768, 40000)


def test_what_is_too_long_without_figures_says_none() -> None:
    error = error_of_refusal(Refusal(400, "context_length_exceeded"), TO, cap_tokens=8000)
    assert isinstance(error, TooLongError)
    assert (error.room_tokens, error.sent_tokens) == (None, None)


def test_a_limit_by_the_minute_is_not_one_of_length() -> None:
    assert type(error_of_refusal(Refusal(429, "Too many tokens, max_tokens"), TO)) is WriterDownError
