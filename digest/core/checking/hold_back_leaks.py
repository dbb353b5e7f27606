"""Holds back claims that another paper of the same post explains better."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from digest.core.checking.check_leaks import check_leaks
from digest.domain.digested import DigestedPaper
from digest.domain.examined import Examined, Ground
from digest.domain.finding import CheckedClaim, Fate, Severity
from digest.domain.glossary import GlossaryEntry

T = TypeVar("T")

NEIGHBOURS = 30  # on each side; a post of more papers is compared in this window, or its time grows squared


def without_leaks(
    digested: Sequence[DigestedPaper], glossary: Sequence[GlossaryEntry]
) -> tuple[DigestedPaper, ...]:
    """Return the papers of one post, in their order, each without claims that belong to another."""
    grounds = [Ground(done.paper, done.text, tuple(glossary)) for done in digested]
    return tuple(_held_back(done, grounds[at], neighbours(grounds, at)) for at, done in enumerate(digested))


def neighbours(papers: Sequence[T], at: int) -> list[T]:
    """Return the papers of a post that the one at a position, from 0, is compared with."""
    return [*papers[max(0, at - NEIGHBOURS) : at], *papers[at + 1 : at + 1 + NEIGHBOURS]]


def _held_back(done: DigestedPaper, ground: Ground, others: Sequence[Ground]) -> DigestedPaper:
    if not others:
        return done
    claims = tuple(_settled(claim, ground, others) for claim in done.checked.claims)
    return replace(done, checked=replace(done.checked, claims=claims))


def _settled(claim: CheckedClaim, ground: Ground, others: Sequence[Ground]) -> CheckedClaim:
    if not claim.stands:
        return claim
    numbers = {cited.number for cited in claim.cited}
    body = (*ground.text.sentences, *ground.text.appendix)
    cited = tuple(sentence for sentence in body if sentence.number in numbers)
    leaks = check_leaks(Examined(claim.text_zh, claim.section, claim.speaks_of, cited, ground), others)
    if not leaks:
        return claim
    is_wrong = any(leak.severity is Severity.WRONG for leak in leaks)
    fate = Fate.HELD_BACK if is_wrong else claim.fate
    return replace(claim, findings=(*claim.findings, *leaks), fate=fate)
