"""What stands around the figures of a page: the drawings, and the text that belongs to none of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from digest.core.figures.find_captions import Print, row_box
from digest.core.reading.assign_floats import Placed, Role
from digest.core.reading.rows import Row
from digest.core.reading.sort_blocks import SAME_SIZE_PT
from digest.domain.figure import Box, Shape
from digest.domain.layout import PageBox

TWO_COLUMNS = 0.6  # of the text's width: narrower lines of the body stand in columns
BACKGROUND = 0.8  # of the page's area: what is drawn as large lies behind everything
RULE_PT = 2.0  # what is no higher, or no wider, is a rule
LONG_RULE = 0.25  # of the page's width: shorter ones are strokes of a drawing
HEAD_RULE = 0.5  # of the page's width: shorter ones stand below no running head
BANNER_PT = 40.0  # a coloured band at the edge of the page is no higher
LABEL_PT, CLOSE_PT = 14.0, 3.0  # labels stand so near to a drawing; on the first page, authors do too
ICON_PT = 20.0  # a drawing that has labels is larger
FULL_LINE, ENOUGH_LINES = 0.8, 40  # of the body's width; so many full lines of a page tell its margins
TOP, BOTTOM = 0.88, 0.09  # of the page's height: where heads and feet stand


@dataclass(frozen=True, slots=True)
class Scene:
    """What stands on a page that has a figure.

    walls: text that belongs to no figure; captions: those walls that belong to another one.
    left, right: the margins of the text.
    middle: of the gap between two columns; None when there is one column.
    """

    page: PageBox
    shapes: tuple[Shape, ...]
    walls: tuple[Box, ...]
    captions: tuple[Box, ...]
    left: float
    right: float
    middle: float | None


def scene(paper: Print, number: int, page: PageBox, shapes: Sequence[Shape]) -> Scene:
    """Return what stands on a page. number: of the page, from 1."""
    drawn = [shape for shape in shapes if _is_drawing(shape, page)]
    # What is small is an icon in a line of text, or a stroke.
    large = [shape for shape in drawn if max(shape.box.width, shape.box.height) > ICON_PT]
    rows = [(each, row) for each in paper.blocks if each.block.page == number for row in each.block.rows]
    has_table = any(_is_table_caption(each) for each, _ in rows)
    walls = [row_box(row) for each, row in rows if _is_wall(each, row, paper, large, has_table=has_table)]
    furniture = [*paper.heads.get(number, ()), *(s.box for s in shapes if _is_page_rule(s.box, page))]
    walls += [box for box in furniture if not is_in_picture(box, large)]
    left, right = _margins(paper, number)
    is_parted = paper.body.width < TWO_COLUMNS * (right - left)
    return Scene(
        page=page,
        shapes=tuple(drawn),
        walls=tuple(walls),
        captions=tuple(row_box(row) for each, row in rows if each.role is Role.CAPTION),
        left=left,
        right=right,
        middle=(left + right) / 2 if is_parted else None,
    )


def is_in_picture(box: Box, drawn: Iterable[Shape]) -> bool:
    """Say whether something lies within one picture."""
    return any(shape.is_picture and shape.box.holds(box, slack=2.0) for shape in drawn)


def _is_drawing(shape: Shape, page: PageBox) -> bool:
    box = shape.box
    if box.width * box.height > BACKGROUND * page.width * page.height or _is_banner(box, page):
        return False
    return not (min(box.width, box.height) <= RULE_PT and box.width > LONG_RULE * page.width)


def _is_banner(box: Box, page: PageBox) -> bool:
    """Say whether something reaches over the whole width of the page."""
    return box.x0 <= RULE_PT and box.x1 >= page.width - RULE_PT


def _is_page_rule(box: Box, page: PageBox) -> bool:
    """Say whether something is the line or banner below a running head, or above the foot of the page."""
    is_at_edge = box.y0 > TOP * page.height or box.y1 < BOTTOM * page.height
    is_rule = box.height <= RULE_PT and box.width > HEAD_RULE * page.width
    return is_at_edge and (is_rule or _is_banner(box, page)) and box.height < BANNER_PT


def _is_wall(each: Placed, row: Row, paper: Print, drawn: Sequence[Shape], *, has_table: bool) -> bool:
    """Say whether a row belongs to the page's text and not to a figure.

    has_table: cells on the page may be those of a table; else they are labels of a figure.
    """
    box = row_box(row)
    if is_in_picture(box, drawn):
        return False
    if each.role in (Role.FIGURE, Role.FIGURE_WORDS) or (each.role is Role.TABLE and not has_table):
        return _is_stray(row, paper, drawn)
    if each.role is Role.FLOW and not _has_body_type(row, paper):
        return not any(shape.box.holds(box, slack=2.0) for shape in drawn)
    return True


def _is_stray(row: Row, paper: Print, drawn: Sequence[Shape]) -> bool:
    """Say whether words that look like labels stand near no drawing: authors, the end of a paragraph."""
    is_small = row.size < paper.body.size - SAME_SIZE_PT
    if row.page > 1:
        return not is_small and not _is_label(row_box(row), drawn, LABEL_PT)
    if "@" in row.text:
        return True
    return not _is_label(row_box(row), drawn, LABEL_PT if is_small else CLOSE_PT)


def _is_label(box: Box, drawn: Iterable[Shape], near: float) -> bool:
    """Say whether words stand in something drawn, or so near to it in points."""
    around = Box(box.x0 - near, box.y0 - near, box.x1 + near, box.y1 + near)
    return any(shape.box.meets(around) for shape in drawn)


def _has_body_type(row: Row, paper: Print) -> bool:
    return abs(row.size - paper.body.size) < SAME_SIZE_PT


def _is_table_caption(each: Placed) -> bool:
    return each.role is Role.CAPTION and each.block.rows[0].text[:1].lower() in "t表a算"


def _margins(paper: Print, number: int) -> tuple[float, float]:
    """Return where the text begins and ends on a page; in the whole paper when the page has little text."""
    rows = [row for each in paper.blocks if each.role is Role.FLOW for row in each.block.rows]
    full = [
        row for row in rows if _has_body_type(row, paper) and row.x1 - row.x0 > FULL_LINE * paper.body.width
    ]
    here = [row for row in full if row.page == number]
    anything = [row for each in paper.blocks for row in each.block.rows]
    told = here if len(here) >= ENOUGH_LINES else full or anything
    lefts, rights = sorted(row.x0 for row in told), sorted(row.x1 for row in told)
    return lefts[len(lefts) // 50], rights[-1 - len(rights) // 50]
