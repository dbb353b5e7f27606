"""Prices from a list as LiteLLM writes it: what it knows is taken, what makes no sense is told."""

import json
from decimal import Decimal

import pytest

from digest.core.money.find_price import Unpriced, listed_price, read_price_list
from digest.domain.errors import ConfigError
from digest.domain.writing import Price

LIST = read_price_list(
    json.dumps(
        {
            "sample_spec": {"input_cost_per_token": "dollars", "litellm_provider": "one of these"},
            "gpt-x": {
                "input_cost_per_token": 2.5e-07,
                "cache_read_input_token_cost": 2.5e-08,
                "output_cost_per_token": 2e-06,
            },
            "openai/gpt-y": {"input_cost_per_token": 1e-06, "output_cost_per_token": 2e-06},
            "openai/free": {"input_cost_per_token": 0, "output_cost_per_token": 0.0},
            "openai/half": {"input_cost_per_token": 1e-06},
            "openai/below": {"input_cost_per_token": -1e-06, "output_cost_per_token": 1e-06},
            "openai/huge": {"input_cost_per_token": 15, "output_cost_per_token": 1e-06},
            "openai/true": {"input_cost_per_token": True, "output_cost_per_token": 1e-06},
            "openai/text": {"input_cost_per_token": 1e-06, "output_cost_per_token": "0.000002"},
            "openai/cached": {
                "input_cost_per_token": 1e-06,
                "output_cost_per_token": 2e-06,
                "cache_read_input_token_cost": "cheap",
            },
            "openai/note": "a sentence",
            "openai/twice": {"input_cost_per_token": 0, "output_cost_per_token": 0},
            "twice": {"input_cost_per_token": 3e-06, "output_cost_per_token": 4e-06},
        }
    ),
    "prices.json",
)
OPENAI = ("openai",)
KIMI = ("kimi", "moonshot")


def unpriced(model: str) -> Unpriced:
    found = listed_price(LIST, OPENAI, model)
    assert isinstance(found, Unpriced)
    return found


def test_dollars_per_token_become_dollars_per_million() -> None:
    assert listed_price(LIST, OPENAI, "gpt-x") == Price(Decimal("0.25"), Decimal("0.025"), Decimal(2))


def test_a_provider_may_stand_before_the_model() -> None:
    assert listed_price(LIST, OPENAI, "gpt-y") == Price(Decimal(1), Decimal(1), Decimal(2))
    assert isinstance(listed_price(LIST, ("deepseek",), "gpt-y"), Unpriced)


def test_the_provider_comes_first_then_its_other_name_then_the_model_alone() -> None:
    entries = {"kimi/m": 1, "moonshot/m": 2, "m": 3}
    for first in range(3):
        listed = {
            name: {"input_cost_per_token": micros / Decimal(10**6), "output_cost_per_token": Decimal(0)}
            for name, micros in list(entries.items())[first:]
        }
        found = listed_price(listed, KIMI, "m")
        assert isinstance(found, Price)
        assert found.input == first + 1


def test_what_was_looked_for_in_vain_is_named() -> None:
    found = listed_price(LIST, KIMI, "k3")
    assert found == Unpriced("it has no entry 'kimi/k3', 'moonshot/k3' or 'k3'", is_listed=False)


@pytest.mark.parametrize(
    ("model", "why"),
    [
        ("free", "0 for input and output, which is how lists write unknown"),
        ("half", "output_cost_per_token is missing"),
        ("below", "input_cost_per_token is -0.000001"),
        ("huge", "input_cost_per_token is 15, which is no price of one token"),
        ("true", "input_cost_per_token is true"),
        ("text", 'output_cost_per_token is "0.000002"'),
        ("cached", 'cache_read_input_token_cost is "cheap"'),
        ("note", "it is no table of prices"),
    ],
)
def test_an_entry_that_makes_no_sense_is_told_with_its_name(model: str, why: str) -> None:
    found = unpriced(model)
    assert found.is_listed
    assert f"'openai/{model}'" in found.why
    assert why in found.why


def test_an_entry_that_makes_no_sense_does_not_hide_one_that_does() -> None:
    assert listed_price(LIST, OPENAI, "twice") == Price(Decimal(3), Decimal(3), Decimal(4))


@pytest.mark.parametrize("text", ["<html>", "[]", '"prices"', "", '{"a": ' * 100_000])
def test_what_is_no_list_is_named(text: str) -> None:
    with pytest.raises(ConfigError, match=r"my\.json"):
        read_price_list(text, "my.json")


def test_numbers_that_json_does_not_have_are_no_prices() -> None:
    listed = read_price_list('{"m": {"input_cost_per_token": NaN, "output_cost_per_token": 1e-6}}', "x")
    found = listed_price(listed, (), "m")
    assert isinstance(found, Unpriced)
    assert "NaN" in found.why
