"""The papers that travel with the program: the same questions as to arXiv, answered from a folder."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from digest.domain.errors import NoPdfError, PaperError, ServiceError, UnknownPaperError
from digest.domain.paper import SAMPLE_ARCHIVE, Paper, PaperId


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    version: int
    title: str
    authors: tuple[str, ...]
    abstract: str
    categories: tuple[str, ...]
    published: datetime
    updated: datetime
    comment: str
    licence_url: str


class SamplePapers:
    """The `PaperSource` port over a folder of `<name>.json` and `<name>.pdf`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def ids(self) -> tuple[PaperId, ...]:
        """Return every sample paper, in the order of the sample post."""
        return tuple(PaperId(SAMPLE_ARCHIVE + path.stem) for path in sorted(self._folder.glob("*.json")))

    def papers(self, ids: Sequence[PaperId]) -> Mapping[PaperId, Paper | PaperError | ServiceError]:
        return {asked: self._paper(asked) for asked in ids}

    def pdf(self, paper: Paper) -> bytes:
        try:
            return self._path(paper.id, ".pdf").read_bytes()
        except FileNotFoundError as error:
            raise NoPdfError(f"The sample paper {paper.id} has no PDF: install digest again.") from error

    def _paper(self, asked: PaperId) -> Paper | PaperError:
        path = self._path(asked, ".json")
        if not asked.is_sample or not path.is_file():
            return UnknownPaperError(f"There is no sample paper {asked}.")
        record = _Record.model_validate_json(path.read_bytes())
        fields = record.model_dump(exclude={"id", "version"})
        # It lies in the installed package: no address would serve a reader of the post.
        return Paper(id=PaperId(record.id, record.version), abs_url="", pdf_url="", **fields)

    def _path(self, paper_id: PaperId, suffix: str) -> Path:
        return self._folder / (paper_id.base.removeprefix(SAMPLE_ARCHIVE) + suffix)
