"""Finds claims that another paper of the same post explains better."""

import re
from collections.abc import Sequence
from dataclasses import replace

from digest.core.retrieving.find_clues import Clue, Sort, clues
from digest.core.retrieving.index_paper import index_of
from digest.core.retrieving.weigh_support import best_passage, places_near, share
from digest.domain.examined import Examined, Ground
from digest.domain.finding import Check, Finding, Severity
from digest.domain.han import HAN

_MARGIN = 0.25  # of the claim's words; no true claim of 329 passes it, 69 to 85 % of leaked ones do
_LEAST = 0.6  # what the other paper must hold of the claim to be its source
_FEWEST = 3  # terms and names; fewer stand together in any paper
_WEIGHTS = {Sort.PLAIN: 0.5, Sort.TERM: 1.0, Sort.NAME: 2.0}

_ANY_HAN = re.compile(f"[{HAN}]")


def check_leaks(claim: Examined, others: Sequence[Ground]) -> tuple[Finding, ...]:
    """Return a finding that names the paper of `others` from which a claim seems to have leaked.

    That is when one passage there holds far more of the claim's words than any passage of its own paper:
    WRONG when its own paper never uses one of these words, DOUBTFUL when it has them all, only apart.
    """
    own = _evenly(claim.text_zh, claim.ground)
    if sum(clue.sort is not Sort.PLAIN for clue in own) < _FEWEST or not _ANY_HAN.search(claim.text_zh):
        return ()
    least = max(_LEAST, share(own, places_near(claim.cited, index_of(claim.ground))) + _MARGIN)
    suspects = [other for other in others if _may_hold(claim.text_zh, other, least)]
    if not suspects:
        return ()
    source = max(suspects, key=lambda other: _best(claim.text_zh, other))
    held = _best(claim.text_zh, source)
    if held < max(least, _best(claim.text_zh, claim.ground) + _MARGIN):
        return ()
    strange = tuple(clue.words for clue in own if not clue.places and clue.sort is not Sort.PLAIN)
    severity = Severity.WRONG if strange else Severity.DOUBTFUL
    return (Finding(Check.LEAK, severity, strange or (claim.text_zh,), _message(held, source)),)


def _may_hold(text_zh: str, ground: Ground, least: float) -> bool:
    """Whether the whole paper has enough of the claim's words for a passage to have them: the quick test."""
    everywhere = frozenset().union(*(clue.places for clue in clues(text_zh, ground)))
    return share(_evenly(text_zh, ground), everywhere) >= least


def _best(text_zh: str, ground: Ground) -> float:
    passage = best_passage(_evenly(text_zh, ground), index_of(ground))
    return passage.share if passage else 0.0


def _evenly(text_zh: str, ground: Ground) -> list[Clue]:
    """Return a claim's words, weighed alike for every paper: how rare a word is differs between them."""
    return [replace(clue, weight=_WEIGHTS[clue.sort]) for clue in clues(text_zh, ground)]


def _message(held: float, source: Ground) -> str:
    return (
        f"A passage of {source.paper.id} ({source.paper.title!r}) has {held:.0%} of the claim's words, "
        "far more than any passage of this paper."
    )
