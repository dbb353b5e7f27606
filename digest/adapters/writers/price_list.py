"""A price list in LiteLLM's form: a file, or an address whose list is kept for a day."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from digest.adapters.fetched import Bounds, Fetched
from digest.adapters.files import make_folder, write_whole
from digest.adapters.writers.providers import Provider
from digest.core.money.find_price import PriceList, Unpriced, listed_price, read_price_list
from digest.domain.errors import ConfigError, NetworkError

KEPT = timedelta(days=1)
BOUNDS = Bounds(total_s=60, size_bytes=50_000_000)  # LiteLLM's has about 1.5 MB

Get = Callable[[str, Bounds], Fetched]


def open_price_list(place: str, folder: Path, get: Get | None, *, now: datetime) -> PriceList:
    """Return the list at a place, a path or an address; {} for "", and for an address nothing is kept of.

    folder: where the list of an address is kept. get: fetches; None: nobody is asked. now: aware.
    Raises ConfigError for what is no list, NetworkError when it can neither be fetched nor found kept.
    """
    if not place:
        return {}
    if "://" not in place:
        return read_price_list(_text(Path(place)), place)
    kept_at = kept_list(folder, place)
    if get is not None and not _is_fresh(kept_at, now):
        _keep(place, kept_at, get)
    return read_price_list(_text(kept_at), place) if kept_at.is_file() else {}


def kept_list(folder: Path, address: str) -> Path:
    """Return where the list of an address is kept; another address has another place."""
    return folder / f"prices-{hashlib.sha256(address.encode()).hexdigest()[:8]}.json"


def with_listed_price(provider: Provider, model: str, prices: PriceList) -> Provider:
    """Return the provider with the price that a list has for one of its models, which is the newer one."""
    model = model or provider.default_model
    price = listed_price(prices, _names(provider), model)
    if isinstance(price, Unpriced):
        return provider
    return replace(provider, prices={**provider.prices, model: price})


def price_gap(provider: Provider, model: str, prices: PriceList, place: str) -> str:
    """Return what to say of a list that gives no price of a model: that it has no entry, where no price is
    known elsewhere; that its entry makes no sense. "" for nothing. place: where it lies, "" for no list.
    """
    model = model or provider.default_model
    price = listed_price(prices, _names(provider), model)
    is_priced = provider.is_free or model in provider.prices
    if not place or not isinstance(price, Unpriced) or (is_priced and not price.is_listed):
        return ""
    if not prices and "://" in place:
        return f"The price list {place!r} is not here yet: the next run that asks a writer fetches it."
    return f"The price list {place!r} does not say what {provider.name}/{model} costs: {price.why}."


def _names(provider: Provider) -> tuple[str, ...]:
    return (provider.name, *provider.list_names)


def _keep(url: str, kept_at: Path, get: Get) -> None:
    """Fetch a list and keep it; an older one does where the host does not answer, or with what is none."""
    try:
        answer = get(url, BOUNDS)
        if answer.status != 200:
            raise NetworkError(f"The price list {url!r} was answered with status {answer.status}.")
        read_price_list(answer.body.decode("utf-8", "replace"), url)
    except (NetworkError, ConfigError):
        if kept_at.is_file():
            return
        raise
    make_folder(kept_at.parent)
    write_whole(kept_at, answer.body)


def _is_fresh(path: Path, now: datetime) -> bool:
    """Return whether a list was written within a day of now, after it too: see the port `Library.paper`."""
    return path.is_file() and abs(now - datetime.fromtimestamp(path.stat().st_mtime, UTC)) < KEPT


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig", errors="replace")
    except OSError as error:
        raise ConfigError(f"The price list {str(path)!r} cannot be read ({error}).") from error
