"""What was done once is not done again."""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from digest.adapters.library.file_library import FileLibrary
from digest.domain.digested import DigestedPaper
from digest.domain.errors import BadAnswerError, WriterDownError
from digest.domain.finding import JudgeScope
from digest.domain.glossary import GlossaryEntry
from digest.domain.paper import Paper, PaperId
from digest.domain.paper_text import PaperText
from digest.domain.writing import Message, Role, Step, Task, Usage
from digest.pipeline import keep
from digest.pipeline.digest_paper import PaperTools
from digest.pipeline.keep import KeptSource, KeptWriter, kept_comparing, kept_digesting, kept_reading
from tests.fakes import NOW, FakeReader, FakeSource, FakeWriter, paper, text
from tests.pipeline.test_digest_paper import LONG, TEXT, WRONG, answer, render, too_long

PAPER, OTHER = paper(1), paper(2)
ASKED = PaperId(PAPER.id.base)
TASK = Task(Step.DIGEST, PAPER, text("A sentence."), (Message(Role.USER, "write"),), "{}")


@pytest.fixture
def library(tmp_path: Path) -> FileLibrary:
    return FileLibrary(tmp_path)


def test_metadata_and_pdf_are_asked_for_once(library: FileLibrary) -> None:
    source = FakeSource([PAPER], {PAPER.id: b"%PDF-"})
    for _ in range(2):
        kept = KeptSource(source, library, now=NOW, fresh_at=NOW)
        assert kept.papers([ASKED]) == {ASKED: PAPER}
        assert kept.pdf(PAPER) == b"%PDF-"
    assert source.asked == [ASKED]
    assert source.fetched == [PAPER.id]


def test_metadata_of_yesterday_are_asked_for_again(library: FileLibrary) -> None:
    source = FakeSource([PAPER], {})
    for now in (NOW, NOW + timedelta(hours=25)):
        KeptSource(source, library, now=now, fresh_at=now).papers([ASKED])
    assert source.asked == [ASKED, ASKED]


def test_an_unknown_paper_is_asked_for_again(library: FileLibrary) -> None:
    source = FakeSource([], {})
    for _ in range(2):
        KeptSource(source, library, now=NOW, fresh_at=NOW).papers([ASKED])
    assert source.asked == [ASKED, ASKED]


def test_an_answer_is_paid_for_once(library: FileLibrary) -> None:
    writer = FakeWriter("{}")
    first = KeptWriter(writer, library, now=NOW)
    again = KeptWriter(writer, library, now=NOW)
    assert first.answer(TASK) == again.answer(TASK)
    assert len(writer.tasks) == 1
    assert first.spent().calls == 1
    assert again.spent().calls == 0
    assert again.has_answer(TASK)


def test_another_writer_is_asked_for_itself(library: FileLibrary) -> None:
    other = FakeWriter("{}")
    other.name = "fake/other"
    KeptWriter(FakeWriter("{}"), library, now=NOW).answer(TASK)
    KeptWriter(other, library, now=NOW).answer(TASK)
    assert len(other.tasks) == 1


def test_force_asks_anew_and_keeps_the_newer_answer(library: FileLibrary) -> None:
    KeptWriter(FakeWriter("old"), library, now=NOW).answer(TASK)
    KeptWriter(FakeWriter("new"), library, now=NOW, is_forced=True).answer(TASK)
    assert KeptWriter(FakeWriter(), library, now=NOW).answer(TASK).content == "new"


def test_what_was_paid_for_nothing_is_on_the_bill_but_never_an_answer(library: FileLibrary) -> None:
    failure = BadAnswerError("The answer was cut.")
    failure.spent = Usage(calls=2, input_tokens=200, output_tokens=20)
    writer = KeptWriter(FakeWriter(failure, "{}"), library, now=NOW)
    with pytest.raises(BadAnswerError):
        writer.answer(TASK)
    assert writer.spent() == failure.spent
    assert not writer.has_answer(TASK)
    assert writer.answer(TASK).content == "{}"


def test_a_pdf_is_read_once(library: FileLibrary) -> None:
    reader = FakeReader()
    for _ in range(2):
        kept_reading(reader, library, now=NOW)(b"%PDF-")
    assert reader.calls == 1


def test_a_newer_reader_reads_again(library: FileLibrary) -> None:
    reader = FakeReader()
    kept_reading(reader, library, now=NOW)(b"%PDF-")
    reader.version = "fake/2"
    kept_reading(reader, library, now=NOW)(b"%PDF-")
    assert reader.calls == 2


def unreadable(folder: Path) -> None:
    """Make every kept result one that no version can read."""
    with sqlite3.connect(folder / "library.db") as db:
        db.execute("UPDATE stages SET value = '{}'")


def test_a_text_that_can_no_longer_be_read_is_read_anew(tmp_path: Path) -> None:
    told: list[str] = []
    library, reader = FileLibrary(tmp_path, tell=told.append), FakeReader()
    kept_reading(reader, library, now=NOW)(b"%PDF-")
    unreadable(tmp_path)
    for _ in range(2):
        assert kept_reading(reader, library, now=NOW)(b"%PDF-") == text("A sentence.")
    assert reader.calls == 2
    assert len(told) == 1


def digesting(
    library: FileLibrary, writer: FakeWriter, of: PaperText = TEXT
) -> Callable[[Paper, bytes], DigestedPaper]:
    tools = PaperTools(lambda _: of, render, writer, ())
    return kept_digesting(tools, library, now=NOW, is_forced=False)


