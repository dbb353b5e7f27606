"""What is asked of a build."""

from dataclasses import dataclass
from datetime import date, datetime

from digest.domain.paper import PaperId
from digest.wiring.documents import OpenPlan


@dataclass(frozen=True, slots=True)
class EarlierPost:
    """A post that a build is to write again: under its own name and with all of its papers, or not at all.

    stem: the name of its files without suffix; "" while there is none. writer: who wrote it.
    """

    stem: str = ""
    writer: str = ""
    papers: tuple[PaperId, ...] = ()


@dataclass(frozen=True, slots=True)
class Order:
    """What the user of a build asked for.

    ids: in the order of the post; () with use_samples stands for all samples.
    plan: where they come from a plan, with the blogger's own words.
    date: of the issue. number: of the issue, from 1, or None.
    now: aware, UTC; the moment that the issue is made as of, which may have been in an earlier run.
    is_at_any_hour: the writer is asked outside its hours too.
    earlier: what an earlier run wrote of the same issue.
    also_paid: what else was paid for under the ceiling of this issue, by the ids that answers are kept under.
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
    earlier: EarlierPost = EarlierPost()
    also_paid: tuple[PaperId, ...] = ()
