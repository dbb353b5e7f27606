"""Markdown of any make, read so that it can be written back as it was: line ends, byte order mark and all."""

from pathlib import Path

from digest.adapters.files import read_within
from digest.domain.errors import ConfigError

_LARGEST_BYTES = 10_000_000


def read_markdown(path: Path) -> str:
    """Return the text of a file, unchanged. Raises ConfigError when it is no UTF-8 text of a post's size."""
    try:
        data = read_within(path, _LARGEST_BYTES)
    except OSError as error:
        raise ConfigError(f"{str(path)!r} cannot be read ({error}). Name a post's .md, or - .") from error
    if data is None:
        raise ConfigError(f"{str(path)!r} has over {_LARGEST_BYTES:,} bytes: that is no post.")
    return decoded_markdown(data, str(path))


def decoded_markdown(data: bytes, name: str) -> str:
    """Return bytes as text. name: what a message calls them. Raises ConfigError."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ConfigError(f"{name!r} is no UTF-8 text ({error.reason}): save it as UTF-8.") from error
