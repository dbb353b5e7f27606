"""What an issue may cost: reserved before each request leaves, settled when it is answered."""

from collections.abc import Callable
from decimal import ROUND_UP, Decimal
from threading import Condition

from digest.core.money.admit_call import Admission, admission
from digest.domain.errors import CostError


class CappedPurse:
    """A purse (port `Purse`) with a ceiling in US dollars, above 0. tell: called once, when it is reached."""

    def __init__(self, ceiling_usd: Decimal, tell: Callable[[str], None]) -> None:
        self.ceiling_usd = ceiling_usd
        self._tell = tell
        self._is_told = False
        self._is_shut = False
        self._spent = self._reserved = Decimal(0)
        self._changed = Condition()

    def reserve(self, most_usd: Decimal | None) -> None:
        with self._changed:
            while (found := self._admission(most_usd)) is Admission.WAIT and not self._is_shut:
                self._changed.wait()
            if self._is_shut:
                raise CostError("The run is ending, and nothing more is asked. What was answered is kept.")
            if found is Admission.GO:
                self._reserved += most_usd or 0
                return
            error = CostError(self._sentence(most_usd))
            is_told, self._is_told = self._is_told, True
        if not is_told:
            self._tell(str(error))
        raise error

    def settle(self, most_usd: Decimal | None, paid_usd: Decimal | None) -> None:
        most_usd = most_usd or Decimal(0)
        with self._changed:
            self._reserved -= most_usd
            self._spent += most_usd if paid_usd is None else paid_usd
            self._changed.notify_all()

    def shut(self) -> None:
        with self._changed:
            self._is_shut = True
            self._changed.notify_all()

    def _admission(self, most_usd: Decimal | None) -> Admission:
        if most_usd is None:
            return Admission.REFUSE
        return admission(most_usd, spent=self._spent, reserved=self._reserved, ceiling=self.ceiling_usd)

    def _sentence(self, most_usd: Decimal | None) -> str:
        most = "is not known" if most_usd is None else f"may be ${_rounded_up(most_usd)}"
        return (
            f"What one more call costs {most}; ${self._spent:.4f} of the ${self.ceiling_usd:f} that this "
            "issue may cost are spent. Allow more with max_cost_per_issue in [writer], a build also with "
            "--max-cost: what was answered is kept."
        )


def _rounded_up(usd: Decimal) -> Decimal:
    return usd.quantize(Decimal("0.0001"), ROUND_UP)
