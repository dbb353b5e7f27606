"""Files that are there whole or not at all."""

import errno
import os
import secrets
from contextlib import suppress
from glob import escape
from pathlib import Path

from digest.adapters.locks import locked
from digest.domain.errors import ConfigError

TRIES = 10  # each fails only when another run sweeps within the same few microseconds


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that it is there whole or not at all, also after a power cut.

    Of two who write the same file at once, one is there in the end. What killed runs left of it goes.

    Raises ConfigError when it cannot be written: no such folder, no rights, no space.
    """
    _sweep(path)
    try:
        if not any(_is_put(path, data) for _ in range(TRIES)):
            raise FileNotFoundError(errno.ENOENT, "something takes its parts away")
    except OSError as error:
        raise ConfigError(
            f"{str(path)!r} could not be written ({error.strerror or error}). "
            "Look for a full disk or missing rights."
        ) from error


def read_within(path: Path, most_bytes: int) -> bytes | None:
    """Return a file's bytes; None for one that has more, as a device does that never ends. Raises OSError."""
    with path.open("rb") as file:
        data = file.read(most_bytes + 1)
    return data if len(data) <= most_bytes else None


def make_folder(path: Path) -> None:
    """Make a folder with those above it, if it is not there. Raises ConfigError when that cannot be."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ConfigError(f"The folder {str(path)!r} could not be made ({error}).") from error


def _is_put(path: Path, data: bytes) -> bool:
    """Write a file by way of a part, and return whether the part was still there to be given its name.

    Another run may have taken it for what a killed one left: before it was locked, or after it was closed.
    """
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        with part.open("xb") as file:
            locked(file.fileno())
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        is_gone = isinstance(error, FileNotFoundError) and path.parent.is_dir()
        # Whatever keeps us from tidying up is not what the user has to hear of.
        with suppress(OSError):
            part.unlink(missing_ok=True)
        if is_gone:
            return False
        raise
    return True


def _sweep(path: Path) -> None:
    """Remove the parts of a file that nobody is writing; what cannot be removed stays."""
    with suppress(OSError):
        for part in path.parent.glob(f".{escape(path.name)}.*.part"):
            with part.open("rb") as file:
                is_left = locked(file.fileno())
            if is_left:
                part.unlink()
