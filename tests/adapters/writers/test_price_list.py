"""A price list from a file or an address: fetched once a day, kept, and never guessed."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from digest.adapters.http import Http
from digest.adapters.writers.price_list import Get, kept_list, open_price_list, price_gap, with_listed_price
from digest.adapters.writers.providers import cost_usd, provider
from digest.domain.errors import ConfigError, NetworkError
from digest.domain.writing import Usage
from tests.stand_ins.arxiv_faults import Reply
from tests.stand_ins.web import WebStandIn, page

LIST = '{"custom/mine": {"input_cost_per_token": 1e-06, "output_cost_per_token": 2e-06}}'
MILLION = Usage(1, 1_000_000, 0, 1_000_000)
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


@pytest.fixture
def web() -> Iterator[WebStandIn]:
    with WebStandIn({"/prices.json": page(LIST, "application/json")}) as web:
        yield web


@pytest.fixture
def get() -> Iterator[Get]:
    http = Http("digest-tests", sleep=lambda _: None)
    yield lambda url, bounds: http.get(url, bounds=bounds)
    http.close()


def now() -> datetime:
    return datetime.now(UTC)  # files bear the time of the machine


def test_a_file_is_read_where_it_lies(tmp_path: Path) -> None:
    path = tmp_path / "mine.json"
    path.write_text(LIST, encoding="utf-8")
    assert "custom/mine" in open_price_list(str(path), tmp_path, None, now=now())


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"gone\.json"):
        open_price_list(str(tmp_path / "gone.json"), tmp_path, None, now=now())


def test_an_address_is_asked_once_a_day(tmp_path: Path, web: WebStandIn, get: Get) -> None:
    place, folder = f"{web.url}/prices.json", tmp_path / "library"
    for _ in range(2):
        assert "custom/mine" in open_price_list(place, folder, get, now=now())
    assert len(web.asked) == 1
    open_price_list(place, folder, get, now=now() + timedelta(hours=25))
    assert len(web.asked) == 2


def test_nobody_is_asked_without_leave(tmp_path: Path, web: WebStandIn) -> None:
    assert open_price_list(f"{web.url}/prices.json", tmp_path, None, now=now()) == {}
    assert not web.asked


def kept(folder: Path, address: str, *, since: datetime) -> Path:
    """Keep a list of an address since a time, and return where it lies."""
    path = kept_list(folder, address)
    path.write_text(LIST, encoding="utf-8")
    os.utime(path, (since.timestamp(), since.timestamp()))
    return path


def test_yesterdays_list_does_while_the_host_is_down(tmp_path: Path, web: WebStandIn, get: Get) -> None:
    place = f"{web.url}/gone.json"
    kept(tmp_path, place, since=LONG_AGO)
    assert "custom/mine" in open_price_list(place, tmp_path, get, now=now())
    assert web.asked == ["/gone.json"]


def test_yesterdays_list_does_while_a_page_comes_in_place_of_one(
    tmp_path: Path, web: WebStandIn, get: Get
) -> None:
    place = f"{web.url}/prices.json"
    web.pages["/prices.json"] = Reply(200, b"<html>Log in</html>")
    path = kept(tmp_path, place, since=LONG_AGO)
    assert "custom/mine" in open_price_list(place, tmp_path, get, now=now())
    assert path.read_text(encoding="utf-8") == LIST


@pytest.mark.parametrize(("hours", "asked"), [(25, 1), (1, 0)])
def test_a_list_of_a_clock_that_was_ahead_is_not_new_for_ever(
    tmp_path: Path, web: WebStandIn, get: Get, hours: int, asked: int
) -> None:
    place = f"{web.url}/prices.json"
    kept(tmp_path, place, since=now() + timedelta(hours=hours))
    open_price_list(place, tmp_path, get, now=now())
    assert len(web.asked) == asked


def test_another_address_has_another_list(tmp_path: Path, web: WebStandIn, get: Get) -> None:
    kept(tmp_path, "https://example.org/prices.json", since=now())
    web.pages["/prices.json"] = page('{"custom/theirs": {}}', "application/json")
    assert list(open_price_list(f"{web.url}/prices.json", tmp_path, get, now=now())) == ["custom/theirs"]


def test_without_any_list_a_host_that_is_down_is_told(tmp_path: Path, web: WebStandIn, get: Get) -> None:
    with pytest.raises(NetworkError, match="status 404"):
        open_price_list(f"{web.url}/gone.json", tmp_path, get, now=now())


def test_a_page_in_place_of_a_list_is_not_kept(tmp_path: Path, web: WebStandIn, get: Get) -> None:
    web.pages["/prices.json"] = Reply(200, b"<html>Log in</html>")
    with pytest.raises(ConfigError, match="is no JSON"):
        open_price_list(f"{web.url}/prices.json", tmp_path, get, now=now())
    assert not list(tmp_path.iterdir())


def test_a_listed_price_stands_for_ours_and_ours_for_what_is_not_listed() -> None:
    deepseek = provider("deepseek")
    entry = {"input_cost_per_token": Decimal("0.000001"), "output_cost_per_token": 0}
    listed = {"deepseek/deepseek-flash": entry}
    noon = datetime(2026, 11, 20, 12, tzinfo=UTC)
    newer = with_listed_price(deepseek, "", listed)
    assert cost_usd(newer, "deepseek-flash", MILLION, noon) == 1
    assert with_listed_price(deepseek, "deepseek-v4-pro", listed) == deepseek


def test_each_provider_that_sells_is_looked_up_under_some_name() -> None:
    assert provider("qwen").list_names == ("dashscope",)
    assert provider("deepseek").list_names == ("deepseek",)
    assert provider("openai").list_names == ("openai",)
    assert provider("kimi").list_names == ("moonshot",)


@pytest.mark.parametrize("name", ["qwen/m", "dashscope/m", "m"])
def test_a_model_is_listed_under_our_name_of_its_provider_or_theirs_or_its_own(name: str) -> None:
    listed = {name: {"input_cost_per_token": Decimal("0.000001"), "output_cost_per_token": 0}}
    noon = datetime(2026, 11, 20, 12, tzinfo=UTC)
    assert cost_usd(with_listed_price(provider("qwen"), "m", listed), "m", MILLION, noon) == 1
    assert price_gap(provider("qwen"), "m", listed, "mine.json") == ""


ZEROS = {"input_cost_per_token": 0, "output_cost_per_token": 0}


def test_a_list_without_the_model_is_told_where_no_price_is_known() -> None:
    told = price_gap(provider("qwen"), "m", {}, "mine.json")
    assert told == (
        "The price list 'mine.json' does not say what qwen/m costs: it has no entry 'qwen/m', 'dashscope/m' "
        "or 'm'."
    )
    assert price_gap(provider("qwen"), "", {}, "mine.json") == ""
    assert price_gap(provider("ollama"), "m", {}, "mine.json") == ""


@pytest.mark.parametrize("model", ["m", "qwen3.8-flash"])
def test_an_entry_that_makes_no_sense_is_told_though_a_price_is_known(model: str) -> None:
    told = price_gap(provider("qwen"), model, {model: ZEROS}, "mine.json")
    assert f"its entry {model!r} makes no sense" in told


def test_no_list_and_one_that_is_not_fetched_yet_are_not_a_list_without_the_model() -> None:
    assert price_gap(provider("custom"), "m", {}, "") == ""
    assert "not here yet" in price_gap(provider("custom"), "m", {}, "https://example.org/prices.json")
