"""The issues of a weekly series: which one is due, what it is made of, and what became of it."""

import datetime
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field

from digest.domain.errors import DigestError
from digest.domain.paper import PaperId
from digest.domain.result import BuildResult, ExportResult

WEEKLY_SLUG = "weekly"  # in the names of the posts, by which a weekly run knows its own


class Weekday(StrEnum):
    """A day of the week, in the order of ISO weeks."""

    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"


class CatchUp(StrEnum):
    """What becomes of weeks in which no issue appeared."""

    SKIP = "skip"  # they get none; the next issue looks back to the last one
    ALL = "all"  # each gets its own, the earliest first


class WhenBusy(StrEnum):
    """What a run does while another one is at work."""

    WAIT = "wait"
    LEAVE = "leave"


@dataclass(frozen=True, slots=True)
class Calendar:
    """When the issues of a series appear: on one day of each ISO week.

    weekday: from 1, Monday, to 7. first_number: of the first issue.
    """

    weekday: int
    zone: datetime.tzinfo
    first_number: int
    catch_up: CatchUp


class Weekly(BaseModel):
    """When the issues of `digest weekly` appear, and what a run does.

    day: of each ISO week, in time_zone. export: the targets that each issue is written for.
    allow_excerpts: an issue of excerpts may appear when no writer is set up.
    triage: the writer reads the best candidates first, and those that it drops are not printed.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    day: Weekday = Weekday.MON
    time_zone: ZoneInfo = Field(default_factory=lambda: ZoneInfo("Asia/Shanghai"))
    first_number: Annotated[int, Field(ge=1, le=1_000_000)] = 1
    catch_up: CatchUp = CatchUp.SKIP
    when_busy: WhenBusy = WhenBusy.WAIT
    allow_excerpts: bool = False
    triage: bool = False
    export: tuple[str, ...] = ()

    @property
    def calendar(self) -> Calendar:
        weekday = list(Weekday).index(self.day) + 1
        return Calendar(weekday, self.time_zone, self.first_number, self.catch_up)


@dataclass(frozen=True, slots=True)
class DueIssue:
    """An issue that should be there and has not been begun.

    key: its ISO week, such as "2026-W47". date: the day of its week on which it appears.
    since, until: aware; it looks at papers that were submitted between them.
    """

    key: str
    date: datetime.date
    since: datetime.datetime
    until: datetime.datetime


class IssueState(StrEnum):
    """OPEN: a later run finishes it. DONE: nothing is left to do. EMPTY: its week had nothing to print."""

    OPEN = "open"
    DONE = "done"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Issue:
    """An entry of the ledger: one week's issue.

    number: from 1; None for an empty one and while no papers are chosen.
    asked: the papers chosen for it, in order, with their versions; () while arXiv could not be asked.
    printed: those of them that its post holds or once held, with the versions that were read.
    post: the name of the post's JSON in its folder, "" while there is none.
    begun: aware. The issue is made as of that moment, so that finishing it asks for nothing that is kept.
    tries: how many runs had an answer that could not be used.
    writer: who wrote it, by the name under which the library keeps answers; "" while nobody did.
    """

    key: str
    date: datetime.date
    number: int | None
    begun: datetime.datetime
    asked: tuple[PaperId, ...] = ()
    printed: tuple[PaperId, ...] = ()
    post: str = ""
    state: IssueState = IssueState.OPEN
    tries: int = 0
    writer: str = ""

    @property
    def is_begun(self) -> bool:
        """Papers were looked for."""
        return bool(self.asked) or self.state is not IssueState.OPEN

    @property
    def is_blank(self) -> bool:
        """No paper was found for it."""
        return self.state is IssueState.EMPTY and not self.asked

    @property
    def held(self) -> tuple[PaperId, ...]:
        """The papers that no other issue may have: what failed for good here would fail there."""
        return tuple(dict.fromkeys((*self.asked, *self.printed)))


@dataclass(frozen=True, slots=True)
class WeeklyIssue:
    """What a run did for one issue: how it stands, the post that was built, where it went.

    error: why nothing was built, or not exported. notes: on candidates that could not be looked at.
    """

    issue: Issue
    built: BuildResult | None = None
    exported: tuple[ExportResult, ...] = ()
    error: DigestError | None = None
    notes: tuple[str, ...] = ()

    @property
    def has_post(self) -> bool:
        return self.built is not None and self.built.markdown is not None

    @property
    def is_whole(self) -> bool:
        """All that was chosen is in the post, and every target takes it."""
        is_exported = all(target.is_whole for target in self.exported)
        is_complete = self.built is not None and self.built.is_complete
        return self.has_post and is_complete and is_exported and self.error is None


@dataclass(frozen=True, slots=True)
class WeeklyResult:
    """What a weekly run did, issue by issue in the order of their weeks; () when there was nothing to do.

    next_date: when the next issue is due. error: what ended the run after these issues.
    is_told: False when a notice of it was wanted and not taken.
    """

    issues: tuple[WeeklyIssue, ...]
    next_date: datetime.date
    error: DigestError | None = None
    is_told: bool = True

    @property
    def exit_code(self) -> int:
        """0 all is done; 1 something is missing or could not be done; 3 a service failed, and no post was
        written."""
        if self.error is None and all(each.is_whole for each in self.issues):
            return 0 if self.is_told else 1
        has_failed = any(each.error or (each.built and each.built.exit_code == 3) for each in self.issues)
        return 3 if has_failed and not any(each.has_post for each in self.issues) else 1
