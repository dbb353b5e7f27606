"""Headings of a paper, by their fonts, then by their words, with the PDF's own outline as second witness."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from digest.core.reading.name_headings import (
    ABSTRACT,
    NUMBERED,
    REFERENCES,
    is_known,
    number_of,
    plain_heading,
    squeezed,
    title_of,
)
from digest.core.reading.number_headings import Numbering
from digest.core.reading.rows import BodyStyle, Row
from digest.domain.layout import OutlineEntry

LONGEST_CHARS, LONGEST_WORDS = 120, 18
BIGGER_PT = 0.6  # a heading is so much larger than the body, or bold and at most so much smaller
NO_HEADING = re.compile(
    r"^(?:fig(?:ure)?|table|algorithm|theorem|lemma|proof|definition|corollary|proposition|remark|example|listing|图|表)"
    r"\b[\s.:]*[\d(]?",
    re.IGNORECASE,
)
ITALIC = re.compile(r"ital|-it\b|cmti|obli|slant|sfti", re.IGNORECASE)
ENOUGH = 4  # top headings; with fewer found by fonts, words are tried


@dataclass(frozen=True, slots=True)
class Heading:
    """at: the row it begins in; until: the row after it. level: 1 for a section, 2 for 3.1, and so on."""

    at: int
    until: int
    level: int
    title: str


@dataclass(frozen=True, slots=True)
class _Candidate:
    at: int
    row: Row
    text: str
    number: str
    is_known: bool


def headings(rows: Sequence[Row], body: BodyStyle, outline: Sequence[OutlineEntry]) -> list[Heading]:
    """Return the headings in reading order, those of the front matter left out."""
    contents = contents_pages(rows)
    found = _by_fonts(rows, body, contents)
    if sum(heading.level == 1 for heading in found) < ENOUGH:
        by_words = _by_words(rows, contents)
        found = by_words if len(by_words) > len(found) else found
    at = {heading.at for heading in found}
    found += [heading for heading in _by_outline(rows, body, outline, contents) if heading.at not in at]
    whole = _merged(sorted(found, key=lambda heading: heading.at), rows)
    return _without_front_matter(whole)


def contents_pages(rows: Sequence[Row]) -> set[int]:
    """Return the pages, from 1, that carry a table of contents."""
    titles: Counter[int] = Counter()
    leaders: Counter[int] = Counter()
    for row in rows:
        if row.page > 8:
            break
        titles[row.page] += bool(
            re.match(r"^(?:table of )?contents$|^目\s*录$", row.text.strip(), re.IGNORECASE)
        )
        leaders[row.page] += bool(re.search(r"(?:\. ?){4,}\s*\d*$|\S\s+\d{1,3}$", row.text))
    found: set[int] = set()
    for page in range(1, 9):
        has_dots = sum(row.page == page and bool(re.search(r"(?:\. ?){4,}", row.text)) for row in rows)
        is_first = titles[page] > 0 and leaders[page] >= 4
        if is_first or has_dots >= 8 or (page - 1 in found and leaders[page] >= 12):
            found.add(page)
    return found


def _by_fonts(rows: Sequence[Row], body: BodyStyle, contents: set[int]) -> list[Heading]:
    candidates = [
        candidate
        for at, row in enumerate(rows)
        if row.page not in contents and (candidate := _candidate(at, row, body))
    ]
    style = _style(candidates)
    numbering = Numbering()
    found = []
    for candidate in candidates:
        level = _level(candidate, body, style, numbering)
        if level:
            found.append(Heading(candidate.at, candidate.at + 1, level, candidate.text))
    return found


def _style(candidates: Sequence[_Candidate]) -> tuple[float, str] | None:
    """Return size and font of the first section's heading, else of most headings that every paper has."""
    end = next((n for n, each in enumerate(candidates) if REFERENCES.match(each.text)), len(candidates))
    before = candidates[:end]
    introductions = [each for each in before if squeezed(each.text) in ("introduction", "引言", "绪论")]
    firsts = [each for each in before if each.number in ("1", "I")]
    usual = introductions or firsts or [each for each in candidates if each.is_known]
    looks = Counter((each.row.size, each.row.main.font) for each in usual)
    return looks.most_common(1)[0][0] if looks else None


def _candidate(at: int, row: Row, body: BodyStyle) -> _Candidate | None:
    text = plain_heading(row.text)
    if not 2 <= len(text) <= LONGEST_CHARS or len(text.split()) > LONGEST_WORDS or NO_HEADING.match(text):
        return None
    size = row.size
    is_styled = (
        size >= body.size + BIGGER_PT
        or (row.main.is_bold and size >= body.size - BIGGER_PT)
        or (text.isupper() and len(text) > 6 and size >= body.size - 2.1)
    )
    number, title, known = number_of(text), title_of(text), is_known(text)
    is_styled = is_styled or (number.isalpha() and ITALIC.search(row.main.font) is not None)
    if known and (is_styled or row.main.font != body.font):
        return _Candidate(at, row, text, number, is_known=True)
    if number and is_styled and _reads_as_title(title):
        return _Candidate(at, row, text, number, is_known=False)
    is_big = size >= body.size + BIGGER_PT and not text.endswith((".", ",", ";")) and len(text.split()) <= 10
    if is_big and not number and re.search(r"[^\W\d_]{3}|[\u4e00-\u9fff]{2}", text):
        return _Candidate(at, row, text, "", is_known=False)
    return None


