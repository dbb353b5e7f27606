"""A host is asked again a few times, ever more slowly, and only for what may succeed."""

import pytest

from digest.adapters.fetched import Fetched
from digest.adapters.send_again import TRIES, SendAgain


@pytest.mark.parametrize(
    ("retry_after", "slept"),
    [
        ("", [1, 2]),
        ("7", [7, 7]),
        # Nothing, or a date that has passed on a clock that is ahead, is no leave to ask at once.
        ("0", [1, 2]),
        ("Thu, 01 Jan 1970 00:00:10 GMT", [1, 2]),
        ("1.5", [1.5, 2]),
        ("61", []),
    ],
)
def test_a_host_is_not_asked_sooner_than_it_says_nor_than_we_would(
    retry_after: str, slept: list[float]
) -> None:
    waits: list[float] = []
    sent: list[Fetched] = []

    def send() -> Fetched:
        sent.append(Fetched(503, {"retry-after": retry_after}, b"", ""))
        return sent[-1]

    again = SendAgain(frozenset({503}), lambda _: False, waits.append, lambda: 100.0)
    assert again.answer(send) is sent[-1]
    assert waits == slept
    assert len(sent) == (TRIES if slept else 1)
