"""Prices from a list as LiteLLM writes it: what it knows is taken, what it does not know is unknown."""

import json
from decimal import Decimal

import pytest

from digest.core.money.find_price import listed_price, read_price_list
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
            "note": "a sentence",
        }
    ),
    "prices.json",
)
OPENAI = ("", "openai")


def test_dollars_per_token_become_dollars_per_million() -> None:
    assert listed_price(LIST, OPENAI, "gpt-x") == Price(Decimal("0.25"), Decimal("0.025"), Decimal(2))


def test_a_provider_may_stand_before_the_model() -> None:
    assert listed_price(LIST, OPENAI, "gpt-y") == Price(Decimal(1), Decimal(1), Decimal(2))
    assert listed_price(LIST, ("deepseek",), "gpt-y") is None


@pytest.mark.parametrize("model", ["gpt-z", "free", "half", "below", "huge", "true", "sample_spec", "note"])
def test_what_is_no_price_is_unknown(model: str) -> None:
    assert listed_price(LIST, OPENAI, model) is None


@pytest.mark.parametrize("text", ["<html>", "[]", '"prices"', "", '{"a": ' * 100_000])
def test_what_is_no_list_is_named(text: str) -> None:
    with pytest.raises(ConfigError, match=r"my\.json"):
        read_price_list(text, "my.json")


def test_numbers_that_json_does_not_have_are_no_prices() -> None:
    listed = read_price_list('{"m": {"input_cost_per_token": NaN, "output_cost_per_token": 1e-6}}', "x")
    assert listed_price(listed, ("",), "m") is None
