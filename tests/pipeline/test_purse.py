"""A run that has a ceiling does not pass it, however many ask at once."""

from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from threading import Barrier, Lock

import pytest

from digest.domain.errors import CostError
from digest.pipeline.purse import CappedPurse

ONE = Decimal("0.25")


def purse(told: list[str] | None = None) -> CappedPurse:
    return CappedPurse(Decimal(1), ([] if told is None else told).append)


def test_what_was_paid_counts_and_not_what_was_put_aside() -> None:
    money = purse()
    for _ in range(8):
        money.reserve(ONE)
        money.settle(ONE, Decimal("0.05"))
    money.reserve(Decimal("0.6"))
    money.settle(Decimal("0.6"), Decimal("0.6"))
    with pytest.raises(CostError):
        money.reserve(Decimal("0.01"))


def test_an_unknown_cost_counts_as_the_most_it_may_be() -> None:
    money = purse()
    for _ in range(4):
        money.reserve(ONE)
        money.settle(ONE, None)
    with pytest.raises(CostError):
        money.reserve(ONE)


def test_a_price_that_is_not_known_is_never_let_go() -> None:
    with pytest.raises(CostError, match="is not known"):
        purse().reserve(None)


def test_the_ceiling_is_told_once_with_what_was_spent_and_what_to_do() -> None:
    told: list[str] = []
    money = purse(told)
    money.reserve(Decimal("0.9"))
    money.settle(Decimal("0.9"), Decimal("0.8"))
    for _ in range(3):
        with pytest.raises(CostError):
            money.reserve(ONE)
    (sentence,) = told
    assert "$0.2500" in sentence
    assert "$0.8000 of the $1 " in sentence
    assert "--max-cost" in sentence


def test_sixteen_at_once_never_hold_more_than_the_ceiling_together() -> None:
    """Four fit at a time; each pays what it put aside, so that four are answered and twelve are not."""
    money, start, lock = purse(), Barrier(16), Lock()
    held, most_held = 0, 0

    def ask() -> bool:
        nonlocal held, most_held
        start.wait()
        try:
            money.reserve(ONE)
        except CostError:
            return False
        with lock:
            held += 1
            most_held = max(most_held, held)
        with lock:
            held -= 1
        money.settle(ONE, ONE)
        return True

    with ThreadPoolExecutor(16) as pool:
        answered = list(pool.map(lambda _: ask(), range(16)))
    assert answered.count(True) == 4
    assert most_held <= 4


def test_who_does_not_fit_beside_others_waits_for_what_they_leave() -> None:
    money = purse()
    money.reserve(Decimal("0.7"))
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(money.reserve, Decimal("0.5"))
        money.settle(Decimal("0.7"), Decimal("0.1"))
        assert waiting.result() is None


def test_what_earlier_runs_spent_counts() -> None:
    money = purse()
    money.settle(None, Decimal("0.8"))
    with pytest.raises(CostError, match=r"\$0.8000 of the \$1 "):
        money.reserve(ONE)


def test_who_waits_at_a_purse_that_is_shut_asks_nobody() -> None:
    money = purse()
    money.reserve(Decimal("0.9"))
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(money.reserve, ONE)
        money.shut()
        money.settle(Decimal("0.9"), Decimal("0.1"))
        with pytest.raises(CostError, match="ending"):
            waiting.result()


def test_what_a_call_may_cost_is_never_told_too_low() -> None:
    with pytest.raises(CostError, match=r"may be \$1.0001; "):
        purse().reserve(Decimal("1.00001"))
