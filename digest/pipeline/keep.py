"""The same tools, but what was done once is kept and not done again."""

import hashlib
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from pydantic import TypeAdapter

from digest.core.checking.check_claims import CHECKS_VERSION
from digest.core.checking.hold_back_leaks import without_leaks
from digest.core.describe_source import described_source, own_links
from digest.core.find_affiliations import affiliations
from digest.core.stage_key import stage_key
from digest.core.trim_paper import trimmed
from digest.domain.batch import OpenBatch
from digest.domain.digested import DigestedPaper
from digest.domain.errors import DigestError, PaperError, ServiceError
from digest.domain.examined import Ground
from digest.domain.finding import CheckedDigest
from digest.domain.glossary import GlossaryEntry
from digest.domain.instruction import Instruction
from digest.domain.paper import Paper, PaperId
from digest.domain.paper_text import PaperText
from digest.domain.ports import Library, PaperSource, Reader, Writer
from digest.domain.writing import Answer, Task, Usage
from digest.pipeline.digest_paper import PaperTools, digest_paper, first_task
from digest.pipeline.kept_stage import KeptStage

T = TypeVar("T")
TEXT = TypeAdapter(PaperText)
CHECKED = TypeAdapter(tuple[CheckedDigest, Usage, tuple[Instruction, ...], int | None])
DIGEST = TypeAdapter(CheckedDigest)
BATCHES = TypeAdapter(tuple[OpenBatch, ...])
DIGESTS = TypeAdapter(tuple[CheckedDigest, ...])
GLOSSARY = TypeAdapter(tuple[GlossaryEntry, ...])


class KeptSource:
    """A paper source that asks only for what is not kept.

    fresh_at: metadata that are not fresh then are asked for again; None: none are.
    A PDF is of one version and stays.
    """

    def __init__(
        self, source: PaperSource, library: Library, *, now: datetime, fresh_at: datetime | None
    ) -> None:
        self._source = source
        self._library = library
        self._now = now
        self._fresh_at = fresh_at

    def papers(self, ids: Sequence[PaperId]) -> Mapping[PaperId, Paper | PaperError | ServiceError]:
        kept = {asked: self._library.paper(asked, fresh_at=self._fresh_at) for asked in ids}
        wanted = [asked for asked in ids if kept[asked] is None]
        fresh = self._source.papers(wanted) if wanted else {}
        for asked, found in fresh.items():
            if isinstance(found, Paper):
                self._library.keep_paper(asked, found, now=self._now)
        return {asked: kept[asked] or fresh[asked] for asked in ids}

    def pdf(self, paper: Paper) -> bytes:
        kept = self._library.pdf(paper.id)
        if kept is not None:
            return kept
        pdf = self._source.pdf(paper)
        self._library.keep_pdf(paper.id, pdf, now=self._now)
        return pdf


class KeptWriter:
    """A writer whose answers are paid for once.

    is_forced: ask anew even where an answer is kept.
    """

    def __init__(self, writer: Writer, library: Library, *, now: datetime, is_forced: bool = False) -> None:
        self.name = writer.name
        self._writer = writer
        self._library = library
        self._now = now
        self._is_forced = is_forced
        self._lock = threading.Lock()
        self._spent = Usage()

    def spent(self) -> Usage:
        """Return what this run spent; kept answers cost nothing."""
        with self._lock:
            return self._spent

    def has_answer(self, task: Task) -> bool:
        return not self._is_forced and self._library.answer(self._key(task)) is not None

    def answer(self, task: Task) -> Answer:
        key = self._key(task)
        kept = None if self._is_forced else self._library.answer(key)
        if kept is not None:
            return kept
        try:
            answer = self._writer.answer(task)
        except DigestError as error:
            if error.spent.calls:
                self._keep(key, task, Answer("", error.spent), is_usable=False)
            raise
        self._keep(key, task, answer, is_usable=True)
        return answer

    def _keep(self, key: str, task: Task, answer: Answer, *, is_usable: bool) -> None:
        self._library.keep_answer(key, task.paper.id, self.name, answer, now=self._now, is_usable=is_usable)
        with self._lock:
            self._spent += answer.usage

    def _key(self, task: Task) -> str:
        return answer_key(self.name, task)


