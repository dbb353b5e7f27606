"""The machine that digest runs on: Python, what is installed, and the room on its disk."""

import platform
import shutil
from collections.abc import Iterable, Mapping
from importlib.metadata import PackageNotFoundError, metadata, requires, version
from pathlib import Path

PACKAGE = "arxiv-digest-zh"


def python_version() -> str:
    return platform.python_version()


def python_bound() -> str:
    """Return the lowest version of Python that will do, as the package says it."""
    return str(metadata(PACKAGE)["Requires-Python"]).removeprefix(">=")


def required() -> tuple[str, ...]:
    """Return what the package requires, a line each, as PEP 508 writes it."""
    return tuple(requires(PACKAGE) or ())


def installed(names: Iterable[str]) -> Mapping[str, str]:
    """Return the versions of those packages that are installed."""
    found = {}
    for name in names:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found


def free_bytes(folder: Path) -> int:
    """Return the room on the disk of a folder, or of the one that it would be made in."""
    there = next(place for place in (folder, *folder.absolute().parents) if place.is_dir())
    return shutil.disk_usage(there).free
