"""What `digest pick` needs, put together."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from digest.adapters.arxiv_listing import ArxivListing
from digest.adapters.files import write_whole
from digest.adapters.post_files import archive
from digest.config import Settings
from digest.core.compose_plan import Pick, plan_text
from digest.core.picking.list_published import published_papers
from digest.core.picking.rank_candidates import free_and_timely
from digest.core.picking.read_since import FIRST_ISSUE, LAST_ISSUE, since_when
from digest.core.picking.triage_candidates import Sifted, chosen
from digest.core.settings_schema import TopicsSettings
from digest.domain.candidate import ListingKind, PickResult, Published, Ranked, Ranking, Topics, Window
from digest.domain.errors import ConfigError
from digest.domain.paper import PaperId
from digest.domain.ports import Library, Progress
from digest.domain.post import Post
from digest.domain.writing import Usage
from digest.pipeline.keep import KeptWriter
from digest.pipeline.pick import Sought, TriageTools, ranked_listing, triaged
from digest.wiring.desk import Desk, Terms, desk
from digest.wiring.heard import Heard
from digest.wiring.money import means
from digest.wiring.shelves import Web, open_library, open_templates, shown_path


@dataclass(frozen=True, slots=True)
class IssuePick:
    """An issue whose papers are chosen once and for good.

    name: of the issue, among all whose answers the library keeps. since, until: aware, UTC; what first
    appeared between them is looked at. taken: the papers that other issues hold, without version.
    """

    name: str
    since: datetime
    until: datetime
    taken: frozenset[str]


@dataclass(frozen=True, slots=True)
class PickOrder:
    """What the user of a pick asked for, beside the settings of [topics].

    plan: where the plan file goes, None for none. now: aware, UTC.
    is_at_any_hour: the writer is asked outside its hours too. issue: whose papers are picked, None for none.
    """

    kind: ListingKind
    is_triaging: bool
    plan: Path | None
    now: datetime
    is_at_any_hour: bool = False
    issue: IssuePick | None = None


def pick_papers(
    order: PickOrder, settings: Settings, environment: Mapping[str, str], web: Web, progress: Progress
) -> PickResult:
    """Return the papers to write about, and write the plan file if one is wanted and something was picked.

    Raises ConfigError, before anything is asked where it can be known, and ServiceError.
    """
    if order.plan is not None:
        _check_place(order.plan)
    writing = _desk(order, settings, environment, progress) if order.is_triaging else None
    ours = archive(settings.post.folder)
    posts = [post for post in ours.newest_first() if _is_published(post, settings)]
    last_issue = posts[0].date if posts else None
    name = order.issue.name if order.issue else ""
    window, published = _window(last_issue, order, settings), _published(posts, settings, progress)
    listing = ArxivListing(web.door, api_url=settings.arxiv.api_url, feeds_url=settings.arxiv.feeds_url)
    sought = Sought(order.kind, _topics(settings.topics), window, published, name)
    found = ranked_listing(sought, listing)
    ranking, spent = _open(found.ranking, order.issue), Usage()
    notes = (*_first_issue(last_issue, order, settings), *map(_unread, ours.unreadable), *found.notes)
    # An issue is not chosen from a part of what there is, and its triage not paid.
    if writing is not None and not (order.issue and found.is_cut):
        result, spent = _triaged(ranking, sought, writing, order, settings, progress)
        ranking, notes = result.ranking, (*notes, *filter(None, [result.note]))
    picks = chosen(ranking, settings.topics.top)
    if order.plan is not None and picks:
        _write_plan(order.plan, picks, settings)
    return PickResult(window, found.query, found.listed, picks, ranking, notes, spent, is_cut=found.is_cut)


def _is_published(post: Post, settings: Settings) -> bool:
    """Return whether a post is an issue: an excerpt draft is one for who lets such appear."""
    return settings.weekly.allow_excerpts or not post.is_excerpt_draft


def _window(last_issue: date | None, order: PickOrder, settings: Settings) -> Window:
    if order.issue:
        return Window(order.issue.since, order.issue.until)
    zone = settings.weekly.time_zone
    since = since_when(settings.topics.since, zone, now=order.now, last_issue=last_issue)
    return Window(since, order.now)


def _open(ranking: Ranking, issue: IssuePick | None) -> Ranking:
    """Return the papers that may be picked."""
    return free_and_timely(ranking, issue.taken, issue.until) if issue else ranking


def _first_issue(last_issue: date | None, order: PickOrder, settings: Settings) -> Iterator[str]:
    """Yield what "last" means where there is no earlier issue."""
    if settings.topics.since == LAST_ISSUE and last_issue is None and order.issue is None:
        yield f"There is no earlier issue, so that --since last looks back {FIRST_ISSUE.days} days."


def _unread(path: Path) -> str:
    shown = shown_path(path)
    return f"{shown} cannot be read, so that its papers may be picked again. To see why: digest check {shown}"


def _topics(settings: TopicsSettings) -> Topics:
    return Topics(
        settings.categories, settings.queries, settings.keywords, settings.exclude, settings.authors
    )


def _published(posts: Sequence[Post], settings: Settings, progress: Progress) -> tuple[Published, ...]:
    """Return the papers of earlier posts. The library is not held while arXiv is asked."""
    if not posts:
        return ()
    with open_library(settings, progress) as library:
        return published_papers(posts, lambda known: _abstract(known, library))


def _abstract(known: PaperId, library: Library) -> str:
    """Return a kept abstract, under the id with or without version that was asked for; "" without one."""
    for asked in (known, PaperId(known.base)):
        paper = library.paper(asked, fresh_at=None)
        if paper is not None:
            return paper.abstract
    return ""


def _desk(order: PickOrder, settings: Settings, environment: Mapping[str, str], progress: Progress) -> Desk:
    """Return the writer of the triage. Raises ConfigError when none is set up."""
    spending = means(settings, progress, now=order.now, is_asking=True)
    heard = Heard()
    found = desk(settings, environment, heard, Terms(is_at_any_hour=order.is_at_any_hour, means=spending))
    if not found.is_paid:
        raise ConfigError(
            "A triage needs a writer: set DEEPSEEK_API_KEY or another provider's key, or leave --triage away."
        )
    # Here: what a desk says of excerpts is for builds.
    for sentence in heard.sentences:
        progress.say(sentence)
    return found


def _triaged(
    ranking: Ranking,
    sought: Sought,
    writing: Desk,
    order: PickOrder,
    settings: Settings,
    progress: Progress,
) -> tuple[Sifted, Usage]:
    with open_library(settings, progress) as library:
        writer = KeptWriter(writing.writer, library, now=order.now)
        tools = TriageTools(
            writer,
            open_templates(settings).render,
            reject=lambda asked: library.reject_answers(asked, writer.name),
        )
        return triaged(ranking, sought, settings.topics.top, tools), writer.spent()


def _check_place(plan: Path) -> None:
    """Raise ConfigError when the plan would be lost, or would cost another one."""
    if plan.exists():
        raise ConfigError(
            f"{str(plan)!r} is there already, and perhaps edited: name another file, or take it away."
        )
    if not plan.absolute().parent.is_dir():
        raise ConfigError(f"There is no folder {str(plan.absolute().parent)!r} for the plan: make it first.")


def _write_plan(path: Path, picks: Sequence[Ranked], settings: Settings) -> None:
    lines = [Pick(one.candidate.id, one.candidate.title, _why(one)) for one in picks]
    write_whole(path, plan_text(lines, title=settings.post.title).encode())


def _why(one: Ranked) -> str:
    """Return why a paper was picked, the writer's own words first."""
    told = [one.verdict.reason_zh] if one.verdict and one.verdict.reason_zh else []
    return "; ".join([*told, *map(str, one.reasons)])
