"""What a Chinese claim can be found by in a paper: its terms and its names, and where they stand."""

from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from math import log

from digest.core.retrieving.find_latin_names import LatinName, latin_names
from digest.core.retrieving.index_paper import PaperIndex, Places, index_of
from digest.core.retrieving.read_lexicon import TermZh, terms_zh
from digest.domain.examined import Ground


class Sort(Enum):
    PLAIN = "plain"  # of plain speech or of any argument: translators render it freely
    TERM = "term"
    NAME = "name"


_FACTORS = {Sort.PLAIN: 0.5, Sort.TERM: 1.0, Sort.NAME: 1.5}  # the less often a hit is chance, the more


@dataclass(frozen=True, slots=True)
class Clue:
    """A word of a claim, at an offset.

    places: positions of the texts of the paper's index that hold it. weight: the rarer, the more.
    """

    words: str
    start: int
    sort: Sort
    places: Places
    weight: float


@lru_cache(maxsize=1024)
def clues(text_zh: str, ground: Ground) -> tuple[Clue, ...]:
    """Return the terms, then the names of a claim, each once, with their places in a paper."""
    index = index_of(ground)
    terms: dict[str, TermZh] = {}
    for term in terms_zh(text_zh, ground.glossary):
        terms.setdefault(term.words, term)
    return (
        *(_of_term(term, index) for term in terms.values()),
        *(_of_name(name, index) for name in latin_names(text_zh)),
    )


def _of_term(term: TermZh, index: PaperIndex) -> Clue:
    together = (
        frozenset.intersection(*(index.texts_with(stem) for stem in rendering))
        for rendering in term.renderings
    )
    sort = Sort.PLAIN if term.is_plain else Sort.TERM
    return _clue(term.words, term.start, sort, frozenset[int]().union(*together), index)


def _of_name(name: LatinName, index: PaperIndex) -> Clue:
    return _clue(name.words, name.start, Sort.NAME, index.names.places(name.key), index)


def _clue(words: str, start: int, sort: Sort, places: Places, index: PaperIndex) -> Clue:
    rarity = log(1 + len(index.sentences) / max(1, len(places)))
    return Clue(words, start, sort, places, _FACTORS[sort] * rarity)
