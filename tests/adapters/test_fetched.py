"""What an answer asks for is read as it is meant."""

import pytest

from digest.adapters.fetched import Fetched, retry_after_s

SENT, UNTIL = "Fri, 20 Nov 2026 08:00:00 GMT", "Fri, 20 Nov 2026 08:01:00 GMT"
SENT_AT = 1_795_161_600.0


@pytest.mark.parametrize("ahead_s", [0.0, 300.0, -300.0])
def test_a_date_is_counted_on_the_hosts_own_clock(ahead_s: float) -> None:
    answer = Fetched(429, {"retry-after": UNTIL, "date": SENT}, b"", "")
    assert retry_after_s(answer, now=SENT_AT + ahead_s) == 60


def test_a_host_that_tells_no_time_is_on_our_clock() -> None:
    answer = Fetched(429, {"retry-after": UNTIL, "date": "today"}, b"", "")
    assert retry_after_s(answer, now=SENT_AT) == 60
