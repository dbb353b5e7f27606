"""Checks that a claim keeps what its sentences take back: up to, about, may, often, slightly."""

import re
from collections.abc import Iterator

from digest.core.checking.check_numbers import reading_of
from digest.core.relations.find_shared_words import shared_words
from digest.core.tone.find_hedges import Hedge, lost_hedges
from digest.core.tone.find_lost_limits import LostLimit, lost_limits
from digest.core.tone.speaks_chinese import speaks_chinese
from digest.core.tone.tell_scope import is_told
from digest.domain.examined import Examined
from digest.domain.finding import Check, Finding, Severity
from digest.domain.paper_text import SentenceKind
from digest.domain.quantity import Bound

_SAID = {Bound.AT_MOST: "up to", Bound.ABOUT: "about", Bound.OVER: "more than", Bound.UNDER: "less than"}

_BEFORE, _AFTER = 15, 45  # characters to either side of a hedge that it is over
_BREAK = re.compile(r"[:;—]")
_MOST = 5  # hedges of one sentence that are looked at


def check_hedges(claim: Examined) -> tuple[Finding, ...]:
    """Return WRONG for each lost "up to", DOUBTFUL for other limits of numbers and for one lost hedge."""
    if not speaks_chinese(claim.text_zh):
        return ()
    readings = [reading_of(sentence) for sentence in claim.cited]
    limits = [_of_limit(lost) for lost in lost_limits(claim.text_zh, readings)]
    return (*limits, *_lost_hedge(claim))


def _of_limit(lost: LostLimit) -> Finding:
    severity = Severity.WRONG if lost.bound is Bound.AT_MOST else Severity.DOUBTFUL
    message = (
        f"The cited sentences say {_SAID[lost.bound]!r} before {lost.quantity.words!r}; the claim does not."
    )
    return Finding(Check.HEDGES, severity, (lost.quantity.words,), message)


def _lost_hedge(claim: Examined) -> Iterator[Finding]:
    """Yield a finding for the first hedge over what the claim says that it does not keep."""
    for sentence in claim.cited:
        if sentence.kind is SentenceKind.TABLE:
            continue
        beside = [other.text for other in claim.cited if other is not sentence]
        for hedge in lost_hedges(sentence.text, claim.text_zh)[:_MOST]:
            if is_told(claim.text_zh, sentence.text, hedge.start, beside) and _is_over(
                claim, sentence.text, hedge
            ):
                message = f"Sentence [{sentence.number}] says {hedge.words!r}; the claim says it flatly."
                yield Finding(Check.HEDGES, Severity.DOUBTFUL, (), message)
                return


def _is_over(claim: Examined, sentence: str, hedge: Hedge) -> bool:
    """Whether the claim has a word of what a hedge takes back: the words right after it, or right before."""
    end = hedge.start + len(hedge.words)
    stop = _BREAK.search(sentence, end, end + _AFTER)
    first, last = hedge.start - _BEFORE, stop.start() if stop else end + _AFTER
    shared = shared_words(claim.text_zh, sentence, claim.ground.glossary)
    return any(first <= start <= last for each in shared for start, _ in each.en)
