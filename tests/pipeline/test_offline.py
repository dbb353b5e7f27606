"""What stands in for the network while --offline is given: it has nothing, and says what to do."""

from pathlib import Path

import pytest

from digest.adapters.library.file_library import FileLibrary
from digest.domain.errors import OfflineError
from digest.domain.writing import Message, Role, Step, Task
from digest.pipeline.keep import KeptWriter
from digest.pipeline.offline import OfflineSource, OfflineWriter
from tests.fakes import NOW, FakeWriter, paper, text

PAPER = paper(1)
TASK = Task(Step.DIGEST, PAPER, text("A sentence."), (Message(Role.USER, "write"),), "{}")


def test_no_paper_is_found() -> None:
    found = OfflineSource().papers([PAPER.id])
    assert [(asked, type(error)) for asked, error in found.items()] == [(PAPER.id, OfflineError)]
    with pytest.raises(OfflineError, match=f"The PDF of {PAPER.id} .* without --offline"):
        OfflineSource().pdf(PAPER)


def test_no_answer_is_given_but_those_that_were_kept(tmp_path: Path) -> None:
    library = FileLibrary(tmp_path)
    offline = OfflineWriter(FakeWriter.name)
    with pytest.raises(OfflineError, match=f"An answer of fake/writer for {PAPER.id} .* without --offline"):
        KeptWriter(offline, library, now=NOW).answer(TASK)
    KeptWriter(FakeWriter("{}"), library, now=NOW).answer(TASK)
    assert KeptWriter(offline, library, now=NOW).answer(TASK).content == "{}"
