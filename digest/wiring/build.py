"""What `digest build` needs, put together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from importlib.metadata import version

from digest.adapters.pdf.reader import PdfReader
from digest.adapters.post_files import finished_posts
from digest.adapters.posts import PostFolder
from digest.adapters.templates import Templates
from digest.adapters.writers.extractive import Extractive
from digest.config import Settings
from digest.core.apply_plan import with_own_words
from digest.core.compose_post import Masthead, post
from digest.core.exporting.place_files import post_address
from digest.core.find_related import related
from digest.core.money.find_opening import read_hours
from digest.core.place_figures import figure_files, with_figures
from digest.core.read_document import reading
from digest.domain.edit import Edit
from digest.domain.paper import PaperId
from digest.domain.ports import Library, PaperSource, Progress, Writer
from digest.domain.post import Opening, Post, WebLink
from digest.domain.result import BuildResult, Plan
from digest.domain.typography import Typography
from digest.pipeline.build import BuildTools, Digesting, build
from digest.pipeline.digest_paper import PaperTools, digest_anew
from digest.pipeline.documents import DocumentSource
from digest.pipeline.figures import FigureTools, found_figures
from digest.pipeline.hours import TimedWriter
from digest.pipeline.keep import KeptWriter, kept_comparing, kept_digesting, kept_reading
from digest.pipeline.kept_posts import KeptPosts
from digest.pipeline.plan import planned
from digest.pipeline.quota import FundedWriter
from digest.wiring.batch import batching, hand_in
from digest.wiring.desk import Desk, desk
from digest.wiring.documents import DocumentNeeds, OpenPlan, documents
from digest.wiring.money import means
from digest.wiring.shelves import (
    arxiv,
    arxiv_papers,
    not_before,
    open_library,
    open_templates,
    printed,
    samples,
    shown_path,
)


@dataclass(frozen=True, slots=True)
class Order:
    """What the user of a build asked for.

    ids: in the order of the post; () with use_samples stands for all samples.
    plan: where they come from a plan, with the blogger's own words.
    date: of the issue. number: of the issue, from 1, or None. now: aware, UTC.
    is_at_any_hour: the writer is asked outside its hours too.
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


def build_post(
    order: Order, settings: Settings, environment: Mapping[str, str], progress: Progress
) -> BuildResult:
    """Build the post, write its files and return what was made. Raises ConfigError and ServiceError."""
    chosen = _chosen(order, settings, environment, progress, is_asking=not order.is_offline)
    templates = open_templates(settings)
    posts = PostFolder(settings.post.folder, lambda made: printed(made, templates), progress.say)
    with open_library(settings, progress) as library:
        asked = batching(chosen, library, progress, now=order.now, is_forced=order.is_forced)
        writer = KeptWriter(asked, library, now=order.now, is_forced=order.is_forced)
        active = writer if chosen.is_paid else chosen.writer
        paper_tools = _paper_tools(active, library, templates, order, settings)
        digesting: Digesting = digest_anew(paper_tools)
        if chosen.is_paid:
            digesting = kept_digesting(paper_tools, library, now=order.now, is_forced=order.is_forced)
        source = _source(order, settings, library, paper_tools, progress)
        tools = BuildTools(
            source,
            library,
            digesting,
            settings.writer.parallel,
            chosen.writer.name,
            compare=kept_comparing(paper_tools, source, library, now=order.now),
            is_strict=settings.checks.strict,
        )
        ids = order.ids or samples().ids()
        built = build(ids, tools, progress)
        hand_in(asked, progress)
        digested = built.digested()
        is_draft = isinstance(chosen.writer, Extractive)
        issue = post(
            digested,
            built.failed(),
            ids,
            _masthead(order, settings),
            glossary=paper_tools.glossary,
            is_excerpt_draft=is_draft,
        )
        if order.plan is not None:
            issue = with_own_words(issue, order.plan.plan, source.licences())
        if settings.show.related:
            issue = _with_related(issue, settings)
        pictures: Mapping[str, bytes] = {}
        if settings.show.figures:
            found = found_figures(
                digested, _figure_tools(order, settings, source, library, progress), progress
            )
            issue = with_figures(issue, found)
            pictures = figure_files(issue, found)
        markdown = canonical = None
        if digested:
            written = posts.write(issue, pictures, KeptPosts(library, now=order.now))
            issue, markdown, canonical = (
                written.post,
                shown_path(written.markdown),
                shown_path(written.canonical),
            )
            _tell_edits(written.edits, canonical, progress)
        return BuildResult(
            issue, markdown, canonical, chosen.writer.name, writer.spent(), is_retryable=built.is_retryable
        )


