"""Figures in a post: printed where the licence allows it, else linked."""

import pytest

from digest.core.figures.judge_licence import judge_licence
from digest.core.place_figures import figure_files, with_figures
from digest.domain.figure import CroppedFigure, FoundFigure
from tests.fakes import paper
from tests.posts import digested, issue

FIGURE = CroppedFigure("2", 3, "Figure 2: Overview of our method.", b"\x89PNG", 600, 400)
POST = issue(digested(of=paper(1)), digested(of=paper(2)))


def found(licence_url: str) -> dict[str, FoundFigure]:
    return {"2410.00001v1": FoundFigure(FIGURE, judge_licence(licence_url))}


def test_a_figure_under_a_free_licence_is_printed_with_its_source() -> None:
    found_ones = found("https://creativecommons.org/licenses/by/4.0/")
    first, second = with_figures(POST, found_ones).items
    assert first.figure is not None
    assert (first.figure.file, first.figure.page) == ("figures/2410.00001v1.png", 3)
    assert first.figure.licence == "CC BY 4.0"
    assert "Overview of our method" in first.figure.alt_zh
    assert second.figure is None
    assert figure_files(with_figures(POST, found_ones), found_ones) == {
        "figures/2410.00001v1.png": b"\x89PNG"
    }


@pytest.mark.parametrize(
    "url",
    [
        "",
        "http://arxiv.org/licenses/nonexclusive-distrib/1.0/",
        "https://creativecommons.org/licenses/by-nc/4.0/",
    ],
)
def test_any_other_figure_is_linked_and_leaves_no_file(url: str) -> None:
    post = with_figures(POST, found(url))
    assert post.items[0].figure is not None
    assert post.items[0].figure.file == ""
    assert figure_files(post, found(url)) == {}
