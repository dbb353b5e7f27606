"""Read how long and how much a person means: 90d, 12w, 2GB."""

import re
from datetime import timedelta

from digest.domain.errors import ConfigError

_DAYS = {"d": 1, "w": 7, "m": 30, "y": 365}
_BYTES = {"": 1, "K": 10**3, "M": 10**6, "G": 10**9, "T": 10**12}
_AGE = re.compile(r"(\d{1,6}) ?([dwmy])", re.IGNORECASE)
_SIZE = re.compile(r"(\d{1,12}(?:\.\d{1,6})?) ?([KMGT]?)i?B?", re.IGNORECASE)


def read_age(text: str) -> timedelta:
    """Return an age: days (90d), weeks (12w), months of 30 days (6m) or years of 365 (1y).

    Raises ConfigError.
    """
    match = _AGE.fullmatch(text.strip())
    if match is None:
        raise ConfigError(f"The age {text!r} cannot be read: write 90d, 12w, 6m or 1y.")
    days = int(match[1]) * _DAYS[match[2].lower()]
    # Nothing was kept a thousand years ago, and no date lies much further back.
    return timedelta(days=min(days, 365_000))


def read_size(text: str) -> int:
    """Return a number of bytes: 2GB, 500 MB, 0; KB, MB, GB and TB are powers of 1000. Raises ConfigError."""
    match = _SIZE.fullmatch(text.strip())
    if match is None:
        raise ConfigError(f"The size {text!r} cannot be read: write 500MB, 2GB or 1.5TB.")
    return round(float(match[1]) * _BYTES[match[2].upper()])
