"""A bound on the time of any call."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

T = TypeVar("T")


def within(total_s: float, call: Callable[[], T]) -> T:
    """Return what the call returns. Raises TimeoutError when that takes longer.

    httpx bounds each read, not their sum, and no look-up of a host's name. A thread left behind ends with
    its socket, or with the program.
    """
    outcome: Future[T] = Future()

    def run() -> None:
        try:
            outcome.set_result(call())
        except BaseException as error:  # noqa: BLE001  not swallowed: handed to the thread that waits
            outcome.set_exception(error)

    threading.Thread(target=run, name="http", daemon=True).start()
    return outcome.result(total_s)
