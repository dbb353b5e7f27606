"""Which blocks belong to the running text, and which to a table or a figure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from digest.core.reading.rows import BodyStyle
from digest.core.reading.sort_blocks import (
    CAPTION,
    MATH_FONT,
    SAME_SIZE_PT,
    WORD,
    Block,
    Look,
    has_cells,
    is_equation,
)

NEAR_PT = 220.0  # from a caption to the far rows of its table
NARROW = 0.6  # of a full line
FOREIGN = 0.82  # of the body's size: smaller sentences on a page with a figure are in the figure


class Role(StrEnum):
    HEADING = "heading"
    FLOW = "flow"
    CAPTION = "caption"
    FOOTNOTE = "footnote"
    TABLE = "table"
    FIGURE_WORDS = "figure words"  # whole sentences inside a figure: prompts, examples
    FIGURE = "figure"  # labels: no sentences


@dataclass(frozen=True, slots=True)
class Placed:
    """A block and the part it plays."""

    block: Block
    role: Role


def placed(blocks: Sequence[Block], body: BodyStyle) -> list[Placed]:
    """Return each block with its role, in the same order."""
    captions: dict[int, list[Block]] = {}
    for block in blocks:
        if block.look is Look.CAPTION:
            captions.setdefault(block.page, []).append(block)
    found: list[Placed] = []
    for run in _runs(blocks, body):
        if run[0].look in (Look.CELLS, Look.MATHS, Look.PROSE) and not _is_running_text(run[0], body):
            found += _floats(run, blocks, captions, body)
        else:
            found += [Placed(block, _plain_role(block)) for block in run]
    return found


def _runs(blocks: Sequence[Block], body: BodyStyle) -> Iterator[list[Block]]:
    """Yield neighbours that stand or fall together: what is no running text between what is."""
    run: list[Block] = []
    for block in blocks:
        is_loose = block.look in (Look.CELLS, Look.MATHS, Look.PROSE) and not _is_running_text(block, body)
        if not is_loose or (run and run[-1].page != block.page):
            if run:
                yield run
            run = []
        if is_loose:
            run.append(block)
        else:
            yield [block]
    if run:
        yield run


def _is_running_text(block: Block, body: BodyStyle) -> bool:
    """Say whether a block is in the body's size, and no narrow column of words inside a table."""
    if block.look is not Look.PROSE or abs(block.rows[0].size - body.size) >= SAME_SIZE_PT:
        return False
    is_narrow = block.x1 - block.x0 < NARROW * body.width
    return not (is_narrow and 1 < len(block.rows) <= 6 and block.rows[0].main.text[:1].islower())


def _plain_role(block: Block) -> Role:
    if block.look in (Look.CAPTION, Look.FOOTNOTE, Look.HEADING):
        return Role(block.look.value)
    return Role.FLOW


def _floats(
    run: list[Block], blocks: Sequence[Block], captions: dict[int, list[Block]], body: BodyStyle
) -> Iterator[Placed]:
    edges = {
        round(block.x0) for block in blocks if block.page == run[0].page and _is_running_text(block, body)
    }
    before, after = _neighbour(blocks, run[0], -1), _neighbour(blocks, run[-1], +1)
    touched = next((other for other in (before, after) if other and other.look is Look.CAPTION), None)
    has_table = any(block.look is Look.CELLS and any(map(has_cells, block.rows)) for block in run)
    for block in run:
        if _is_rest_of_paragraph(block, edges, body) or _is_inside(block, before, after):
            yield Placed(block, Role.FLOW)
            continue
        caption = _nearest(block, captions.get(block.page, ())) or touched
        yield Placed(block, _role(block, caption, body, is_in_float=touched is not None or has_table))


def _is_rest_of_paragraph(block: Block, edges: set[int], body: BodyStyle) -> bool:
    """Say whether a few words at a column's edge, in the body's type, are the last line of a paragraph."""
    first = block.rows[0]
    has_body_type = abs(first.size - body.size) < SAME_SIZE_PT and first.main.font == body.font
    text = " ".join(row.text for row in block.rows)
    is_verbal = len(WORD.findall(text)) > 2 * sum(c.isdigit() for c in text)
    is_at_edge = any(abs(block.x0 - edge) <= 2 for edge in edges)
    return has_body_type and is_verbal and is_at_edge and not any(map(has_cells, block.rows))


def _is_inside(block: Block, before: Block | None, after: Block | None) -> bool:
    """Say whether a block stands among the lines of running text: a root's or a sum's small parts."""
    for other in (before, after):
        if other is not None and other.look is Look.PROSE and block.x0 < other.x1 and other.x0 < block.x1:
            size = max(row.size for row in other.rows)
            gap = max(other.bottom - block.top, block.bottom - other.top)
            if gap < 0.2 * size and len(block.rows) <= 3 and not any(map(has_cells, block.rows)):
                return True
    return False


def _neighbour(blocks: Sequence[Block], block: Block, step: int) -> Block | None:
    at = next(i for i, other in enumerate(blocks) if other is block) + step
    if 0 <= at < len(blocks) and blocks[at].page == block.page:
        return blocks[at]
    return None


def _role(block: Block, caption: Block | None, body: BodyStyle, *, is_in_float: bool) -> Role:
    is_body_size = abs(block.rows[0].size - body.size) < SAME_SIZE_PT
    if caption is not None and is_in_float and _kind(caption) in ("alg", "lis", "算法"):
        return Role.TABLE
    if caption is not None and block.look is Look.PROSE and block.rows[0].size < FOREIGN * body.size:
        return Role.FIGURE_WORDS
    has_number = any(map(is_equation, block.rows))
    if block.look is Look.MATHS and (has_number or _is_display(block) or not is_in_float):
        return Role.FLOW
    if block.look is Look.PROSE and not (is_in_float and caption):
        return Role.FLOW
    if caption is not None and (is_in_float or not is_body_size):
        if not _is_figure(caption):
            return Role.TABLE
        return Role.FIGURE_WORDS if block.look is Look.PROSE else Role.FIGURE
    if any(map(has_cells, block.rows)):
        return Role.TABLE
    return Role.FLOW if is_body_size and len(WORD.findall(block.rows[0].text)) > 0 else Role.FIGURE


def _is_display(block: Block) -> bool:
    letters = sum(len(piece.text) for row in block.rows for piece in row.pieces)
    in_math_fonts = sum(len(p.text) for row in block.rows for p in row.pieces if MATH_FONT.search(p.font))
    return in_math_fonts > 0.4 * letters


def _is_figure(caption: Block) -> bool:
    return _kind(caption) in ("fig", "图", "sch", "cha", "pla")


def _kind(caption: Block) -> str:
    """Return the first three letters of a caption's first word: fig, tab, alg."""
    found = CAPTION.match(caption.rows[0].text)
    return found[1].lower()[:3] if found else ""


def _nearest(block: Block, captions: Sequence[Block]) -> Block | None:
    near = [
        (max(caption.bottom - block.top, block.bottom - caption.top, 0.0), at)
        for at, caption in enumerate(captions)
        if caption.x0 < block.x1 and block.x0 < caption.x1
    ]
    distance, at = min(near, default=(NEAR_PT + 1, -1))
    return captions[at] if distance <= NEAR_PT else None
