"""Finds the claims of two versions of a digest that are one claim, reworded or not."""

from collections import Counter
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher

from digest.domain.digest import Section
from digest.domain.finding import CheckedClaim

ALIKE = 0.5
"""Of two texts, 0 to 1; below it a claim is another one, not another wording."""

Likeness = Callable[[CheckedClaim, CheckedClaim], float]


def match_claims(claims: Sequence[CheckedClaim], others: Sequence[CheckedClaim]) -> tuple[int | None, ...]:
    """Return, for each of the claims, the position from 0 of the same claim among the others, or None.

    No two claims get the same one. The surest sign decides first: the same words, words on record that a
    person replaced, like words, the same evidence, a section that holds one claim alone.
    """
    lonely = _lonely(claims) & _lonely(others)
    signs: tuple[Likeness, ...] = (
        lambda one, other: one.section is other.section and one.text_zh == other.text_zh,
        lambda one, other: one.text_zh == other.text_zh,
        lambda one, other: other.text_zh in (attempt.text_zh for attempt in one.attempts),
        _likeness,
        lambda one, other: one.section is other.section and bool(one.cited) and one.cited == other.cited,
        lambda one, other: one.section is other.section and one.section in lonely,
    )
    found: dict[int, int] = {}
    for sign in signs:
        for at, there in _pairs(claims, others, sign, found):
            if at not in found and there not in found.values():
                found[at] = there
    return tuple(found.get(at) for at in range(len(claims)))


def _pairs(
    claims: Sequence[CheckedClaim], others: Sequence[CheckedClaim], sign: Likeness, found: dict[int, int]
) -> list[tuple[int, int]]:
    """Return the pairs of claims not yet found that bear the sign, the likest first, then in order."""
    free = [there for there in range(len(others)) if there not in found.values()]
    scored = [
        (likeness, at, there)
        for at, claim in enumerate(claims)
        if at not in found
        for there in free
        if (likeness := sign(claim, others[there]))
    ]
    return [(at, there) for _, at, there in sorted(scored, key=lambda pair: -pair[0])]


def _likeness(one: CheckedClaim, other: CheckedClaim) -> float:
    if one.section is not other.section:
        return 0
    matcher = SequenceMatcher(None, one.text_zh, other.text_zh, autojunk=False)
    # The first bound costs little and settles most pairs.
    ratio = matcher.ratio() if matcher.real_quick_ratio() >= ALIKE else 0
    return ratio if ratio >= ALIKE else 0


def _lonely(claims: Sequence[CheckedClaim]) -> set[Section]:
    counted = Counter(claim.section for claim in claims)
    return {section for section, count in counted.items() if count == 1}
