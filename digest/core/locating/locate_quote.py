"""Finds where a free quote stands in a paper, and says whether it is what the paper prints.

A quote was made from another reader's text, or by hand: it is located loosely and judged strictly.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from digest.core.locating.join_sentences import Joined, Searched, searched
from digest.core.locating.judge_differences import Change, Difference
from digest.core.locating.place_piece import Place, places
from digest.core.locating.plain_quote import fragments, readings
from digest.core.locating.squeeze_text import squeezed
from digest.domain.paper_text import PaperText, Sentence

_LEAST_LETTERS = 8  # fewer stand in every paper
_MOST_CHARS = 6000  # no quote is longer than a page
_MOST_STARTS = 4  # places of the first piece that the others are looked for after
_GAP_CHARS, _GAP_RATIO = (
    1500,
    2,
)  # of print for an ellipsis: characters + ratio * length of quote
_SHORT_GAP = 5  # words; a negation that so few left out words hold was left out on purpose
_NEGATION = re.compile(r"\b(?:no|not|never|cannot|neither|nor|hardly|without)\b|n['’]t\b", re.IGNORECASE)


class Status(StrEnum):
    EXACT = "exact"  # letter for letter
    SAME = "same"  # what differs is debris of reading and copying
    ALTERED = "altered"  # it says something else than the print at its place
    MISSING = "missing"  # no place in the paper is near it


@dataclass(frozen=True, slots=True)
class Located:
    """A quote and its place.

    sentences: those that the quote spans, in reading order; of an altered one what it should have quoted.
    words: what the paper prints there, cut where the quote is cut; " … " where the quote leaves out.
    """

    status: Status
    sentences: tuple[Sentence, ...] = ()
    words: str = ""
    differences: tuple[Difference, ...] = ()

    @property
    def is_true(self) -> bool:
        return self.status in (Status.EXACT, Status.SAME)


_MISSING = Located(Status.MISSING)
_ORDER = tuple(Status)


def located(quote: str, text: PaperText) -> Located:
    """Return where a quote stands in a paper and whether it is true.

    quote: of any reader, with or without citation marks, line ends and line numbers; "..." or "…" in its
    middle stands for words left out. It may cross sentences, pages, captions and sections.
    """
    if not len(squeezed(quote[:_MOST_CHARS]).letters) >= _LEAST_LETTERS or len(quote) > _MOST_CHARS:
        return _MISSING
    where = searched(text)
    found = _MISSING
    for place, reading in enumerate(readings(quote, where.interruptions, where.headings)):
        again = _read(reading, where)
        if place and again.status is Status.EXACT:
            again = replace(again, status=Status.SAME)
        found = min(found, again, key=lambda each: _ORDER.index(each.status))
        if found.is_true:
            break
    return found


def _read(reading: str, where: Searched) -> Located:
    """Return the best place of a quote in either view of the paper."""
    found = _MISSING
    # Whole first: the paper itself may print an ellipsis.
    for pieces in dict.fromkeys(((reading,), fragments(reading))):
        for joined in dict.fromkeys((where.prose, where.whole)):
            again = _as_located(_best_chain(pieces, joined), pieces, joined)
            found = min(found, again, key=lambda each: _ORDER.index(each.status))
            if found.is_true:
                return found
    return found


def _best_chain(pieces: Sequence[str], joined: Joined) -> list[Place]:
    """Return a place for each piece, one after another; it breaks off at a piece that has none."""
    chains = []
    for start in places(pieces[0], joined)[:_MOST_STARTS]:
        chain = [start]
        for piece in pieces[1:]:
            found = places(piece, joined, after=chain[-1].end)
            if not found:
                break
            chain.append(min(found, key=lambda place: (not place.is_true, place.start)))
        chains.append(chain)
    return min(chains, key=lambda chain: _badness(chain, pieces), default=[])


def _badness(chain: Sequence[Place], pieces: Sequence[str]) -> tuple[int, float, int]:
    false = sum(not place.is_true for place in chain)
    return (
        len(pieces) - len(chain) + false,
        -sum(place.shared for place in chain),
        chain[-1].end - chain[0].start,
    )


def _as_located(chain: Sequence[Place], pieces: Sequence[str], joined: Joined) -> Located:
    if not chain:
        return _MISSING
    differences = tuple(each for place in chain for each in place.differences)
    differences += tuple(Difference(Change.ADDED, piece, "") for piece in pieces[len(chain) :])
    differences += _wrong_gaps(chain, pieces, joined)
    is_true = len(chain) == len(pieces) and all(place.is_true for place in chain)
    is_true = is_true and not _wrong_gaps(chain, pieces, joined)
    is_exact = is_true and all(place.is_verbatim for place in chain)
    spanned = {each.number: each for place in chain for each in joined.spanned(place.start, place.end)}
    return Located(
        Status.EXACT if is_exact else Status.SAME if is_true else Status.ALTERED,
        tuple(spanned[number] for number in sorted(spanned)),
        " … ".join(joined.text[place.start : place.end] for place in chain),
        differences,
    )


def _wrong_gaps(chain: Sequence[Place], pieces: Sequence[str], joined: Joined) -> tuple[Difference, ...]:
    """Return what an ellipsis must not stand for: half the paper, or the word that turns the sense round."""
    most = _GAP_CHARS + _GAP_RATIO * sum(map(len, pieces))
    gaps = (joined.text[one.end : other.start] for one, other in pairwise(chain))
    return tuple(
        Difference(Change.OMITTED, "", gap[:most])
        for gap in gaps
        if len(gap) > most or (len(gap.split()) <= _SHORT_GAP and _NEGATION.search(gap))
    )
