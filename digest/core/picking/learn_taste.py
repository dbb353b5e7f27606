"""Learns from what was published before what the blogger likes: TF-IDF over titles and abstracts."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest

from digest.core.picking.split_terms import EMPTY
from digest.domain.candidate import Published

# Of a small archive all terms tell, of a big one the heaviest do.
LEAST_HEAVY = 16  # terms of a paper that are compared with any archive
MOST_PAIRS = 40_000  # terms of a paper by earlier papers, beyond that
NEIGHBOURS = 3  # a paper is liked that is near to some earlier ones; a single one may be chance
LEAST_SHARED = 2  # words: a single one may mean two things
SHOWN_TERMS = 3  # shared words that are named


@dataclass(frozen=True, slots=True)
class Taste:
    """Earlier papers by their terms.

    weights: of the terms of each of them. holders: the same by terms, the places in `published` before them.
    rarity: of each term over all that was read, from 0. heaviest: so many terms of a paper are compared.
    """

    published: Sequence[Published]
    weights: Sequence[Mapping[str, float]]
    holders: Mapping[str, Sequence[tuple[int, float]]]
    rarity: Mapping[str, float]
    heaviest: int


@dataclass(frozen=True, slots=True)
class Likeness:
    """How near a paper is to earlier ones: the mean cosine, 0 to 1, of the nearest few.

    shared: the words that tie it most to the nearest, the heaviest first, two at least.
    """

    cosine: float
    nearest: Published
    shared: tuple[str, ...]


def taste_of(
    published: Sequence[Published], read: Sequence[Counter[str]], others: Iterable[Counter[str]]
) -> Taste:
    """Return the taste that earlier papers show. read: their terms, in the same order.

    others: the candidates' terms, so that words of any abstract weigh little from the first issue on.
    """
    rarity = rarity_of([*read, *others])
    holders: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    weights = [term_weights(counts, rarity) for counts in read]
    for place, weighted in enumerate(weights):
        for term, weight in weighted.items():
            holders[term].append((place, weight))
    heaviest = max(LEAST_HEAVY, MOST_PAIRS // max(1, len(published)))
    return Taste(published, weights, holders, rarity, heaviest)


def likeness(counts: Counter[str], taste: Taste) -> Likeness | None:
    """Return how near a paper is to earlier ones; None when fewer than two words tie it to the nearest."""
    weights = term_weights(counts, taste.rarity)
    heaviest = nlargest(taste.heaviest, weights, key=lambda term: (weights[term], term))
    cosines = [0.0] * len(taste.published)
    for term in heaviest:
        weight = weights[term]
        for place, other in taste.holders.get(term, ()):
            cosines[place] += weight * other
    best = nlargest(NEIGHBOURS, cosines)
    if not best or not best[0]:
        return None
    nearest = cosines.index(best[0])  # of equally near ones the first, the newest
    theirs = taste.weights[nearest]
    strengths = {term: weights[term] * theirs[term] for term in heaviest if term in theirs}
    if len(strengths) < LEAST_SHARED:
        return None
    shared = nlargest(SHOWN_TERMS, strengths, key=lambda term: (strengths[term], term))
    return Likeness(sum(best) / len(best), taste.published[nearest], tuple(shared))


def rarity_of(papers: Sequence[Counter[str]]) -> dict[str, float]:
    """Return how rare each term is, above 0; none for empty words, letters and numbers.

    The root of what TF-IDF usually takes: few papers tell little of how rare a word is, and the words that
    tie a field together, such as "language", are in many of them.
    """
    spread: Counter[str] = Counter()
    for counts in papers:
        spread.update(counts.keys())
    return {
        term: math.sqrt(math.log((1 + len(papers)) / held))
        for term, held in spread.items()
        if len(term) > 1 and term not in EMPTY and not term.isdigit()
    }


def term_weights(counts: Counter[str], rarity: Mapping[str, float]) -> dict[str, float]:
    """Return the weights of a paper's terms, scaled to length 1.

    Words that no other paper has count for the length: who says much of other things is less near.
    """
    weights = {
        term: rarity[term] * (1 + math.log(count)) if (count := counts[term]) > 1 else rarity[term]
        for term in counts.keys() & rarity.keys()
    }
    length = math.hypot(*weights.values())
    return {term: weight / length for term, weight in weights.items()}
