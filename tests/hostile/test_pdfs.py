"""PDFs built to exhaust a reader end as an error of their paper, and the next one is read."""

from collections.abc import Callable

import pytest

from digest.adapters.pdf.reader import PdfReader
from digest.domain.errors import UnreadablePdfError
from tests import hostile_pdfs
from tests.hostile import pdfs


@pytest.fixture(scope="module")
def reader() -> PdfReader:
    return PdfReader()


@pytest.mark.parametrize(
    "make",
    [
        pdfs.deep_array,
        pdfs.deep_resources,
        pdfs.deep_page_tree,
        pdfs.deep_graphics,
        pdfs.deep_outline,
        pdfs.many_objects,
        pdfs.many_pages,
        pdfs.lying_count,
        pdfs.odd_numbers,
        pdfs.endless_line,
    ],
)
def test_a_pdf_that_would_exhaust_a_reader_is_refused(reader: PdfReader, make: Callable[[], bytes]) -> None:
    with pytest.raises(UnreadablePdfError, match=r"\.$") as refused:
        reader.read(make())
    assert len(str(refused.value)) < 300
    assert reader.read(hostile_pdfs.paper()).sentences
