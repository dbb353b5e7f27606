"""Finds which of the given papers a piece of a digest speaks of: by id, by title, else by its words."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from math import log

from digest.core.retrieving.find_clues import Sort, clues
from digest.core.retrieving.find_latin_names import latin_names
from digest.core.retrieving.fold_words import name_key, runs
from digest.core.retrieving.index_paper import index_of
from digest.core.splitting.read_lines import Line
from digest.domain.examined import Ground
from digest.domain.paper import PaperId

NAMED = 2.0
"""The share of a match by id or title: above all others."""

_TITLE_SHARE = 0.6  # of a title's words, by weight: titles get cut, and lose their subtitles
_LIKELY_SHARE = 0.45  # of a piece's words; in one roundup of 8 papers, their abstracts had 0.3 to 1.0
_CLEAR_SHARE = 0.6  # where the piece has a name that no paper has
_SOME_SHARE = 0.25
_LEAD = 1.4  # over the next best paper
_FEWEST_WORDS = 3
_NAME_WEIGHT = 2.0
_TELLING_NAME = 4  # letters; shorter ones are mostly known abbreviations: RAG, SFT
_INTRODUCES = re.compile(r"(?:提出|推出|发布|开源|构建|引入)[^。！？!?]{0,30}$")
_SHORT_NAME = re.compile(r"^([^\s:：]+(?:[\s-][^\s:：]+)?)\s*[:：]\s")
_FILLING = frozenset(
    (
        "a",
        "an",
        "and",
        "are",
        "as",
        "at",
        "by",
        "for",
        "from",
        "in",
        "into",
        "is",
        "of",
        "on",
        "or",
        "the",
        "to",
    )
)


@dataclass(frozen=True, slots=True)
class Match:
    """The paper that a piece speaks of; None: of one that is not among those given.

    share: of the piece's words that the paper has, 0 to 1; NAMED where it is named by id or title.
    """

    paper: PaperId | None
    share: float

    @property
    def is_sure(self) -> bool:
        return self.share >= NAMED


def named_paper(lines: Sequence[Line], grounds: Sequence[Ground]) -> Match | None:
    """Return the paper that the lines name by id, else by title or the name before its colon."""
    ids = [paper_id for line in lines for paper_id in line.ids]
    for paper_id in ids:
        for ground in grounds:
            if ground.paper.id.base == paper_id.base:
                return Match(ground.paper.id, NAMED)
    titled = _titled(lines, grounds)
    if titled is not None:
        return Match(titled, NAMED)
    return Match(None, NAMED) if ids else None


def meant_paper(text: str, grounds: Sequence[Ground], beside: Collection[PaperId] = ()) -> Match | None:
    """Return the paper whose words the text shares, or None when that is not clear.

    beside: the papers of the pieces before and after; a piece that is nearest to one of them belongs to it.
    A text that names what no paper names speaks of another work.
    """
    names_another = _names_another(text, grounds)
    shares = _shares(text, grounds)
    ranked = sorted(shares, key=lambda paper_id: -shares[paper_id])
    if ranked:
        best, share = ranked[0], shares[ranked[0]]
        second = shares[ranked[1]] if len(ranked) > 1 else 0.0
        is_clear = share >= (_CLEAR_SHARE if names_another else _LIKELY_SHARE) and share >= _LEAD * second
        if is_clear or (best in beside and share >= _SOME_SHARE):
            return Match(best, share)
    return Match(None, 0.0) if names_another else None


def _titled(lines: Sequence[Line], grounds: Sequence[Ground]) -> PaperId | None:
    text = " ".join(line.text for line in lines)
    words = set(runs(text))
    names = {name.key for name in latin_names(text)}
    shares: dict[PaperId, float] = {}
    for ground in grounds:
        title = [word for word in dict.fromkeys(runs(ground.paper.title)) if word not in _FILLING]
        share = sum(word in words for word in title) / max(1, len(title))
        short = _SHORT_NAME.match(ground.paper.title)
        if short and name_key(short[1]) in names:
            share = max(share, _TITLE_SHARE)
        if share >= _TITLE_SHARE:
            shares[ground.paper.id] = share
    return max(shares, key=lambda paper_id: shares[paper_id], default=None)


def _shares(text: str, grounds: Sequence[Ground]) -> dict[PaperId, float]:
    """Return for each paper the share that it has of a text's words, rare ones counting more."""
    held: dict[str, set[PaperId]] = {}
    weights: dict[str, float] = {}
    for ground in grounds:
        for clue in clues(text, ground):
            if clue.sort is not Sort.PLAIN:
                held.setdefault(clue.words, set()).update({ground.paper.id} if clue.places else ())
                weights[clue.words] = _NAME_WEIGHT if clue.sort is Sort.NAME else 1.0
    if sum(map(bool, held.values())) < _FEWEST_WORDS:
        return {}
    weights = {
        word: weight * log(1 + len(grounds) / max(1, len(held[word]))) for word, weight in weights.items()
    }
    total = sum(weights.values())
    return {
        ground.paper.id: sum(weights[word] for word, ids in held.items() if ground.paper.id in ids) / total
        for ground in grounds
    }


def _names_another(text: str, grounds: Sequence[Ground]) -> bool:
    return any(
        not any(index_of(ground).names.places(name.key) for ground in grounds)
        for name in latin_names(text)
        if name.is_proper
        and (len(name.key) >= _TELLING_NAME or _INTRODUCES.search(text[: name.start]) is not None)
    )
