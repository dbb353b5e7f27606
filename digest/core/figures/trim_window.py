"""The white around a figure taken off, and what stands away from it."""

from collections.abc import Sequence
from itertools import groupby

from digest.domain.figure import Box, Caption

APART_PT = 40.0  # white so high parts two things; panels of one figure stand nearer
FROM_CAPTION_PT = 60.0  # a figure stands no further from its caption
SLIVER_PT = 3.0  # so low a run of ink at the far end, away from the rest, is a rule
SLIVER_GAP_PT = 5.0
LEAST_HEIGHT_PT, LEAST_WIDTH_PT = 24.0, 40.0  # smaller ones are letters or rules
PAD_PT = 3.0  # of white above and below
LINE_PT = 9.0  # the height of a cut line of text

Run = tuple[int, int]  # first and last pixel row but one


def trimmed_height(window: Box, caption: Caption, rows: Sequence[bool], scale: float) -> Box | None:
    """Return the part of a window's height that holds the figure; None when none is near its caption, or
    when text at the far end cuts it.

    rows: whether a pixel row from the top of the window has ink. scale: pixels a point.
    """
    is_above = window.y0 >= caption.box.y1 - 1
    runs = _without_cut_lines(_runs(rows), len(rows), scale)
    # From the caption away.
    kept = _together(runs[::-1] if is_above else runs, len(rows) if is_above else 0, scale)
    if not kept:
        return None
    top, bottom = min(first for first, _ in kept), max(end for _, end in kept)
    if (top == 0) if is_above else (bottom == len(rows)):
        return None
    top, bottom = _padded(top, bottom, _runs(rows), len(rows), scale)
    found = Box(window.x0, window.y1 - bottom / scale, window.x1, window.y1 - top / scale)
    return found if found.height >= LEAST_HEIGHT_PT else None


def trimmed_width(band: Box, columns: Sequence[bool], scale: float) -> Box | None:
    """Return the part of a window's width that has ink; None when its sides cut something.

    columns: whether a pixel column from the left has ink. scale: pixels a point.
    """
    if not any(columns) or columns[0] or columns[-1]:
        return None
    left, right = columns.index(True), len(columns) - list(reversed(columns)).index(True)
    found = Box(band.x0 + left / scale, band.y0, band.x0 + right / scale, band.y1)
    return found if found.width >= LEAST_WIDTH_PT else None


def _padded(top: int, bottom: int, runs: Sequence[Run], height: int, scale: float) -> Run:
    """Return the figure's rows with some white above and below, as far as there is white."""
    white = round(PAD_PT * scale)
    above = max((end for _, end in runs if end <= top), default=0)
    below = min((first for first, _ in runs if first >= bottom), default=height)
    return max(above, top - white), min(below, bottom + white)


def _runs(rows: Sequence[bool]) -> list[Run]:
    found, at = [], 0
    for has_ink, group in groupby(rows):
        length = len(list(group))
        if has_ink:
            found.append((at, at + length))
        at += length
    return found


def _without_cut_lines(runs: Sequence[Run], height: int, scale: float) -> list[Run]:
    """Leave out what the window's edges cut off a line of text: low runs that touch them."""
    found = list(runs)
    for at in (0, -1):
        touches = found[at][0] == 0 or found[at][1] == height if found else False
        if len(found) > 1 and touches and (found[at][1] - found[at][0]) / scale < LINE_PT:
            found.pop(at)
    return found


def _together(runs: Sequence[Run], caption_at: int, scale: float) -> list[Run]:
    """Return the runs of ink from the caption on, as far as no wide white parts them."""
    kept: list[Run] = []
    for run in runs:
        gap = _gap(run, kept[-1] if kept else (caption_at, caption_at)) / scale
        if gap > (APART_PT if kept else FROM_CAPTION_PT):
            break
        kept.append(run)
    while len(kept) > 1 and _is_sliver(kept[-1], kept[-2], scale):
        kept.pop()
    return kept


def _is_sliver(run: Run, neighbour: Run, scale: float) -> bool:
    return (run[1] - run[0]) / scale < SLIVER_PT and _gap(run, neighbour) / scale > SLIVER_GAP_PT


def _gap(one: Run, other: Run) -> int:
    return max(one[0] - other[1], other[0] - one[1])
