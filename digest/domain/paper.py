"""A paper: its identifier and the metadata of one version."""

from dataclasses import dataclass
from datetime import datetime

SAMPLE_ARCHIVE = "sample/"
LOCAL_ARCHIVE = "local/"


@dataclass(frozen=True, slots=True, order=True)
class PaperId:
    """An identifier, parsed: `core/find_paper_ids.py` makes them from text.

    base: "2410.06338", "hep-th/9901001", "sample/broken-words" for a paper that travels with the program, or
        "local/release-notes-1f0a9c2e" for a document that the user names: no id of arXiv, never sent there.
    version: from 1; None means the current one. Of a document, a number made of its bytes.
    """

    base: str
    version: int | None = None

    def __str__(self) -> str:
        return self.base if self.version is None else f"{self.base}v{self.version}"

    @property
    def is_sample(self) -> bool:
        return self.base.startswith(SAMPLE_ARCHIVE)

    @property
    def is_local(self) -> bool:
        return self.base.startswith(LOCAL_ARCHIVE)


@dataclass(frozen=True, slots=True)
class Paper:
    """The metadata of one version. All text has its white space collapsed.

    id: always with its version.
    published: when version 1 appeared; updated: when this version did. Both aware, UTC.
    comment, journal_ref, doi, licence_url: "" when not known.
    is_withdrawn: the comment says that the authors took this version back.
    abs_url, pdf_url: where a reader finds it; "" for a sample paper.
    """

    id: PaperId
    title: str
    authors: tuple[str, ...]
    abstract: str
    categories: tuple[str, ...]
    published: datetime
    updated: datetime
    abs_url: str
    pdf_url: str
    comment: str = ""
    journal_ref: str = ""
    doi: str = ""
    licence_url: str = ""
    is_withdrawn: bool = False
