"""Doubts claims whose words the cited sentences do not have: another claim's evidence, or an addition."""

import re
from collections.abc import Iterator, Sequence

from digest.core.retrieving.find_clues import Clue, Sort, clues
from digest.core.retrieving.find_table import said_of_rows
from digest.core.retrieving.index_paper import Places, index_of
from digest.core.retrieving.weigh_support import REACH, best_passage, places_near, share
from digest.domain.examined import Examined
from digest.domain.finding import Check, Finding, Severity
from digest.domain.han import HAN

# Shares of a claim's words, 0 to 1, by weight. Measured: of 504 true claims 9 are doubted, of the claims with
# the evidence of another claim of their paper 86 %, of those with an invented addition 70 %.
_LEAST_SHARE = 0.3
_LEAST_OF_BEST = 0.3  # of what the best sentence of the paper holds; here neighbours do not count
_LEAST_OF_PART = 0.25
_FEWEST_TERMS = 2  # terms or names in a claim; of fewer, one that is rendered freely is too large a share
_FEWEST_OF_PART = 3  # words of any sort
_FEWEST_ABSENT = 2  # terms

_ANY_HAN = re.compile(f"[{HAN}]")
_PART = re.compile("[^，,；;。：:]+")
# 显存占用也更小, 还推荐给了同事: what is said on top must be said by somebody.
_ON_TOP = re.compile(r"[^，,；;。：:比]{0,6}(?:也|还(?!原))|并(?![非不未无行发列])|而?且|再(?!现)|同时")


def check_terms(claim: Examined) -> tuple[Finding, ...]:
    """Return DOUBTFUL findings: terms the paper never uses, and words the cited sentences do not hold.

    Never WRONG: a paper may say a thing in words that no lexicon foresees.
    """
    known = clues(claim.text_zh, claim.ground)
    if not known or not _ANY_HAN.search(claim.text_zh):
        return ()
    near = _places(claim, REACH)
    return (*_absent(known), *(_elsewhere(claim, known, near) or _uncarried(claim.text_zh, known, near)))


def _places(claim: Examined, reach: int) -> Places:
    """Return the places of the cited sentences, of what is said of a cited row, of neighbours in reach."""
    index = index_of(claim.ground)
    of_table = map(index.place_of, said_of_rows(claim.cited, index.sentences))
    own = frozenset(map(index.place_of, claim.cited))
    near = places_near(claim.cited, index, reach=reach) if reach else own
    return near | frozenset(of_table)


def _absent(known: Sequence[Clue]) -> tuple[Finding, ...]:
    words = tuple(clue.words for clue in known if clue.sort is Sort.TERM and not clue.places)
    if len(words) < _FEWEST_ABSENT:
        return ()
    return (_doubt(words, f"The paper uses no English word known for {_listed(words)}."),)


def _elsewhere(claim: Examined, known: Sequence[Clue], near: Places) -> tuple[Finding, ...]:
    """Return a finding when the cited sentences hold little of the claim, or another sentence far more."""
    index = index_of(claim.ground)
    best = best_passage(known, index, reach=0)
    if best is None or _telling(known) < _FEWEST_TERMS:
        return ()
    cited = _places(claim, 0)
    is_better = share(known, cited) < _LEAST_OF_BEST * best.share
    if share(known, near) >= _LEAST_SHARE and not is_better:
        return ()
    missing = _missing(known, cited if is_better else near)
    hint = f"; more of the claim stands in [{best.sentence.number}]" if is_better else ""
    return (_doubt(missing, f"The cited sentences say nothing of {_listed(missing)}{hint}."),)


def _telling(known: Sequence[Clue]) -> int:
    return sum(clue.sort is not Sort.PLAIN for clue in known)


def _uncarried(text_zh: str, known: Sequence[Clue], near: Places) -> tuple[Finding, ...]:
    """Return a finding for each part of the claim of which the cited sentences hold next to nothing."""
    return tuple(
        _doubt(_missing(part, near), f"The cited sentences say nothing of {_listed(_missing(part, near))}.")
        for words, part in _parts(text_zh, known)
        if (_is_long(part) and share(part, near) < _LEAST_OF_PART) or _is_put_on_top(words, part, near)
    )


def _is_long(part: Sequence[Clue]) -> bool:
    return len(part) >= _FEWEST_OF_PART or _telling(part) >= _FEWEST_TERMS


def _is_put_on_top(words: str, part: Sequence[Clue], near: Places) -> bool:
    """Whether a part of a claim adds something of which the cited sentences hold not a word."""
    return _ON_TOP.match(words) is not None and _telling(part) > 0 and not share(part, near)


def _parts(text_zh: str, known: Sequence[Clue]) -> Iterator[tuple[str, list[Clue]]]:
    """Yield each part of a claim, as commas divide it, with its known words."""
    for match in _PART.finditer(text_zh):
        yield match[0], [clue for clue in known if match.start() <= clue.start < match.end()]


def _missing(known: Sequence[Clue], near: Places) -> tuple[str, ...]:
    return tuple(clue.words for clue in known if clue.places.isdisjoint(near))


def _listed(words: Sequence[str]) -> str:
    return ", ".join(map(repr, words))


def _doubt(words: tuple[str, ...], message: str) -> Finding:
    return Finding(Check.TERMS, Severity.DOUBTFUL, words, message)
