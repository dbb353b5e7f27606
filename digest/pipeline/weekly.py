"""The story of a weekly run: finish what is open, then make each issue that is due."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import PurePath
from typing import Protocol

from digest.core.calendar.find_due import due_issues, is_ahead, latest_day, next_day, next_number
from digest.core.calendar.name_week import week_key
from digest.core.calendar.settle_issue import is_missed, settled, to_finish
from digest.core.find_paper_ids import paper_id
from digest.domain.errors import ConfigError, DigestError, ServiceError
from digest.domain.issue import Calendar, DueIssue, Issue, IssueState, WeeklyIssue, WeeklyResult
from digest.domain.paper import PaperId
from digest.domain.post import Post
from digest.domain.result import BuildResult, ExportResult


class IssueLedger(Protocol):
    """Who remembers the issues: `wiring/ledger.py`."""

    def issues(self) -> tuple[Issue, ...]:
        """Return all issues, the earliest first."""

    def record(self, issue: Issue) -> None: ...

    def forget(self, key: str) -> None: ...

    def has_post(self, issue: Issue) -> bool:
        """Return whether the issue's post still lies in its folder."""


@dataclass(frozen=True, slots=True)
class Picked:
    """The papers for an issue, in order. notes: sentences on candidates that could not be looked at."""

    ids: tuple[PaperId, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WeeklyTools:
    """What a weekly run needs from outside.

    pick: papers for an issue, none of those whose bases are given. Raises ServiceError.
    build: an issue's papers to its post; what was printed of it before is written again whole or not at all.
    export: the post of this name to every target. tell: called with a sentence.
    """

    ledger: IssueLedger
    pick: Callable[[DueIssue, frozenset[str]], Picked]
    build: Callable[[Issue], BuildResult]
    export: Callable[[str], tuple[ExportResult, ...]]
    tell: Callable[[str], None]


def weekly(now: datetime, calendar: Calendar, tools: WeeklyTools) -> WeeklyResult:
    """Return what was done for each issue that is open or due, the earliest first.

    now: aware. The first issue without a post, for the fault of a service, ends the run: those after it
    would be made of the same papers. Raises ConfigError when nothing was done beside it.
    """
    done: list[WeeklyIssue] = []
    error = None
    try:
        for each in _issues(now, calendar, tools):
            done.append(each)
            if not each.issue.post and each.issue.state is IssueState.OPEN:
                break
    except DigestError as failure:
        error = failure
    wrong = error or next((each.error for each in done), None)
    if wrong and all(each.built is None and isinstance(each.error, ConfigError) for each in done):
        raise wrong
    return WeeklyResult(tuple(done), next_day(now, calendar, tools.ledger.issues()), error)


def rebuilt(now: datetime, calendar: Calendar, tools: WeeklyTools) -> WeeklyResult:
    """Return the last issue that has a post, rendered and exported again. Raises ConfigError without one.

    tools: their build must ask nobody.
    """
    issue = next((each for each in reversed(tools.ledger.issues()) if each.post), None)
    if issue is None:
        raise ConfigError("There is no issue to render again: run digest weekly without --rebuild first.")
    result = tools.build(issue)
    # What is still to come of it stays open: nobody was asked.
    name = _name(result)
    done = _exported(replace(issue, post=name or issue.post), name, result, tools)
    tools.ledger.record(done.issue)
    return WeeklyResult((done,), next_day(now, calendar, tools.ledger.issues()))


def _issues(now: datetime, calendar: Calendar, tools: WeeklyTools) -> Iterator[WeeklyIssue]:
    _look_ahead(now, calendar, tools)
    current = week_key(latest_day(now, calendar))
    known = tools.ledger.issues()
    blank = {issue.key for issue in known if issue.is_blank}
    _look_back(known, tools)
    for issue in known:
        if is_missed(issue, current, calendar.catch_up):
            tools.tell(f"{issue.key}: its week is over and it has no post: skipped, as catch_up says.")
            # Its papers are free again; that it was waited for stays known.
            tools.ledger.record(replace(issue, asked=(), number=None))
    for issue in to_finish(tools.ledger.issues(), current, calendar.catch_up):
        yield _worked(issue, now, tools)
    for due in due_issues(now, calendar, tools.ledger.issues()):
        begun = _begun(due, now, calendar, tools)
        if begun.issue.is_blank and due.key in blank:
            tools.tell(f"{due.key}: looked again, and still no paper was found.")
        else:
            yield begun


def _look_back(known: Sequence[Issue], tools: WeeklyTools) -> None:
    """Tell when the last post is gone: a person may have lost it, or the ledger outlived its folder."""
    last = next((issue for issue in reversed(known) if issue.post), None)
    if last and not tools.ledger.has_post(last):
        tools.tell(
            f"{last.post} of {last.key} is not among the posts: digest weekly --rebuild makes it again."
        )


def _look_ahead(now: datetime, calendar: Calendar, tools: WeeklyTools) -> None:
    """Forget issues of weeks to come that have no post. Raises ConfigError for one that has: it would end
    the series without a word until its week is there."""
    today = now.astimezone(calendar.zone).date()
    for issue in tools.ledger.issues():
        if not is_ahead(issue, now, calendar):
            continue
        if tools.ledger.has_post(issue):
            raise ConfigError(
                f"There is an issue of {issue.key}, and today is {today}: the clock is wrong, or was when "
                f"that was made, or --date names a day before it. If the clock is right, take {issue.post} "
                "out of the folder of posts; the series then goes on with this week."
            )
        tools.tell(f"{issue.key} has yet to come, and it has no post: forgotten.")
        tools.ledger.forget(issue.key)


def _begun(due: DueIssue, now: datetime, calendar: Calendar, tools: WeeklyTools) -> WeeklyIssue:
    """Choose the papers of an issue, record the choice, and work on it."""
    known = tools.ledger.issues()
    issue = Issue(due.key, due.date, None, now)
    try:
        picked = tools.pick(due, _taken(known))
    except ServiceError as error:
        tools.ledger.record(issue)  # so that a series whose first run fails begins in that week
        return WeeklyIssue(issue, error=error)
    if not picked.ids:
        issue = replace(issue, state=IssueState.EMPTY)
        tools.ledger.record(issue)
        return WeeklyIssue(issue, notes=picked.notes)
    issue = replace(issue, number=next_number(calendar, known), asked=picked.ids)
    # Before anything is paid for: a run that is killed goes on with the same papers.
    tools.ledger.record(issue)
    return replace(_worked(issue, now, tools), notes=picked.notes)


def _worked(issue: Issue, now: datetime, tools: WeeklyTools) -> WeeklyIssue:
    """Build an issue, export it, and record how it stands: open until both are done."""
    try:
        result = tools.build(issue)
    except (ConfigError, ServiceError) as error:
        if isinstance(error, ConfigError) and not issue.post:
            raise
        # A post that a person spoilt must not keep the next one from appearing.
        return WeeklyIssue(issue, error=error)
    after = replace(
        settled(issue, result.post, _name(result), now=now, is_final=result.is_final), writer=result.writer
    )
    # Before the export: an issue that has a post is not missed, whatever becomes of that.
    tools.ledger.record(replace(after, state=IssueState.OPEN) if after.post else after)
    is_left_alone = after.state is IssueState.DONE and tools.ledger.has_post(after)
    # A post that a person changed since is not written again, but its export may have failed before that.
    name = _name(result) or (after.post if is_left_alone else "")
    done = _exported(after, name, result, tools)
    tools.ledger.record(done.issue)
    return done


def _exported(issue: Issue, name: str, result: BuildResult, tools: WeeklyTools) -> WeeklyIssue:
    """Return an issue with where its post went; one that could not be exported stays open.

    name: of the post to export, "" for none.
    """
    if not _name(result) and issue.post:
        tools.tell(f"{issue.key} stays as it was{_why(issue, result.post)}.")
    try:
        return WeeklyIssue(issue, result, tools.export(name) if name else ())
    except DigestError as error:
        return WeeklyIssue(replace(issue, state=IssueState.OPEN), result, error=error)


def _name(result: BuildResult) -> str:
    return PurePath(result.canonical).name if result.canonical else ""


def _why(issue: Issue, made: Post) -> str:
    lost = {paper_id(missing.id).base for missing in made.missing} & {one.base for one in issue.printed}
    return f": it printed what cannot be made now: {', '.join(sorted(lost))}" if lost else ""


def _taken(known: Sequence[Issue]) -> frozenset[str]:
    return frozenset(one.base for issue in known for one in issue.held)
