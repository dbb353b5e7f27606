"""What `digest weekly` needs, put together."""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cached_property

from digest.adapters.locks import held
from digest.adapters.notify.waiting import WaitingNotices
from digest.adapters.targets import read_target
from digest.adapters.writers.extractive import Extractive
from digest.config import Settings
from digest.console_pick import triage_cost
from digest.core.exporting.place_files import file_stem
from digest.core.notify.compose_weekly import error_notice, weekly_notice
from digest.core.picking.triage_candidates import issue_triage_id
from digest.domain.candidate import ListingKind
from digest.domain.errors import ArxivDownError, BusyError, ConfigError, DigestError, WriterDownError
from digest.domain.issue import WEEKLY_SLUG, DueIssue, Issue, WeeklyResult, WhenBusy
from digest.domain.ports import Progress
from digest.domain.result import BuildResult, ExportResult
from digest.pipeline.weekly import Picked, WeeklyTools, rebuilt, weekly
from digest.wiring.build import build_post
from digest.wiring.desk import Terms, desk
from digest.wiring.export import ExportOrder, export_post
from digest.wiring.heard import Heard
from digest.wiring.ledger import OpenedLedger, series_of
from digest.wiring.notify import Messengers, is_told
from digest.wiring.order import EarlierPost, Order
from digest.wiring.pick import IssuePick, PickOrder, pick_papers
from digest.wiring.shelves import Web, open_templates, open_web

LOCK = "weekly.lock"
LONGEST_RUN_S = 4 * 3600.0  # an issue takes minutes; many that are caught up while arXiv throttles take hours


@dataclass(frozen=True, slots=True)
class WeeklyOrder:
    """What the user of a weekly run asked for. now: aware, UTC."""

    is_rebuilding: bool
    is_notifying: bool
    now: datetime


def run_weekly(
    order: WeeklyOrder, settings: Settings, environment: Mapping[str, str], progress: Progress
) -> WeeklyResult | None:
    """Do what is due, tell whom it concerns, and return what was done; None when another run is at it.

    Raises ConfigError and ServiceError, of which is told as well.
    """
    messengers = _messengers(settings, environment) if order.is_notifying else None
    try:
        with _turn(settings, progress) as is_ours:
            if not is_ours:
                return None
            result = _done(order, settings, environment, progress)
    except DigestError as error:
        if messengers:
            is_told(messengers.tell(error_notice(error, _now(settings))), progress)
        raise
    if messengers is None:
        return result
    series, url = settings.post.title, settings.export.post_url
    notice = weekly_notice(result, series=series, post_url=url, now=_now(settings))
    untold = messengers.tell(notice) if result.issues else messengers.tell_late()
    return replace(result, is_told=is_told(untold, progress))


def _messengers(settings: Settings, environment: Mapping[str, str]) -> Messengers:
    kept = WaitingNotices(settings.library_folder, series_of(settings))
    return Messengers(settings.notify, environment, clock=lambda: _now(settings), kept=kept)


def _now(settings: Settings) -> datetime:
    return datetime.now(settings.weekly.time_zone)


@contextmanager
def _turn(settings: Settings, progress: Progress) -> Iterator[bool]:
    """Yield whether it is this run's turn, and hold it; wait for another run, or leave, as is set."""
    leaves = settings.weekly.when_busy is WhenBusy.LEAVE
    with ExitStack() as stack:
        try:
            stack.enter_context(
                held(
                    settings.library_folder / LOCK,
                    what="digest weekly here",
                    wait_s=0 if leaves else LONGEST_RUN_S,
                    tell=(lambda _: None) if leaves else progress.say,
                )
            )
        except BusyError:
            if not leaves:
                raise
            yield False
        else:
            yield True


def _done(
    order: WeeklyOrder, settings: Settings, environment: Mapping[str, str], progress: Progress
) -> WeeklyResult:
    folders = open_templates(settings).folders
    for target in settings.weekly.export:
        read_target(target, folders)  # a wrong name is told before anything is paid for
    with open_web(settings, progress) as web:
        run = _Run(order, settings, environment, web, progress)
        ledger = OpenedLedger(settings, progress, order.now)
        tools = WeeklyTools(ledger, run.picked, run.built, run.exported, progress.say)
        story = rebuilt if order.is_rebuilding else weekly
        return story(order.now, settings.weekly.calendar, tools)


