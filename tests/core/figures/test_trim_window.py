"""Of a free place, what belongs to the caption stays; lines, rules and far things go, cut things refuse."""

from digest.core.figures.trim_window import PAD_PT, trimmed_height, trimmed_width
from digest.domain.figure import Box, Caption

ABOVE = Box(72, 400, 540, 600)
CAPTION = Caption("1", "Figure 1: Overview.", 1, Box(72, 390, 540, 400))
BELOW = Box(72, 190, 540, 390)


def rows(*runs: tuple[int, int], height: int = 200) -> list[bool]:
    """Return pixel rows from the top, one a point, with ink in the runs."""
    return [any(first <= row < end for first, end in runs) for row in range(height)]


def test_white_above_and_below_goes_but_for_a_little() -> None:
    assert trimmed_height(ABOVE, CAPTION, rows((50, 180)), 1.0) == Box(72, 420 - PAD_PT, 540, 550 + PAD_PT)


def test_a_scale_is_counted_in() -> None:
    found = trimmed_height(ABOVE, CAPTION, rows((100, 360), height=400), 2.0)
    assert found == Box(72, 420 - PAD_PT, 540, 550 + PAD_PT)


def test_panels_stay_together() -> None:
    found = trimmed_height(ABOVE, CAPTION, rows((20, 90), (115, 185)), 1.0)
    assert found is not None
    assert found.height == 165 + 2 * PAD_PT


def test_what_stands_far_from_the_figure_goes() -> None:
    found = trimmed_height(ABOVE, CAPTION, rows((5, 25), (90, 190)), 1.0)
    assert found is not None
    assert found.y1 == 510 + PAD_PT


def test_a_rule_at_the_far_end_goes() -> None:
    found = trimmed_height(ABOVE, CAPTION, rows((30, 31), (60, 190)), 1.0)
    assert found is not None
    assert found.y1 == 540 + PAD_PT


def test_the_tops_of_the_captions_letters_go() -> None:
    found = trimmed_height(ABOVE, CAPTION, rows((50, 190), (197, 200)), 1.0)
    assert found is not None
    assert found.y0 == 410 - PAD_PT


def test_white_is_not_taken_from_the_neighbours() -> None:
    found = trimmed_height(ABOVE, CAPTION, rows((50, 196), (197, 200)), 1.0)
    assert found is not None
    assert found.y0 == 403


def test_what_the_far_end_cuts_is_refused() -> None:
    assert trimmed_height(ABOVE, CAPTION, rows((0, 190)), 1.0) is None


def test_below_a_caption_all_is_the_other_way_round() -> None:
    assert trimmed_height(BELOW, CAPTION, rows((20, 150)), 1.0) == Box(72, 240 - PAD_PT, 540, 370 + PAD_PT)
    assert trimmed_height(BELOW, CAPTION, rows((20, 200)), 1.0) is None


def test_nothing_near_the_caption_is_nothing() -> None:
    assert trimmed_height(ABOVE, CAPTION, rows((10, 60)), 1.0) is None
    assert trimmed_height(ABOVE, CAPTION, rows(), 1.0) is None


def test_sides_are_trimmed_to_the_ink() -> None:
    assert trimmed_width(Box(72, 400, 272, 500), rows((30, 150)), 1.0) == Box(102, 400, 222, 500)


def test_what_the_sides_cut_is_refused() -> None:
    assert trimmed_width(Box(72, 400, 272, 500), rows((0, 150)), 1.0) is None
    assert trimmed_width(Box(72, 400, 272, 500), rows((30, 200)), 1.0) is None
    assert trimmed_width(Box(72, 400, 272, 500), rows(), 1.0) is None