def plan(order: Order, settings: Settings, environment: Mapping[str, str], progress: Progress) -> Plan:
    """Return what `build_post` would do; no request leaves."""
    chosen = _chosen(order, settings, environment, progress, is_asking=False)
    with open_library(settings, progress) as library:
        writer = KeptWriter(chosen.writer, library, now=order.now, is_forced=order.is_forced)
        found = planned(
            order.ids or samples().ids(),
            library,
            _paper_tools(writer, library, open_templates(settings), order, settings),
            is_paid=chosen.is_paid,
            is_local=order.use_samples,
            has_answer=writer.has_answer,
            price=chosen.price,
            not_before=not_before(order.now, is_offline=order.is_offline),
        )
    ceiling_usd, cost_usd = settings.writer.max_cost_per_issue, found.usage.cost_usd
    if ceiling_usd and cost_usd is not None and cost_usd > ceiling_usd:
        progress.say(f"The ceiling of ${ceiling_usd:g} is below that: some of it would wait for a later run.")
    return found


def _chosen(
    order: Order,
    settings: Settings,
    environment: Mapping[str, str],
    progress: Progress,
    *,
    is_asking: bool,
) -> Desk:
    chosen = desk(
        settings.writer,
        environment,
        progress,
        use_samples=order.use_samples,
        is_offline=order.is_offline,
        means=means(settings, progress, now=order.now, is_asking=is_asking),
    )
    if order.is_offline or not chosen.is_paid:
        return chosen
    writer: Writer = FundedWriter(chosen.writer)
    hours = read_hours(settings.writer.write_between, settings.weekly.time_zone)
    if hours is not None and not order.is_at_any_hour:
        writer = TimedWriter(writer, hours, lambda: datetime.now(UTC))
    return replace(chosen, writer=writer)


def _source(
    order: Order, settings: Settings, library: Library, tools: PaperTools, progress: Progress
) -> DocumentSource:
    """Return where the papers come from: arXiv or the samples, and the documents of the plan."""
    if order.use_samples or all(one.is_sample or one.is_local for one in order.ids):
        papers: PaperSource = samples()
    else:
        papers = arxiv_papers(settings, library, progress, now=order.now, is_offline=order.is_offline)
    needs = DocumentNeeds(library, tools.read, papers, order.now, order.is_offline)
    return documents(order.plan, settings, needs)


def _figure_tools(
    order: Order, settings: Settings, source: PaperSource, library: Library, progress: Progress
) -> FigureTools:
    licences = None if order.is_offline or order.use_samples else arxiv(settings, progress)
    return FigureTools(source, licences, PdfReader(), library, order.now)


def _paper_tools(
    writer: Writer, library: Library, templates: Templates, order: Order, settings: Settings
) -> PaperTools:
    return PaperTools(
        read=reading(kept_reading(PdfReader(), library, now=order.now)),
        render=templates.render,
        writer=writer,
        glossary=templates.glossary(),
        judge_scope=settings.checks.judge,
    )


def _masthead(order: Order, settings: Settings) -> Masthead:
    return Masthead(
        series=settings.post.title,
        number=order.number,
        date=order.date,
        slug=order.slug,
        typography=Typography(settings.post.spacing, settings.post.quotes),
        style=settings.post.style,
        show=settings.show,
        opening=_opening(order, settings),
        closing=settings.post.closing,
        ai_label=settings.post.ai_label,
        generator=f"arxiv-digest-zh {version('arxiv-digest-zh')}",
    )


def _with_related(issue: Post, settings: Settings) -> Post:
    found = related(issue, finished_posts(settings.post.folder))
    links = [WebLink(title=one.title, url=post_address(one, settings.export.post_url)) for one in found]
    return issue.model_copy(update={"related": tuple(links)})


def _tell_edits(edits: Sequence[Edit], canonical: str, progress: Progress) -> None:
    if edits:
        progress.say(f"Edits of yours that were kept: {len(edits)}. To check them: digest check {canonical}")
    for edit in edits:
        if edit.unused:
            progress.say(f"{edit.place}: yours stays; digest would now write: {edit.unused}")


def _opening(order: Order, settings: Settings) -> Opening:
    code = settings.roundup.reply_code
    return Opening(
        greeting=settings.roundup.greeting,
        reply_code=order.date.strftime("%Y%m%d") if code == "date" else code,
    )