def comparing(
    library: FileLibrary, glossary: Sequence[GlossaryEntry] = ()
) -> Callable[[Sequence[DigestedPaper]], tuple[DigestedPaper, ...]]:
    tools = PaperTools(lambda _: TEXT, render, FakeWriter(), glossary)
    source = FakeSource([], {known.id: b"%PDF-" for known in (PAPER, OTHER, paper(3))})
    return kept_comparing(tools, source, library, now=NOW)


def kept(library: FileLibrary, stage: str) -> int:
    """Return how many results of a stage are kept."""
    row = library.database.row("SELECT count(*) FROM stages WHERE name = ?", stage)
    assert row is not None
    return int(row[0])


def test_a_digest_is_made_once(library: FileLibrary) -> None:
    writer = FakeWriter(answer())
    digest = digesting(library, writer)
    assert digest(PAPER, b"%PDF-") == digest(PAPER, b"%PDF-")
    assert len(writer.tasks) == 1


class OtherWriter(FakeWriter):
    name = "fake/other"


MORE = text("It reads on.").sentences
TERMS = (GlossaryEntry(en="reader", zh="阅读器"),)
ANEW: dict[str, dict[str, object]] = {
    "another writer": {"writer": OtherWriter(answer())},
    "other instructions": {"render": lambda name, data: f"Please: {name}"},
    "another text": {"read": lambda _: replace(TEXT, sentences=(*TEXT.sentences, *MORE))},
    "another appendix": {"read": lambda _: replace(TEXT, appendix=MORE)},
    "another glossary": {"glossary": TERMS},
    "another scope of the judge": {"judge_scope": JudgeScope.DOUBTFUL},
}


@pytest.mark.parametrize("changes", ANEW.values(), ids=ANEW)
def test_a_digest_is_made_anew_with(library: FileLibrary, changes: dict[str, object]) -> None:
    # Where the writer is not told of the text and the terms, they are what is checked against all the same.
    tools = PaperTools(lambda _: TEXT, lambda name, _: name, FakeWriter(answer(), answer()), ())
    for each in (tools, replace(tools, **changes)) * 2:  # type: ignore[arg-type]  # the fields are those above
        kept_digesting(each, library, now=NOW, is_forced=False)(PAPER, b"%PDF-")
    assert kept(library, "digest") == 2


def test_other_checks_check_a_digest_and_a_post_anew(
    library: FileLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    for checks in ("one", "another") * 2:
        monkeypatch.setattr(keep, "CHECKS_VERSION", checks)
        done = digesting(library, FakeWriter(answer()))(PAPER, b"%PDF-")
        comparing(library)([done])
    assert (kept(library, "digest"), kept(library, "post")) == (2, 2)


def test_a_kept_digest_of_a_shortened_paper_says_what_was_left_out(library: FileLibrary) -> None:
    digest = digesting(library, FakeWriter(too_long(850, 1000), answer()), LONG)
    first, again = (digest(PAPER, b"%PDF-") for _ in range(2))
    assert first.source.left_out
    assert again == first


def test_a_digest_that_can_no_longer_be_read_is_made_anew(tmp_path: Path) -> None:
    told: list[str] = []
    library, writer = FileLibrary(tmp_path, tell=told.append), FakeWriter(answer(), answer())
    digest = digesting(library, writer)
    first = digest(PAPER, b"%PDF-")
    unreadable(tmp_path)
    assert digest(PAPER, b"%PDF-") == first
    assert len(writer.tasks) == 2
    assert len(told) == 1


def test_a_digest_whose_repair_had_to_wait_is_not_final_and_is_repaired_by_a_later_run(
    library: FileLibrary,
) -> None:
    mended = '{"claims": [{"n": 1, "c": null}]}'
    writer = FakeWriter(WRONG, WriterDownError("The writer is down."), WRONG, mended)
    digest = digesting(library, writer)
    assert [digest(PAPER, b"%PDF-").is_final for _ in range(3)] == [False, True, True]
    assert len(writer.tasks) == 4


def test_a_comparison_that_can_no_longer_be_read_is_made_anew(tmp_path: Path) -> None:
    told: list[str] = []
    library = FileLibrary(tmp_path, tell=told.append)
    done = digesting(library, FakeWriter(answer()))(PAPER, b"%PDF-")
    compare = comparing(library)
    first = compare([done])
    unreadable(tmp_path)
    assert compare([done]) == first
    assert len(told) == 1


def test_papers_are_compared_anew_when_they_or_their_claims_are_others(library: FileLibrary) -> None:
    first = digesting(library, FakeWriter(answer()))(PAPER, b"%PDF-")
    second = replace(first, paper=OTHER)
    retold = replace(first, checked=replace(first.checked, title_zh="另一标题"))
    posts = [
        (first, second),
        (second, first),
        (first,),
        (first, replace(second, paper=paper(3))),
        (retold, second),
    ]
    for digested in posts * 2:
        told = [one.checked.title_zh for one in comparing(library)(digested)]
        assert told == [one.checked.title_zh for one in digested]
    assert kept(library, "post") == len(posts)


def test_another_glossary_compares_anew(library: FileLibrary) -> None:
    done = digesting(library, FakeWriter(answer()))(PAPER, b"%PDF-")
    for glossary in ((), TERMS) * 2:
        comparing(library, glossary)([done])
    assert kept(library, "post") == 2
