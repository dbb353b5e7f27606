"""The overview comes before results, the own before the borrowed, the early before the late."""

import pytest

from digest.core.figures.choose_figure import is_borrowed, is_showable, kind_of, ranked, words_of
from digest.domain.figure import Box, Caption, FigureKind


def a_caption(text: str, *, number: str = "2", page: int = 3) -> Caption:
    return Caption(number, text, page, Box(72, 400, 540, 410))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Figure 1: The Transformer - model architecture.", FigureKind.OVERVIEW),
        ("Fig. 2. Overview of the proposed pipeline.", FigureKind.OVERVIEW),
        ("Figure 3: Illustration of our method on one page.", FigureKind.OVERVIEW),
        ("图 1：方法的整体框架。", FigureKind.OVERVIEW),
        ("Figure 4: Accuracy against the number of labels.", FigureKind.RESULTS),
        ("Figure 4: Comparison of frameworks on MMLU.", FigureKind.RESULTS),
        ("Figure 6: Overview of the user study.", FigureKind.OTHER),
        ("Figure 5: An example of a long prompt.", FigureKind.EXAMPLE),
        ("Figure 7: A molecule.", FigureKind.OTHER),
        ("Figure 8: Two molecules meet in water at noon. The framework is not shown.", FigureKind.OTHER),
    ],
)
def test_the_first_sentence_of_a_caption_tells_what_its_figure_shows(text: str, kind: FigureKind) -> None:
    assert kind_of(text) is kind


def test_an_overview_on_a_later_page_comes_before_results_on_the_first() -> None:
    results = a_caption("Figure 1: Results on ten data sets.", number="1", page=1)
    overview = a_caption("Figure 2: Overview of our method.", page=4)
    assert ranked([results, overview]) == [overview, results]


def test_among_equals_the_earlier_comes_first() -> None:
    late, early = a_caption("Figure 5: A molecule.", page=9), a_caption("Figure 3: A cell.", page=2)
    assert ranked([late, early]) == [early, late]


def test_an_appendix_comes_last() -> None:
    appendix = a_caption("Figure A.1: Overview of all prompts.", number="A.1", page=20)
    results = a_caption("Figure 2: Results on ten data sets.", page=4)
    assert ranked([appendix, results]) == [results, appendix]


@pytest.mark.parametrize(
    "text",
    [
        "Figure 1: The Transformer, reproduced from [12].",
        "Figure 1: A cell. Adapted with permission from Nature.",
        "Figure 1: A map. Image source: OpenStreetMap.",
        "Figure 1: The rover. Image credit NASA.",
        "Figure 1: A bird (photo by A. Example).",
        "Figure 1: A frog, courtesy of B. Example.",
        "Figure 1: A scene. © 2020 Example.",
    ],
)
def test_what_others_may_own_is_not_among_the_ranked(text: str) -> None:
    assert is_borrowed(text)
    assert ranked([a_caption(text)]) == []


@pytest.mark.parametrize(
    "text",
    [
        "Figure 1: Samples taken from our test set.",
        "Figure 2: Distance from the image to the plane.",
        "Figure 3: How figures are made by readers.",
    ],
)
def test_a_paper_may_take_from_itself(text: str) -> None:
    assert not is_borrowed(text)


@pytest.mark.parametrize(
    ("area", "is_shown"),
    [
        (Box(0, 0, 400, 200), True),
        (Box(0, 0, 400, 30), False),
        (Box(0, 0, 80, 80), False),
        (Box(0, 0, 500, 50), False),
        (Box(0, 0, 120, 600), True),
    ],
)
def test_slips_and_strips_are_not_shown(area: Box, is_shown: bool) -> None:
    assert is_showable(area) is is_shown


@pytest.mark.parametrize(
    "label", ["Figure 2: ", "Fig. 2. ", "FIG. 2 ", "Figure 2 | ", "图 2：", "Figure A.2: "]
)
def test_the_label_is_no_part_of_the_words(label: str) -> None:
    assert words_of(f"{label}Two cells.") == "Two cells."
