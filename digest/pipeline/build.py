"""The story of one post: papers are fetched one by one, and digested side by side while the next arrives."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass

from digest.domain.digest import Section
from digest.domain.digested import DigestedPaper
from digest.domain.errors import (
    BadAnswerError,
    ConfigError,
    DigestError,
    HeldBackError,
    PaperError,
    ServiceError,
)
from digest.domain.finding import CheckedDigest
from digest.domain.paper import Paper, PaperId
from digest.domain.ports import Library, PaperSource, Progress

Outcome = DigestedPaper | PaperError | ServiceError
Digesting = Callable[[Paper, bytes], DigestedPaper]


@dataclass(frozen=True, slots=True)
class BuildTools:
    """What a build needs from outside.

    source and the paper tools keep what they do in `library`.
    digest: one paper and its PDF to its digest; `pipeline/digest_paper.py` but for what is kept.
    writer: the name of who writes. parallel: how many papers are digested at once, from 1.
    compare: the papers of a post to the same papers without what one has from another.
    is_strict: a paper with claims that stay wrong is left out.
    stop: called when a run ends before its time, so that what waits to ask the writer does not ask.
    """

    source: PaperSource
    library: Library
    digest: Digesting
    parallel: int
    writer: str
    compare: Callable[[Sequence[DigestedPaper]], Sequence[DigestedPaper]] = tuple
    is_strict: bool = False
    stop: Callable[[], None] = lambda: None


@dataclass(frozen=True, slots=True)
class Built:
    """What became of each id that was asked for, in the order asked."""

    outcomes: Mapping[PaperId, Outcome]

    def digested(self) -> tuple[DigestedPaper, ...]:
        return tuple(done for done in self.outcomes.values() if isinstance(done, DigestedPaper))

    def failed(self) -> tuple[tuple[PaperId, PaperError | ServiceError], ...]:
        return tuple((i, e) for i, e in self.outcomes.items() if isinstance(e, DigestError))

    @property
    def is_final(self) -> bool:
        """Nothing was held back for want of a service that could have mended it."""
        return all(done.is_final for done in self.digested())

    @property
    def is_retryable(self) -> bool:
        """A service failed, so that a later run may do better."""
        has_failed = any(isinstance(outcome, ServiceError) for outcome in self.outcomes.values())
        return has_failed or not self.is_final


def build(ids: Sequence[PaperId], tools: BuildTools, progress: Progress) -> Built:
    """Return what became of each paper; a paper that fails does not stop the others.

    Raises ConfigError as soon as one shows that no paper can succeed. On KeyboardInterrupt no further
    paper starts; those under way are finished, repairs among them, because their answers are paid for.
    """
    progress.begin(len(ids))
    run = _Run(tools, progress)
    # Not by `with`: a second interrupt, whenever it comes, must not wait for the answers once more.
    pool = ThreadPoolExecutor(tools.parallel, thread_name_prefix="digest")
    try:
        for asked, found in tools.source.papers(ids).items():
            run.start(pool, asked, found)
        run.finish()
        run.compare(ids)
    except (KeyboardInterrupt, ConfigError) as error:
        pool.shutdown(wait=False, cancel_futures=True)
        tools.stop()
        if isinstance(error, KeyboardInterrupt):
            progress.say("Stopping: answers under way are kept when they arrive; Ctrl-C again leaves now.")
        pool.shutdown()
        raise
    pool.shutdown()
    return Built({asked: run.outcomes[asked] for asked in ids})


class _Run:
    """The papers of one build: those under way and those done."""

    def __init__(self, tools: BuildTools, progress: Progress) -> None:
        self.outcomes: dict[PaperId, Outcome] = {}
        self._tools = tools
        self._progress = progress
        self._running: dict[Future[DigestedPaper], PaperId] = {}

    def start(
        self, pool: ThreadPoolExecutor, asked: PaperId, found: Paper | PaperError | ServiceError
    ) -> None:
        """Fetch one paper, waiting for arXiv's pace, and hand it on to be digested."""
        try:
            paper = self._fetched(found)
        except (PaperError, ServiceError) as error:
            self._failed(asked, error)
            return
        self._progress.fetched(asked)
        self._running[pool.submit(self._digested, paper)] = asked
        self._collect(wait_s=0)

    def finish(self) -> None:
        while self._running:
            self._collect(wait_s=None)

    def compare(self, ids: Sequence[PaperId]) -> None:
        """Let the papers be compared with each other; what is left of each may be too little for the post."""
        done = {asked: one for asked in ids if isinstance(one := self.outcomes[asked], DigestedPaper)}
        for asked, compared in zip(done, self._tools.compare(tuple(done.values())), strict=True):
            try:
                _check_what_stands(compared.checked, is_strict=self._tools.is_strict)
            except HeldBackError as error:
                self._failed(asked, error)
            else:
                self.outcomes[asked] = compared

    def _fetched(self, found: Paper | PaperError | ServiceError) -> Paper:
        if not isinstance(found, Paper):
            raise found
        self._tools.source.pdf(found)
        return found

    def _digested(self, paper: Paper) -> DigestedPaper:
        # From the library once more, so that PDFs waiting for a writer do not fill the memory.
        try:
            done = self._tools.digest(paper, self._tools.source.pdf(paper))
        except BadAnswerError:
            # The next run must not be given the same unusable answer again.
            self._tools.library.reject_answers(paper.id, self._tools.writer)
            raise
        _check_what_stands(done.checked, is_strict=self._tools.is_strict)
        return done

    def _collect(self, *, wait_s: float | None) -> None:
        done, _ = wait(self._running, timeout=wait_s, return_when=FIRST_COMPLETED)
        for future in done:
            asked = self._running.pop(future)
            try:
                self.outcomes[asked] = future.result()
            except (PaperError, ServiceError) as error:
                self._failed(asked, error)
            else:
                self._progress.digested(asked)

    def _failed(self, asked: PaperId, error: PaperError | ServiceError) -> None:
        self.outcomes[asked] = error
        self._progress.failed(asked, error)


def _check_what_stands(checked: CheckedDigest, *, is_strict: bool) -> None:
    """Raise HeldBackError when too little of a digest stands for an item of a post."""
    wrong = len(checked.held_back())
    if not checked.standing(Section.ABSTRACT):
        raise HeldBackError(
            f"No claim of its abstract passed the checks ({wrong} claims stayed wrong). "
            "Ask anew with --force, or choose a stronger writer with --writer or --model."
        )
    if is_strict and wrong:
        raise HeldBackError(
            f"{wrong} claims stayed wrong, and --strict lets no paper in without them. "
            "Run without --strict, or ask anew with --force."
        )
