"""Lines that belong to the page, not to the text: running heads, page numbers, stamps, line numbers."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from digest.domain.layout import Line, PageBox
from digest.domain.paper_text import LeftOut, LeftOutKind

TOP, BOTTOM = 0.90, 0.09  # of the page's height: where heads and feet stand
RECURS_ON_PAGES, RECURS_ON_SHARE = 3, 0.25
MARGIN_NUMBERS_A_PAGE = 8
COUNTING_SHARE = 0.8  # of the numbers in a margin, each one or five more than the one before
PAGE_NUMBER = re.compile(
    r"(?:[-–—]\s*)?(?:page\s+)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:/|of)\s*\d{1,4})?(?:\s*[-–—])?", re.I
)
STAMP = re.compile(
    r"^(?:arXiv:\s?(?:\d{4}\.\d{4,5}|[a-z-]+/\d{7})"
    r"|(?:accepted|published|under review|submitted) (?:as|at|to|by|in)\b.{0,80}$|preprint\b.{0,60}$|proceedings of the\b.{0,90}$|draft\b.{0,40}$)",
    re.IGNORECASE,
)


def without_furniture(lines: Sequence[Line], pages: Sequence[PageBox]) -> tuple[list[Line], list[LeftOut]]:
    """Return the lines of the text alone, and what was left out: each running head once."""
    heads = _running_heads(lines, pages)
    numbers = _margin_numbers(lines)
    kept = [line for at, line in enumerate(lines) if at not in heads and at not in numbers]
    return kept, [*_told_heads(lines[at] for at in sorted(heads)), *_told_numbers(len(numbers))]


def _running_heads(lines: Sequence[Line], pages: Sequence[PageBox]) -> set[int]:
    edge = [at for at, line in enumerate(lines) if _is_at_edge(line, pages[line.page - 1])]
    on_pages: dict[tuple[str, int], set[int]] = defaultdict(set)
    for at in edge:
        on_pages[_look(lines[at])].add(lines[at].page)
    enough = max(RECURS_ON_PAGES, RECURS_ON_SHARE * len(pages))
    return {at for at in edge if len(on_pages[_look(lines[at])]) >= enough or _is_sign(lines[at])}


def _is_at_edge(line: Line, page: PageBox) -> bool:
    return line.y0 > TOP * page.height or line.y1 < BOTTOM * page.height


def _look(line: Line) -> tuple[str, int]:
    """The text with its digits as #, and the height in steps of six points."""
    return re.sub(r"\d+", "#", line.text.strip()), round(line.y0 / 6)


def _is_sign(line: Line) -> bool:
    text = line.text.strip()
    return PAGE_NUMBER.fullmatch(text) is not None or STAMP.match(text) is not None


def _margin_numbers(lines: Sequence[Line]) -> set[int]:
    """Find the numbers of a review copy's lines: in one column of the page, each more than the last."""
    columns: dict[tuple[int, int], list[int]] = defaultdict(list)
    for at, line in enumerate(lines):
        if re.fullmatch(r"\d{1,4}", line.text.strip()):
            columns[line.page, round(line.x1 / 12)].append(at)
    found: set[int] = set()
    for column in columns.values():
        values = [int(lines[at].text) for at in column]
        steps = [after - before for before, after in pairwise(values)]
        counting = max(steps.count(1), steps.count(5)) if steps else 0
        if len(column) >= MARGIN_NUMBERS_A_PAGE and counting >= COUNTING_SHARE * len(steps):
            found.update(column)
    return found


def _told_heads(heads: Iterable[Line]) -> list[LeftOut]:
    first: dict[str, LeftOut] = {}
    for line in heads:
        text, _ = _look(line)
        if any(c.isalpha() for c in text):
            first.setdefault(
                text, LeftOut(LeftOutKind.RUNNING_HEAD, line.page, line.text, "a page's head or foot")
            )
    return list(first.values())


def _told_numbers(count: int) -> list[LeftOut]:
    if not count:
        return []
    return [LeftOut(LeftOutKind.LINE_NUMBERS, 0, str(count), "the line numbers of a review copy")]
