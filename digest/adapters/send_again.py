"""The one loop that asks a host again: a few times, and only for what may succeed the next time."""

from collections.abc import Callable
from dataclasses import dataclass

from digest.adapters.fetched import Fetched, retry_after_s
from digest.domain.errors import NetworkError

TRIES = 3
FIRST_WAIT_S = 1.0  # doubles from try to try
LONGEST_WAIT_S = 60.0  # a Retry-After beyond it is the caller's matter


@dataclass(frozen=True, slots=True)
class SendAgain:
    """When to ask again. come_back: statuses of answers. may_repeat: of a request that failed.

    sleep, now: seconds, and seconds since the epoch.
    """

    come_back: frozenset[int]
    may_repeat: Callable[[NetworkError], bool]
    sleep: Callable[[float], None]
    now: Callable[[], float]

    def answer(self, send: Callable[[], Fetched]) -> Fetched:
        """Return the first answer that is to be kept, or the last. Raises what `send` raises at last."""
        wait_s = FIRST_WAIT_S
        for tries_left in reversed(range(TRIES)):
            try:
                answer = send()
                come_back_s = self._come_back_s(answer, wait_s)
            except NetworkError as error:
                if not tries_left or not self.may_repeat(error):
                    raise
                come_back_s = wait_s
            else:
                if come_back_s is None or not tries_left:
                    return answer
            self.sleep(come_back_s)
            wait_s *= 2
        raise AssertionError("the last try returns or raises")

    def _come_back_s(self, answer: Fetched, wait_s: float) -> float | None:
        """Return after how many seconds this may be asked again with hope; None: keep the answer."""
        if answer.status not in self.come_back:
            return None
        come_back_s = max(wait_s, retry_after_s(answer, now=self.now()) or 0.0)
        return come_back_s if come_back_s <= LONGEST_WAIT_S else None
