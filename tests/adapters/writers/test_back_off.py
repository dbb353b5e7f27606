"""When a failed request is sent again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.adapters.writers.back_off import LONGEST_ASKED_S, SPREAD, wait_before_next_try_s


def wait_s(
    tried: int,
    *,
    is_reached: bool = True,
    left_s: float = 1000,
    asked_s: float | None = None,
    chance: float = 0,
) -> float | None:
    return wait_before_next_try_s(
        tried, retries=6, is_reached=is_reached, left_s=left_s, asked_s=asked_s, chance=chance
    )


def test_waits_double_up_to_a_bound_and_end_with_the_tries() -> None:
    assert [wait_s(tried) for tried in range(1, 8)] == [1, 2, 4, 8, 16, 32, None]


def test_who_cannot_be_reached_is_not_waited_for_long() -> None:
    assert [wait_s(tried, is_reached=False) for tried in range(1, 5)] == [1, 2, 4, None]


def test_those_refused_together_come_back_apart() -> None:
    assert (wait_s(1, chance=0), wait_s(1, chance=1)) == (1, 1 + SPREAD)


@pytest.mark.parametrize(("asked_s", "waits"), [(0, 0), (7, 7), (120, 120), (120.5, None), (3600, None)])
def test_what_the_host_asks_for_is_kept_or_left_to_a_later_run(asked_s: float, waits: float | None) -> None:
    assert wait_s(1, asked_s=asked_s) == waits


@pytest.mark.parametrize("left_s", [-1, 0, 0.5, 1])
def test_a_wait_that_leaves_no_time_to_ask_is_not_begun(left_s: float) -> None:
    assert wait_s(1, left_s=left_s) is None


@given(
    st.integers(1, 10_000),
    st.integers(0, 10_000),
    st.booleans(),
    st.floats(0, 1e6),
    st.none() | st.floats(0, 1e6),
    st.floats(0, 1),
)
def test_a_wait_ends_in_time_and_never_before_it_was_asked_to(
    tried: int, retries: int, is_reached: bool, left_s: float, asked_s: float | None, chance: float
) -> None:
    found = wait_before_next_try_s(
        tried, retries=retries, is_reached=is_reached, left_s=left_s, asked_s=asked_s, chance=chance
    )
    if found is not None:
        assert tried <= retries
        assert (asked_s or 0) <= found < left_s
        assert found <= LONGEST_ASKED_S * (1 + SPREAD)
