"""Which rows are abstract, body, appendix, references, and which are none of the paper's text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from digest.core.reading.find_headings import Heading
from digest.core.reading.name_headings import (
    APPENDIX,
    BACK_MATTER,
    METHODS,
    REFERENCES,
    number_of,
    title_of,
)
from digest.core.reading.rows import Row

FEW_SECTIONS = 3  # a section A after so many numbered ones opens an appendix
ENTRY = re.compile(r"^\s*(?:\[(\d{1,3})\]|(\d{1,3})\.(?=\s))")


class Part(StrEnum):
    FRONT = "front"
    BODY = "body"
    APPENDIX = "appendix"
    REFERENCES = "references"


@dataclass(frozen=True, slots=True)
class Section:
    """Rows [start, end) under one heading, its own rows not among them. title: "" before the first."""

    title: str
    start: int
    end: int
    part: Part


def sections(rows: Sequence[Row], found: Sequence[Heading]) -> list[Section]:
    """Return the sections in reading order, each with the part of the paper it belongs to."""
    starts = [*(heading.at for heading in found), len(rows)]
    parts = _parts(found)
    whole = [Section("", 0, starts[0], Part.FRONT)]
    for heading, end, part in zip(found, starts[1:], parts, strict=True):
        whole.append(Section(heading.title, heading.until, end, part))
    if Part.REFERENCES not in parts:
        whole = _with_unnamed_references(rows, whole)
    return whole


def _parts(found: Sequence[Heading]) -> list[Part]:
    """Walk through the headings: references end at the next top heading, an appendix never ends but there."""
    last_references = max(
        (at for at, heading in enumerate(found) if _opens_references(heading)), default=None
    )
    parts: list[Part] = []
    part = Part.BODY
    numbered = 0
    was_in_references = False
    for at, heading in enumerate(found):
        numbered += heading.level == 1 and number_of(heading.title)[:1].isdigit()
        if _opens_references(heading) and (numbered >= 1 or at == last_references) and at >= len(found) // 4:
            part, was_in_references = Part.REFERENCES, True
        elif part is Part.REFERENCES and heading.level > 1 and not number_of(heading.title):
            pass
        elif METHODS.match(title_of(heading.title)):
            part = Part.BODY
        elif _opens_appendix(heading, numbered) or BACK_MATTER.match(title_of(heading.title)):
            part = Part.APPENDIX
        elif part is Part.REFERENCES:
            part = Part.APPENDIX if was_in_references else Part.BODY
        elif (
            part is Part.APPENDIX
            and heading.level == 1
            and number_of(heading.title).isdigit()
            and not was_in_references
        ):
            part = Part.BODY
        parts.append(part)
    return parts


def _opens_references(heading: Heading) -> bool:
    return REFERENCES.match(title_of(heading.title)) is not None


def _opens_appendix(heading: Heading, numbered: int) -> bool:
    if heading.level != 1:
        return False
    number = number_of(heading.title)
    is_lettered = len(number) == 1 and number.isalpha() and numbered >= FEW_SECTIONS
    return is_lettered or APPENDIX.match(title_of(heading.title)) is not None


def _with_unnamed_references(rows: Sequence[Row], whole: list[Section]) -> list[Section]:
    """Cut the list of references that journals print without a heading: [1], [2], … to the end."""
    last = whole[-1]
    start = _first_entry(rows, len(rows) // 3)
    if start is None:
        return whole
    cut = [section for section in whole if section.start <= start]
    last = cut[-1]
    cut[-1] = Section(last.title, last.start, start, last.part)
    return [*cut, Section("", start, len(rows), Part.REFERENCES)]


def _first_entry(rows: Sequence[Row], earliest: int) -> int | None:
    """Return where entries begin that count up from 1 in one list, at least 5 of them."""
    for at in range(len(rows) - 1, earliest, -1):
        found = ENTRY.match(rows[at].text)
        if found and (found[1] or found[2]) == "1" and _counts_up(rows[at:]):
            return at
    return None


def _counts_up(rows: Sequence[Row]) -> bool:
    wanted = 1
    for row in rows:
        found = ENTRY.match(row.text)
        if found and int(found[1] or found[2]) == wanted:
            wanted += 1
    return wanted > 5
