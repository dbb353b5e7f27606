"""What `digest check` needs, put together."""

import os
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
from digest.core.read_document import reading
from digest.domain.errors import ConfigError
from digest.domain.paper import PaperId
from digest.domain.ports import Library, PaperSource, Progress
from digest.domain.report import Report
from digest.pipeline.check_post import Printing, check_foreign, check_own
from digest.pipeline.find_grounds import GroundTools
from digest.pipeline.keep import kept_reading
from digest.wiring.documents import DocumentNeeds, documents
from digest.wiring.shelves import (
    Web,
    arxiv_papers,
    open_library,
    open_templates,
    open_web,
    printed,
    samples,
)


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

    Raises ConfigError, before anything is fetched where it can be known, and ServiceError.
    """
    post = read_post(order.post)
    ids = _ids(order, post)
    if order.html is not None:
        _check_place(order.html)
    templates = open_templates(settings)
    with open_web(settings, progress) as web, open_library(settings, progress) as library:
        read = reading(kept_reading(PdfReader(), library, now=order.now))
        papers = _source(ids, order, web, library)
        needs = DocumentNeeds(web, library, read, papers, order.now, order.is_offline)
        tools = GroundTools(
            source=documents(None, needs),
            read=read,
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


def report_text(report: Report, settings: Settings) -> str:
    """Return the report as a person at the terminal reads it. Raises ConfigError."""
    return open_templates(settings).render("reports/check.txt.j2", report_data(report)).rstrip("\n")


def _ids(order: CheckOrder, post: OwnPost | ForeignPost) -> Sequence[PaperId]:
    """Return the ids of the papers that the post speaks of. Raises ConfigError when there are none."""
    if isinstance(post, OwnPost):
        if order.ids:
            raise ConfigError(f"{str(order.post)!r} knows its papers: leave --ids away.")
        return [paper_id(item.id) for item in post.post.items]
    ids = order.ids or ids_in_text(post.text)
    if not ids:
        raise ConfigError(
            f"{str(order.post)!r} names no paper. Say which it speaks of, "
            f"e.g.: digest check {order.post} --ids 2410.06338,2410.07265"
        )
    return ids


def _check_place(page: Path) -> None:
    """Raise ConfigError when a page cannot be written there: a check may take minutes."""
    folder = page.absolute().parent
    if not folder.is_dir():
        raise ConfigError(f"There is no folder {str(folder)!r} for the page: make it, or name another file.")
    if page.is_dir():
        raise ConfigError(f"{str(page)!r} is a folder: name a file for the page, such as report.html.")
    if not os.access(folder, os.W_OK):
        raise ConfigError(f"No file may be written into {str(folder)!r}: name another place for the page.")


def _printing(own: OwnPost, templates: Templates) -> Printing | None:
    if own.markdown is None:
        return None
    return Printing(own.markdown, printed(own.post, templates))


def _source(ids: Sequence[PaperId], order: CheckOrder, web: Web, library: Library) -> PaperSource:
    if all(one.is_sample or one.is_local for one in ids):
        return samples()
    return arxiv_papers(web, library, now=order.now, is_offline=order.is_offline)
