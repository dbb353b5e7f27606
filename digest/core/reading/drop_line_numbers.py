"""The line numbers of review copies, alone in the margin or glued to the line they count."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from digest.domain.layout import Line
from digest.domain.paper_text import LeftOut, LeftOutKind

A_PAGE = 8  # fewer numbers in a column are a list or a table
A_SHORT_PAGE = 3  # where most pages are numbered, the short ones are too
PAGES_OF_A_REVIEW_COPY = 0.5  # of all pages
COUNTING_SHARE = 0.8  # of the numbers in a margin, each one or five more than the one before
OF_THE_LINES = 0.4  # of a page's long lines begin with their number when numbers are glued to them
LONG_CHARS = 30
ALONE = re.compile(r"(\d{1,4})")
GLUED = re.compile(r"(\d{1,4})\s+(?=\S)")


def without_line_numbers(lines: Sequence[Line]) -> tuple[list[Line], list[LeftOut]]:
    """Return the lines without their numbers, and one report of how many there were."""
    columns: dict[tuple[int, int], list[int]] = defaultdict(list)
    for at, line in enumerate(lines):
        if ALONE.fullmatch(line.text) or GLUED.match(line.text):
            columns[line.page, round(line.x0 / 24)].append(at)
        if ALONE.fullmatch(line.text):
            columns[-line.page, round(line.x1 / 12)].append(at)
    texts: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        if len(line.text) > LONG_CHARS:
            texts[line.page].append(line)
    numbers = _numbers(lines, columns, texts, at_least=A_PAGE)
    pages = len({line.page for line in lines})
    if len({lines[at].page for at in numbers}) >= max(2, PAGES_OF_A_REVIEW_COPY * pages):
        numbers = _numbers(lines, columns, texts, at_least=A_SHORT_PAGE)
    kept = [_without(line) if at in numbers else line for at, line in enumerate(lines)]
    told = [LeftOut(LeftOutKind.LINE_NUMBERS, 0, str(len(numbers)), "the line numbers of a review copy")]
    return [line for line in kept if line.text], told if numbers else []


def _numbers(
    lines: Sequence[Line],
    columns: dict[tuple[int, int], list[int]],
    texts: dict[int, list[Line]],
    *,
    at_least: int,
) -> set[int]:
    found: set[int] = set()
    for (page, _), column in columns.items():
        if len(column) >= at_least:
            found.update(_counting(lines, column, texts[abs(page)]))
    return found


def _counting(lines: Sequence[Line], column: list[int], texts: Sequence[Line]) -> list[int]:
    """Return the column if its numbers count and stand where no text does."""
    in_order = sorted(column, key=lambda at: -lines[at].y0)
    values = [int(re.match(r"\d+", lines[at].text)[0]) for at in in_order]  # type: ignore[index]  # all begin so
    steps = [after - before for before, after in pairwise(values)]
    counting = max(steps.count(1), steps.count(5)) if steps else 0
    if counting < COUNTING_SHARE * len(steps):
        return []
    glued = [at for at in column if not ALONE.fullmatch(lines[at].text)]
    if glued:
        return column if len(column) >= OF_THE_LINES * len(texts) else []
    left, right = min(lines[at].x0 for at in column), max(lines[at].x1 for at in column)
    beside = sum(line.x0 < right and left < line.x1 for line in texts)
    return column if beside <= 0.1 * len(texts) else []


def _without(line: Line) -> Line:
    return replace(line, text=re.sub(r"^\d{1,4}\s*", "", line.text))