class KeptBatches:
    """The batches of a writer that earlier runs handed in (`BatchShelf` of `pipeline/batch.py`)."""

    def __init__(self, writer: str, library: Library, *, now: datetime) -> None:
        self._stage = KeptStage("batches", BATCHES, library, now=now)
        self._key = stage_key("batches", writer)
        self._library = library

    def batches(self) -> tuple[OpenBatch, ...]:
        return self._stage.result(self._key) or ()

    def record(self, batches: tuple[OpenBatch, ...]) -> None:
        self._stage.keep(self._key, batches)

    def has_answer(self, key: str) -> bool:
        return self._library.answer(key) is not None


def answer_key(writer: str, task: Task) -> str:
    """Return the key under which a writer's answer to a request is kept."""
    return stage_key("answer", writer, *_said(task))


def kept_reading(reader: Reader, library: Library, *, now: datetime) -> Callable[[bytes], PaperText]:
    """Return a function from PDF bytes to text that reads the same file only once."""
    texts = KeptStage("text", TEXT, library, now=now)

    def read(pdf: bytes) -> PaperText:
        key = stage_key("text", reader.version, hashlib.sha256(pdf).hexdigest())
        kept = texts.result(key)
        if kept is not None:
            return kept
        text = reader.read(pdf)
        texts.keep(key, text)
        return text

    return read


def kept_digesting(
    tools: PaperTools, library: Library, *, now: datetime, is_forced: bool
) -> Callable[[Paper, bytes], DigestedPaper]:
    """Return a function from a paper and its PDF to its digest that does each only once."""
    digests = KeptStage("digest", CHECKED, library, now=now)
    by = (tools.writer.name, tools.judge_scope, *_checked_by(tools))

    def digest(paper: Paper, pdf: bytes) -> DigestedPaper:
        task = first_task(paper, pdf, tools)
        # The text too: its appendix and its references are checked against, and the writer is not told them.
        key = stage_key("digest/2", *by, _json(TEXT, task.text), *_said(task))
        kept = None if is_forced else digests.result(key)
        if kept is not None:
            checked, usage, spoken, given_tokens = kept
            shorter = None if given_tokens is None else trimmed(task.text, paper, given_tokens)
            seen = shorter or task.text
            source, links = described_source(seen, spoken), own_links(paper, seen)
            return DigestedPaper(
                *(paper, source, checked, tools.writer.name, usage, links),
                affiliations=affiliations(seen, paper.title, paper.authors),
                given_tokens=given_tokens,
            )
        done = digest_paper(task, tools)
        if done.is_final:
            digests.keep(key, (done.checked, done.usage, done.source.instructions, done.given_tokens))
        return done

    return digest


def kept_comparing(
    tools: PaperTools, source: PaperSource, library: Library, *, now: datetime
) -> Callable[[Sequence[DigestedPaper]], tuple[DigestedPaper, ...]]:
    """Return a function that holds back leaks between the papers of a post, and compares them only once.

    Their texts are read again, which the library makes short: all of them at once would fill the memory.
    """
    posts = KeptStage("post", DIGESTS, library, now=now)
    by = _checked_by(tools)

    def ground(done: DigestedPaper) -> Ground:
        return Ground(done.paper, tools.read(source.pdf(done.paper)), tuple(tools.glossary))

    def compare(digested: Sequence[DigestedPaper]) -> tuple[DigestedPaper, ...]:
        told = [part for done in digested for part in (str(done.paper.id), _json(DIGEST, done.checked))]
        key = stage_key("post", *by, *told)
        kept = posts.result(key)
        if kept is not None:
            return tuple(replace(done, checked=one) for done, one in zip(digested, kept, strict=True))
        compared = without_leaks(digested, ground)
        posts.keep(key, tuple(done.checked for done in compared))
        return compared

    return compare


def _checked_by(tools: PaperTools) -> tuple[str, str]:
    """Return what the fate of a claim depends on beside the papers, for a key."""
    return CHECKS_VERSION, _json(GLOSSARY, tuple(tools.glossary))


def _json(form: TypeAdapter[T], value: T) -> str:
    return form.dump_json(value).decode()


def _said(task: Task) -> tuple[str, ...]:
    """Return all that a writer is told, for a key."""
    said = (part for message in task.messages for part in (message.role, message.content))
    return (str(task.paper.id), task.step, task.schema, *said)
