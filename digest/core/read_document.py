"""One way to read whatever bytes are at hand: PDFs, and pages that were loaded as text."""

from collections.abc import Callable

from digest.core.reading_pages.read_page import page_text
from digest.domain.paper_text import PaperText

PAGE_MARK = "\ufeff"  # before a page, so that no broken PDF is ever read as one


def page_bytes(page: str) -> bytes:
    """Return a page, HTML or Markdown, as the bytes that `reading` knows it by."""
    return (PAGE_MARK + page.removeprefix(PAGE_MARK)).encode("utf-8", "replace")


def reading(read_pdf: Callable[[bytes], PaperText]) -> Callable[[bytes], PaperText]:
    """Return a function that reads PDFs as `read_pdf` does, and the bytes of pages too.

    It raises PaperError for a page without text, and what `read_pdf` raises.
    """

    def read(data: bytes) -> PaperText:
        page = data.decode("utf-8", "replace") if data.startswith(PAGE_MARK.encode()) else ""
        return page_text(page.removeprefix(PAGE_MARK)) if page else read_pdf(data)

    return read
