"""What an account's tokens cost, over real HTTP where a purse decides what leaves."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime
from decimal import Decimal

import httpx
import pytest

from digest.adapters.http import client_for_writer
from digest.adapters.writers.account import Account
from digest.adapters.writers.openai_compatible import CallLimits, OpenAiCompatible
from digest.adapters.writers.price_list import with_listed_price
from digest.adapters.writers.providers import provider
from digest.adapters.writers.tariff import Tariff
from digest.domain.errors import CostError
from digest.domain.writing import Answer, Usage
from digest.pipeline.purse import CappedPurse
from tests.adapters.writers.tasks import DIGEST
from tests.stand_ins.writer import WriterStandIn
from tests.stand_ins.writer_faults import Fault

CAP_TOKENS = 1000
PRICES = {"custom/m": {"input_cost_per_token": Decimal("1e-5"), "output_cost_per_token": Decimal("1e-4")}}
OURS = with_listed_price(provider("custom"), "m", PRICES)


@pytest.fixture(scope="module")
def http_client() -> Iterator[httpx.Client]:
    with client_for_writer(20) as client:
        yield client


def writer_with(ceiling: str, server: WriterStandIn, http_client: httpx.Client) -> OpenAiCompatible:
    limits = CallLimits(20, CAP_TOKENS, 0, purse=CappedPurse(Decimal(ceiling), lambda _: None))
    return OpenAiCompatible(OURS, "m", "k", http_client, base_url=server.base_url, limits=limits)


def tariff(name: str, model: str, base_url: str) -> Tariff:
    return Tariff(Account(provider(name), model, base_url, "k"))


def test_a_request_may_cost_its_prompt_and_the_whole_cap() -> None:
    here = Tariff(Account(OURS, "m", "http://h/v1", "k"))
    most = here.most_usd({"messages": ["word"], "max_tokens": CAP_TOKENS}, timeout_s=300)
    assert most is not None
    assert Decimal("0.1") < most < Decimal("0.11")


def test_a_price_of_the_list_says_nothing_of_another_address() -> None:
    body = {"max_tokens": 10}
    assert tariff("deepseek", "deepseek-flash", "http://h/v1").most_usd(body, 300) is None
    assert tariff("deepseek", "deepseek-flash", "https://api.deepseek.com").most_usd(body, 300)


@pytest.mark.parametrize(
    ("sent", "factor"),
    [("00:58", 2), ("03:58", 2), ("00:50", 1), ("04:00", 1)],
    ids=["ends within the peak", "ends after it", "is over before it", "begins after it"],
)
def test_a_request_may_cost_the_dearer_of_the_hours_at_which_it_begins_and_ends(
    sent: str, factor: int
) -> None:
    at = datetime.fromisoformat(f"2026-11-20T{sent}:00+00:00")  # a Friday; DeepSeek's peak is from 1 to 4
    account = Account(provider("deepseek"), "deepseek-flash", "https://api.deepseek.com", "k")
    night = Tariff(account, clock=lambda: at.replace(hour=22)).most_usd({"max_tokens": 1000}, timeout_s=300)
    assert night
    assert Tariff(account, clock=lambda: at).most_usd({"max_tokens": 1000}, timeout_s=300) == factor * night


def test_what_nobody_metered_is_unknown_unless_it_is_free() -> None:
    assert Tariff(Account(OURS, "m", "http://h/v1", "k")).priced(Usage(1), is_metered=False).cost_usd is None
    assert tariff("ollama", "m", "http://h/v1").priced(Usage(1), is_metered=False).cost_usd == 0


def test_nothing_leaves_that_could_pass_the_ceiling(http_client: httpx.Client) -> None:
    with WriterStandIn() as server:
        with pytest.raises(CostError) as caught:
            writer_with("0.1", server, http_client).answer(DIGEST)
        assert not server.calls
        assert caught.value.spent == Usage()


def test_eight_at_once_stay_under_the_ceiling_together(http_client: httpx.Client) -> None:
    """Each may cost 0.13 and costs about half of it."""
    with WriterStandIn() as server, ThreadPoolExecutor(8) as pool:
        writer = writer_with("0.3", server, http_client)
        asked = [pool.submit(writer.answer, DIGEST) for _ in range(8)]
        failed = [one for one in asked if isinstance(one.exception(), CostError)]
        answers = [one.result() for one in asked if one not in failed]
        spent = sum((answer.usage for answer in answers), Usage()).cost_usd
    assert spent is not None
    assert 0 < spent <= Decimal("0.3")
    assert failed
    assert len(server.calls) == len(answers)


def test_an_answer_that_was_cut_is_paid_and_its_second_request_is_weighed_anew(
    http_client: httpx.Client,
) -> None:
    with WriterStandIn(faults={1: Fault.CUT_BY_LENGTH}) as server:
        with pytest.raises(CostError) as caught:
            writer_with("0.2", server, http_client).answer(DIGEST)
        assert len(server.calls) == 1
    assert caught.value.spent.calls == 1
    assert caught.value.spent.cost_usd


def test_an_answer_without_a_count_of_its_tokens_is_reckoned_at_its_most(http_client: httpx.Client) -> None:
    with WriterStandIn(faults={1: Fault.CUT_JSON}) as server:
        writer = writer_with("0.2", server, http_client)
        with pytest.raises(CostError):
            writer.answer(DIGEST)
        assert len(server.calls) == 1


def test_an_answer_with_an_empty_bill_is_reckoned_at_its_most(http_client: httpx.Client) -> None:
    with WriterStandIn(always=Fault.NO_BILL) as server:
        writer = writer_with("0.2", server, http_client)
        assert writer.answer(DIGEST).usage.cost_usd is None
        with pytest.raises(CostError):
            writer.answer(DIGEST)
        assert len(server.calls) == 1


def test_a_refused_request_costs_nothing(http_client: httpx.Client) -> None:
    with WriterStandIn(grants={"text"}) as server:
        answer = writer_with("0.15", server, http_client).answer(DIGEST)
        assert isinstance(answer, Answer)
        assert len(server.calls) == 3
    assert replace(answer.usage, cost_usd=None).calls == 1
