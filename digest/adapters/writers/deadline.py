"""Until when an answer is waited for."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager


class Deadline:
    """A moment, so many seconds from now. clock: seconds since any moment."""

    def __init__(self, timeout_s: float, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._at_s = clock() + timeout_s

    def left_s(self) -> float:
        """Return the seconds until then, below 0 after it."""
        return self._at_s - self._clock()

    @contextmanager
    def put_off(self) -> Iterator[None]:
        """Put it off by as long as what stands within takes."""
        began_s = self._clock()
        yield
        self._at_s += self._clock() - began_s
