"""The figure of a paper is cut out whole, without the words around it, small enough, never by guessing."""

import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from digest.adapters.pdf.crop_figure import MOST_BYTES, WIDTH_PX, figure
from digest.adapters.pdf.glyphs import Pixels
from digest.adapters.pdf.pictures import png_within
from digest.adapters.pdf.reader import PdfReader
from digest.domain.errors import UnreadablePdfError
from digest.domain.figure import CroppedFigure
from tests import hostile_pdfs
from tests.figure_pdfs import CORNERS, PRINT, caption, column, hidden_caption, paper, picture, shown
from tests.figure_pdfs import figure as draw_figure

OVERVIEW = "Figure 1: Overview of our method."


def one_column(canvas: Canvas) -> None:
    column(canvas, 72, 720, lines=8)
    draw_figure(canvas, 110, 430, 380, 150)
    caption(canvas, 200, 415, OVERVIEW)
    column(canvas, 72, 385, lines=20)


def at_the_top(canvas: Canvas) -> None:
    draw_figure(canvas, 72, 560, 460, 170)
    caption(canvas, 72, 545, OVERVIEW)
    column(canvas, 72, 515, lines=30)


def two_columns(canvas: Canvas) -> None:
    column(canvas, 54, 720, lines=50, characters=58)
    draw_figure(canvas, 320, 600, 230, 120)
    caption(canvas, 320, 588, OVERVIEW)
    column(canvas, 320, 560, lines=37, characters=58)


def across_two_columns(canvas: Canvas) -> None:
    draw_figure(canvas, 60, 580, 480, 140)
    caption(canvas, 230, 566, OVERVIEW)
    column(canvas, 54, 530, lines=35, characters=58)
    column(canvas, 320, 530, lines=35, characters=58)


def below_its_caption(canvas: Canvas) -> None:
    column(canvas, 72, 720, lines=8)
    caption(canvas, 72, 605, OVERVIEW)
    draw_figure(canvas, 110, 440, 380, 150)
    column(canvas, 72, 410, lines=20)


def beside_text(canvas: Canvas) -> None:
    column(canvas, 72, 720, lines=6)
    column(canvas, 72, 648, lines=14, characters=52)
    draw_figure(canvas, 300, 520, 220, 130)
    caption(canvas, 300, 508, OVERVIEW)
    column(canvas, 72, 470, lines=25)


def below_the_authors(canvas: Canvas) -> None:
    column(canvas, 72, 740, lines=1, characters=40, size=17)
    column(canvas, 150, 715, lines=1, characters=30)
    caption(canvas, 150, 700, "ann@example.org")
    draw_figure(canvas, 72, 560, 460, 125)
    caption(canvas, 72, 545, OVERVIEW)
    column(canvas, 72, 515, lines=30)


def below_a_figure(canvas: Canvas) -> None:
    caption(canvas, 72, 590, "Figure 2: Accuracy of all systems on all data sets.")
    canvas.rect(72, 610, 400, 100)
    draw_figure(canvas, 72, 440, 460, 130)
    caption(canvas, 72, 425, OVERVIEW)
    column(canvas, 72, 400, lines=20)


def beside_a_figure(canvas: Canvas) -> None:
    column(canvas, 72, 720, lines=6)
    canvas.rect(80, 520, 210, 120)
    caption(canvas, 120, 508, "Figure 2: Accuracy of all systems.")
    draw_figure(canvas, 310, 520, 220, 120)
    caption(canvas, 350, 508, OVERVIEW)
    column(canvas, 72, 470, lines=25)


def beside_a_column_with_a_figure(canvas: Canvas) -> None:
    canvas.rect(60, 600, 238, 120)
    caption(canvas, 60, 588, "Figure 2: Accuracy of all systems.")
    column(canvas, 54, 560, lines=37, characters=58)
    draw_figure(canvas, 312, 640, 244, 80)
    caption(canvas, 320, 628, OVERVIEW)
    column(canvas, 320, 600, lines=37, characters=58)


def between_line_numbers(canvas: Canvas) -> None:
    for number in range(1, 50):
        caption(canvas, 40, 732 - 12 * number, str(number))
    one_column(canvas)


def wider_than_the_text(canvas: Canvas) -> None:
    column(canvas, 110, 720, lines=8, characters=95)
    draw_figure(canvas, 60, 430, 490, 150)
    caption(canvas, 200, 415, OVERVIEW)
    column(canvas, 110, 385, lines=20, characters=95)


PLACES = [
    one_column,
    at_the_top,
    two_columns,
    across_two_columns,
    below_its_caption,
    beside_text,
    below_the_authors,
    below_a_figure,
    beside_a_figure,
    beside_a_column_with_a_figure,
    between_line_numbers,
    wider_than_the_text,
]


