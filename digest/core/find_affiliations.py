"""The institutions of a paper's authors, as its first page names them."""

import re
from collections.abc import Iterator, Sequence

from digest.core.institution_words import (
    CAMPUS,
    CHINESE,
    COMPANY,
    KNOWN,
    MERGED,
    NO_INSTITUTION,
    PART,
    SMALL,
    UNIT,
    WHOLE,
)
from digest.core.read_paper import ADDRESSES, TITLE_BLOCK
from digest.domain.paper_text import PaperText

AT_MOST = 6
_MOST_WORDS = 10  # of an institution's name

_MAIL = re.compile(r"(?:\{[^}]*\}|\[[^\]]*\])?\S*\s?@\S+|https?://\S+|\S+\.(?:com|org|edu)\S*")
_MARK = re.compile(r"\^\{[^}]*\}|[†‡§¶∗*]|(?<![\w-])\d{1,2}(?=\s?[A-Z])")
_LONG_ROW = 60  # characters; a row as long as that ends where the column does, not where a name does
_GLUED = re.compile(r"(?:\b(?:of|for|and|the|de|in|&|at)|[&\-–])$")  # a row that ends so goes on in the next
_COMMAS = re.compile(r"[,;，、；]|(?<=[a-z]{3})(?<!Univ)\.\s+(?=[A-Z])")
_AND = re.compile(r"\s+(?:&|and)\s+")
_FIRM = re.compile(r",\s+(Inc|Ltd|LLC|GmbH|Corp)\b\.?")
_STRANGE = re.compile(r"[´`¨^{}\[\]@…“”\"?!]|\d|\((?![^()]*\)$)")  # damaged letters, or no name
_ASIDE = re.compile(r"support|\bfund|\bgrant|sponsor|permission", re.IGNORECASE)  # institutions of nobody
_BREAK = "|"  # between what cannot be one name


def affiliations(text: PaperText, title: str, authors: Sequence[str]) -> tuple[str, ...]:
    """Return the institutions that the first page names, as printed, at most six; () when none is sure.

    Departments are not named beside their university. title, authors: as arXiv has them, to be told apart.
    The notes at the foot of the page are read only when the title block names none.
    """
    people = [name for name in authors if not _is_institution(name)]
    for why in (TITLE_BLOCK, ADDRESSES):
        parts = [part.words for part in text.left_out if part.why == why and part.page == 1]
        found = dict.fromkeys(name for words in parts for name in _named(words, title, people))
        if found:
            return tuple(_without_doubles(tuple(found)))[:AT_MOST]
    return ()


def _named(words: str, title: str, people: Sequence[str]) -> Iterator[str]:
    for block in words.split("\n\n"):
        if _ASIDE.search(block):
            continue
        rows = [row for row in block.split("\n") if _letters(row) not in _letters(title)]
        for address in _addresses(rows, people):
            yield from _institutions(address)


def _addresses(rows: Sequence[str], people: Sequence[str]) -> Iterator[str]:
    """Yield what stands between marks, people and e-mail addresses, rows joined."""
    joined, is_long = "", False
    for row in rows:
        plain = _MARK.sub(_BREAK, _MAIL.sub(_BREAK, row)).strip()
        goes_on = is_long or _GLUED.search(joined) or plain[:1].islower() or joined.endswith(",")
        joined += (" " if goes_on else ", ") + plain if joined else plain
        is_long = len(row) >= _LONG_ROW
    yield from _without_people(joined, people).split(_BREAK)


def _without_people(joined: str, people: Sequence[str]) -> str:
    """Return the text with a break for each name; between its first and last word others may stand."""
    for name in people:
        words = [re.escape(word) for word in name.split()]
        # One word may be a part of anything.
        if len(words) > 1 and name.split()[0].casefold() in joined.casefold():
            spelled = rf"(?<!\w){words[0]}(?:\s+[^\s,|]+){{0,2}}?\s+{words[-1]}(?!\w)"
            joined = re.sub(spelled, _BREAK, joined, flags=re.IGNORECASE)
    return joined


def _institutions(address: str) -> Iterator[str]:
    """Yield the institutions of one address, without those that are parts of the next."""
    parts = list(_parts(address))
    for part, after in zip(parts, [*parts[1:], ""], strict=True):
        is_whole = WHOLE.search(part) or KNOWN.fullmatch(part)
        if halves := _halves(part):
            yield from halves
        elif _is_institution(part) and (is_whole or not WHOLE.search(after)):
            yield part


def _parts(address: str) -> Iterator[str]:
    """Yield what stands between commas, a university with its campus."""
    pieces = [_trimmed(piece) for piece in _COMMAS.split(_FIRM.sub(r" \1.", address))]
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        if at + 1 < len(pieces) and WHOLE.search(piece) and CAMPUS.fullmatch(pieces[at + 1]):
            piece, at = f"{piece}, {pieces[at + 1]}", at + 1
        yield piece
        at += 1


def _halves(part: str) -> Sequence[str]:
    """Return the institutions around an "and"; () when what stands there is one name."""
    halves = [_trimmed(half) for half in _AND.split(part)]
    return halves if len(halves) > 1 and all(_is_institution(half) for half in halves) else ()


def _is_institution(name: str) -> bool:
    if any(known.fullmatch(name) for known in (KNOWN, COMPANY, CHINESE)):
        return True
    is_kind = WHOLE.search(name) or PART.search(name)
    is_other = any(other.search(name) for other in (UNIT, NO_INSTITUTION, MERGED, _STRANGE))
    words = re.sub(r"[,()]", "", name).split()
    if not is_kind or is_other or not 2 <= len(words) <= _MOST_WORDS:
        return False
    is_named = all(word[0].isupper() or SMALL.fullmatch(word) for word in words)
    return is_named and words[0][0].isupper() and not SMALL.fullmatch(words[-1])


def _trimmed(piece: str) -> str:
    bare = re.sub(r"^[\W\d_]+", "", piece.strip())
    bare = re.sub(r"^(?:and|the|The|at)\s+", "", bare)
    return bare if re.search(r"\b(?:Inc|Ltd|Univ)\.$", bare) else bare.rstrip(" .*&–-")


def _without_doubles(names: Sequence[str]) -> Iterator[str]:
    """Yield the names, of two that differ in case alone the first."""
    seen: set[str] = set()
    for name in names:
        if name.casefold() not in seen:
            seen.add(name.casefold())
            yield name


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())
