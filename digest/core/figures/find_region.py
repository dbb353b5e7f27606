"""Where the figure of a caption stands: between the caption and the running text nearest to it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from digest.core.figures.find_captions import Print, row_box
from digest.core.reading.assign_floats import Placed, Role
from digest.core.reading.rows import Row
from digest.core.reading.sort_blocks import SAME_SIZE_PT
from digest.domain.figure import Box, Caption, Shape
from digest.domain.layout import PageBox

TWO_COLUMNS = 0.6  # of the text's width: narrower lines of the body stand in columns
BACKGROUND = 0.8  # of the page's area: what is drawn as large lies behind everything
RULE_PT = 2.0  # what is no higher, or no wider, is a rule
LONG_RULE = 0.25  # of the page's width: shorter ones are strokes of a drawing
HEAD_RULE = 0.5  # of the page's width: shorter ones stand below no running head
LEAST_HEIGHT_PT, LEAST_WIDTH_PT = 36.0, 60.0
BESIDE_PT = 6.0  # what stands so much in the height of the caption stands beside it
NEAR_PT = 8.0  # a drawing may reach so far into the caption's white, or into that of the text
SLACK_PT = 3.0  # of white on both sides: a figure that leaves none is cut
RAGGED_PT = 14.0  # so far do the ends of lines beside a figure differ
OVERHANG_PT = 72.0  # so far may a figure stand out into the margins
CUT_PT = 6.0  # a picture may reach so far out of the free place: white, mostly
LABEL_PT, CLOSE_PT = 14.0, 3.0  # labels stand so near to a drawing; on the first page, authors do too
ICON_PT = 20.0  # a drawing that has labels is larger
BANNER_PT = 40.0
FULL_LINE, ENOUGH_LINES = 0.8, 40  # of the body's width; on both columns of a page
TOP, BOTTOM = 0.88, 0.09  # of the page's height: where heads and feet stand
EDGE_PT = 18.0  # of the page: nothing is printed there


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
    large = [shape for shape in drawn if max(shape.box.width, shape.box.height) > ICON_PT]
    rows = [(each, row) for each in paper.blocks if each.block.page == number for row in each.block.rows]
    has_table = any(_is_table_caption(each) for each, _ in rows)
    walls = [row_box(row) for each, row in rows if _is_wall(each, row, paper, large, has_table=has_table)]
    furniture = [*paper.heads.get(number, ()), *(s.box for s in shapes if _is_page_rule(s.box, page))]
    walls += [box for box in furniture if not _is_in_picture(box, large)]
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


def windows(caption: Caption, scene: Scene) -> Iterator[Box]:
    """Yield the places where the figure of a caption may stand, the likelier first: above it, below it.

    A place holds the whole figure and no running text; white margins are still to be trimmed.
    """
    if _is_in_picture(caption.box, scene.shapes):
        return  # a figure within the figure
    others = [wall for wall in scene.walls if not caption.box.holds(wall, slack=1.0)]
    for is_above in (True, False):
        window = _window(caption.box, scene, others, is_above=is_above)
        is_large = window.height >= LEAST_HEIGHT_PT and window.width >= LEAST_WIDTH_PT
        if is_large and _shows_whole(window, scene):
            yield window


def _window(caption: Box, scene: Scene, walls: Sequence[Box], *, is_above: bool) -> Box:
    x0, x1 = _sides(caption, scene, walls)
    window = _between(Box(x0, caption.y0, x1, caption.y1), scene, walls, is_above=is_above)
    wide = _widened(window, caption, scene, walls)
    if wide == window:
        return window
    return _between(Box(wide.x0, caption.y0, wide.x1, caption.y1), scene, walls, is_above=is_above)


def _between(band: Box, scene: Scene, walls: Sequence[Box], *, is_above: bool) -> Box:
    """Return the free height above or below a caption. band: the caption, as wide as the figure may be."""
    met = [wall for wall in walls if wall.spans(band, by=3.0)]
    if is_above:
        top = min((wall.y0 for wall in met if wall.y0 >= band.y1 - 2), default=scene.page.height - EDGE_PT)
        return Box(band.x0, band.y1, band.x1, top)
    bottom = max((wall.y1 for wall in met if wall.y1 <= band.y0 + 2), default=EDGE_PT)
    return Box(band.x0, bottom, band.x1, band.y0)


def _sides(caption: Box, scene: Scene, walls: Sequence[Box]) -> tuple[float, float]:
    """Return how far left and right the figure may reach: the column, or what text beside it leaves."""
    left, right = scene.left, scene.right
    if scene.middle is not None and caption.x1 <= scene.middle + 4:
        right = scene.middle
    elif scene.middle is not None and caption.x0 >= scene.middle - 4:
        left = scene.middle
    beside = [wall for wall in walls if min(wall.y1, caption.y1) - max(wall.y0, caption.y0) > 2]
    left = max([left, *(_left_limit(wall, caption, scene) for wall in beside if wall.x1 <= caption.x0 + 1)])
    right = min(
        [right, *(_right_limit(wall, caption, scene) for wall in beside if wall.x0 >= caption.x1 - 1)]
    )
    return min(left, caption.x0) - SLACK_PT, max(right, caption.x1) + SLACK_PT


def _left_limit(wall: Box, caption: Box, scene: Scene) -> float:
    """Return where the figure may begin right of a wall: half-way to it when that is another caption."""
    if wall in scene.captions:
        return (wall.x1 + caption.x0) / 2
    ends = [w.x1 for w in scene.walls if w.x1 <= caption.x0 + 1 and abs(w.x1 - wall.x1) < RAGGED_PT]
    return max([wall.x1, *ends]) + SLACK_PT + 1


def _right_limit(wall: Box, caption: Box, scene: Scene) -> float:
    if wall in scene.captions:
        return (caption.x1 + wall.x0) / 2
    starts = [w.x0 for w in scene.walls if w.x0 >= caption.x1 - 1 and abs(w.x0 - wall.x0) < RAGGED_PT]
    return min([wall.x0, *starts]) - SLACK_PT - 1


def _widened(window: Box, caption: Box, scene: Scene, walls: Sequence[Box]) -> Box:
    """Return the window with the drawings that reach out of it, or stand beside it in the page's margin.

    Where text stands in their way, or another caption below them, they belong to something else.
    """
    wide = window
    beside = [
        shape.box
        for shape in scene.shapes
        if shape.box.y1 <= window.y1 + NEAR_PT
        and shape.box.y0 >= window.y0 - NEAR_PT
        and (shape.box.spans(caption, by=3.0) or not _is_captioned(shape.box, scene, walls))
    ]
    while True:
        before = wide
        for box in beside:
            if not wide.holds(box) and box.meets(_with_margins(wide, scene)):
                wide = _taking_in(box, wide, scene, walls)
        if wide == before:
            return wide


def _is_captioned(box: Box, scene: Scene, walls: Sequence[Box]) -> bool:
    """Say whether the first text below a drawing is the caption of another one."""
    below = [wall for wall in walls if wall.y1 <= box.y0 + NEAR_PT and wall.spans(box, by=3.0)]
    return bool(below) and max(below, key=lambda wall: wall.y1) in scene.captions


def _taking_in(box: Box, wide: Box, scene: Scene, walls: Sequence[Box]) -> Box:
    """Return the window as wide as it must be for a drawing; as it is when text stands in the way."""
    x0 = max(min(wide.x0, box.x0 - SLACK_PT), EDGE_PT)
    x1 = min(max(wide.x1, box.x1 + SLACK_PT), scene.page.width - EDGE_PT)
    added = Box(x0, box.y0, x1, box.y1)
    if any(wall.meets(added, by=2.0) for wall in walls):
        return wide
    return Box(x0, wide.y0, x1, wide.y1)


def _with_margins(wide: Box, scene: Scene) -> Box:
    x0 = wide.x0 - OVERHANG_PT if wide.x0 < scene.left else wide.x0
    x1 = wide.x1 + OVERHANG_PT if wide.x1 > scene.right else wide.x1
    return Box(x0, wide.y0, x1, wide.y1)


def _shows_whole(window: Box, scene: Scene) -> bool:
    """Say whether anything is drawn in a window, and no picture reaches out of it."""
    met = [shape for shape in scene.shapes if shape.box.meets(window, by=2.0)]
    edge = scene.page.width - EDGE_PT
    pictures = [shape.box for shape in met if shape.is_picture]
    printed = [Box(max(box.x0, EDGE_PT), box.y0, min(box.x1, edge), box.y1) for box in pictures]
    return bool(met) and all(window.holds(box, slack=CUT_PT) for box in printed)


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
    """Say whether a row belongs to the page's text and not to a figure."""
    box = row_box(row)
    if _is_in_picture(box, drawn):
        return False
    if each.role in (Role.FIGURE, Role.FIGURE_WORDS) or (each.role is Role.TABLE and not has_table):
        is_small = row.size < paper.body.size - SAME_SIZE_PT
        if is_small and row.page > 1:
            return False
        is_title = row.page == 1 and not is_small
        if row.page == 1 and "@" in row.text:
            return True
        return not _is_label(box, drawn, CLOSE_PT if is_title else LABEL_PT)
    if each.role is Role.FLOW and not _has_body_type(row, paper):
        return not any(shape.box.holds(box, slack=2.0) for shape in drawn)
    return True


def _is_in_picture(box: Box, drawn: Iterable[Shape]) -> bool:
    return any(shape.is_picture and shape.box.holds(box, slack=2.0) for shape in drawn)


def _is_label(box: Box, drawn: Iterable[Shape], near: float) -> bool:
    """Say whether words stand in or so near something that is drawn, larger than an icon in a line."""
    around = Box(box.x0 - near, box.y0 - near, box.x1 + near, box.y1 + near)
    return any(max(s.box.width, s.box.height) > ICON_PT and s.box.meets(around) for s in drawn)


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
    told = (
        here if len(here) >= ENOUGH_LINES else full or [r for each in paper.blocks for r in each.block.rows]
    )
    lefts, rights = sorted(row.x0 for row in told), sorted(row.x1 for row in told)
    return lefts[len(lefts) // 50], rights[-1 - len(rights) // 50]
