"""The story of a post: every id is accounted for, and one bad paper does not stop the others."""

import threading
from dataclasses import replace
from pathlib import Path

import pytest

from digest.adapters.library.file_library import FileLibrary
from digest.domain.digest import PaperKind, Section
from digest.domain.digested import DigestedPaper
from digest.domain.errors import (
    BadAnswerError,
    KeyRejectedError,
    NoPdfError,
    UnknownPaperError,
    WriterDownError,
)
from digest.domain.finding import CheckedClaim, CheckedDigest, Fate
from digest.domain.paper import Paper, PaperId
from digest.domain.writing import Answer, Usage
from digest.pipeline.build import BuildTools, Built, build
from tests.fakes import NOW, FakeProgress, FakeSource, paper
from tests.posts import SOURCE

PAPERS = [paper(number) for number in range(1, 5)]
IDS = [known.id for known in PAPERS]
PDFS = {known.id: b"%PDF-" + str(known.id).encode() for known in PAPERS}


def digest_of(known: Paper, pdf: bytes) -> DigestedPaper:
    claims = (CheckedClaim(Section.ABSTRACT, "更快。", ()),)
    checked = CheckedDigest("标题", PaperKind.METHOD, claims, (), ())
    return DigestedPaper(known, SOURCE, checked, "fake", Usage())


@pytest.fixture
def library(tmp_path: Path) -> FileLibrary:
    return FileLibrary(tmp_path)


def built(library: FileLibrary, source: FakeSource, digest=digest_of, parallel: int = 2) -> Built:  # type: ignore[no-untyped-def]  # one of many
    return build(IDS, BuildTools(source, library, digest, parallel, "fake"), FakeProgress())


def test_papers_come_in_the_order_asked(library: FileLibrary) -> None:
    done = built(library, FakeSource(PAPERS[::-1], PDFS))
    assert [one.paper.id for one in done.digested()] == IDS


def test_a_paper_without_a_pdf_is_named_and_the_others_go_on(library: FileLibrary) -> None:
    pdfs = {known: pdf for known, pdf in PDFS.items() if known != IDS[1]}
    done = built(library, FakeSource(PAPERS, pdfs))
    assert [one.paper.id for one in done.digested()] == [IDS[0], IDS[2], IDS[3]]
    ((missing, error),) = done.failed()
    assert missing == IDS[1]
    assert isinstance(error, NoPdfError)


def test_an_unknown_paper_is_named(library: FileLibrary) -> None:
    done = built(library, FakeSource(PAPERS[1:], PDFS))
    ((missing, error),) = done.failed()
    assert missing == IDS[0]
    assert isinstance(error, UnknownPaperError)


def test_a_writer_that_is_down_for_one_paper_leaves_the_others(library: FileLibrary) -> None:
    def digest(known: Paper, pdf: bytes) -> DigestedPaper:
        if known.id == IDS[2]:
            raise WriterDownError("The writer is down.")
        return digest_of(known, pdf)

    done = built(library, FakeSource(PAPERS, PDFS), digest)
    assert len(done.digested()) == 3
    assert done.is_retryable


def test_a_rejected_key_stops_the_run(library: FileLibrary) -> None:
    def digest(known: Paper, pdf: bytes) -> DigestedPaper:
        raise KeyRejectedError("The key is not accepted.")

    with pytest.raises(KeyRejectedError):
        built(library, FakeSource(PAPERS, PDFS), digest)


@pytest.mark.parametrize("ending", [KeyRejectedError("The key is not accepted."), KeyboardInterrupt()])
def test_a_run_that_ends_before_its_time_begins_no_further_paper(
    library: FileLibrary, ending: BaseException
) -> None:
    digested: list[PaperId] = []
    all_wait, stopped = threading.Event(), threading.Event()

    class Progress(FakeProgress):
        def fetched(self, paper_id: PaperId) -> None:
            if paper_id == IDS[-1]:
                all_wait.set()

    def digest(known: Paper, pdf: bytes) -> DigestedPaper:
        digested.append(known.id)
        if len(digested) == 1:
            all_wait.wait()
            raise ending
        # The second may have begun before the end of the first was seen.
        stopped.wait()
        return digest_of(known, pdf)

    tools = BuildTools(FakeSource(PAPERS, PDFS), library, digest, 1, "fake", stop=stopped.set)
    with pytest.raises(type(ending)):
        build(IDS, tools, Progress())
    assert digested in (IDS[:1], IDS[:2])


