"""How much of a claim's words a few sentences hold, and which sentences of a paper hold most."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from digest.core.retrieving.find_clues import Clue
from digest.core.retrieving.index_paper import PaperIndex, Places
from digest.domain.paper_text import Sentence

REACH = 1  # sentences on either side that may say what the cited one takes up again: "It contains 50 ..."


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence with its neighbours, and the share of a claim's words, 0 to 1, that stands there."""

    sentence: Sentence
    share: float


def places_near(cited: Sequence[Sentence], index: PaperIndex, *, reach: int = REACH) -> Places:
    """Return the places of the cited sentences, of their neighbours and of their headings.

    reach: sentences on either side.
    """
    count = len(index.sentences)
    beside = {place for each in cited for place in _around(index.place_of(each), count, reach)}
    headings = {index.headings[each.section] for each in cited if each.section in index.headings}
    return frozenset(beside | headings)


def share(known: Sequence[Clue], places: Places) -> float:
    """Return the share of a claim's words, by weight, 0 to 1, that stand in these places; 1 for no words."""
    whole = sum(clue.weight for clue in known)
    held = sum(clue.weight for clue in known if not clue.places.isdisjoint(places))
    return held / whole if whole else 1.0


def best_passage(known: Sequence[Clue], index: PaperIndex, *, reach: int = REACH) -> Passage | None:
    """Return the passage that holds most of a claim's words, or None when nothing is found.

    Of passages that hold the same, the one whose own sentence holds most. reach: sentences on either side.
    """
    count = len(index.sentences)
    held: defaultdict[int, float] = defaultdict(float)
    within: defaultdict[int, float] = defaultdict(float)
    for clue in known:
        places = {place for place in clue.places if place < count}
        for place in places:
            within[place] += clue.weight
        for near in {near for place in places for near in _around(place, count, reach)}:
            held[near] += clue.weight
    if not held:
        return None
    best = max(held, key=lambda place: (held[place], within[place], -place))
    return Passage(index.sentences[best], held[best] / sum(clue.weight for clue in known))


def _around(place: int, count: int, reach: int = REACH) -> range:
    return range(max(0, place - reach), min(count, place + reach + 1))
