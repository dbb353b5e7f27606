"""From settings to tools: the only file that knows every adapter by name."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from importlib.metadata import version
from pathlib import Path

from digest.adapters.arxiv import Arxiv
from digest.adapters.http import Http, client_for_writer, user_agent
from digest.adapters.library import FileLibrary
from digest.adapters.locks import library_lock
from digest.adapters.pace import Pace
from digest.adapters.package_files import package_folder
from digest.adapters.pdf.reader import PdfReader
from digest.adapters.posts import PostFolder
from digest.adapters.samples import SamplePapers
from digest.adapters.templates import Templates
from digest.adapters.writers.extractive import Extractive
from digest.adapters.writers.ollama import ollama_models
from digest.adapters.writers.openai_compatible import CallLimits, OpenAiCompatible
from digest.adapters.writers.providers import Provider, first_with_key, provider
from digest.adapters.writers.recorded import Recorded
from digest.config import Settings, WriterSettings, state_folder
from digest.console import NO_WRITER
from digest.core.compose_post import Masthead, post
from digest.domain.paper import PaperId
from digest.domain.ports import Library, PaperSource, Progress, Writer
from digest.domain.result import BuildResult, Plan
from digest.domain.writing import Usage
from digest.pipeline.build import BuildTools, Digesting, build
from digest.pipeline.digest_paper import PaperTools, digest_anew
from digest.pipeline.keep import KeptSource, KeptWriter, kept_digesting, kept_reading
from digest.pipeline.offline import OfflineSource, OfflineWriter
from digest.pipeline.plan import planned

METADATA_AGE = timedelta(hours=24)  # arXiv's metadata change once a day
LONG_AGO = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Order:
    """What the user of a build asked for.

    ids: in the order of the post; () with use_samples stands for all samples.
    date: of the issue. number: of the issue, from 1, or None. now: aware, UTC.
    """

    ids: tuple[PaperId, ...]
    use_samples: bool
    date: date
    number: int | None
    slug: str
    is_forced: bool
    is_offline: bool
    now: datetime

    @property
    def not_before(self) -> datetime:
        """Metadata fetched earlier are asked for again."""
        return LONG_AGO if self.is_offline else self.now - METADATA_AGE


@dataclass(frozen=True, slots=True)
class _Desk:
    """A writer with its price list. is_paid: its answers come from a service and are kept."""

    writer: Writer
    is_paid: bool = False
    price: Callable[[Usage], Decimal | None] = lambda _: Decimal(0)


def build_post(
    order: Order, settings: Settings, environment: Mapping[str, str], progress: Progress
) -> BuildResult:
    """Build the post, write its files and return what was made. Raises ConfigError and ServiceError."""
    desk = _desk(order, settings, environment, progress)
    templates = Templates(package_folder("templates"))
    with _library(settings, progress) as library:
        writer = KeptWriter(desk.writer, library, now=order.now, is_forced=order.is_forced)
        paper_tools = _paper_tools(writer if desk.is_paid else desk.writer, library, templates, order)
        digesting: Digesting = digest_anew(paper_tools)
        if desk.is_paid:
            digesting = kept_digesting(paper_tools, library, now=order.now, is_forced=order.is_forced)
        source = _source(order, settings, library, progress)
        tools = BuildTools(source, library, digesting, settings.writer.parallel)
        ids = order.ids or _samples().ids()
        built = build(ids, tools, progress)
        digested = built.digested()
        is_draft = isinstance(desk.writer, Extractive)
        issue = post(digested, built.failed(), ids, _masthead(order, settings), is_excerpt_draft=is_draft)
        markdown = canonical = None
        if digested:
            text = templates.render("posts/numbered.md.j2", {"post": issue})
            paths = PostFolder(settings.post.folder).write(issue, order.slug, text)
            markdown, canonical = (_shown(path) for path in paths)
        return BuildResult(
            issue, markdown, canonical, desk.writer.name, writer.spent(), is_retryable=built.is_retryable
        )


def plan(order: Order, settings: Settings, environment: Mapping[str, str], progress: Progress) -> Plan:
    """Return what `build_post` would do; no request leaves."""
    desk = _desk(order, settings, environment, progress)
    with _library(settings, progress) as library:
        writer = KeptWriter(desk.writer, library, now=order.now, is_forced=order.is_forced)
        return planned(
            order.ids or _samples().ids(),
            library,
            _paper_tools(writer, library, Templates(package_folder("templates")), order),
            is_paid=desk.is_paid,
            has_answer=writer.has_answer,
            price=desk.price,
            not_before=order.not_before,
        )


def _shown(path: Path) -> str:
    """Return a path as a person would type it here."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


