"""Documents go the way of papers, are kept as they were read, and never reach arXiv."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from digest.adapters.library.file_library import FileLibrary
from digest.core.describe_document import id_of
from digest.core.read_document import reading
from digest.domain.errors import ConfigError, NetworkError, OfflineError, PaperError, UnknownPaperError
from digest.domain.licence import Commercial
from digest.domain.paper import Paper, PaperId
from digest.domain.plan import DocumentItem, PageItem, PdfItem, RepositoryItem
from digest.pipeline.documents import DocumentSource, DocumentTools
from tests.fakes import NOW, FakeReader, FakeSource, paper

DAY = date(2024, 3, 1)
PAGE = PageItem(title="News", date=DAY, page="https://example.org/news")
SAVED = PageItem(title="Saved", date=DAY, page="saved.html")
REPORT = PdfItem(title="Report", date=DAY, pdf="report.pdf")
SEVEN = RepositoryItem(
    title="Seven",
    date=DAY,
    repository="https://github.com/example/seven",
    readme="https://example.org/README.md",
    licence="https://example.org/LICENSE",
)
PROSE = "A sentence about the release that is long enough to be one of its own. " * 5
RESEARCH_ONLY = "You may use the model solely for non-commercial research."


class Shelf:
    """What lies on the web and on disk, and how often each place was asked for."""

    def __init__(self) -> None:
        self.pages: dict[str, str | PaperError | NetworkError | ConfigError] = {
            PAGE.page: PROSE,
            SAVED.page: PROSE,
            SEVEN.readme: PROSE,
            str(SEVEN.licence): RESEARCH_ONLY,
        }
        self.asked: list[str] = []

    def page(self, place: str) -> str:
        self.asked.append(place)
        found = self.pages[place]
        if isinstance(found, Exception):
            raise found
        return found

    def pdf(self, place: str) -> bytes:
        self.asked.append(place)
        return b"%PDF-1.7"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[FileLibrary]:
    library = FileLibrary(tmp_path)
    yield library
    library.close()


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def arxiv() -> FakeSource:
    return FakeSource([paper(1)], {paper(1).id: b"of arXiv"})


def source(
    shelf: Shelf, library: FileLibrary, arxiv: FakeSource, *items: DocumentItem, days_later: int = 0
) -> DocumentSource:
    """Return the source as a run some days later would have it."""
    tools = DocumentTools(shelf.pdf, shelf.page, reading(FakeReader().read), library)
    now = NOW + timedelta(days=days_later)
    return DocumentSource(items, tools, arxiv, now=now, fresh_at=now)


def only(found: DocumentSource, item: DocumentItem) -> Paper:
    paper = found.papers([id_of(item)])[id_of(item)]
    assert isinstance(paper, Paper)
    return paper


def test_documents_and_papers_come_in_the_order_asked_for(
    shelf: Shelf, library: FileLibrary, arxiv: FakeSource
) -> None:
    ids = [id_of(REPORT), PaperId("2410.00001"), id_of(PAGE)]
    found = source(shelf, library, arxiv, PAGE, REPORT).papers(ids)
    assert list(found) == ids
    assert [one.title for one in found.values() if isinstance(one, Paper)] == ["Report", "Paper 1", "News"]


def test_arxiv_is_never_asked_for_a_document(shelf: Shelf, library: FileLibrary, arxiv: FakeSource) -> None:
    found = source(shelf, library, arxiv, PAGE)
    found.pdf(only(found, PAGE))
    found.papers([PaperId("local/unknown-0123abcd")])
    assert (arxiv.asked, arxiv.fetched) == ([], [])


def test_the_bytes_of_a_paper_of_arxiv_come_from_there(
    shelf: Shelf, library: FileLibrary, arxiv: FakeSource
) -> None:
    assert source(shelf, library, arxiv, PAGE).pdf(paper(1)) == b"of arXiv"


def test_a_page_is_fetched_once_a_day_and_read_from_the_library(
    shelf: Shelf, library: FileLibrary, arxiv: FakeSource
) -> None:
    first = only(source(shelf, library, arxiv, PAGE), PAGE)
    again = source(shelf, library, arxiv, PAGE)
    assert only(again, PAGE) == first
    assert shelf.asked == [PAGE.page]
    assert PROSE in again.pdf(first).decode()
    only(source(shelf, library, arxiv, PAGE, days_later=2), PAGE)
    assert shelf.asked == [PAGE.page] * 2


def test_being_used_does_not_keep_a_page_fresh(shelf: Shelf, library: FileLibrary, arxiv: FakeSource) -> None:
    for day in (0, 1, 2):
        only(source(shelf, library, arxiv, PAGE, days_later=day), PAGE)
    assert shelf.asked == [PAGE.page] * 2


def test_a_file_is_looked_at_every_time(shelf: Shelf, library: FileLibrary, arxiv: FakeSource) -> None:
    first = only(source(shelf, library, arxiv, SAVED), SAVED)
    shelf.pages[SAVED.page] = PROSE + "And another sentence was added to it afterwards."
    second = only(source(shelf, library, arxiv, SAVED), SAVED)
    assert first.id.base == second.id.base
    assert first.id.version != second.id.version


def test_both_versions_of_a_changed_document_stay_provable(
    shelf: Shelf, library: FileLibrary, arxiv: FakeSource
) -> None:
    first = only(source(shelf, library, arxiv, SAVED), SAVED)
    shelf.pages[SAVED.page] = "Changed. " + PROSE
    only(source(shelf, library, arxiv, SAVED), SAVED)
    later = source(shelf, library, arxiv, days_later=400)
    assert later.papers([first.id]) == {first.id: first}
    assert "Changed" not in later.pdf(first).decode()


def test_a_new_title_in_the_plan_counts_at_once(
    shelf: Shelf, library: FileLibrary, arxiv: FakeSource
) -> None:
    only(source(shelf, library, arxiv, PAGE), PAGE)
    renamed = PAGE.model_copy(update={"title": "Better News"})
    assert only(source(shelf, library, arxiv, renamed), renamed).title == "Better News"
    assert shelf.asked == [PAGE.page]


def test_a_licence_is_named_from_its_text_and_kept_beside_the_readme(
    shelf: Shelf, library: FileLibrary, arxiv: FakeSource
) -> None:
    for _ in range(2):
        found = source(shelf, library, arxiv, SEVEN)
        paper_id = str(only(found, SEVEN).id)
        named = found.licences()[paper_id]
        assert (named.commercial, named.commercial_by) == (Commercial.NO, RESEARCH_ONLY)
    assert shelf.asked == [SEVEN.readme, SEVEN.licence]


def test_a_licence_on_a_page_is_read_as_the_page_shows_it(
    shelf: Shelf, library: FileLibrary, arxiv: FakeSource
) -> None:
    shelf.pages[str(SEVEN.licence)] = (
        f"<html><body><p>{RESEARCH_ONLY}</p><p hidden>Any use, commercial or not, is fine.</p></body></html>"
    )
    found = source(shelf, library, arxiv, SEVEN)
    paper_id = str(only(found, SEVEN).id)
    named = found.licences()[paper_id]
    assert named.commercial_by == RESEARCH_ONLY


def test_without_a_licence_in_the_plan_nothing_is_said_of_one(
    shelf: Shelf, library: FileLibrary, arxiv: FakeSource
) -> None:
    silent = SEVEN.model_copy(update={"licence": None})
    found = source(shelf, library, arxiv, silent)
    paper_id = str(only(found, silent).id)
    assert paper_id not in found.licences()


@pytest.mark.parametrize("error", [PaperError("No page."), NetworkError("No answer.")])
def test_one_document_that_fails_leaves_the_others(
    shelf: Shelf, library: FileLibrary, arxiv: FakeSource, error: PaperError | NetworkError
) -> None:
    shelf.pages[PAGE.page] = error
    found = source(shelf, library, arxiv, PAGE, SAVED).papers([id_of(PAGE), id_of(SAVED)])
    assert found[id_of(PAGE)] is error
    assert isinstance(found[id_of(SAVED)], Paper)


def test_a_page_without_text_is_told(shelf: Shelf, library: FileLibrary, arxiv: FakeSource) -> None:
    shelf.pages[PAGE.page] = "<html><body><div id=app></div></body></html>"
    found = source(shelf, library, arxiv, PAGE).papers([id_of(PAGE)])
    assert "hardly any text" in str(found[id_of(PAGE)])


def test_a_wrong_path_stops_the_whole_plan(shelf: Shelf, library: FileLibrary, arxiv: FakeSource) -> None:
    shelf.pages[SAVED.page] = ConfigError("There is no file.")
    with pytest.raises(ConfigError):
        source(shelf, library, arxiv, SAVED).papers([id_of(SAVED)])


def test_what_the_library_lost_is_told(shelf: Shelf, library: FileLibrary, arxiv: FakeSource) -> None:
    found = source(shelf, library, arxiv)
    asked = id_of(PAGE)
    assert isinstance(found.papers([asked])[asked], UnknownPaperError)
    with pytest.raises(OfflineError, match="build its post again"):
        found.pdf(paper(id=PaperId(asked.base, 7)))
