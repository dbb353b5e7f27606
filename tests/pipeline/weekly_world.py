"""The world around a weekly run, which counts what is done in it."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from digest.core.find_paper_ids import paper_id
from digest.domain.errors import ArxivDownError
from digest.domain.issue import Calendar, CatchUp, DueIssue, Issue, IssueState, WeeklyResult
from digest.domain.paper import PaperId
from digest.domain.post import MissingPaper
from digest.domain.result import BuildResult, ExportResult
from digest.domain.writing import Usage
from digest.pipeline.weekly import Picked, WeeklyTools, weekly
from tests.fakes import paper
from tests.posts import digested, issue

SHANGHAI = ZoneInfo("Asia/Shanghai")
MONDAY = datetime(2026, 11, 16, 8, tzinfo=SHANGHAI)
WEEK = timedelta(days=7)
CALENDAR = Calendar(weekday=1, zone=SHANGHAI, first_number=12, catch_up=CatchUp.SKIP)
CATCHING_UP = replace(CALENDAR, catch_up=CatchUp.ALL)
ONE, TWO, THREE = (paper(number).id for number in (1, 2, 3))


@dataclass
class World:
    """What lies around a weekly run. Counts what is done.

    failing: papers that a service cannot give now. gone: that nobody can. is_edited: a person changed the
    Markdown of the post. taken_away: posts that are no longer in their folder.
    """

    offered: list[PaperId] = field(default_factory=lambda: [ONE, TWO])
    failing: set[PaperId] = field(default_factory=set)
    gone: set[PaperId] = field(default_factory=set)
    notes: tuple[str, ...] = ()
    is_arxiv_down: bool = False
    is_edited: bool = False
    taken_away: set[str] = field(default_factory=set)
    looked_back_to: list[datetime] = field(default_factory=list)
    entries: dict[str, Issue] = field(default_factory=dict)
    built: list[Issue] = field(default_factory=list)
    exported: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def issues(self) -> tuple[Issue, ...]:
        return tuple(self.entries[key] for key in sorted(self.entries))

    def record(self, entry: Issue) -> None:
        self.entries[entry.key] = entry

    def forget(self, key: str) -> None:
        self.entries.pop(key, None)

    def has_post(self, entry: Issue) -> bool:
        return bool(entry.post) and entry.post not in self.taken_away

    def pick(self, due: DueIssue, taken: frozenset[str]) -> Picked:
        if self.is_arxiv_down:
            raise ArxivDownError("arXiv is down.")
        self.looked_back_to.append(due.since)
        return Picked(tuple(one for one in self.offered if one.base not in taken)[:2], self.notes)

    def build(self, entry: Issue) -> BuildResult:
        self.built.append(entry)
        lost = dict.fromkeys(self.failing, "writer_down") | dict.fromkeys(self.gone, "withdrawn")
        there = [digested(of=paper(int(one.base[-1]))) for one in entry.asked if one not in lost]
        missing = tuple(
            MissingPaper(id=str(one), code=lost[one], reason="So.") for one in entry.asked if one in lost
        )
        post = issue(*there, date=entry.date, number=entry.number)
        post = post.model_copy(update={"missing": missing})
        is_less = not set(entry.printed) <= {paper_id(item.id) for item in post.items}
        is_left = not there or is_less or (self.is_edited and bool(entry.post))
        path = None if is_left else f"posts/{entry.date}-weekly.json"
        is_retryable = any(one in self.failing for one in entry.asked)
        return BuildResult(post, path and path.replace("json", "md"), path, "fake", Usage(), is_retryable)

    def export(self, name: str) -> tuple[ExportResult, ...]:
        self.exported.append(name)
        return ()

    def run(self, now: datetime = MONDAY, calendar: Calendar = CALENDAR) -> WeeklyResult:
        return weekly(now, calendar, self.tools())

    def tools(self) -> WeeklyTools:
        return WeeklyTools(self, self.pick, self.build, self.export, self.said.append)

    def states(self) -> list[tuple[str, int | None, IssueState, Sequence[PaperId]]]:
        return [(each.key, each.number, each.state, each.printed) for each in self.issues()]
