"""The upkeep of the library: what is wrong is found, what goes is gone, and nothing else."""

from pathlib import Path

import pytest

from digest.adapters.library.database import Database
from digest.adapters.library.file_library import FileLibrary
from digest.adapters.library.upkeep import Upkeep
from digest.core.cleaning.choose_discards import discards
from digest.domain.errors import ConfigError
from digest.domain.library import CleaningWish
from digest.domain.paper import PaperId
from tests.adapters.library.shelf import days_ago, keep, names


@pytest.fixture
def library(tmp_path: Path) -> FileLibrary:
    library = FileLibrary(tmp_path)
    for number in (1, 2, 3):
        keep(library, number, days=10 * number)
    return library


@pytest.fixture
def upkeep(library: FileLibrary) -> Upkeep:
    return Upkeep(library)


def file_of(library: FileLibrary, paper_id: str) -> Path:
    row = library.database.row("SELECT sha256 FROM pdfs WHERE id = ?", paper_id)
    assert row is not None
    return library.files / f"{row[0]}.pdf"


def clean(upkeep: Upkeep, *, days: float, needed: tuple[str, ...] = ()) -> None:
    wish = CleaningWish(days_ago(days), None)
    upkeep.discard(discards(upkeep.holdings(), needed, wish))


def test_a_sound_library_is_sound(upkeep: Upkeep) -> None:
    found = upkeep.inspected(is_thorough=True)
    assert (found.is_sound, found.pdfs, found.strays) == (True, 3, ())


def test_a_missing_file_is_found_and_its_row_forgotten(library: FileLibrary, upkeep: Upkeep) -> None:
    file_of(library, "2410.00002v1").unlink()
    found = upkeep.inspected(is_thorough=False)
    assert not found.is_sound
    assert [pdf.id for pdf in found.missing] == ["2410.00002v1"]
    upkeep.mend(found)
    assert upkeep.inspected(is_thorough=True).is_sound
    assert library.pdf(PaperId("2410.00001", 1)) is not None


def test_an_altered_file_is_found_by_reading_it(library: FileLibrary, upkeep: Upkeep) -> None:
    file = file_of(library, "2410.00002v1")
    file.write_bytes(b"X" * file.stat().st_size)
    assert upkeep.inspected(is_thorough=False).is_sound
    found = upkeep.inspected(is_thorough=True)
    assert [pdf.id for pdf in found.altered] == ["2410.00002v1"]
    upkeep.mend(found)
    assert not file.exists()
    assert upkeep.inspected(is_thorough=True).is_sound


def test_a_cut_file_is_found_by_its_size(library: FileLibrary, upkeep: Upkeep) -> None:
    file_of(library, "2410.00002v1").write_bytes(b"%PDF")
    assert [pdf.id for pdf in upkeep.inspected(is_thorough=False).altered] == ["2410.00002v1"]


def test_files_that_nothing_names_are_waste_and_go(library: FileLibrary, upkeep: Upkeep) -> None:
    stray, part = library.files / f"{'0' * 64}.pdf", library.files / f".{'1' * 64}.pdf.0123abcd.part"
    stray.write_bytes(b"%PDF")
    part.write_bytes(b"%P")
    found = upkeep.inspected(is_thorough=True)
    assert found.is_sound
    assert set(found.strays) == {stray.name, part.name}
    upkeep.mend(found)
    assert upkeep.inspected(is_thorough=True).strays == ()


def test_a_file_of_somebody_else_is_left_alone(library: FileLibrary, upkeep: Upkeep) -> None:
    (library.files / "notes.txt").write_text("mine")
    upkeep.mend(upkeep.inspected(is_thorough=True))
    clean(upkeep, days=0)
    assert names(library.files.parent) == {"notes.txt"}


def test_a_damaged_database_is_named(tmp_path: Path) -> None:
    library = FileLibrary(tmp_path)
    for number in range(40):
        keep(library, number)
    library.close()
    path = tmp_path / "library.db"
    data = bytearray(path.read_bytes())
    data[8192:40960] = b"\xff" * 32768
    path.write_bytes(data)
    faults = Database(tmp_path).faults()
    assert 1 <= len(faults) <= 10


@pytest.mark.parametrize("left", [b"", None])
def test_the_pdfs_of_a_lost_database_are_no_waste(tmp_path: Path, left: bytes | None) -> None:
    library = FileLibrary(tmp_path)
    keep(library, 1)
    library.close()
    for path in tmp_path.glob("library.db*"):
        path.unlink()
    if left is not None:
        (tmp_path / "library.db").write_bytes(left)
    found = Upkeep(FileLibrary(tmp_path)).inspected(is_thorough=False)
    assert "it holds nothing, though PDFs of a library lie beside it: 1" in found.faults[0]
    assert not found.is_sound


def test_cleaning_takes_old_files_and_stages_and_leaves_answers(library: FileLibrary, upkeep: Upkeep) -> None:
    gone = file_of(library, "2410.00003v1")
    clean(upkeep, days=25)
    assert not gone.exists()
    assert len(names(library.files.parent)) == 2
    assert library.database.rows("SELECT key FROM stages ORDER BY key") == [("text1",), ("text2",)]
    assert library.database.row("SELECT count(*) FROM answers") == (3,)
    assert library.database.row("SELECT count(*) FROM papers") == (3,)
    assert upkeep.inspected(is_thorough=True).is_sound


def test_cleaning_leaves_what_a_post_needs(library: FileLibrary, upkeep: Upkeep) -> None:
    clean(upkeep, days=0, needed=("2410.00002v1",))
    assert library.pdf(PaperId("2410.00002", 1)) is not None
    assert len(names(library.files.parent)) == 1


def test_stages_that_cannot_be_made_again_are_never_cleaned(library: FileLibrary, upkeep: Upkeep) -> None:
    library.keep_stage("l", "licence", "CC BY", now=days_ago(900))
    library.keep_stage("m", "made_post", "{}", now=days_ago(900))
    clean(upkeep, days=0)
    assert library.stage("l") == "CC BY"
    assert library.stage("m") == "{}"


def test_a_file_that_two_rows_share_stays_for_the_other(library: FileLibrary, upkeep: Upkeep) -> None:
    keep(library, 4, days=99, pdf=b"%PDF-1.7 1")
    clean(upkeep, days=90)
    assert library.pdf(PaperId("2410.00001", 1)) == b"%PDF-1.7 1"
    assert library.pdf(PaperId("2410.00004", 1)) is None


def test_cleaning_that_is_interrupted_leaves_a_sound_library(library: FileLibrary, upkeep: Upkeep) -> None:
    # A file that cannot be removed ends the cleaning in its middle.
    file = file_of(library, "2410.00002v1")
    file.unlink()
    (file / "in the way").mkdir(parents=True)
    with pytest.raises(ConfigError, match="could not be removed"):
        clean(upkeep, days=0)
    assert upkeep.inspected(is_thorough=True).is_sound
    (file / "in the way").rmdir()
    file.rmdir()
    clean(upkeep, days=0)
    assert upkeep.inspected(is_thorough=True).strays == ()


def test_room_is_given_back(library: FileLibrary, upkeep: Upkeep) -> None:
    library.keep_stage("big", "text", "x" * 3_000_000, now=days_ago(900))
    library.database.row("PRAGMA wal_checkpoint(TRUNCATE)")
    before = library.database.path.stat().st_size
    clean(upkeep, days=800)
    library.close()
    assert library.database.path.stat().st_size < before - 2_500_000
