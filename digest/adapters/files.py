"""Files that are there whole or not at all."""

import contextlib
import os
from pathlib import Path

from digest.domain.errors import ConfigError


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that it is there whole or not at all, also after a power cut.

    What a killed run left of the same file is written over.

    Raises ConfigError when it cannot be written: no such folder, no rights, no space.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        # Whatever keeps us from tidying up is not what the user has to hear of.
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise ConfigError(
            f"{str(path)!r} could not be written ({error.strerror or error}). "
            "Look for a full disk or missing rights."
        ) from error


def make_folder(path: Path) -> None:
    """Make a folder with those above it, if it is not there. Raises ConfigError when that cannot be."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ConfigError(f"The folder {str(path)!r} could not be made ({error}).") from error
