"""Find what a model costs in a price list of LiteLLM's form.

The form: one JSON object, an entry a model, under "provider/model" or the bare name; dollars per token in
`input_cost_per_token`, `cache_read_input_token_cost` and `output_cost_per_token`. LiteLLM keeps such a list
for some thousand models, model_prices_and_context_window.json.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from digest.domain.errors import ConfigError
from digest.domain.writing import Price

PER_MILLION = 1_000_000
INPUT, CACHED, OUTPUT = "input_cost_per_token", "cache_read_input_token_cost", "output_cost_per_token"

PriceList = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Unpriced:
    """A model that a list has no price of. why: what to say of the list. is_listed: it has an entry."""

    why: str
    is_listed: bool


def read_price_list(text: str, place: str) -> PriceList:
    """Return the entries of a list by their names. place: where it lies. Raises ConfigError for no list."""
    try:
        found = json.loads(text, parse_float=Decimal)
    except (ValueError, RecursionError) as error:
        raise ConfigError(f"The price list {place!r} is no JSON ({error}).") from error
    if not isinstance(found, dict):
        raise ConfigError(f"The price list {place!r} is no JSON object of models, as LiteLLM writes it.")
    return found


def listed_price(prices: PriceList, names: Sequence[str], model: str) -> Price | Unpriced:
    """Return the price of a model: the first entry that makes sense under the provider's names, in their
    order, or under the model's name alone.

    names: under which the list may know the provider.
    """
    keys = list(dict.fromkeys([*(f"{name}/{model}" for name in names), model]))
    entries = {key: prices[key] for key in keys if key in prices}
    senseless = {key: why for key, entry in entries.items() if (why := _senseless(entry))}
    if sound := next((key for key in entries if key not in senseless), None):
        return _price(entries[sound])
    for key, why in senseless.items():
        return Unpriced(f"its entry {key!r} makes no sense: {why}", is_listed=True)
    *first, last = map(repr, keys)
    sought = f"{', '.join(first)} or {last}" if first else last
    return Unpriced(f"it has no entry {sought}", is_listed=False)


def _senseless(entry: object) -> str:
    """Return why an entry is no price, or "". Lists write 0 for both where they do not know."""
    if not isinstance(entry, dict):
        return "it is no table of prices"
    for name in (INPUT, OUTPUT):
        if entry.get(name) is None:
            return f"{name} is missing"
    for name in (INPUT, OUTPUT, CACHED):
        if entry.get(name) is not None and not _is_amount(entry[name]):
            return f"{name} is {_shown(entry[name])}, which is no price of one token in dollars"
    if not entry[INPUT] + entry[OUTPUT]:
        return "it says 0 for input and output, which is how lists write unknown"
    return ""


def _is_amount(found: object) -> bool:
    """Return whether a value is dollars per token: a whole dollar for one token is a slip."""
    return isinstance(found, int | Decimal) and not isinstance(found, bool) and 0 <= found < 1


def _shown(found: object) -> str:
    return f"{found:f}" if isinstance(found, Decimal) else json.dumps(found, ensure_ascii=False, default=str)


def _price(entry: Mapping[str, Any]) -> Price:
    fresh, output = Decimal(entry[INPUT]), Decimal(entry[OUTPUT])
    cached = fresh if entry.get(CACHED) is None else Decimal(entry[CACHED])
    return Price(fresh * PER_MILLION, cached * PER_MILLION, output * PER_MILLION)
