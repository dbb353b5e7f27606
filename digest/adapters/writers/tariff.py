"""What the tokens of one account cost: those that were used, and those that a request may use at most."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from digest.adapters.writers.account import Account
from digest.adapters.writers.providers import cost_usd
from digest.core.money.admit_call import most_usage
from digest.domain.writing import Usage


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class Tariff:
    """The prices of the hour. Money is US dollars; None where a price is not known.

    clock: says what time it is, aware.
    """

    account: Account
    clock: Callable[[], datetime] = _now

    def price(self, usage: Usage) -> Decimal | None:
        """Return what so many tokens cost now."""
        return self._price_at(usage, self.clock())

    def priced(self, usage: Usage, *, is_metered: bool) -> Usage:
        """Return the usage with its cost. is_metered: the provider said how many tokens they were."""
        is_known = is_metered or self.account.provider.is_free
        return replace(usage, cost_usd=self.price(usage) if is_known else None)

    def most_usd(self, body: Mapping[str, Any], timeout_s: float) -> Decimal | None:
        """Return the most that a request may cost, whether it is billed when it leaves or when it ends."""
        cap_tokens = body[self.account.provider.cap_parameter]
        usage, now = most_usage(json.dumps(body, ensure_ascii=False), cap_tokens), self.clock()
        begun = self._price_at(usage, now)
        ended = self._price_at(usage, now + timedelta(seconds=timeout_s))
        return None if begun is None or ended is None else max(begun, ended)

    def _price_at(self, usage: Usage, at: datetime) -> Decimal | None:
        account = self.account
        if not (account.has_prices or account.provider.is_free):
            return None
        return cost_usd(account.provider, account.model, usage, at)
