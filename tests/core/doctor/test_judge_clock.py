"""The clock against that of a host."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from digest.core.doctor.judge_clock import judge_clock
from digest.domain.health import State

NOW = datetime(2026, 11, 20, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    ("ahead", "state", "words"),
    [
        (timedelta(), State.OK, "2026-11-20 08:00 UTC"),
        (timedelta(minutes=-5), State.OK, "right within 5 minutes"),
        (timedelta(minutes=6), State.WARNING, "6 minutes ahead"),
        (timedelta(hours=-3), State.WARNING, "3 hours behind"),
        (timedelta(days=-400), State.FAILURE, "400 days behind"),
    ],
)
def test_a_clock_is_judged_by_how_far_it_is_off(ahead: timedelta, state: State, words: str) -> None:
    sign = judge_clock(format_datetime(NOW - ahead, usegmt=True), NOW)
    assert sign is not None
    assert sign.state is state
    assert words in sign.found
    assert bool(sign.advice) is (state is not State.OK)


@pytest.mark.parametrize("header", ["", "now", "Fri, 99 Nov 2026"])
def test_a_host_that_tells_no_time_judges_no_clock(header: str) -> None:
    assert judge_clock(header, NOW) is None
