"""What is asked of a build."""

from dataclasses import dataclass
from datetime import date, datetime

from digest.domain.paper import PaperId
from digest.wiring.documents import OpenPlan


@dataclass(frozen=True, slots=True)
class Order:
    """What the user of a build asked for.

    ids: in the order of the post; () with use_samples stands for all samples.
    plan: where they come from a plan, with the blogger's own words.
    date: of the issue. number: of the issue, from 1, or None.
    now: aware, UTC; the moment that the issue is made as of, which may have been in an earlier run.
    is_at_any_hour: the writer is asked outside its hours too.
    at_least: papers that an earlier run printed: without all of them no file is written.
    """

    ids: tuple[PaperId, ...]
    use_samples: bool
    plan: OpenPlan | None
    date: date
    number: int | None
    slug: str
    is_forced: bool
    is_offline: bool
    now: datetime
    is_at_any_hour: bool = False
    at_least: tuple[PaperId, ...] = ()
