"""Plans and the documents that they name, put together."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from digest.adapters.documents import Documents
from digest.adapters.plan_file import read_plan
from digest.domain.paper_text import PaperText
from digest.domain.plan import ArxivItem, IssuePlan
from digest.domain.ports import Library, PaperSource
from digest.pipeline.documents import DocumentSource, DocumentTools
from digest.wiring.shelves import Web


@dataclass(frozen=True, slots=True)
class OpenPlan:
    """A plan and the folder that its paths count from."""

    plan: IssuePlan
    folder: Path


def open_plan(path: Path) -> OpenPlan:
    """Return the plan in a file. Raises ConfigError that names what is wrong in it."""
    return OpenPlan(read_plan(path), path.parent)


@dataclass(frozen=True, slots=True)
class DocumentNeeds:
    """What documents are read with. elsewhere: where papers come from that are no documents."""

    web: Web
    library: Library
    read: Callable[[bytes], PaperText]
    elsewhere: PaperSource
    now: datetime
    is_offline: bool


def documents(plan: OpenPlan | None, needs: DocumentNeeds) -> DocumentSource:
    """Return the papers and the documents of a plan; without one, documents that are kept."""
    items = [item for item in (plan.plan.items if plan else ()) if not isinstance(item, ArxivItem)]
    http = needs.web.http if items and not needs.is_offline else None
    loading = Documents(http, plan.folder if plan else Path())
    return DocumentSource(
        items,
        DocumentTools(loading.pdf, loading.page, needs.read, needs.library),
        needs.elsewhere,
        now=needs.now,
        fresh_at=None if needs.is_offline else needs.now,
    )
