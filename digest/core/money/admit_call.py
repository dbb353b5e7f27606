"""Decide whether one more request may leave under a ceiling of cost, before it leaves."""

from decimal import Decimal
from enum import StrEnum

from digest.core.estimate_tokens import most_tokens
from digest.domain.writing import Usage


class Admission(StrEnum):
    GO = "go"
    WAIT = "wait"
    REFUSE = "refuse"


def most_usage(request: str, cap_tokens: int) -> Usage:
    """Return the most that one request may use: nothing of it cached, its answer as long as the cap.

    request: all of it as text. cap_tokens: the limit of output it is sent with. Thoughts of a model that
    always thinks count where its provider counts them under the cap; most do.
    """
    return Usage(calls=1, input_tokens=most_tokens(request), output_tokens=cap_tokens)


def admission(most_usd: Decimal, *, spent: Decimal, reserved: Decimal, ceiling: Decimal) -> Admission:
    """Return whether a request that may cost `most_usd` leaves now, later, or not at all.

    All in US dollars. reserved: the most that the requests under way may cost; a usual one costs half of
    it, so that one which does not fit beside them waits for what they leave.
    """
    if spent + reserved + most_usd <= ceiling:
        return Admission.GO
    return Admission.WAIT if reserved and spent + most_usd <= ceiling else Admission.REFUSE
