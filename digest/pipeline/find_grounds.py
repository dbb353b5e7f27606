"""What the claims on a paper can be held against: its full text, its abstract, or nothing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from digest.core.reading.split_sentences import spans
from digest.domain.errors import OfflineError, PaperError, ServiceError
from digest.domain.examined import Ground
from digest.domain.glossary import GlossaryEntry
from digest.domain.paper import Paper
from digest.domain.paper_text import PaperText, Sentence
from digest.domain.ports import PaperSource
from digest.domain.report import Basis


@dataclass(frozen=True, slots=True)
class GroundTools:
    """What the grounds come from. read: PDF bytes to text; raises UnreadablePdfError."""

    source: PaperSource
    read: Callable[[bytes], PaperText]
    glossary: Sequence[GlossaryEntry]


@dataclass(frozen=True, slots=True)
class Footing:
    """A paper and what there is of it; basis, pages, why and is_retryable are those of ReportedItem.

    abstract: what tells papers apart. ground: what claims are held against; the abstract where the basis is
    NOTHING.
    """

    paper: Paper
    abstract: Ground
    ground: Ground
    basis: Basis
    pages: int = 0
    why: str = ""
    is_retryable: bool = False


def footing(paper: Paper, tools: GroundTools, *, may_be_abstract: bool) -> Footing:
    """Return what there is of a paper.

    may_be_abstract: take the abstract where arXiv has no PDF that can be read, or while offline. A service
    that fails leaves nothing: what it would have sent may say otherwise.
    """
    glossary = tuple(tools.glossary)
    abstract = Ground(paper, abstract_text(paper), glossary)
    try:
        text = tools.read(tools.source.pdf(paper))
    except (PaperError, ServiceError) as error:
        is_final = isinstance(error, PaperError | OfflineError)
        if may_be_abstract and is_final and paper.abstract:
            return Footing(paper, abstract, abstract, Basis.ABSTRACT, why=str(error))
        is_retryable = isinstance(error, ServiceError | OfflineError)
        return Footing(paper, abstract, abstract, Basis.NOTHING, why=str(error), is_retryable=is_retryable)
    return Footing(paper, abstract, Ground(paper, text, glossary), Basis.FULL_TEXT, pages=text.pages)


def abstract_text(paper: Paper) -> PaperText:
    """Return an abstract as a text of its own sentences."""
    units = (paper.abstract[start:end] for start, end in spans(paper.abstract))
    sentences = tuple(
        Sentence(number, text, page=1, section="Abstract") for number, text in enumerate(units, 1)
    )
    return PaperText(sentences, (), (), (), (), pages=0, reader="abstract/1")
