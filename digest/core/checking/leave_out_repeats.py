"""Leaves out of a digest what an earlier section has said."""

from collections import Counter
from dataclasses import replace

from digest.core.checking.check_repetition import check_repetition
from digest.domain.finding import CheckedDigest, Fate


def without_repeats(checked: CheckedDigest) -> CheckedDigest:
    """Return the digest with repeating claims as REPEATED; a section never loses its last claim so."""
    repeated = check_repetition(checked.claims)
    left = Counter(claim.section for claim in checked.claims if claim.stands)
    claims = []
    for index, claim in enumerate(checked.claims):
        if index in repeated and left[claim.section] > 1:
            left[claim.section] -= 1
            claim = replace(claim, fate=Fate.REPEATED, findings=(*claim.findings, *repeated[index]))
        claims.append(claim)
    return replace(checked, claims=tuple(claims))
