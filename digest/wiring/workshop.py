"""What papers are digested with in one run, put together around a desk and the library."""

from dataclasses import dataclass
from decimal import Decimal

from digest.adapters.pdf.reader import PdfReader
from digest.adapters.templates import Templates
from digest.adapters.writers.extractive import Extractive
from digest.config import Settings
from digest.core.read_document import reading
from digest.domain.ports import Library, LicenceSource, PaperSource, Progress, Writer
from digest.pipeline.build import BuildTools
from digest.pipeline.digest_paper import PaperTools, digest_anew
from digest.pipeline.documents import DocumentSource
from digest.pipeline.keep import KeptWriter, kept_comparing, kept_digesting, kept_reading
from digest.pipeline.plan import typical_most
from digest.wiring.batch import batching
from digest.wiring.desk import Desk
from digest.wiring.documents import DocumentNeeds, documents
from digest.wiring.order import Order
from digest.wiring.shelves import Web, arxiv_papers, open_templates, samples


@dataclass(frozen=True, slots=True)
class Workshop:
    """The tools of a run, and what they are made of.

    asked: the desk's writer, or the one that hands in batches for it. writer: it, with what is kept.
    licences: None where nobody may be asked.
    """

    desk: Desk
    library: Library
    asked: Writer
    writer: KeptWriter
    source: DocumentSource
    licences: LicenceSource | None
    papers: PaperTools
    build: BuildTools

    @property
    def is_excerpting(self) -> bool:
        return isinstance(self.desk.writer, Extractive)


def workshop(
    order: Order, settings: Settings, desk: Desk, web: Web, library: Library, progress: Progress
) -> Workshop:
    """Return the tools for an order. Raises ServiceError and ConfigError."""
    if desk.purse is not None:
        # An issue that earlier runs began has its ceiling once, not once a run.
        paid_for = (*order.ids, *order.also_paid)
        most_usd = desk.price(typical_most(settings.writer.output_tokens)) or Decimal(0)
        spent_usd = library.spent_usd(paid_for, since=order.now, unknown_usd=most_usd)
        desk.purse.settle(None, spent_usd)
    asked = batching(desk, library, progress, now=order.now, is_forced=order.is_forced)
    writer = KeptWriter(asked, library, now=order.now, is_forced=order.is_forced)
    papers = paper_tools(
        writer if desk.is_paid else desk.writer, library, open_templates(settings), order, settings
    )
    source = _source(order, web, library, papers)
    licences = None if order.is_offline or order.use_samples else web.arxiv
    digesting = digest_anew(papers)
    if desk.is_paid:
        digesting = kept_digesting(papers, library, now=order.now, is_forced=order.is_forced)
    build = BuildTools(
        source,
        library,
        digesting,
        settings.writer.parallel,
        desk.writer.name,
        compare=kept_comparing(papers, source, library, now=order.now),
        is_strict=settings.checks.strict,
        stop=desk.purse.shut if desk.purse else lambda: None,
    )
    return Workshop(desk, library, asked, writer, source, licences, papers, build)


def paper_tools(
    writer: Writer, library: Library, templates: Templates, order: Order, settings: Settings
) -> PaperTools:
    return PaperTools(
        read=reading(kept_reading(PdfReader(), library, now=order.now)),
        render=templates.render,
        writer=writer,
        glossary=templates.glossary(),
        judge_scope=settings.checks.judge,
    )


def _source(order: Order, web: Web, library: Library, tools: PaperTools) -> DocumentSource:
    """Return where the papers come from: arXiv or the samples, and the documents of the plan."""
    if order.use_samples or all(one.is_sample or one.is_local for one in order.ids):
        papers: PaperSource = samples()
    else:
        papers = arxiv_papers(web, library, now=order.now, is_offline=order.is_offline)
    needs = DocumentNeeds(web, library, tools.read, papers, order.now, order.is_offline)
    return documents(order.plan, needs)