def _with_writer(settings: Settings, environment: Mapping[str, str]) -> Settings:
    """Return the settings with the writer named, so that no build of this run chooses another one.

    Raises ConfigError when that would be the papers' own sentences, and nobody said so.
    """
    wanted = settings.writer
    chosen = desk(settings, environment, Heard(), Terms())
    is_allowed = wanted.name == Extractive.name or settings.weekly.allow_excerpts
    if isinstance(chosen.writer, Extractive) and not is_allowed:
        raise ConfigError(
            "No writer's key is set and no local Ollama answers, and an unattended issue is not made of "
            "excerpts: set DEEPSEEK_API_KEY or another provider's key, or allow_excerpts in [weekly]."
        )
    return _named(settings, chosen.writer.name.partition("/")[0])


def _as_written(issue: Issue, settings: Settings) -> Settings:
    """Return the settings to render an issue again with: excerpts stay excerpts, whoever writes now."""
    return _named(settings, Extractive.name) if issue.writer == Extractive.name else settings


def _named(settings: Settings, name: str) -> Settings:
    return settings.model_copy(update={"writer": settings.writer.model_copy(update={"name": name})})


class _Run:
    """What the story of a weekly run calls. A writer is looked for when there is something to write."""

    def __init__(
        self,
        order: WeeklyOrder,
        settings: Settings,
        environment: Mapping[str, str],
        web: Web,
        progress: Progress,
    ) -> None:
        self._order = order
        self._settings = settings
        self._environment = environment
        self._web = web
        self._progress = progress

    @cached_property
    def _with_writer(self) -> Settings:
        return _with_writer(self._settings, self._environment)

    def picked(self, due: DueIssue, taken: frozenset[str]) -> Picked:
        settings = self._with_writer  # first: a key that is missing is told before arXiv is asked
        order = PickOrder(
            ListingKind.SEARCH,
            is_triaging=settings.weekly.triage and settings.writer.name != Extractive.name,
            plan=None,
            now=self._order.now,
            issue=IssuePick(self._name(due.key), due.since.astimezone(UTC), due.until.astimezone(UTC), taken),
        )
        found = pick_papers(order, settings, self._environment, self._web, self._progress)
        if found.is_cut:
            # Nobody would look for the rest later: this issue is made once.
            raise ArxivDownError(f"{' '.join(found.notes)} Its papers are picked at the next run.")
        told = filter(None, [triage_cost(found)])
        return Picked(tuple(one.candidate.id for one in found.picks), (*found.notes, *told))

    def built(self, issue: Issue) -> BuildResult:
        is_rebuilding = self._order.is_rebuilding
        settings = _as_written(issue, self._settings) if is_rebuilding else self._going_on(issue)
        order = Order(
            ids=issue.asked,
            use_samples=False,
            plan=None,
            date=issue.date,
            number=issue.number,
            slug=WEEKLY_SLUG,
            is_forced=False,
            is_offline=is_rebuilding,
            now=issue.begun.astimezone(UTC),
            earlier=EarlierPost(file_stem(issue.post), issue.writer, issue.printed),
            also_paid=(issue_triage_id(self._name(issue.key)),),
        )
        return build_post(order, settings, self._environment, self._web, self._progress)

    def _going_on(self, issue: Issue) -> Settings:
        """Return the settings to finish an issue with: no other writer is paid for what one has written, and
        no excerpts take its place. Raises WriterDownError."""
        begun_by, wanted = issue.writer.partition("/")[0], self._settings.writer.name
        if begun_by in {"", Extractive.name}:
            return self._with_writer
        if wanted == Extractive.name:
            raise WriterDownError(f"{issue.key} was begun by {begun_by}; no excerpts take its place.")
        return self._settings if wanted else _named(self._settings, begun_by)

    def _name(self, key: str) -> str:
        """Return the name of an issue of this series among all that share the library."""
        return f"{series_of(self._settings)} {key}"

    def exported(self, name: str) -> tuple[ExportResult, ...]:
        post, targets = self._settings.post.folder / name, self._settings.weekly.export
        order = ExportOrder(post, targets, folder=None, style=None, now=self._order.now)
        if not targets:
            return ()
        return export_post(order, self._settings, self._environment, self._progress)
