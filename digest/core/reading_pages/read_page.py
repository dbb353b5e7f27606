"""From a web page or a README to numbered sentences."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import count

from digest.core.reading.name_headings import APPENDIX, BACK_MATTER, REFERENCES, title_of
from digest.core.reading.split_sentences import spans
from digest.core.reading_pages.page_parts import Piece, PieceKind
from digest.core.reading_pages.read_html import page_parts
from digest.core.reading_pages.read_markdown import html_of
from digest.domain.errors import PaperError
from digest.domain.paper_text import LeftOut, LeftOutKind, PaperText, Sentence, SentenceKind

PAGES_VERSION = "1"  # raise by one when the sentences made of the same page change
READER = f"page/{PAGES_VERSION}"
PAGE = 1  # a page of the web is one page, however long
FEWEST_CHARS = 200  # what shows less was made to be filled by a script

LONGEST_BLOCK = 20_000  # characters; no writer makes a longer paragraph, and cutting one costs its square
LONGEST_ROW = 600  # characters of a table's row that stay one unit

HTML_WITHIN = 10_000  # characters from the start where HTML says that it is HTML
HTML_START = re.compile(
    r"[\s\ufeff]*+(?:<!--(?:(?!-->).)*+-->\s*+)*+<(?:\?xml|!doctype\s+html|html)\b", re.I | re.S
)
CONTENTS = re.compile(r"^(?:table of )?contents$|^on this page$|^目\s*录$", re.IGNORECASE)
LICENCE = re.compile(
    r"^(?:(?:model |code |data |software )?licen[cs](?:es?|ing)(?: (?:agreement|notice|and .{3,30}))?"
    r"|.{0,8}(?:许可证?|许可协议|开源协议|授权协议|协议))\s*[:：.]?$",
    re.IGNORECASE,
)
_SIGNS = re.compile(r"^[\W_]+|[\W_]+$")  # pictures before a heading, anchors after it

_KINDS = {
    PieceKind.PROSE: SentenceKind.PROSE,
    PieceKind.CAPTION: SentenceKind.CAPTION,
    PieceKind.ROW: SentenceKind.TABLE,
}


class _Part(StrEnum):
    BODY = "body"
    APPENDIX = "appendix"
    REFERENCES = "references"
    CONTENTS = "a table of contents"
    LICENCE = "a section on licences: a licence is named from its own text alone"


@dataclass(frozen=True, slots=True)
class _Placed:
    """A block of text with the heading it stands under."""

    piece: Piece
    section: str
    part: _Part


def page_text(page: str) -> PaperText:
    """Return the sentences of a page, numbered from 1, and what is none of them.

    page: HTML when it begins as HTML does, else Markdown.

    Raises PaperError when a reader would see hardly any text, or the page is nested too deeply.
    """
    seen = page_parts(page if _is_html(page) else html_of(page))
    placed = list(_placed(seen.pieces))
    numbers = count(1)
    body = tuple(_numbered(_of(placed, _Part.BODY), numbers))
    if sum(len(sentence.text) for sentence in body) < FEWEST_CHARS:
        raise PaperError(
            "The page holds hardly any text: a script may fill it in the browser. Save it there as a whole, "
            "and name that file instead."
        )
    return PaperText(
        sentences=body,
        appendix=tuple(_numbered(_of(placed, _Part.APPENDIX), numbers)),
        references=tuple(each.piece.text for each in _of(placed, _Part.REFERENCES)),
        left_out=(*seen.left_out, *_matter(placed)),
        links=(),  # of a page's many links none is known to be its own
        pages=PAGE,
        reader=READER,
    )


def shown_text(page: str) -> str:
    """Return all that a page shows, an empty line between blocks; what does not begin as HTML as it is."""
    if not _is_html(page):
        return page
    return "\n\n".join(piece.text for piece in page_parts(page).pieces)


def as_html(page: str) -> str:
    """Return a page that is known to be HTML so that `page_text` knows it too."""
    return page if _is_html(page) else f"<!DOCTYPE html>\n{page}"


def _is_html(page: str) -> bool:
    return HTML_START.match(page[:HTML_WITHIN]) is not None


def _placed(pieces: Iterable[Piece]) -> Iterator[_Placed]:
    """Yield each block with its section.

    What a heading opens ends at the next one that is not below it; a table of contents at any heading.
    """
    section, part, level = "", _Part.BODY, 0
    for piece in pieces:
        if piece.kind is not PieceKind.HEADING:
            yield _Placed(piece, section, part)
            continue
        section = _SIGNS.sub("", piece.text)
        if part in (_Part.BODY, _Part.CONTENTS) or piece.level <= level:
            part, level = _opened_part(section), piece.level


def _opened_part(heading: str) -> _Part:
    title = title_of(heading)
    if REFERENCES.match(title):
        return _Part.REFERENCES
    if LICENCE.match(title):
        return _Part.LICENCE
    if CONTENTS.match(title):
        return _Part.CONTENTS
    is_behind = APPENDIX.match(title) or BACK_MATTER.match(title)
    return _Part.APPENDIX if is_behind else _Part.BODY


def _of(placed: Sequence[_Placed], part: _Part) -> list[_Placed]:
    return [each for each in placed if each.part is part]


def _numbered(placed: Iterable[_Placed], numbers: Iterator[int]) -> Iterator[Sentence]:
    for each in placed:
        text, kind = each.piece.text, _KINDS[each.piece.kind]
        is_whole = kind is SentenceKind.TABLE and len(text) <= LONGEST_ROW
        for unit in [text] if is_whole else _units(text):
            yield Sentence(next(numbers), unit, PAGE, each.section, kind)


def _units(text: str) -> Iterator[str]:
    """Yield the sentences of a block."""
    while len(text) > LONGEST_BLOCK:
        cut = text.rfind(" ", 1, LONGEST_BLOCK) + 1 or LONGEST_BLOCK
        yield from _units(text[:cut])
        text = text[cut:]
    yield from (text[start:end] for start, end in spans(text))


def _matter(placed: Sequence[_Placed]) -> Iterator[LeftOut]:
    for part in (_Part.CONTENTS, _Part.LICENCE):
        words = " ".join(each.piece.text for each in _of(placed, part))
        if words:
            yield LeftOut(LeftOutKind.MATTER, PAGE, words[:200], part.value)