@contextmanager
def _library(settings: Settings, progress: Progress) -> Iterator[FileLibrary]:
    """Yield the library, held for this run alone."""
    folder = settings.library_folder
    with library_lock(folder, tell=progress.say):
        library = FileLibrary(folder)
        try:
            yield library
        finally:
            library.close()


def _paper_tools(writer: Writer, library: Library, templates: Templates, order: Order) -> PaperTools:
    return PaperTools(
        read=kept_reading(PdfReader(), library, now=order.now),
        render=templates.render,
        writer=writer,
        glossary=templates.glossary(),
    )


def _samples() -> SamplePapers:
    return SamplePapers(package_folder("samples") / "papers")


def _source(order: Order, settings: Settings, library: Library, progress: Progress) -> PaperSource:
    if order.use_samples:
        return _samples()
    source: PaperSource = OfflineSource() if order.is_offline else _arxiv(settings, progress)
    return KeptSource(source, library, now=order.now, not_before=order.not_before)


def _arxiv(settings: Settings, progress: Progress) -> Arxiv:
    arxiv = settings.arxiv
    pace = Pace(state_folder(), pause_s=arxiv.pause_s, patience_s=arxiv.patience_s, tell=progress.say)
    return Arxiv(Http(user_agent(arxiv.contact)), pace, api_url=arxiv.api_url, files_url=arxiv.files_url)


def _desk(order: Order, settings: Settings, environment: Mapping[str, str], progress: Progress) -> _Desk:
    """Return the writer: the one named; else recorded answers for the samples; else the first whose key is
    in the environment; else a local Ollama that has a model; else the paper's own sentences."""
    wanted = settings.writer
    if wanted.name == Recorded.name or (order.use_samples and not wanted.name):
        return _Desk(Recorded(package_folder("samples") / "answers"))
    if wanted.name == Extractive.name:
        return _Desk(Extractive())
    chosen = provider(wanted.name) if wanted.name else first_with_key(environment)
    if chosen is None or chosen.name == "ollama":
        chosen = provider("ollama")
        models = ollama_models(wanted.base_url or chosen.base_url)
        if not models and not wanted.name:
            progress.say(NO_WRITER)
            return _Desk(Extractive())
        wanted = wanted.model_copy(update={"model": wanted.model or next(iter(models), "")})
    desk = _provider_desk(chosen, wanted, environment)
    return replace(desk, writer=OfflineWriter(desk.writer.name)) if order.is_offline else desk


def _provider_desk(chosen: Provider, wanted: WriterSettings, environment: Mapping[str, str]) -> _Desk:
    # The SDK's own variable: people who use a gateway have it set.
    elsewhere = environment.get("OPENAI_BASE_URL", "") if chosen.name == "openai" else ""
    writer = OpenAiCompatible(
        chosen,
        wanted.model,
        chosen.key(environment) or "",
        client_for_writer(wanted.timeout_s),
        base_url=wanted.base_url or elsewhere,
        limits=CallLimits(timeout_s=wanted.timeout_s, output_tokens=wanted.output_tokens),
    )
    return _Desk(writer, is_paid=True, price=writer.price)


def _masthead(order: Order, settings: Settings) -> Masthead:
    return Masthead(
        series=settings.post.title,
        number=order.number,
        date=order.date,
        closing=settings.post.closing,
        ai_label=settings.post.ai_label,
        generator=f"arxiv-digest-zh {version('arxiv-digest-zh')}",
    )
