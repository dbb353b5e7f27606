"""What is done at once when the system tells a run to end, while the run comes to its end."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from queue import SimpleQueue
from threading import Thread
from types import FrameType

LONGEST_S = 5.0  # after the run has ended: whoever sent the signal kills what stays


@contextmanager
def on_sigterm(tell: Callable[[], None]) -> Iterator[None]:
    """Let SIGTERM end what is done within as Ctrl-C does, and call `tell` beside it, in a thread.

    Ctrl-C calls nobody: a person sits there. To be used in the main thread.
    """
    # A thread that waits from the start, and a queue: of what a handler may touch, no lock can be held.
    signals: SimpleQueue[bool] = SimpleQueue()

    def wait() -> None:
        if signals.get():
            tell()

    def end(number: int, frame: FrameType | None) -> None:
        signals.put(True)
        signal.default_int_handler(number, frame)

    waiting = Thread(target=wait, daemon=True)
    waiting.start()
    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
        signals.put(False)
        waiting.join(LONGEST_S)
