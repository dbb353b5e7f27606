"""How long and how much: what people write is read, and nothing else."""

from datetime import timedelta

import pytest

from digest.core.cleaning.read_amounts import read_age, read_size
from digest.domain.errors import ConfigError


@pytest.mark.parametrize(
    ("text", "days"), [("90d", 90), ("12w", 84), ("6m", 180), ("1y", 365), (" 0D ", 0), ("999999y", 365_000)]
)
def test_an_age_is_read(text: str, days: int) -> None:
    assert read_age(text) == timedelta(days=days)


@pytest.mark.parametrize("text", ["", "90", "d", "-1d", "1.5d", "90 days", "1d2h"])
def test_what_is_no_age_is_named(text: str) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        read_age(text)


@pytest.mark.parametrize(
    ("text", "size_bytes"),
    [("2GB", 2 * 10**9), ("500 MB", 5 * 10**8), ("1.5t", 15 * 10**11), ("0", 0), ("10kb", 10_000)],
)
def test_a_size_is_read(text: str, size_bytes: int) -> None:
    assert read_size(text) == size_bytes


@pytest.mark.parametrize("text", ["", "GB", "-1GB", "2PB", "two", "1,5GB"])
def test_what_is_no_size_is_named(text: str) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        read_size(text)
