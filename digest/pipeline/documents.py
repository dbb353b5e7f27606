"""Documents of a plan as papers: loaded, read, described and kept, so that the rest of the way is one."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from pydantic import TypeAdapter

from digest.core.describe_document import address_of, described, id_of, source_of
from digest.core.name_document import document_version
from digest.core.name_licence import LICENCES_VERSION, name_licence
from digest.core.read_document import page_bytes
from digest.core.reading_pages.read_page import shown_text
from digest.core.stage_key import stage_key
from digest.domain.errors import OfflineError, PaperError, ServiceError, UnknownPaperError
from digest.domain.licence import NamedLicence
from digest.domain.paper import Paper, PaperId
from digest.domain.paper_text import PaperText
from digest.domain.plan import DocumentItem, PdfItem, RepositoryItem
from digest.domain.ports import Library, PaperSource

Found = Paper | PaperError | ServiceError
LICENCE = TypeAdapter(NamedLicence)


@dataclass(frozen=True, slots=True)
class DocumentTools:
    """What documents come from.

    pdf, page: a path or web address to bytes or text; they raise PaperError, ServiceError or ConfigError.
    read: PDFs, and pages as `page_bytes` marks them; `core/read_document.py`.
    """

    pdf: Callable[[str], bytes]
    page: Callable[[str], str]
    read: Callable[[bytes], PaperText]
    library: Library


class DocumentSource:
    """A `PaperSource` of the documents of a plan; whatever is no document is asked of `elsewhere`.

    fresh_at: what was fetched from the web and is not fresh then is fetched again; None: nothing is.
    Files are looked at every time.
    """

    def __init__(
        self,
        items: Sequence[DocumentItem],
        tools: DocumentTools,
        elsewhere: PaperSource,
        *,
        now: datetime,
        fresh_at: datetime | None,
    ) -> None:
        self._items = {id_of(item): item for item in items}
        self._tools = tools
        self._elsewhere = elsewhere
        self._now = now
        self._fresh_at = fresh_at
        self._licences: dict[PaperId, NamedLicence] = {}

    def papers(self, ids: Sequence[PaperId]) -> Mapping[PaperId, Found]:
        """Return the papers, documents among them. Raises ConfigError for a file that is not there."""
        others = [asked for asked in ids if not asked.is_local]
        found = dict(self._elsewhere.papers(others)) if others else {}
        return {asked: self._document(asked) if asked.is_local else found[asked] for asked in ids}

    def pdf(self, paper: Paper) -> bytes:
        """Return the bytes of a document, PDF or page, or what `elsewhere` has."""
        if not paper.id.is_local:
            return self._elsewhere.pdf(paper)
        data = self._tools.library.pdf(paper.id)
        if data is None:
            raise OfflineError(f"{paper.id} is not in the library any more: build its post again.")
        return data

    def licences(self) -> Mapping[str, NamedLicence]:
        """Return what the licences of repositories say, by the id of the paper, after `papers`."""
        return {str(paper_id): licence for paper_id, licence in self._licences.items()}

    def _document(self, asked: PaperId) -> Found:
        try:
            item = self._items.get(asked)
            return self._kept(asked) if item is None else self._loaded(asked, item)
        except (PaperError, ServiceError) as error:
            return error

    def _kept(self, asked: PaperId) -> Found:
        """Return a document of an earlier plan, as a post names it."""
        kept = self._tools.library.paper(asked, fresh_at=None)
        return kept or UnknownPaperError(
            f"The library holds no document {asked}: build its post again from the plan that names it."
        )

    def _loaded(self, asked: PaperId, item: DocumentItem) -> Paper:
        library = self._tools.library
        data = self._still_fresh(asked, item)
        is_fresh = data is not None
        data = self._data(item) if data is None else data
        paper = described(item, self._tools.read(data), document_version(data))
        if isinstance(item, RepositoryItem) and item.licence:
            self._licences[paper.id] = self._licence(item.licence, paper.id, is_fresh=is_fresh)
        if not is_fresh:
            # The bytes first: metadata without them are a lie.
            library.keep_pdf(paper.id, data, now=self._now)
            library.keep_paper(asked, paper, now=self._now)
        library.keep_paper(paper.id, paper, now=self._now)
        return paper

    def _still_fresh(self, asked: PaperId, item: DocumentItem) -> bytes | None:
        """Return the bytes that were fetched from the web not long ago."""
        if "://" not in source_of(item):
            return None
        kept = self._tools.library.paper(asked, fresh_at=self._fresh_at)
        return None if kept is None else self._tools.library.pdf(kept.id)

    def _data(self, item: DocumentItem) -> bytes:
        if isinstance(item, PdfItem):
            return self._tools.pdf(address_of(item))
        return page_bytes(self._tools.page(source_of(item)))

    def _licence(self, place: str, paper_id: PaperId, *, is_fresh: bool) -> NamedLicence:
        """Return what the text of a licence says; as fresh as the README beside it."""
        key = stage_key("licence", LICENCES_VERSION, str(paper_id), place)
        kept = self._tools.library.stage(key) if is_fresh and "://" in place else None
        if kept is not None:
            return LICENCE.validate_json(kept)
        named = name_licence(shown_text(self._tools.page(place)))
        value = LICENCE.dump_json(named).decode()
        self._tools.library.keep_stage(key, "licence", value, now=self._now)
        return named
