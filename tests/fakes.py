"""Fakes at the ports, for tests of the story between them."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from digest.domain.errors import DigestError, NoPdfError, PaperError, ServiceError, UnknownPaperError
from digest.domain.paper import Paper, PaperId
from digest.domain.paper_text import PaperText, Sentence
from digest.domain.writing import Answer, Task, Usage

NOW = datetime(2026, 11, 20, 8, tzinfo=UTC)


def paper(number: int = 1, **changes: object) -> Paper:
    """Return a paper; number: from 1, tells papers apart."""
    paper_id = PaperId(f"2410.{number:05}", 1)
    fields: dict[str, object] = {
        "id": paper_id,
        "title": f"Paper {number}",
        "authors": ("Constantin Orăsan",),
        "abstract": "We measure things.",
        "categories": ("cs.CL",),
        "published": NOW,
        "updated": NOW,
        "abs_url": f"https://arxiv.org/abs/{paper_id}",
        "pdf_url": f"https://arxiv.org/pdf/{paper_id}",
    }
    return Paper(**{**fields, **changes})  # type: ignore[arg-type]  # the fields are those above


def text(*sentences: str) -> PaperText:
    """Return a text of one page whose sentences are these, numbered from 1."""
    numbered = tuple(Sentence(n, words, 1, "1 Results") for n, words in enumerate(sentences, start=1))
    return PaperText(numbered, (), (), (), (), 1, "fake/1")


class FakeSource:
    """Papers in memory. pdfs: by id; a paper without one has no PDF. Counts what was asked of it."""

    def __init__(self, papers: Sequence[Paper], pdfs: Mapping[PaperId, bytes | DigestError]) -> None:
        self._papers = {known.id.base: known for known in papers}
        self._pdfs = pdfs
        self.asked: list[PaperId] = []
        self.fetched: list[PaperId] = []

    def papers(self, ids: Sequence[PaperId]) -> Mapping[PaperId, Paper | PaperError | ServiceError]:
        self.asked += ids
        return {asked: self._papers.get(asked.base) or UnknownPaperError(f"No {asked}.") for asked in ids}

    def pdf(self, paper: Paper) -> bytes:
        self.fetched.append(paper.id)
        found = self._pdfs.get(paper.id, NoPdfError(f"No PDF of {paper.id}."))
        if isinstance(found, DigestError):
            raise found
        return found


class FakeReader:
    """Reads one sentence out of every file. Counts its calls."""

    version = "fake/1"

    def __init__(self) -> None:
        self.calls = 0

    def read(self, pdf: bytes) -> PaperText:
        self.calls += 1
        return text("A sentence.")


class FakeWriter:
    """Answers what it is given, in order; an error is raised instead. Remembers the tasks."""

    name = "fake/writer"

    def __init__(self, *answers: str | DigestError) -> None:
        self._answers = list(answers)
        self.tasks: list[Task] = []

    def answer(self, task: Task) -> Answer:
        self.tasks.append(task)
        answer = self._answers.pop(0)
        if isinstance(answer, DigestError):
            raise answer
        return Answer(answer, Usage(calls=1, input_tokens=100, output_tokens=10))


class FakeProgress:
    """Remembers what it was told."""

    def __init__(self) -> None:
        self.sentences: list[str] = []
        self.events: list[str] = []

    def begin(self, papers: int) -> None:
        self.events.append(f"begin {papers}")

    def say(self, sentence: str) -> None:
        self.sentences.append(sentence)

    def fetched(self, paper_id: PaperId) -> None:
        self.events.append(f"fetched {paper_id}")

    def digested(self, paper_id: PaperId) -> None:
        self.events.append(f"digested {paper_id}")

    def failed(self, paper_id: PaperId, error: DigestError) -> None:
        self.events.append(f"failed {paper_id} {error.code}")
