"""Holds back claims that another paper of the same post explains better."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from digest.core.checking.check_leaks import check_leaks
from digest.domain.digested import DigestedPaper
from digest.domain.examined import Examined, Ground
from digest.domain.finding import CheckedClaim, Fate, Severity

T = TypeVar("T")

NEIGHBOURS = 30  # on each side; a post of more papers is compared in this window, or its time grows squared


def without_leaks(
    digested: Sequence[DigestedPaper], ground_of: Callable[[DigestedPaper], Ground]
) -> tuple[DigestedPaper, ...]:
    """Return the papers of one post, in their order, each without claims that belong to another.

    ground_of: called once for each paper, in order; of a long post no more is held at a time than one paper
        is compared with.
    """
    if len(digested) < 2:
        return tuple(digested)
    return tuple(
        _held_back(done, ground, others)
        for done, (ground, others) in zip(digested, _windows(digested, ground_of), strict=True)
    )


def neighbours(papers: Sequence[T], at: int) -> list[T]:
    """Return the papers of a post that the one at a position, from 0, is compared with."""
    return [*papers[max(0, at - NEIGHBOURS) : at], *papers[at + 1 : at + 1 + NEIGHBOURS]]


def _windows(
    digested: Sequence[DigestedPaper], ground_of: Callable[[DigestedPaper], Ground]
) -> Iterator[tuple[Ground, list[Ground]]]:
    """Yield the ground of each paper with those of its neighbours."""
    grounds: dict[int, Ground] = {}
    for at in range(len(digested)):
        near = range(max(0, at - NEIGHBOURS), min(len(digested), at + NEIGHBOURS + 1))
        grounds = {each: grounds.get(each) or ground_of(digested[each]) for each in near}
        yield grounds[at], [ground for each, ground in grounds.items() if each != at]


def _held_back(done: DigestedPaper, ground: Ground, others: Sequence[Ground]) -> DigestedPaper:
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
