"""Lines that belong to the page, not to the text: running heads, page numbers, stamps, watermarks."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from digest.core.reading.drop_line_numbers import without_line_numbers
from digest.domain.layout import Line, PageBox
from digest.domain.paper_text import LeftOut, LeftOutKind

TOP, BOTTOM = 0.88, 0.09  # of the page's height: where heads and feet stand
RECURS_ON_PAGES, RECURS_ON_SHARE = 3, 0.25
WATERMARK_SHARE = 0.5  # of the pages show the same words in the same place
NUMBERED_HEAD_SHARE = 0.5  # of the pages have a head that ends or begins with the page's number
PAGE_NUMBER = re.compile(
    r"(?:[-–—]\s*)?(?:page\s+)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:/|of)\s*\d{1,4})?(?:\s*[-–—])?", re.IGNORECASE
)
STAMP = re.compile(
    r"^(?:arXiv:\s?(?:\d{4}\.\d{4,5}|[a-z-]+/\d{7})|preprint\b.{0,60}$|proceedings of the\b.{0,90}$"
    r"|(?:accepted|published|under review|submitted) (?:as|at|to|by|in)\b.{0,80}$|draft\b.{0,40}$)",
    re.IGNORECASE,
)


def without_furniture(lines: Sequence[Line], pages: Sequence[PageBox]) -> tuple[list[Line], list[LeftOut]]:
    """Return the lines of the text alone, and what was left out: each running head once."""
    lines, told_numbers = without_line_numbers(lines)
    heads = _running_heads(lines, pages) | _watermarks(lines, len(pages))
    kept = [line for at, line in enumerate(lines) if at not in heads]
    return kept, [*_told(lines[at] for at in sorted(heads)), *told_numbers]


def _running_heads(lines: Sequence[Line], pages: Sequence[PageBox]) -> set[int]:
    edge = [at for at, line in enumerate(lines) if _is_at_edge(line, pages[line.page - 1])]
    on_pages: dict[tuple[str, bool], set[int]] = defaultdict(set)
    for at in edge:
        on_pages[_look(lines[at])].add(lines[at].page)
    enough = max(RECURS_ON_PAGES, RECURS_ON_SHARE * len(pages))
    often = {at for at in edge if len(on_pages[_look(lines[at])]) >= enough or _is_sign(lines[at])}
    return often | _numbered_heads(lines, edge, len(pages))


def _is_at_edge(line: Line, page: PageBox) -> bool:
    return line.y0 > TOP * page.height or line.y1 < BOTTOM * page.height


def _look(line: Line) -> tuple[str, bool]:
    """The text with its digits as #, and whether it stands low on the page."""
    return re.sub(r"\d+", "#", line.text.strip()), line.y0 < 200


def _is_sign(line: Line) -> bool:
    text = line.text.strip()
    return PAGE_NUMBER.fullmatch(text) is not None or STAMP.match(text) is not None


def _numbered_heads(lines: Sequence[Line], edge: Sequence[int], pages: int) -> set[int]:
    """Find heads that change with the section and carry the page's number: "3 Results 17"."""
    offsets: dict[int, set[int]] = defaultdict(set)
    for at in edge:
        for number in _outer_numbers(lines[at].text):
            offsets[number - lines[at].page].add(at)
    found = max(offsets.values(), key=len, default=set())
    if len({lines[at].page for at in found}) < max(RECURS_ON_PAGES, NUMBERED_HEAD_SHARE * pages):
        return set()
    heights = Counter(round(lines[at].y0) for at in found)
    return {
        at
        for at in edge
        if any(abs(lines[at].y0 - y) <= 1 for y, n in heights.items() if n >= RECURS_ON_PAGES)
    }


def _outer_numbers(text: str) -> list[int]:
    found = re.match(r"(\d{1,4})(?:\s|$)", text.strip()), re.search(r"(?:\s|^)(\d{1,4})$", text.strip())
    return [int(match[1]) for match in found if match]


def _watermarks(lines: Sequence[Line], pages: int) -> set[int]:
    """Find words that stand in the same place of most pages, wherever that is."""
    places: dict[tuple[str, int, int], list[int]] = defaultdict(list)
    for at, line in enumerate(lines):
        places[line.text, round(line.x0 / 4), round(line.y0 / 4)].append(at)
    enough = max(RECURS_ON_PAGES, WATERMARK_SHARE * pages)
    return {at for place in places.values() if len(place) >= enough for at in place}


def _told(heads: Iterable[Line]) -> list[LeftOut]:
    first: dict[str, LeftOut] = {}
    for line in heads:
        text, _ = _look(line)
        if sum(c.isalpha() for c in text) > 2:
            first.setdefault(
                text, LeftOut(LeftOutKind.RUNNING_HEAD, line.page, line.text, "a page's head or foot")
            )
    return list(first.values())
