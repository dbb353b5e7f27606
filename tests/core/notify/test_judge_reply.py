"""A notice was taken only if the service says so in its own way."""

import pytest

from digest.core.notify.judge_reply import error_of_reply
from digest.domain.errors import ConfigError, ServiceError
from digest.domain.notice import Service

FEISHU, WECOM, SLACK, GENERIC = Service.FEISHU, Service.WECOM, Service.SLACK, Service.GENERIC


@pytest.mark.parametrize(
    ("service", "status", "words"),
    [
        (FEISHU, 200, '{"code":0,"msg":"success","data":{}}'),
        (FEISHU, 200, '{"StatusCode":0,"StatusMessage":"success"}'),
        (WECOM, 200, '{"errcode":0,"errmsg":"ok"}'),
        (SLACK, 200, "ok"),
        (GENERIC, 204, ""),
        (GENERIC, 200, "anything"),
    ],
)
def test_a_taken_notice_is_no_error(service: Service, status: int, words: str) -> None:
    assert error_of_reply(service, status, words) is None


@pytest.mark.parametrize(
    ("service", "status", "words", "kind", "said"),
    [
        (FEISHU, 200, '{"code":19021,"msg":"sign match fail"}', ConfigError, "clock of this machine"),
        (FEISHU, 200, '{"code":19024,"msg":"Key Words Not Found"}', ConfigError, "keywords"),
        (FEISHU, 200, '{"code":11232,"msg":"frequency limited"}', ServiceError, "later"),
        (FEISHU, 200, "<html>Log in</html>", ConfigError, "Log in"),
        (FEISHU, 200, "{}", ConfigError, "check its address"),
        (FEISHU, 502, "", ServiceError, "status 502"),
        (WECOM, 200, '{"errcode":93000,"errmsg":"invalid webhook url"}', ConfigError, "copy it again"),
        (WECOM, 200, '{"errcode":45009,"errmsg":"api freq out of limit"}', ServiceError, "freq out of limit"),
        (WECOM, 200, "[]", ConfigError, "check its address"),
        (SLACK, 404, "no_service", ConfigError, "make a new one"),
        (SLACK, 400, "invalid_payload", ConfigError, "invalid_payload"),
        (SLACK, 429, "rate_limited", ServiceError, "later"),
        (SLACK, 200, "<html>Log in</html>", ConfigError, "Log in"),
        (GENERIC, 404, "x" * 500, ConfigError, "'x{200}' "),
        (GENERIC, 500, "", ServiceError, "later"),
    ],
)
def test_a_refusal_says_what_to_do(
    service: Service, status: int, words: str, kind: type[Exception], said: str
) -> None:
    error = error_of_reply(service, status, words)
    assert error is not None
    with pytest.raises(kind, match=said):
        raise error
