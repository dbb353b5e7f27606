"""The figure of a paper that shows best what it does, cut out of its page; runs in the reading child."""

from digest.adapters.pdf.pictures import ink, png_within
from digest.adapters.pdf.with_pdfium import DrawnPage, drawn_page, layout_with_pdfium
from digest.adapters.pdf.with_pypdf import check_at_the_gate
from digest.core.figures.choose_figure import is_showable, ranked
from digest.core.figures.find_captions import Print, captions, printed
from digest.core.figures.find_region import windows
from digest.core.figures.set_scene import scene
from digest.core.figures.trim_window import trimmed_height, trimmed_width
from digest.domain.figure import Box, Caption, CroppedFigure
from digest.domain.layout import Layout

WIDTH_PX, MOST_HEIGHT_PX = 1200, 1800
MOST_BYTES = 300_000
SHARPEST = 6.0  # pixels a point: beyond it, a small figure only grows
PAD_PT = 3.0  # of white left and right
TRIES = 8  # figures looked at before we say that none can be cut out


def figure(pdf: bytes) -> CroppedFigure | None:
    """Return the overview figure, or the best other one; None when none can be cut out for certain.

    Raises UnreadablePdfError.
    """
    check_at_the_gate(pdf)
    layout = layout_with_pdfium(pdf)
    paper = printed(layout)
    if paper is None:
        return None
    for caption in ranked(captions(paper))[:TRIES]:
        page = drawn_page(pdf, caption.page)
        area = figure_area(caption, paper, layout, page)
        if area is not None and is_showable(area):
            return _cropped(caption, area, page)
        page.close()
    return None


def figure_area(caption: Caption, paper: Print, layout: Layout, page: DrawnPage) -> Box | None:
    """Return where the figure of a caption stands; None when that is not sure."""
    grey = page.grey()
    if grey is None:
        return None
    around = scene(paper, caption.page, layout.pages[caption.page - 1], page.shapes())
    for window in windows(caption, around):
        _, rows = ink(grey, window)
        band = trimmed_height(window, caption, rows, grey.scale)
        if band is None:
            continue
        columns, _ = ink(grey, band)
        area = trimmed_width(band, columns, grey.scale)
        if area is not None:
            return area
    return None


def _cropped(caption: Caption, area: Box, page: DrawnPage) -> CroppedFigure:
    padded = Box(max(0.0, area.x0 - PAD_PT), area.y0, min(page.box.width, area.x1 + PAD_PT), area.y1)
    scale = min(WIDTH_PX / padded.width, MOST_HEIGHT_PX / padded.height, SHARPEST)
    png, width, height = png_within(page.pixels(padded, scale), MOST_BYTES, WIDTH_PX)
    return CroppedFigure(caption.number, caption.page, caption.text, png, width, height)
