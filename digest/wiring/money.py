"""What a run may spend, and the prices that it goes by."""

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from digest.adapters.http import Http, user_agent
from digest.adapters.writers.price_list import open_price_list
from digest.config import Settings
from digest.core.money.find_price import PriceList
from digest.domain.ports import Progress
from digest.pipeline.purse import CappedPurse


@dataclass(frozen=True, slots=True)
class Means:
    """purse: None when an issue may cost what it costs. prices: beside those that travel with digest.

    prices_at: where their list lies, "" for none.
    """

    purse: CappedPurse | None = None
    prices: PriceList = field(default_factory=dict)
    prices_at: str = ""


def means(settings: Settings, progress: Progress, *, now: datetime, is_asking: bool) -> Means:
    """Return what a run has. is_asking: a list of prices at an address may be fetched.

    Raises ConfigError and NetworkError as `open_price_list` does.
    """
    wanted = settings.writer
    ceiling = Decimal(str(wanted.max_cost_per_issue))
    http = Http(user_agent(settings.arxiv.contact)) if is_asking and "://" in wanted.prices else None
    try:
        prices = open_price_list(
            wanted.prices,
            settings.library_folder,
            (lambda url, bounds: http.get(url, accept="application/json", bounds=bounds)) if http else None,
            now=now,
        )
    finally:
        if http is not None:
            http.close()
    return Means(CappedPurse(ceiling, progress.say) if ceiling else None, prices, wanted.prices)
