"""Learns from what was published before what the blogger likes: TF-IDF over titles and abstracts."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest

from digest.core.picking.split_terms import EMPTY
from digest.domain.candidate import Published

HEAVIEST = 16  # terms of a paper that are compared; twice as many rank no better (bench_pick.py)
NEIGHBOURS = 3  # a paper is liked that is near to some earlier ones; a single one may be chance


@dataclass(frozen=True, slots=True)
class Taste:
    """Earlier papers by their heavy terms.

    holders: for each term, the places in `published` of the papers that have it, with its weight there.
    rarity: of each term over all that was read, from 0.
    """

    published: Sequence[Published]
    holders: Mapping[str, Sequence[tuple[int, float]]]
    rarity: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Likeness:
    """How near a paper is to earlier ones: the mean cosine, 0 to 1, of the nearest few."""

    cosine: float
    nearest: Published


def taste_of(
    published: Sequence[Published], read: Sequence[Counter[str]], others: Iterable[Counter[str]]
) -> Taste:
    """Return the taste that earlier papers show. read: their terms, in the same order.

    others: the candidates' terms, so that words of any abstract weigh little from the first issue on.
    """
    rarity = rarity_of([*read, *others])
    holders: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for place, counts in enumerate(read):
        for term, weight in heavy_terms(counts, rarity).items():
            holders[term].append((place, weight))
    return Taste(published, holders, rarity)


def likeness(counts: Counter[str], taste: Taste) -> Likeness | None:
    """Return how near a paper is to earlier ones; None when it shares nothing with any."""
    shared = [0.0] * len(taste.published)
    for term, weight in heavy_terms(counts, taste.rarity).items():
        for place, other in taste.holders.get(term, ()):
            shared[place] += weight * other
    best = nlargest(NEIGHBOURS, shared)
    if not best or not best[0]:
        return None
    # Of equally near ones the first, the newest.
    return Likeness(sum(best) / len(best), taste.published[shared.index(best[0])])


def rarity_of(papers: Sequence[Counter[str]]) -> dict[str, float]:
    """Return how rare each term is, above 0; none for empty words, and for terms of one paper alone."""
    spread: Counter[str] = Counter()
    for counts in papers:
        spread.update(counts.keys())
    return {
        term: math.log((1 + len(papers)) / held)
        for term, held in spread.items()
        if held > 1 and term not in EMPTY
    }


def heavy_terms(counts: Counter[str], rarity: Mapping[str, float]) -> dict[str, float]:
    """Return a paper's heaviest terms, their weights scaled to length 1."""
    weighed = [
        (rarity[term] * (1 + math.log(count)) if (count := counts[term]) > 1 else rarity[term], term)
        for term in counts.keys() & rarity.keys()
    ]
    heaviest = sorted(weighed, reverse=True)[:HEAVIEST]
    length = math.hypot(*(weight for weight, _ in heaviest))
    return {term: weight / length for weight, term in heaviest}
