"""What is a base URL, and what of it may be shown."""

import pytest

from digest.adapters.writers.web_address import is_web_address, without_secrets


@pytest.mark.parametrize("url", ["http://host", "https://host:8443/v1", "http://[::1]:8000/v1"])
def test_an_address_is_one(url: str) -> None:
    assert is_web_address(url)


@pytest.mark.parametrize(
    "url",
    ["", "host/v1", "ftp://host", "http://", "http://[::1", "http://h:99999", "http://h:0", "http://h:x"],
)
def test_what_cannot_be_asked_is_none(url: str) -> None:
    assert not is_web_address(url)


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://me:pw@host:1/v1?token=1#x", "https://host:1/v1"),
        ("http://host/v1", "http://host/v1"),
        ("me:pw@host/v1", "host/v1"),
        ("http://me:p/w@host/v1", "host/v1"),
        ("http://[::1?token=1", "http://[::1"),
    ],
)
def test_neither_password_nor_token_is_shown(url: str, shown: str) -> None:
    assert without_secrets(url) == shown
