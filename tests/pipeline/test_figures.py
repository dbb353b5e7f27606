"""Figures of a post: found once, and never at the price of the post."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from digest.adapters.library.file_library import FileLibrary
from digest.domain.errors import DigestError, ThrottledError, UnreadablePdfError
from digest.domain.figure import CroppedFigure
from digest.domain.paper import Paper
from digest.pipeline.figures import FigureTools, found_figures
from tests.fakes import FakeProgress, FakeSource, paper
from tests.posts import digested

NOW = datetime(2026, 11, 20, tzinfo=UTC)
CC_BY = "http://creativecommons.org/licenses/by/4.0/"
FIGURE = CroppedFigure("1", 2, "Figure 1: Overview.", b"png", 10, 10)


class Cutter:
    """Finds the same figure in every PDF, or fails. Counts its calls."""

    figure_version = "1"

    def __init__(self, error: DigestError | None = None) -> None:
        self.calls = 0
        self._error = error

    def figure(self, pdf: bytes) -> CroppedFigure | None:
        self.calls += 1
        if self._error:
            raise self._error
        return FIGURE


class Office:
    """Knows the licence of every paper, or fails. Counts its calls."""

    def __init__(self, answer: str | DigestError = CC_BY) -> None:
        self.calls = 0
        self._answer = answer

    def licence(self, paper: Paper) -> str:
        self.calls += 1
        if isinstance(self._answer, DigestError):
            raise self._answer
        return self._answer


@pytest.fixture
def library(tmp_path: Path) -> FileLibrary:
    return FileLibrary(tmp_path)


def tools(library: FileLibrary, cutter: Cutter, office: Office | None) -> FigureTools:
    source = FakeSource([paper(1)], {paper(1).id: b"%PDF-1"})
    return FigureTools(source, office, cutter, library, NOW)


def test_a_figure_and_its_licence_are_asked_for_once(library: FileLibrary) -> None:
    cutter, office = Cutter(), Office()
    for _ in range(2):
        found = found_figures([digested(of=paper(1))], tools(library, cutter, office), FakeProgress())
    assert found["2410.00001v1"].figure == FIGURE
    assert found["2410.00001v1"].licence.may_reuse
    assert (cutter.calls, office.calls) == (1, 1)


def test_a_licence_that_is_not_told_is_asked_for_again(library: FileLibrary) -> None:
    office = Office("")
    for _ in range(2):
        found = found_figures([digested(of=paper(1))], tools(library, Cutter(), office), FakeProgress())
        assert not found["2410.00001v1"].licence.may_reuse
    assert office.calls == 2


def test_where_nobody_may_be_asked_nothing_is_allowed(library: FileLibrary) -> None:
    found = found_figures([digested(of=paper(1))], tools(library, Cutter(), None), FakeProgress())
    assert not found["2410.00001v1"].licence.may_reuse


@pytest.mark.parametrize(
    ("cutter", "office"),
    [(Cutter(UnreadablePdfError("No PDF.")), Office()), (Cutter(), Office(ThrottledError("Later.")))],
)
def test_a_figure_that_fails_is_named_and_left_out(
    library: FileLibrary, cutter: Cutter, office: Office
) -> None:
    progress = FakeProgress()
    assert found_figures([digested(of=paper(1))], tools(library, cutter, office), progress) == {}
    assert "2410.00001v1 has no figure" in progress.sentences[0]