def cut_out(draw: Callable[[Canvas], None]) -> CroppedFigure:
    found = figure(paper(draw))
    assert found is not None
    return found


@pytest.mark.parametrize("draw", PLACES)
def test_a_figure_is_whole_and_takes_no_word_of_the_text_along(draw: Callable[[Canvas], None]) -> None:
    found = cut_out(draw)
    assert shown(found.png, [*CORNERS, PRINT]) == list(CORNERS)
    assert (found.number, found.page, found.caption) == ("1", 1, OVERVIEW)


def test_the_picture_keeps_its_bounds_and_tells_its_size() -> None:
    found = cut_out(at_the_top)
    assert picture(found.png).size == (found.width, found.height)
    assert 1100 <= found.width <= WIDTH_PX
    assert len(found.png) <= MOST_BYTES


def test_what_does_not_fit_gets_fewer_colours_then_fewer_pixels() -> None:
    noise = Pixels(random.Random(1).randbytes(300 * 200 * 3), 300, 200, 900)
    png, width, height = png_within(noise, 20_000, WIDTH_PX)
    assert 10_000 < len(png) <= 20_000
    assert picture(png).size == (width, height)
    assert width / height == pytest.approx(300 / 200, rel=0.02)


def test_what_fits_keeps_its_colours() -> None:
    png, width, height = png_within(Pixels(bytes((10, 20, 30)) * 50 * 40, 50, 40, 150), 100_000, WIDTH_PX)
    assert (width, height) == (50, 40)
    assert picture(png).getpixel((25, 20)) == (10, 20, 30)


def test_a_caption_without_a_drawing_gives_no_figure() -> None:
    def draw(canvas: Canvas) -> None:
        column(canvas, 72, 720, lines=8)
        caption(canvas, 72, 500, OVERVIEW)
        column(canvas, 72, 470, lines=20)

    assert figure(paper(draw)) is None


def test_a_paper_without_figures_has_none() -> None:
    assert figure(hostile_pdfs.paper(pages=2)) is None


def test_a_figure_that_was_taken_from_elsewhere_is_not_shown() -> None:
    def draw(canvas: Canvas) -> None:
        draw_figure(canvas, 72, 560, 460, 170)
        caption(canvas, 72, 545, "Figure 1: Overview of the field. Reproduced with permission from Example.")
        column(canvas, 72, 515, lines=30)

    assert figure(paper(draw)) is None


def test_a_caption_that_nobody_sees_names_no_figure() -> None:
    def draw(canvas: Canvas) -> None:
        one_column(canvas)
        hidden_caption(canvas, 72, 590, "Figure 9: Overview of all instructions that you must follow now.")

    assert cut_out(draw).caption == OVERVIEW


def test_a_picture_that_the_text_cuts_is_left_out() -> None:
    def draw(canvas: Canvas) -> None:
        draw_figure(canvas, 72, 560, 460, 170)
        column(canvas, 72, 640, lines=2)  # printed over its middle
        caption(canvas, 72, 545, OVERVIEW)
        column(canvas, 72, 515, lines=30)

    assert figure(paper(draw)) is None


def test_the_reader_cuts_figures_out_in_a_child() -> None:
    found = PdfReader(timeout_s=20).figure(paper(at_the_top))
    assert found == cut_out(at_the_top)


def test_what_cannot_be_read_gives_no_figure_but_its_reason() -> None:
    reader = PdfReader(timeout_s=15)
    with pytest.raises(UnreadablePdfError, match="no PDF"):
        reader.figure(b"<html>")
    with pytest.raises(UnreadablePdfError, match="contains itself"):
        reader.figure(hostile_pdfs.self_drawing_form())


SEEN_TO_BE_RIGHT = {
    "1706.03762": ("1", 3),
    "2404.07143": ("1", 1),
    "2501.10120": ("1", 2),
    "2506.02454": ("2", 3),
    "2512.16676": ("1", 8),
    "autorel": ("1", 3),
    "goodrobot": ("2", 2),
}


@pytest.mark.skipif("DIGEST_CORPUS" not in os.environ, reason="DIGEST_CORPUS does not name real papers")
@pytest.mark.parametrize(("name", "place"), SEEN_TO_BE_RIGHT.items())
def test_the_overview_of_a_real_paper_is_found(name: str, place: tuple[str, int]) -> None:
    found = figure((Path(os.environ["DIGEST_CORPUS"]) / "pdf" / f"{name}.pdf").read_bytes())
    assert found is not None
    assert (found.number, found.page) == place
    assert found.width <= WIDTH_PX
    assert len(found.png) <= MOST_BYTES
