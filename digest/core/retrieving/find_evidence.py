"""Finds the sentences of a paper that may carry a Chinese claim that came without evidence."""

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from math import log

from digest.core.quantities.read_quantities_en import read_quantities_en
from digest.core.quantities.read_quantities_zh import read_quantities_zh
from digest.core.quantities.trace_quantity import printed_in
from digest.core.retrieving.find_clues import clues
from digest.core.retrieving.index_paper import index_of
from digest.domain.examined import Ground
from digest.domain.paper_text import Sentence
from digest.domain.quantity import Quantity, Reading

_NUMBER_WEIGHT = 2.0
_PLAIN_CHARS = 250  # a longer sentence holds more words by chance
_CHARS_TO_HALVE = 2000  # beyond _PLAIN_CHARS


def evidence_for(text_zh: str, ground: Ground, *, at_most: int = 3) -> tuple[Sentence, ...]:
    """Return the sentences that share most with a claim, the best first; none when none shares anything."""
    sentences = index_of(ground).sentences
    shared: defaultdict[int, float] = defaultdict(float)
    for place, weight in _shares(text_zh, ground):
        shared[place] += weight
    ranked = sorted(shared, key=lambda place: (-_fitness(shared[place], sentences[place]), place))
    return tuple(sentences[place] for place in ranked[:at_most])


def _shares(text_zh: str, ground: Ground) -> Iterator[tuple[int, float]]:
    """Yield a sentence's position and a weight for each word and number that it has of the claim."""
    count = len(index_of(ground).sentences)
    for clue in clues(text_zh, ground):
        yield from ((place, clue.weight) for place in clue.places if place < count)
    for quantity in read_quantities_zh(text_zh):
        places = _places_of(quantity, ground)
        weight = _NUMBER_WEIGHT * log(1 + count / max(1, len(places)))
        yield from ((place, weight) for place in places)


def _places_of(quantity: Quantity, ground: Ground) -> list[int]:
    readings = _readings(ground)
    return [place for place, reading in enumerate(readings) if printed_in(quantity, [reading])]


@lru_cache(maxsize=32)
def _readings(ground: Ground) -> tuple[Reading, ...]:
    """Return the numbers of every sentence of a paper."""
    return tuple(
        Reading(sentence.number, sentence.text, read_quantities_en(sentence.text))
        for sentence in index_of(ground).sentences
    )


def _fitness(shared: float, sentence: Sentence) -> float:
    surplus = max(0, len(sentence.text) - _PLAIN_CHARS)
    return shared / (1 + surplus / _CHARS_TO_HALVE)