def _reads_as_title(title: str) -> bool:
    has_word = re.search(r"[^\W\d_]{2}", title) is not None
    return has_word and (title[0].isupper() or ord(title[0]) > 127 or title[0].isdigit())


def _level(
    candidate: _Candidate, body: BodyStyle, style: tuple[float, str] | None, numbering: Numbering
) -> int:
    """Return the candidate's level, or 0 when it is no heading after all."""
    size, font = candidate.row.size, candidate.row.main.font
    has_style = style is not None and abs(size - style[0]) < 0.3 and font == style[1]
    if candidate.number:
        is_near_style = style is None or abs(size - style[0]) < 0.8
        return numbering.level(candidate.number, is_near_style=is_near_style, has_style=has_style)
    if candidate.is_known:
        return 0 if size < body.size - 1.3 or (style is not None and size < style[0] - 3.6) else 1
    return 1 if has_style else 0


def _by_words(rows: Sequence[Row], contents: set[int]) -> list[Heading]:
    numbering = Numbering()
    found = []
    for at, row in enumerate(rows):
        text = plain_heading(row.text)
        if row.page in contents or not 2 <= len(text) <= 90 or len(text.split()) > 12:
            continue
        number, title = number_of(text), title_of(text)
        level = 0
        if is_known(text) and not number:
            level = 1
        elif number and title[0].isupper() and not title.endswith((".", ",", ";", ":")):
            is_title = re.search(r"[^\W\d_]{3}", title) is not None and len(title.split()) <= 10
            level = numbering.level(number, is_near_style=is_title, has_style=False)
        if level:
            found.append(Heading(at, at + 1, level, text))
    return found


def _by_outline(
    rows: Sequence[Row], body: BodyStyle, outline: Sequence[OutlineEntry], contents: set[int]
) -> list[Heading]:
    """Return rows that print what an entry of the outline says, on the page it points to."""
    wanted = {(entry.page, squeezed(entry.title)): entry.level for entry in outline if len(entry.title) > 3}
    shallowest = min(wanted.values(), default=1)
    found = []
    for at, row in enumerate(rows):
        text = plain_heading(row.text)
        is_plain = row.main.font == body.font and abs(row.size - body.size) < 0.3 and not number_of(text)
        if row.page in contents or is_plain or len(text) > LONGEST_CHARS or NO_HEADING.match(text):
            continue
        level = wanted.get((row.page, squeezed(text)))
        if level is not None and squeezed(text):
            number = number_of(text)
            found.append(
                Heading(at, at + 1, number.count(".") + 1 if number else level - shallowest + 1, text)
            )
    return found


def _merged(found: Sequence[Heading], rows: Sequence[Row]) -> list[Heading]:
    """Join the lines of headings that take two."""
    whole: list[Heading] = []
    for heading in found:
        last = whole[-1] if whole else None
        if last and heading.at == last.until and _goes_on(heading, last, rows):
            title = re.sub(r"[\u2010-]$", "", last.title)
            space = "" if title != last.title else " "
            whole[-1] = replace(last, until=heading.until, title=title + space + heading.title)
        else:
            whole.append(heading)
    return [_with_second_line(heading, rows) for heading in whole]


def _goes_on(heading: Heading, last: Heading, rows: Sequence[Row]) -> bool:
    first, second = rows[last.until - 1], rows[heading.at]
    is_new = NUMBERED.match(heading.title) or is_known(heading.title)
    return not is_new and _is_next_line(first, second)


def _with_second_line(heading: Heading, rows: Sequence[Row]) -> Heading:
    """Take in a second line in the heading's own font: it begins in lower case, so it was no candidate."""
    if heading.until >= len(rows) or is_known(heading.title):
        return heading
    first, second = rows[heading.until - 1], rows[heading.until]
    is_short = len(second.text) < 80 and not NUMBERED.match(second.text)
    is_striking = first.main.is_bold or first.main.is_small_caps
    if (
        is_short
        and is_striking
        and second.main.is_bold == first.main.is_bold
        and _is_next_line(first, second)
    ):
        return replace(
            heading, until=heading.until + 1, title=f"{heading.title} {plain_heading(second.text)}"
        )
    return heading


def _is_next_line(first: Row, second: Row) -> bool:
    step = first.baseline - second.baseline
    has_same_font = abs(first.size - second.size) < 0.3 and first.main.font == second.main.font
    return first.page == second.page and has_same_font and 0 < step < 1.6 * first.size


def _without_front_matter(found: list[Heading]) -> list[Heading]:
    """Drop titles and author lines in heading size: all before the abstract or the first section."""
    for at, heading in enumerate(found):
        if REFERENCES.match(title_of(heading.title)):
            break
        is_first = ABSTRACT.match(heading.title) or squeezed(heading.title) in ("introduction", "引言")
        if is_first or number_of(heading.title) in ("1", "I"):
            return found[at:]
    return found
