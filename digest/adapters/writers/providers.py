"""The providers of OpenAI-compatible writers, as `providers.toml` lists them, and what their tokens cost."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import Any

from digest.domain.errors import ConfigError
from digest.domain.writing import Price, Usage

TOKENS_PER_PRICE = 1_000_000


class Rung(StrEnum):
    """How the form of an answer is asked for: the ladder, from the top down."""

    JSON_SCHEMA = "json_schema"
    JSON_OBJECT = "json_object"
    TEXT = "text"

    def below(self) -> "Rung | None":
        """Return the next rung down; None below the last."""
        ladder = list(Rung)
        return ladder[ladder.index(self) + 1] if self is not ladder[-1] else None


@dataclass(frozen=True, slots=True)
class Peak:
    """The hours of working days at which every price is multiplied.

    hours_utc: (from, to), whole hours of UTC, `to` not included.
    """

    factor: Decimal
    hours_utc: tuple[tuple[int, int], ...]

    def holds(self, at: datetime) -> bool:
        is_working_day = at.weekday() < 5
        return is_working_day and any(start <= at.hour < end for start, end in self.hours_utc)


@dataclass(frozen=True, slots=True)
class Provider:
    """Who runs writers, and what has to be known to ask them.

    base_url, default_model: "" when the user has to name them.
    key_variables: the environment variables that may hold the key, the first wins; none: no key is needed.
    always_think: patterns of the names of models to which `extra_body` is not sent.
    prices: by model; a model that is not there has an unknown price, unless the provider is free.
    as_of: the day of the prices. list_names: under which a price list of LiteLLM's form knows the provider.
    batch_endpoint: what the lines of a batch name; "" for a provider without a Batch API of OpenAI's form.
    """

    name: str
    base_url: str
    default_model: str
    key_variables: tuple[str, ...]
    first_rung: Rung
    cap_parameter: str
    as_of: date
    always_think: tuple[str, ...] = ()
    extra_body: Mapping[str, object] = field(default_factory=dict, hash=False)
    prices: Mapping[str, Price] = field(default_factory=dict, hash=False)
    peak: Peak | None = None
    is_free: bool = False
    list_names: tuple[str, ...] = ()
    batch_endpoint: str = ""

    def extra_body_for(self, model: str) -> Mapping[str, object]:
        """Return what goes into the body of each request beside the standard parameters."""
        thinks = any(fnmatchcase(model, pattern) for pattern in self.always_think)
        return {} if thinks else self.extra_body

    @property
    def needs_key(self) -> bool:
        """Whether nobody is answered without a key. Servers that the user names decide that themselves."""
        return bool(self.key_variables and self.base_url)

    def key(self, environment: Mapping[str, str]) -> str | None:
        """Return the provider's key, or None when none of its variables holds one."""
        keys = (environment.get(variable, "").strip() for variable in self.key_variables)
        return next((key for key in keys if key), None)


@cache
def providers() -> tuple[Provider, ...]:
    """Return every provider, in the order in which keys in the environment choose among them."""
    listed = tomllib.loads(
        Path(__file__).with_name("providers.toml").read_text(encoding="utf-8"), parse_float=Decimal
    )
    as_of = listed.pop("as_of")
    return tuple(_provider(name, entry, as_of) for name, entry in listed.items())


def provider(name: str) -> Provider:
    """Return the provider of that name. Raises ConfigError, naming those that are known."""
    for known in providers():
        if known.name == name:
            return known
    names = ", ".join(known.name for known in providers())
    raise ConfigError(f"There is no writer {name!r}; choose one of {names}, or extractive.")


def first_with_key(environment: Mapping[str, str]) -> Provider | None:
    """Return the first provider whose key is in the environment, in the order of `providers()`.

    `custom` is never chosen so: a key alone does not say where its server is.
    """
    return next((known for known in providers() if known.base_url and known.key(environment)), None)


def cost_usd(provider: Provider, model: str, usage: Usage, at: datetime) -> Decimal | None:
    """Return what the tokens of `usage` cost, or None when the price is not known.

    at: when the request was made, aware, UTC; some providers have peak hours.
    """
    if provider.is_free:
        return Decimal(0)
    price = provider.prices.get(model)
    if price is None:
        return None
    fresh_tokens = usage.input_tokens - usage.cached_tokens
    cost = (
        fresh_tokens * price.input + usage.cached_tokens * price.cached + usage.output_tokens * price.output
    )
    factor = provider.peak.factor if provider.peak and provider.peak.holds(at) else 1
    return cost * factor / TOKENS_PER_PRICE


def _provider(name: str, entry: dict[str, Any], as_of: date) -> Provider:
    peak = entry.get("peak")
    return Provider(
        name=name,
        base_url=entry.get("base_url", ""),
        default_model=entry.get("default_model", ""),
        key_variables=tuple(entry.get("key_variables", ())),
        first_rung=Rung(entry["first_rung"]),
        cap_parameter=entry["cap_parameter"],
        as_of=as_of,
        always_think=tuple(entry.get("always_think", ())),
        extra_body=entry.get("extra_body", {}),
        prices={model: _price(price) for model, price in entry.get("prices", {}).items()},
        peak=Peak(Decimal(peak["factor"]), tuple((start, end) for start, end in peak["hours_utc"]))
        if peak
        else None,
        is_free=entry.get("is_free", False),
        batch_endpoint=entry.get("batch_endpoint", ""),
        list_names=tuple(entry.get("list_names", (name,))),
    )


def _price(entry: dict[str, Any]) -> Price:
    return Price(**{kind: Decimal(value) for kind, value in entry.items()})
