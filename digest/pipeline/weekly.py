"""The story of a weekly run: finish what is open, then make each issue that is due."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import PurePath
from typing import Protocol

from digest.core.calendar.find_due import WEEK, due_issues, latest_day, next_number
from digest.core.calendar.name_week import week_key
from digest.core.calendar.settle_issue import is_missed, settled, to_finish
from digest.core.find_paper_ids import paper_id
from digest.domain.errors import ConfigError, ServiceError
from digest.domain.issue import Calendar, DueIssue, Issue, IssueState, WeeklyIssue, WeeklyResult
from digest.domain.paper import PaperId
from digest.domain.result import BuildResult, ExportResult


class IssueLedger(Protocol):
    """Who remembers the issues: `wiring/weekly.py`."""

    def issues(self) -> tuple[Issue, ...]:
        """Return all issues, the earliest first."""

    def record(self, issue: Issue) -> None: ...

    def forget(self, key: str) -> None: ...


@dataclass(frozen=True, slots=True)
class WeeklyTools:
    """What a weekly run needs from outside.

    pick: the papers for an issue, in order, none of those whose bases are given. Raises ServiceError.
    build: an issue's papers to its post. export: the post of this name to every target.
    tell: called with a sentence.
    """

    ledger: IssueLedger
    pick: Callable[[DueIssue, frozenset[str]], tuple[PaperId, ...]]
    build: Callable[[Issue], BuildResult]
    export: Callable[[str], tuple[ExportResult, ...]]
    tell: Callable[[str], None]


def weekly(now: datetime, calendar: Calendar, tools: WeeklyTools) -> WeeklyResult:
    """Return what was done for each issue that is open or due, the earliest first.

    now: aware. The first issue without a post, for the fault of a service, ends the run: those after it
    would be made of the same papers. Raises ConfigError; what was recorded by then is true.
    """
    done = []
    for each in _issues(now, calendar, tools):
        done.append(each)
        if not each.issue.post and each.issue.state is IssueState.OPEN:
            break
    return WeeklyResult(tuple(done), latest_day(now, calendar) + WEEK)


def rebuilt(now: datetime, calendar: Calendar, tools: WeeklyTools) -> WeeklyResult:
    """Return the last issue that has a post, rendered and exported again. Raises ConfigError without one.

    tools: their build must ask nobody.
    """
    issue = next((each for each in reversed(tools.ledger.issues()) if each.post), None)
    if issue is None:
        raise ConfigError("There is no issue to render again: run digest weekly without --rebuild first.")
    done = _exported(issue, tools.build(issue), tools)
    # What is still to come of it stays open: nobody was asked.
    issue = replace(issue, post=done.issue.post)
    tools.ledger.record(issue)
    return WeeklyResult((replace(done, issue=issue),), latest_day(now, calendar) + WEEK)


def _issues(now: datetime, calendar: Calendar, tools: WeeklyTools) -> Iterator[WeeklyIssue]:
    current = week_key(latest_day(now, calendar))
    known = tools.ledger.issues()
    for issue in known:
        if is_missed(issue, current, calendar.catch_up):
            tools.tell(f"{issue.key}: its week is over and it has no post: skipped, as catch_up says.")
            tools.ledger.forget(issue.key)
    for issue in to_finish(known, current, calendar.catch_up):
        yield _worked(issue, tools)
    for due in due_issues(now, calendar, tools.ledger.issues()):
        yield _begun(due, now, calendar, tools)


def _begun(due: DueIssue, now: datetime, calendar: Calendar, tools: WeeklyTools) -> WeeklyIssue:
    """Choose the papers of an issue, record the choice, and work on it."""
    known = tools.ledger.issues()
    issue = Issue(due.key, due.date, None, now)
    try:
        asked = tools.pick(due, _taken(known))
    except ServiceError as error:
        tools.ledger.record(issue)  # so that a series whose first run fails begins in that week
        return WeeklyIssue(issue, error=error)
    if not asked:
        issue = replace(issue, state=IssueState.EMPTY)
        tools.ledger.record(issue)
        return WeeklyIssue(issue)
    issue = replace(issue, number=next_number(calendar, known), asked=asked)
    # Before anything is paid for: a run that is killed goes on with the same papers.
    tools.ledger.record(issue)
    return _worked(issue, tools)


def _worked(issue: Issue, tools: WeeklyTools) -> WeeklyIssue:
    """Build an issue, export it, and record how it stands: open until both are done."""
    try:
        result = tools.build(issue)
    except ServiceError as error:
        return WeeklyIssue(issue, error=error)
    done = _exported(issue, result, tools)
    tools.ledger.record(done.issue)
    return done


def _exported(issue: Issue, result: BuildResult, tools: WeeklyTools) -> WeeklyIssue:
    """Return how an issue stands after a build, exported unless the build lost what was printed before."""
    name = PurePath(result.canonical).name if result.canonical else ""
    after = settled(issue, result.post, name)
    lost = set(issue.printed) - {paper_id(item.id) for item in result.post.items}
    if lost:
        tools.tell(f"{issue.key} stays as it was: it printed what cannot be made now: {_listed(lost)}.")
    exported = tools.export(name) if name and not lost else ()
    return WeeklyIssue(after, result, exported)


def _listed(ids: set[PaperId]) -> str:
    return ", ".join(str(one) for one in sorted(ids))


def _taken(known: Sequence[Issue]) -> frozenset[str]:
    return frozenset(one.base for issue in known for one in issue.held)
