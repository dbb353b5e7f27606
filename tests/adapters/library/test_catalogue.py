"""The catalogue of the library: the list, and all of one paper."""

from decimal import Decimal
from pathlib import Path

import pytest

from digest.adapters.library.catalogue import Catalogue
from digest.adapters.library.file_library import FileLibrary
from digest.domain.paper import PaperId
from digest.domain.writing import Answer, Usage
from tests.adapters.library.shelf import NOW, days_ago, keep
from tests.fakes import paper


@pytest.fixture
def library(tmp_path: Path) -> FileLibrary:
    return FileLibrary(tmp_path)


@pytest.fixture
def catalogue(library: FileLibrary) -> Catalogue:
    return Catalogue(library.database)


def test_the_latest_paper_is_listed_first(library: FileLibrary, catalogue: Catalogue) -> None:
    keep(library, 1, days=3)
    keep(library, 2, days=1)
    first, second = catalogue.papers()
    assert (first.id, first.title, first.answers) == ("2410.00002v1", "Paper 2", 1)
    assert (first.kept_at, first.pdf_bytes) == (days_ago(1), len(b"%PDF-1.7 2"))
    assert second.id == "2410.00001v1"


def test_a_list_is_cut_by_age_and_number(library: FileLibrary, catalogue: Catalogue) -> None:
    for number in (1, 2, 3):
        keep(library, number, days=number)
    assert [one.id for one in catalogue.papers(since=days_ago(2))] == ["2410.00001v1", "2410.00002v1"]
    assert [one.id for one in catalogue.papers(most=1)] == ["2410.00001v1"]


def test_a_paper_kept_with_and_without_version_is_listed_once(
    library: FileLibrary, catalogue: Catalogue
) -> None:
    library.keep_paper(PaperId("2410.00001"), paper(1), now=NOW)
    library.keep_paper(PaperId("2410.00001", 1), paper(1), now=NOW)
    library.keep_paper(PaperId("2410.00001", 1), paper(1), now=days_ago(1))
    assert [(one.id, one.kept_at) for one in catalogue.papers()] == [("2410.00001v1", NOW)]


def test_two_versions_are_two_lines(library: FileLibrary, catalogue: Catalogue) -> None:
    for version in (9, 10):
        one = PaperId("2410.00001", version)
        library.keep_paper(one, paper(1, id=one), now=NOW)
    assert len(catalogue.papers()) == 2
    assert catalogue.versions(PaperId("2410.00001")) == ("2410.00001v9", "2410.00001v10")
    assert catalogue.versions(PaperId("2410.00001", 10)) == ("2410.00001v10",)


def test_what_is_kept_is_known_in_any_version_or_in_the_one_asked(
    library: FileLibrary, catalogue: Catalogue
) -> None:
    keep(library, 1)
    kept = {PaperId("2410.00001"), PaperId("2410.00001", 1)}
    others = {PaperId("2410.00001", 2), PaperId("2410.0000"), PaperId("2410.00002")}
    assert catalogue.known(kept | others) == kept


def test_a_record_holds_all_of_a_paper(library: FileLibrary, catalogue: Catalogue) -> None:
    kept = keep(library, 1)
    unpaid = Answer("", Usage(1, 10, 0, 0, None))
    library.keep_answer("other", kept.id, "custom/x", unpaid, now=NOW, is_usable=False)
    (record,) = catalogue.records(["2410.00001v1"])
    assert record.paper == kept
    assert record.pdf is not None
    assert record.pdf.size_bytes == len(b"%PDF-1.7 1")
    assert [one.usage.cost_usd for one in record.answers] == [Decimal("0.001"), None]
    assert [one.is_usable for one in record.answers] == [True, False]


def test_what_has_lost_its_metadata_is_still_found(library: FileLibrary, catalogue: Catalogue) -> None:
    library.keep_pdf(PaperId("2410.00001", 1), b"%PDF-1.7", now=NOW)
    library.keep_answer("k", PaperId("2410.00002", 1), "w", Answer("{}", Usage()), now=NOW)
    keep(library, 3)
    library.database.write("UPDATE papers SET paper = '{}', kept_at = 'yesterday'")
    assert list(catalogue.all_ids()) == ["2410.00001v1", "2410.00002v1", "2410.00003v1"]
    assert [record.paper for record in catalogue.records(catalogue.all_ids())] == [None] * 3
    assert len(catalogue.papers()) == 1
