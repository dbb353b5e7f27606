"""`digest` with a bound of one second on each answer: the real ones would keep a test for minutes."""

from collections.abc import Callable
from typing import TypeVar

from digest.adapters import http
from digest.adapters.bounded_call import within
from digest.cli.main import main

T = TypeVar("T")


def within_a_second(total_s: float, call: Callable[[], T]) -> T:
    return within(min(total_s, 1.0), call)


setattr(http, "within", within_a_second)  # noqa: B010  an assignment would be one to what http imports
main()