def test_a_second_interrupt_leaves_at_once_even_while_the_first_is_told(library: FileLibrary) -> None:
    under_way, answered = threading.Event(), threading.Event()

    def digest(known: Paper, pdf: bytes) -> DigestedPaper:
        under_way.set()
        answered.wait()
        return digest_of(known, pdf)

    class Interrupted(FakeProgress):
        def fetched(self, paper_id: PaperId) -> None:
            if paper_id == IDS[-1]:
                under_way.wait()
                raise KeyboardInterrupt

        def say(self, sentence: str) -> None:
            raise KeyboardInterrupt

    tools = BuildTools(FakeSource(PAPERS, PDFS), library, digest, 1, "fake")
    bound = threading.Timer(30, answered.set)  # so that a run that waits ends too
    bound.start()
    try:
        with pytest.raises(KeyboardInterrupt):
            build(IDS, tools, Interrupted())
        assert not answered.is_set()
    finally:
        bound.cancel()
        answered.set()


def test_answers_that_cannot_be_used_are_not_given_again(library: FileLibrary) -> None:
    answer = Answer("no JSON", Usage(calls=1))
    library.keep_answer("key", IDS[0], "fake", answer, now=NOW)
    library.keep_answer("other", IDS[0], "another writer", answer, now=NOW)

    def digest(known: Paper, pdf: bytes) -> DigestedPaper:
        if known.id == IDS[0]:
            raise BadAnswerError("The answer does not fit.")
        return digest_of(known, pdf)

    built(library, FakeSource(PAPERS, PDFS), digest)
    assert library.answer("key") is None
    assert library.answer("other") == answer


def test_a_strict_build_leaves_out_a_paper_with_a_wrong_claim(library: FileLibrary) -> None:
    def digest(known: Paper, pdf: bytes) -> DigestedPaper:
        done = digest_of(known, pdf)
        wrong = CheckedClaim(Section.METHOD, "更快。", (), fate=Fate.HELD_BACK)
        claims = (*done.checked.claims, wrong) if known.id == IDS[0] else done.checked.claims
        return replace(done, checked=replace(done.checked, claims=claims))

    tools = BuildTools(FakeSource(PAPERS, PDFS), library, digest, 2, "fake", is_strict=True)
    done = build(IDS, tools, FakeProgress())
    ((missing, error),) = done.failed()
    assert (missing, error.code) == (IDS[0], "held_back")


def test_a_paper_of_whose_abstract_nothing_stands_is_left_out(library: FileLibrary) -> None:
    def digest(known: Paper, pdf: bytes) -> DigestedPaper:
        done = digest_of(known, pdf)
        wrong = tuple(replace(claim, fate=Fate.HELD_BACK) for claim in done.checked.claims)
        return replace(done, checked=replace(done.checked, claims=wrong))

    done = built(library, FakeSource(PAPERS, PDFS), digest)
    assert {error.code for _, error in done.failed()} == {"held_back"}


def test_the_first_paper_is_digested_while_the_next_is_fetched(library: FileLibrary) -> None:
    is_digesting = threading.Event()

    class WaitingSource(FakeSource):
        def pdf(self, paper: Paper) -> bytes:
            if paper.id == IDS[1]:
                assert is_digesting.wait(timeout=10), "nothing was digested while this was fetched"
            return super().pdf(paper)

    def digest(known: Paper, pdf: bytes) -> DigestedPaper:
        is_digesting.set()
        return digest_of(known, pdf)

    assert len(built(library, WaitingSource(PAPERS, PDFS), digest).digested()) == 4


def test_no_more_papers_are_digested_at_once_than_allowed(library: FileLibrary) -> None:
    lock, at_once, most = threading.Lock(), [0], [0]
    two_at_once = threading.Event()

    def digest(known: Paper, pdf: bytes) -> DigestedPaper:
        with lock:
            at_once[0] += 1
            most[0] = max(most[0], at_once[0])
            if at_once[0] == 2:
                two_at_once.set()
        # Nobody else may come in meanwhile; were another allowed to, the wait would end at once.
        two_at_once.wait(timeout=0.1)
        with lock:
            at_once[0] -= 1
        return digest_of(known, pdf)

    built(library, FakeSource(PAPERS, PDFS), digest, parallel=1)
    assert most[0] == 1


def test_an_id_without_version_stands_for_its_paper(library: FileLibrary) -> None:
    tools = BuildTools(FakeSource(PAPERS, PDFS), library, digest_of, 1, "fake")
    done = build([PaperId(IDS[0].base)], tools, FakeProgress())
    assert [one.paper.id for one in done.digested()] == [IDS[0]]


def test_progress_hears_of_every_paper(library: FileLibrary) -> None:
    progress = FakeProgress()
    source = FakeSource(PAPERS[:2], {IDS[0]: PDFS[IDS[0]]})
    build(IDS[:3], BuildTools(source, library, digest_of, 1, "fake"), progress)
    assert set(progress.events) == {
        "begin 3",
        f"fetched {IDS[0]}",
        f"digested {IDS[0]}",
        f"failed {IDS[1]} no_pdf",
        f"failed {IDS[2]} unknown",
    }
