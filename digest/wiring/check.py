"""What `digest check` needs, put together."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from digest.adapters.files import write_whole
from digest.adapters.pdf.reader import PdfReader
from digest.adapters.post_files import ForeignPost, OwnPost, read_post
from digest.adapters.templates import Templates
from digest.config import Settings
from digest.core.compose_report import report_data
from digest.core.find_paper_ids import ids_in_text, paper_id
from digest.domain.errors import ConfigError
from digest.domain.paper import PaperId
from digest.domain.ports import Library, PaperSource, Progress
from digest.domain.report import Report
from digest.pipeline.check_post import Printing, check_foreign, check_own
from digest.pipeline.find_grounds import GroundTools
from digest.pipeline.keep import kept_reading
from digest.wiring.shelves import arxiv_papers, open_library, open_templates, printed, samples


@dataclass(frozen=True, slots=True)
class CheckOrder:
    """What the user of a check asked for.

    ids: of the papers that a digest of another make speaks of; () for those that it names itself.
    html: where the report goes as a page, or None. now: aware, UTC.
    """

    post: Path
    ids: tuple[PaperId, ...]
    html: Path | None
    is_offline: bool
    now: datetime


def check_post(order: CheckOrder, settings: Settings, progress: Progress) -> Report:
    """Return what is found in the post, and write the page if one is wanted.

    Raises ConfigError and ServiceError.
    """
    post = read_post(order.post)
    templates = open_templates(settings)
    if isinstance(post, ForeignPost):
        ids: Sequence[PaperId] = order.ids or ids_in_text(post.text)
        if not ids:
            raise ConfigError(
                f"{str(order.post)!r} names no paper. Say which it speaks of, "
                f"e.g.: digest check {order.post} --ids 2410.06338,2410.07265"
            )
    elif order.ids:
        raise ConfigError(f"{str(order.post)!r} knows its papers: leave --ids away.")
    else:
        ids = [paper_id(item.id) for item in post.post.items]
    with open_library(settings, progress) as library:
        tools = GroundTools(
            source=_source(ids, order, settings, library, progress),
            read=kept_reading(PdfReader(), library, now=order.now),
            glossary=templates.glossary(),
        )
        if isinstance(post, ForeignPost):
            report = check_foreign(order.post.name, post.text, ids, tools, progress)
        else:
            report = check_own(order.post.name, post.post, _printing(post, templates), tools, progress)
    if order.html is not None:
        page = templates.render("reports/check.html.j2", report_data(report))
        write_whole(order.html, page.encode())
    return report


def _printing(own: OwnPost, templates: Templates) -> Printing | None:
    if own.markdown is None:
        return None
    return Printing(own.markdown, printed(own.post, templates))


def _source(
    ids: Sequence[PaperId], order: CheckOrder, settings: Settings, library: Library, progress: Progress
) -> PaperSource:
    if all(one.is_sample for one in ids):
        return samples()
    return arxiv_papers(settings, library, progress, now=order.now, is_offline=order.is_offline)
