"""Ranks candidates: each point has its reason, and what is left out has one too."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from digest.core.find_code_links import PRINTED
from digest.core.picking.compose_query import query_words
from digest.core.picking.fold_duplicates import Worded, twins
from digest.core.picking.learn_taste import Likeness, Taste, likeness, taste_of
from digest.core.picking.match_topics import Needle, Spoken, excluding, needles, topic_reasons
from digest.core.picking.split_terms import phrase, terms
from digest.domain.candidate import (
    Candidate,
    LeftOut,
    Published,
    Ranked,
    Ranking,
    Reason,
    Topics,
    Update,
    Weights,
    Why,
    Window,
)

WEIGHTS = Weights()
RECENT = 2_000  # earlier papers that tell the taste: five years of an issue a week; tastes change
_MAYBE_CODE = re.compile(r"\.(?:com|io|co|org|cn)\b")
SHOWN_TITLE = 60  # characters of an earlier paper's title in a reason


@dataclass(frozen=True, slots=True)
class _Read:
    """A candidate and its words."""

    candidate: Candidate
    spoken: Spoken
    counts: Counter[str]


def rank(
    candidates: Iterable[Candidate],
    topics: Topics,
    published: Sequence[Published],
    window: Window,
    weights: Weights = WEIGHTS,
) -> Ranking:
    """Return all candidates sorted: the best first, then by id, so that the same listing ranks the same.

    published: the papers of earlier issues, the newest first.
    """
    ours = {each.id.base: each for each in reversed(published)}
    kept: list[_Read] = []
    updates: list[Update] = []
    left_out: list[LeftOut] = []
    excluded = needles(topics.exclude)
    for candidate in newest_versions(candidates):
        read = _read(candidate)
        sorted_out = _sorted_out(read, ours.get(candidate.id.base), excluded, window)
        if isinstance(sorted_out, Update):
            updates.append(sorted_out)
        elif isinstance(sorted_out, LeftOut):
            left_out.append(sorted_out)
        else:
            kept.append(read)
    ranked = _folded(_scored(kept, topics, published[:RECENT], window, weights), kept)
    return Ranking(ranked, tuple(updates), tuple(left_out))


def newest_versions(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Return each paper once, in its newest version, sorted by id: cross-lists name a paper more than once.

    Of two that tell of the same version the first stays.
    """
    newest: dict[str, Candidate] = {}
    for candidate in candidates:
        known = newest.get(candidate.id.base)
        if known is None or (candidate.id.version or 0) > (known.id.version or 0):
            newest[candidate.id.base] = candidate
    return tuple(newest[base] for base in sorted(newest))


def free_and_timely(ranking: Ranking, taken: frozenset[str], until: datetime) -> Ranking:
    """Return the ranking without papers that other issues hold, or that first appeared later.

    taken: ids without version. until: aware; a search reaches a day further, because clocks differ.
    """
    ranked = (one for one in ranking.ranked if one.candidate.id.base not in taken)
    timely = (one for one in ranked if (one.candidate.first_appeared or one.candidate.appeared) < until)
    return replace(ranking, ranked=tuple(timely))


def _sorted_out(
    read: _Read, before: Published | None, excluded: Sequence[Needle], window: Window
) -> Update | LeftOut | None:
    """Return what keeps a paper from being a candidate, or None."""
    candidate = read.candidate
    if before is not None:
        is_newer = (candidate.id.version or 0) > (before.id.version or 0)
        return Update(candidate, before) if is_newer else LeftOut(candidate, Why.PUBLISHED)
    if candidate.is_withdrawn:
        return LeftOut(candidate, Why.WITHDRAWN)
    if candidate.appeared < window.since:
        return LeftOut(candidate, Why.OLD)
    words = excluding(read.spoken, excluded)
    return LeftOut(candidate, Why.EXCLUDED, words) if words else None


def _read(candidate: Candidate) -> _Read:
    title, abstract = terms(candidate.title), terms(candidate.abstract)
    spoken = Spoken(phrase(title), phrase(abstract), candidate.authors)
    return _Read(candidate, spoken, Counter(title + abstract))


def _scored(
    kept: Sequence[_Read],
    topics: Topics,
    published: Sequence[Published],
    window: Window,
    weights: Weights,
) -> list[Ranked]:
    """Return the candidates in the order of `kept`."""
    asked = dict.fromkeys(query_words(topics.queries), 1.0)
    keywords = needles({**asked, **topics.keywords})
    counted = [Counter(terms(f"{each.title} {each.abstract}")) for each in published]
    taste = taste_of(published, counted, (read.counts for read in kept)) if published else None
    scored = []
    for read in kept:
        found = [
            *topic_reasons(read.spoken, keywords, topics, weights),
            *_taste_reasons(read, taste, weights),
            *_plain_reasons(read.candidate, window, weights),
        ]
        # Rounded here, so that the points that are shown add up to the score.
        rounded = (Reason(reason.words, round(reason.points, 2)) for reason in found)
        scored.append(Ranked(read.candidate, tuple(reason for reason in rounded if reason.points)))
    return scored


def _taste_reasons(read: _Read, taste: Taste | None, weights: Weights) -> Iterator[Reason]:
    near = likeness(read.counts, taste) if taste else None
    if taste is None or near is None:
        return
    title = near.nearest.title
    short = title if len(title) <= SHOWN_TITLE else f"{title[: SHOWN_TITLE - 1].rstrip()}…"
    words = f"like {short!r} of {near.nearest.on}: {', '.join(near.shared)}"
    yield Reason(words, _taste_points(near, len(taste.published), weights))


def _taste_points(near: Likeness, earlier: int, weights: Weights) -> float:
    """Return what a likeness is worth. earlier: how many papers it was learnt from."""
    return weights.taste * min(1.0, near.cosine / weights.alike) * earlier / (earlier + weights.few)


def _plain_reasons(candidate: Candidate, window: Window, weights: Weights) -> Iterator[Reason]:
    if candidate.first_appeared is None or candidate.first_appeared < window.since:
        yield Reason(f"version {candidate.id.version} of an earlier paper", weights.revision)
    share = (candidate.appeared - window.since) / (window.until - window.since)
    yield Reason(f"appeared {candidate.appeared:%Y-%m-%d}", weights.age * min(1.0, share))
    if _links_code(f"{candidate.abstract} {candidate.comment}"):
        yield Reason("links its code", weights.code)


def _links_code(text: str) -> bool:
    # The first look costs a hundredth of the second.
    return _MAYBE_CODE.search(text) is not None and PRINTED.search(text) is not None


def _folded(scored: Sequence[Ranked], kept: Sequence[_Read]) -> tuple[Ranked, ...]:
    """Return the candidates, the best first, each with its near-duplicates, which stand alone no more."""
    order = sorted(range(len(scored)), key=lambda at: (-scored[at].score, str(scored[at].candidate.id)))
    spoken = (kept[at].spoken for at in order)
    worded = [Worded(frozenset(each.title.split()), each.abstract) for each in spoken]
    repeats = twins(worded)
    folded: defaultdict[int, list[Candidate]] = defaultdict(list)
    for place, first in repeats.items():
        folded[first].append(scored[order[place]].candidate)
    return tuple(
        replace(scored[at], folded=tuple(folded[place]))
        for place, at in enumerate(order)
        if place not in repeats
    )
