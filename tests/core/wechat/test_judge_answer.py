"""A code of WeChat's becomes an error of the right kind, with what to do."""

import pytest

from digest.core.wechat.judge_answer import error_of_answer
from digest.domain.errors import ConfigError, DigestError, KeyRejectedError, QuotaError, ServiceError


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (-1, ServiceError),
        (40001, KeyRejectedError),
        (40125, KeyRejectedError),
        (40164, ConfigError),
        (61004, ConfigError),
        (45003, ConfigError),
        (45009, QuotaError),
        (48001, ConfigError),
        (123456, ServiceError),
    ],
)
def test_a_code_has_its_kind_and_is_shown(code: int, kind: type[DigestError]) -> None:
    error = error_of_answer(code, "words")
    assert type(error) is kind
    assert str(code) in str(error)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("invalid ip 203.0.113.7 ipv6 ::ffff:203.0.113.7, not in whitelist", "The address 203.0.113.7 is"),
        ("invalid ip 2001:db8::7, not in whitelist", "The address 2001:db8::7 is"),
        ("access clientip is not registered requestIP: 203.0.113.7 rid: 1", "The address 203.0.113.7 is"),
        ("not in whitelist", "The address of this machine is"),
    ],
)
def test_the_address_for_the_allow_list_is_named(words: str, shown: str) -> None:
    assert str(error_of_answer(40164, words)).startswith(shown)
