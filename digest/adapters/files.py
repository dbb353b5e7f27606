"""Files that are there whole or not at all."""

import os
from pathlib import Path

from digest.domain.errors import ConfigError


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that it is there whole or not at all, also after a power cut.

    What a killed run left of the same file is written over.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise ConfigError(
            f"{str(path)!r} could not be written ({error}). Look for a full disk or missing rights."
        ) from error
