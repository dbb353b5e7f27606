"""What an answer asks for is read as it is meant."""

import pytest

from digest.adapters.fetched import Bounds, Fetched, redirect_target, retry_after_s
from digest.domain.errors import NetworkError

SENT, UNTIL = "Fri, 20 Nov 2026 08:00:00 GMT", "Fri, 20 Nov 2026 08:01:00 GMT"
SENT_AT = 1_795_161_600.0


@pytest.mark.parametrize("ahead_s", [0.0, 300.0, -300.0])
def test_a_date_is_counted_on_the_hosts_own_clock(ahead_s: float) -> None:
    answer = Fetched(429, {"retry-after": UNTIL, "date": SENT}, b"", "")
    assert retry_after_s(answer, now=SENT_AT + ahead_s) == 60


def test_a_host_that_tells_no_time_is_on_our_clock() -> None:
    answer = Fetched(429, {"retry-after": UNTIL, "date": "today"}, b"", "")
    assert retry_after_s(answer, now=SENT_AT) == 60


@pytest.mark.parametrize("location", ["http://[bad/x", "//[bad", "http://[::1/"])
def test_a_redirect_to_what_is_no_address_is_an_error_of_the_network(location: str) -> None:
    answer = Fetched(302, {"location": location}, b"", "http://export.arxiv.org/pdf/2410.06338")
    with pytest.raises(NetworkError, match="leads to what is no address"):
        redirect_target(answer, Bounds())
