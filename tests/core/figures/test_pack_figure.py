"""A figure comes out of its package as it went in."""

from digest.core.figures.pack_figure import packed, unpacked
from digest.domain.figure import CroppedFigure


def test_a_figure_survives_the_way_as_text() -> None:
    figure = CroppedFigure("A.1", 3, "图 A.1: “Overview”", bytes(range(256)), 1200, 600)
    assert unpacked(packed(figure)) == figure


def test_no_figure_stays_none() -> None:
    assert unpacked(packed(None)) is None
