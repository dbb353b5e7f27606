"""Bytes are read as what they were loaded as, never as what they happen to look like."""

from digest.core.read_document import page_bytes, reading
from digest.domain.paper_text import PaperText
from tests.fakes import text

PAGE = "# Seven\n\n" + "A sentence about the release that is long enough to be one of its own. " * 5


def as_pdf(pdf: bytes) -> PaperText:
    return text(f"{len(pdf)} bytes of a PDF.")


def test_a_page_is_read_as_a_page() -> None:
    found = reading(as_pdf)(page_bytes(PAGE))
    assert {sentence.section for sentence in found.sentences} == {"Seven"}
    assert len(found.sentences) == 5


def test_all_else_goes_to_the_reader_of_pdfs_however_much_it_looks_like_a_page() -> None:
    for data in (b"%PDF-1.7", PAGE.encode(), b"<html>", b""):
        assert reading(as_pdf)(data).sentences[0].text == f"{len(data)} bytes of a PDF."


def test_a_page_that_brings_the_mark_itself_is_not_marked_twice() -> None:
    assert page_bytes("\ufeff" + PAGE) == page_bytes(PAGE)
