"""Locks between processes, held through files: they fall open by themselves when their holder dies."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout, lock_descriptor

from digest.domain.errors import BusyError, ConfigError

LIBRARY_LOCK = "lock"


@contextmanager
def library_lock(
    folder: Path, *, wait_s: float = 600.0, tell: Callable[[str], None] = lambda _: None
) -> Iterator[None]:
    """Hold a library for one run, so that two runs never interleave.

    folder: the library's; made when it is not there.
    tell: called once, with a sentence, when another run has to be waited for.

    Raises BusyError when the other run holds it longer than `wait_s`, ConfigError when the folder cannot
    be written.
    """
    what = f"the library {str(folder)!r}"
    with held(folder / LIBRARY_LOCK, what=what, wait_s=wait_s, tell=tell):
        yield


@contextmanager
def held(
    path: Path, *, what: str, wait_s: float, tell: Callable[[str], None] = lambda _: None
) -> Iterator[None]:
    """Hold the lock of a file, over threads and processes.

    what: what the lock guards, for the sentences: "the library 'x'".

    Raises as `library_lock` does.
    """
    lock = FileLock(path)
    try:
        _acquire(lock, what=what, wait_s=wait_s, tell=tell)
    except OSError as error:
        raise ConfigError(
            f"{str(path.parent)!r} cannot be locked ({error.strerror or error}): "
            f"choose a folder that you may write."
        ) from error
    try:
        yield
    finally:
        lock.release()


def locked(file: int) -> bool:
    """Lock an open file, by its descriptor, until it is closed, and return whether that could be done.

    False where another thread or process holds it, or the disk knows no locks.
    """
    try:
        return lock_descriptor(file, blocking=False)
    except OSError:
        return False


def _acquire(lock: FileLock, *, what: str, wait_s: float, tell: Callable[[str], None]) -> None:
    Path(lock.lock_file).parent.mkdir(parents=True, exist_ok=True)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        tell(f"Another run is using {what}; waiting up to {wait_s:.0f} s for it.")
    else:
        return
    try:
        lock.acquire(timeout=wait_s)
    except Timeout as error:
        raise BusyError(
            f"Another run has been using {what} for more than {wait_s:.0f} s: "
            f"let it end, or end it, and run this again."
        ) from error
