"""What pypdf is good for: the gate before a PDF is read, and lines when pdfium refuses. Its only home."""

import io
import logging
from collections.abc import Iterator

from pypdf import PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError, PyPdfError
from pypdf.generic import DictionaryObject, IndirectObject

from digest.domain.errors import UnreadablePdfError
from digest.domain.layout import Layout, Line, PageBox

READER = "pypdf/1"
MAX_PAGES = 600  # theses and books lie below or near this; beyond it nobody asks for a digest
FORMS_LOOKED_AT = 5_000
LEADING_PT, SIZE_PT, LEFT_PT = 12.0, 10.0, 72.0  # pypdf gives lines without places: these are made up

# What pypdf raises on damaged files, beside its own errors.
DAMAGE = (
    PyPdfError,
    DependencyError,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    AssertionError,
    ArithmeticError,
)


def check_at_the_gate(pdf: bytes) -> None:
    """Raise UnreadablePdfError for a PDF that must not be read: locked, too long, or a trap.

    A damaged file passes: pdfium mends more than pypdf does.
    """
    try:
        reader = _opened(pdf)
        pages = len(reader.pages)
        draws_itself = pages <= MAX_PAGES and _draws_itself(reader)
    except FileNotDecryptedError as error:
        raise UnreadablePdfError("This PDF asks for a password; take one that opens without.") from error
    except (*DAMAGE, RecursionError):
        return  # pdfium may mend it, and opens encryption for which pypdf wants a package more
    if pages > MAX_PAGES:
        raise UnreadablePdfError(
            f"This PDF has {pages:,} pages and at most {MAX_PAGES} are read: "
            "a digest is made of papers, not of books."
        )
    if draws_itself:
        raise UnreadablePdfError(
            "A drawing in this PDF contains itself: it is damaged or a trap, and is not read."
        )


def layout_with_pypdf(pdf: bytes) -> Layout:
    """Return the lines that pypdf finds, with made-up places. Raises UnreadablePdfError if damaged."""
    try:
        reader = _opened(pdf)
        texts = [page.extract_text() for page in reader.pages]
    except (*DAMAGE, RecursionError) as error:
        raise UnreadablePdfError(
            f"This PDF is damaged: neither pdfium nor pypdf can open it ({type(error).__name__}). "
            "Fetch it again."
        ) from error
    lines = [line for number, text in enumerate(texts, start=1) for line in _lines(text, number)]
    return Layout(tuple(lines), (PageBox(612.0, 792.0),) * len(texts), (), (), (), READER, is_suspect=True)


def _opened(pdf: bytes) -> PdfReader:
    # pypdf logs each slip that it mends; what a file is good for is said here alone.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    return PdfReader(io.BytesIO(pdf))


def _lines(text: str, page: int) -> Iterator[Line]:
    top = 700.0
    for text_line in filter(None, map(str.strip, text.splitlines())):
        right = LEFT_PT + 0.5 * SIZE_PT * len(text_line)
        yield Line(text_line, page, LEFT_PT, top - SIZE_PT, right, top, SIZE_PT, "", False, False)
        top -= LEADING_PT


def _draws_itself(reader: PdfReader) -> bool:
    """Say whether a form's own resources lead back to it: drawing it would never end."""
    looked_at: set[int] = set()
    for page in reader.pages:
        for form in _forms(page):
            if _leads_back(form, (), looked_at):
                return True
    return False


def _leads_back(form: IndirectObject, above: tuple[int, ...], looked_at: set[int]) -> bool:
    if form.idnum in above:
        return True
    if form.idnum in looked_at or len(looked_at) > FORMS_LOOKED_AT:
        return False
    looked_at.add(form.idnum)
    drawn = form.get_object()
    if not isinstance(drawn, DictionaryObject) or drawn.get("/Subtype") != "/Form":
        return False
    return any(_leads_back(inner, (*above, form.idnum), looked_at) for inner in _forms(drawn))


def _forms(drawing: DictionaryObject) -> Iterator[IndirectObject]:
    """Yield the references to the pictures and forms that a page or form may draw."""
    resources = drawing.get("/Resources")
    resources = resources.get_object() if resources is not None else None
    named = resources.get("/XObject") if isinstance(resources, DictionaryObject) else None
    named = named.get_object() if named is not None else None
    if isinstance(named, DictionaryObject):
        yield from (form for form in named.values() if isinstance(form, IndirectObject))
