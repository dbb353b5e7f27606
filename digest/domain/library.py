"""What the library holds, as its keeper sees it: papers, files, answers, and what may go."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from digest.domain.paper import Paper
from digest.domain.writing import Usage


@dataclass(frozen=True, slots=True)
class ListedPaper:
    """One line of the list. id: with its version. kept_at: aware.

    pdf_bytes: None when no PDF is kept. answers: of writers, those that could not be used among them.
    """

    id: str
    title: str
    kept_at: datetime
    pdf_bytes: int | None
    answers: int


@dataclass(frozen=True, slots=True)
class KeptPdf:
    """A PDF, or the bytes of a document. sha256: of the bytes, 64 hex digits; their file is named by it."""

    id: str
    sha256: str
    size_bytes: int
    kept_at: datetime


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    """What a writer was paid for. content: "" when it sent none. is_usable: False: on record alone."""

    writer: str
    kept_at: datetime
    usage: Usage
    is_usable: bool
    content: str


@dataclass(frozen=True, slots=True)
class PaperRecord:
    """All that is kept of one version of a paper. paper: None when its metadata are not kept any more."""

    id: str
    paper: Paper | None
    pdf: KeptPdf | None
    answers: tuple[KeptAnswer, ...]


class StageName(StrEnum):
    """The stages that are made again from PDFs and answers, without a request and without a payment.

    Others are never cleaned: what a person's edits are told by, a licence that was asked for.
    """

    TEXT = "text"
    DIGEST = "digest"
    POST = "post"
    FIGURE = "figure"


@dataclass(frozen=True, slots=True)
class ListedStage:
    """The result of a stage that can be made again, without its value."""

    key: str
    size_bytes: int
    kept_at: datetime


@dataclass(frozen=True, slots=True)
class Holdings:
    """What may be cleaned at all, in any order."""

    pdfs: tuple[KeptPdf, ...]
    stages: tuple[ListedStage, ...]

    @property
    def all(self) -> Sequence[KeptPdf | ListedStage]:
        return [*self.pdfs, *self.stages]

    @property
    def size_bytes(self) -> int:
        return sum(one.size_bytes for one in self.all)


@dataclass(frozen=True, slots=True)
class CleaningWish:
    """What is to go: whatever was kept before a time, and the oldest until so many bytes are left.

    None for no such bound. spares_posts: False when even what posts need may go.
    """

    kept_before: datetime | None
    keep_bytes: int | None
    spares_posts: bool = True


@dataclass(frozen=True, slots=True)
class Discards:
    """What goes. spared: the PDFs that would go too if no post needed them. left_bytes: of all that stays."""

    pdfs: tuple[KeptPdf, ...]
    stages: tuple[ListedStage, ...]
    spared: tuple[KeptPdf, ...]
    left_bytes: int


@dataclass(frozen=True, slots=True)
class Soundness:
    """What an inspection found.

    faults: what SQLite says of a damaged file. missing: PDFs without their file; altered: PDFs whose file
    holds other bytes. strays: names of files of ours that no row names; waste, not damage.
    """

    pdfs: int
    faults: tuple[str, ...]
    missing: tuple[KeptPdf, ...]
    altered: tuple[KeptPdf, ...]
    strays: tuple[str, ...]

    @property
    def is_sound(self) -> bool:
        return not (self.faults or self.missing or self.altered)
