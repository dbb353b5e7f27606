"""Where the figure of a caption stands: between the caption and the running text nearest to it."""

from collections.abc import Iterator, Sequence

from digest.core.figures.set_scene import Scene, is_in_picture
from digest.domain.figure import Box, Caption

LEAST_HEIGHT_PT, LEAST_WIDTH_PT = 36.0, 60.0
NEAR_PT = 8.0  # a drawing may reach so far into the caption's white, or into that of the text
SLACK_PT = 3.0  # of white on both sides: a figure that leaves none is cut
RAGGED_PT = 14.0  # so far do the ends of lines beside a figure differ
OVERHANG_PT = 72.0  # so far may a figure stand out into the margins
CUT_PT = 6.0  # a picture may reach so far out of the free place: white, mostly
EDGE_PT = 18.0  # of the page: nothing is printed there


def windows(caption: Caption, scene: Scene) -> Iterator[Box]:
    """Yield the places where the figure of a caption may stand, the likelier first: above it, below it.

    A place holds the whole figure and no running text; white margins are still to be trimmed.
    """
    if is_in_picture(caption.box, scene.shapes):
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
