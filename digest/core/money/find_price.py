"""Find what a model costs in a price list of LiteLLM's form.

The form: one JSON object, an entry a model, under "provider/model" or, for OpenAI's, the bare name; dollars
per token in `input_cost_per_token`, `cache_read_input_token_cost` and `output_cost_per_token`. LiteLLM keeps
such a list for some thousand models, model_prices_and_context_window.json.
"""

import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from digest.domain.errors import ConfigError
from digest.domain.writing import Price

PER_MILLION = 1_000_000

PriceList = Mapping[str, Mapping[str, Any]]


def read_price_list(text: str, place: str) -> PriceList:
    """Return the entries of a list by their names. place: where it lies. Raises ConfigError for no list."""
    try:
        found = json.loads(text, parse_float=Decimal)
    except (ValueError, RecursionError) as error:
        raise ConfigError(f"The price list {place!r} is no JSON ({error}).") from error
    if not isinstance(found, dict):
        raise ConfigError(f"The price list {place!r} is no JSON object of models, as LiteLLM writes it.")
    return {name: entry for name, entry in found.items() if isinstance(entry, dict)}


def listed_price(prices: PriceList, names: tuple[str, ...], model: str) -> Price | None:
    """Return the price of a model, or None when the list does not know it.

    names: under which the list may know the provider, the first wins; "" for models under their bare names.
    An entry without input or output price, or with 0 for both, says nothing: lists write 0 for unknown.
    """
    keys = (f"{name}/{model}" if name else model for name in names)
    return next((price for key in keys if (price := _price(prices.get(key, {})))), None)


def _price(entry: Mapping[str, Any]) -> Price | None:
    fresh, output = _amount(entry, "input_cost_per_token"), _amount(entry, "output_cost_per_token")
    if fresh is None or output is None or not fresh + output:
        return None
    cached = _amount(entry, "cache_read_input_token_cost")
    return Price(fresh, fresh if cached is None else cached, output)


def _amount(entry: Mapping[str, Any], name: str) -> Decimal | None:
    """Return dollars per million tokens; None for what is no price, such as a dollar for one token."""
    found = entry.get(name)
    if not isinstance(found, int | Decimal) or isinstance(found, bool) or not 0 <= found < 1:
        return None
    return Decimal(found) * PER_MILLION
