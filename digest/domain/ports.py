"""What the pipeline asks of the world outside; adapters answer."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Protocol

from digest.domain.candidate import Listed
from digest.domain.errors import DigestError, PaperError, ServiceError
from digest.domain.figure import CroppedFigure
from digest.domain.paper import Paper, PaperId
from digest.domain.paper_text import PaperText
from digest.domain.writing import Answer, Task


class PaperSource(Protocol):
    """Where papers come from: arXiv, or the samples."""

    def papers(self, ids: Sequence[PaperId]) -> Mapping[PaperId, Paper | PaperError | ServiceError]:
        """Return, for each id asked for, its paper or why there is none. Nothing is missing, nothing raised
        for one paper's sake."""

    def pdf(self, paper: Paper) -> bytes:
        """Return the PDF of exactly this version. Raises PaperError or ServiceError."""


class Listing(Protocol):
    """Where candidates for an issue come from."""

    def found(self, query: str) -> Listed:
        """Return the papers that a query of arXiv's finds. Raises ServiceError, and ConfigError for a query
        that is not understood."""

    def announced(self, categories: Sequence[str]) -> Listed:
        """Return what was announced today in categories of arXiv. Raises ServiceError and ConfigError."""


class Reader(Protocol):
    """Reads PDFs."""

    version: str
    """Changes whenever the same bytes may give other sentences."""

    def read(self, pdf: bytes) -> PaperText:
        """Return the paper's sentences. Raises UnreadablePdfError."""


class FigureReader(Protocol):
    """Cuts figures out of PDFs."""

    figure_version: str
    """Changes whenever the same bytes may give another figure."""

    def figure(self, pdf: bytes) -> CroppedFigure | None:
        """Return the figure that shows best what the paper does, or None. Raises UnreadablePdfError."""


class LicenceSource(Protocol):
    """Who knows under which licence a paper stands: arXiv."""

    def licence(self, paper: Paper) -> str:
        """Return the address of this version's licence, or "" when it is not told. Raises ServiceError."""


class Writer(Protocol):
    """Who fills the schema."""

    name: str
    """Which writer this is, for people and for keys: "deepseek/deepseek-flash", "recorded", "extractive"."""

    def answer(self, task: Task) -> Answer:
        """Return the writer's answer, unchecked. Raises BadAnswerError, ServiceError or ConfigError."""


class Purse(Protocol):
    """What may be spent on an issue. Safe to use from several threads."""

    def reserve(self, most_usd: Decimal | None) -> None:
        """Put aside what a request may cost at most, before it leaves; None when that is not known.

        Waits while requests under way may yet leave enough. Raises CostError when there is not enough.
        """

    def settle(self, most_usd: Decimal | None, paid_usd: Decimal | None) -> None:
        """Replace what was put aside by what was paid; None when that is not known, which counts as most."""

    def shut(self) -> None:
        """Let no further request leave, those that wait among them: the run is ending."""


class Library(Protocol):
    """What earlier runs left: every value is whole or not there. Safe to use from several threads."""

    def paper(self, paper_id: PaperId, *, fresh_at: datetime | None) -> Paper | None:
        """Return the kept metadata if they are fresh; None for `fresh_at`: whatever their age.

        Fresh is what was fetched within a day of then: arXiv's metadata change once a day. A day after counts
        too, for an issue that is finished later is made as of when it was begun; what is dated further ahead
        was kept while the clock was.
        """

    def keep_paper(self, asked: PaperId, paper: Paper, *, now: datetime) -> None: ...

    def pdf(self, paper_id: PaperId) -> bytes | None: ...

    def keep_pdf(self, paper_id: PaperId, pdf: bytes, *, now: datetime) -> None: ...

    def stage(self, key: str) -> str | None:
        """Return the kept result of a stage, as JSON text."""

    def keep_stage(self, key: str, name: str, value: str, *, now: datetime) -> None: ...

    def answer(self, key: str) -> Answer | None: ...

    def keep_answer(
        self, key: str, paper_id: PaperId, writer: str, answer: Answer, *, now: datetime, is_usable: bool
    ) -> None:
        """is_usable: False for what was paid without getting an answer: kept for the record alone."""

    def spent_usd(self, papers: Iterable[PaperId], *, since: datetime, unknown_usd: Decimal) -> Decimal:
        """Return what answers on these papers cost since a moment, in US dollars.

        unknown_usd: what counts for each call whose cost is not known.
        """

    def reject_answers(self, paper_id: PaperId, writer: str) -> None:
        """Do not return this writer's answers on this paper again; what they cost stays on record."""

    def tell_unreadable(self) -> None:
        """Tell a person, once, that something kept can no longer be read and is made anew."""


class Progress(Protocol):
    """Who is told how a run goes on."""

    def begin(self, papers: int) -> None:
        """So many papers are to be fetched and digested."""

    def say(self, sentence: str) -> None:
        """Something a person should know now: a wait, a retry."""

    def fetched(self, paper_id: PaperId) -> None: ...

    def digested(self, paper_id: PaperId) -> None: ...

    def failed(self, paper_id: PaperId, error: DigestError) -> None: ...
