"""Who writes, and the hours, the means and the account that hold wherever a writer is asked."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from digest.config import load_settings
from digest.domain.errors import ClosedError, ConfigError, CostError, OfflineError, QuotaError
from digest.pipeline.purse import CappedPurse
from digest.wiring.desk import Desk, Terms, desk
from digest.wiring.money import Means
from tests.adapters.writers.tasks import DIGEST
from tests.fakes import FakeProgress
from tests.stand_ins.writer import WriterStandIn
from tests.stand_ins.writer_faults import Fault

NOW = datetime.now(UTC)
CLOSED = f"{NOW + timedelta(hours=2):%H:%M}-{NOW + timedelta(hours=4):%H:%M}"
PRICES = {
    "custom/stand-in": {"input_cost_per_token": Decimal("1e-6"), "output_cost_per_token": Decimal("1e-5")}
}


@pytest.fixture
def stand_in() -> Iterator[WriterStandIn]:
    with WriterStandIn() as server:
        yield server


def desk_of(server: WriterStandIn, terms: Terms, **writer: object) -> Desk:
    wanted = {"name": "custom", "base_url": server.base_url, "model": "stand-in", **writer}
    settings = load_settings(Path(), {}, {"writer": wanted, "weekly": {"time_zone": "UTC"}})
    return desk(settings, {"CUSTOM_API_KEY": "sk-x"}, FakeProgress(), terms)


def purse() -> CappedPurse:
    return CappedPurse(Decimal("0.000001"), lambda _: None)


def test_outside_its_hours_a_writer_is_not_asked(stand_in: WriterStandIn) -> None:
    found = desk_of(stand_in, Terms(), write_between=CLOSED)
    with pytest.raises(ClosedError):
        found.writer.answer(DIGEST)
    assert not stand_in.calls


def test_who_lifts_the_hours_asks_at_once(stand_in: WriterStandIn) -> None:
    desk_of(stand_in, Terms(is_at_any_hour=True), write_between=CLOSED).writer.answer(DIGEST)
    assert len(stand_in.calls) == 1


def test_offline_the_hours_are_nothing_to_wait_for(stand_in: WriterStandIn) -> None:
    found = desk_of(stand_in, Terms(is_offline=True), write_between=CLOSED)
    with pytest.raises(OfflineError):
        found.writer.answer(DIGEST)


def test_no_call_leaves_that_costs_more_than_there_is(stand_in: WriterStandIn) -> None:
    found = desk_of(stand_in, Terms(means=Means(purse(), PRICES)))
    with pytest.raises(CostError):
        found.writer.answer(DIGEST)
    assert not stand_in.calls


def test_a_ceiling_over_an_unknown_price_is_told_at_once(stand_in: WriterStandIn) -> None:
    with pytest.raises(ConfigError, match="price list"):
        desk_of(stand_in, Terms(means=Means(purse())))


def test_an_empty_account_is_asked_once(stand_in: WriterStandIn) -> None:
    stand_in.order(Fault.NO_MONEY, 1)
    found = desk_of(stand_in, Terms())
    for _ in range(2):
        with pytest.raises(QuotaError):
            found.writer.answer(DIGEST)
    assert len(stand_in.calls) == 1


def test_outside_the_hours_no_batch_is_handed_in(stand_in: WriterStandIn) -> None:
    wanted = {"name": "openai", "batch": True, "write_between": CLOSED}
    settings = load_settings(Path(), {}, {"writer": wanted, "weekly": {"time_zone": "UTC"}})
    environment = {"OPENAI_API_KEY": "sk-x", "OPENAI_BASE_URL": stand_in.base_url}
    found = desk(settings, environment, FakeProgress(), Terms())
    assert found.batches is not None
    with pytest.raises(ClosedError):
        found.batches.upload({"key": DIGEST})
