"""Folders that cannot be written, as far as this machine lets a test make them."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Let nobody write into a folder. Root may write anywhere but where the file system itself forbids it."""
    if os.geteuid():
        folder.chmod(0o555)
        yield
        folder.chmod(0o755)
        return
    _run_or_skip("chattr", "+i", str(folder))
    try:
        yield
    finally:
        _run_or_skip("chattr", "-i", str(folder))


@contextmanager
def tiny_disk(folder: Path) -> Iterator[None]:
    """Put a disk of 8 KB at a folder."""
    folder.mkdir()
    _run_or_skip("mount", "-t", "tmpfs", "-o", "size=8k", "tmpfs", str(folder))
    try:
        yield
    finally:
        _run_or_skip("umount", str(folder))


def _run_or_skip(*command: str) -> None:
    """Run a command of the system; skip the test where it is missing or not allowed."""
    try:
        subprocess.run(command, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError) as error:
        pytest.skip(f"{' '.join(command[:2])} cannot be had here: {error}")
