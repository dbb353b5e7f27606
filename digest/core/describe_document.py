"""What is known of a document that is not on arXiv: what the plan says of it, and its own opening."""

from datetime import UTC, datetime, time

from digest.core.name_document import document_id
from digest.core.reading.name_headings import ABSTRACT, title_of
from digest.domain.paper import Paper, PaperId
from digest.domain.paper_text import PaperText, Sentence, SentenceKind
from digest.domain.plan import DocumentItem, PageItem, PdfItem, RepositoryItem

OPENING_CHARS = 1_500  # about as long as an abstract


def address_of(item: DocumentItem) -> str:
    """Return what a document is known by: its path or web address, of a repository the latter."""
    match item:
        case PdfItem():
            return item.pdf
        case PageItem():
            return item.page
        case RepositoryItem():
            return item.repository


def source_of(item: DocumentItem) -> str:
    """Return the path or web address that the text is read from."""
    return item.readme if isinstance(item, RepositoryItem) else address_of(item)


def link_of(item: DocumentItem) -> str:
    """Return where a reader of the post finds the document, or ""."""
    address = address_of(item)
    return item.url or (address if "://" in address else "")


def id_of(item: DocumentItem) -> PaperId:
    """Return the id of a document, without the version that its bytes make."""
    return document_id(address_of(item))


def described(item: DocumentItem, text: PaperText, version: int) -> Paper:
    """Return a document as a paper: title, authors and date from the plan, its opening for an abstract."""
    day = datetime.combine(item.date, time(), tzinfo=UTC)
    is_pdf_on_the_web = isinstance(item, PdfItem) and "://" in item.pdf
    return Paper(
        id=PaperId(id_of(item).base, version),
        title=item.title,
        authors=item.authors,
        abstract=_opening(text),
        categories=(),
        published=day,
        updated=day,
        abs_url=link_of(item),
        pdf_url=address_of(item) if is_pdf_on_the_web else "",
    )


def _opening(text: PaperText) -> str:
    """Return the abstract where a document has one, else its first paragraphs, in whole sentences."""
    prose = [sentence for sentence in text.sentences if sentence.kind is SentenceKind.PROSE]
    abstract = [sentence for sentence in prose if ABSTRACT.match(title_of(sentence.section))]
    return " ".join(sentence.text for sentence in _until_full(abstract or prose))


def _until_full(sentences: list[Sentence]) -> list[Sentence]:
    taken, chars = 0, 0
    for sentence in sentences:
        chars += len(sentence.text) + 1
        if chars > OPENING_CHARS and taken:
            break
        taken += 1
    return sentences[:taken]
