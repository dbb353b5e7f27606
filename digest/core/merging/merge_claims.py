"""Merges the claims on one paper: a person's wording over what is written now."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count

from digest.core.merging.match_claims import match_claims
from digest.core.merging.merge_fields import merge_fields
from digest.core.merging.merge_order import is_moved, merge_order
from digest.domain.edit import Edit
from digest.domain.finding import Attempt, CheckedClaim, Fate

_OF_CHECKS = frozenset({"findings", "fate", "attempts"})  # what the checks say, not what the claim says

Keyed = Mapping[int, CheckedClaim]
"""Claims in their order, each under a number that it shares with the same claim of another version."""


@dataclass(frozen=True, slots=True)
class MergedClaims:
    """is_rearranged: a person removed, added or moved claims, of which no claim can bear the mark."""

    claims: tuple[CheckedClaim, ...]
    edits: tuple[Edit, ...]
    is_rearranged: bool


def merge_claims(
    written: Sequence[CheckedClaim], edited: Sequence[CheckedClaim], made: Sequence[CheckedClaim]
) -> MergedClaims:
    """Return the claims made now with what a person changed in those written before.

    A claim that a person changed or added is marked as edited and has no findings: it has not been checked
    as it stands now. What digest says in its place stays on record among its attempts.
    """
    free = count(len(written))
    before: Keyed = dict(enumerate(written))
    theirs, ours = _keyed(edited, written, free), _keyed(made, written, free)
    own = {key for key, claim in theirs.items() if key not in before or _differs(before[key], claim)}
    wanted = [key for key in theirs if key in ours or key in own]
    order = merge_order(tuple(before), wanted, tuple(ours))
    changed = {key: _own(before.get(key), theirs[key], ours.get(key)) for key in order if key in own}
    reworded = [_edit(before.get(key), theirs[key], ours.get(key)) for key in changed]
    rearranged = tuple(_rearranged(before, theirs, ours))
    return MergedClaims(
        tuple(changed.get(key) or ours[key] for key in order),
        (*reworded, *rearranged),
        is_rearranged=bool(rearranged) or any(key not in before for key in own),
    )


def _keyed(claims: Sequence[CheckedClaim], written: Sequence[CheckedClaim], free: Iterator[int]) -> Keyed:
    places = match_claims(claims, written)
    return {
        next(free) if place is None else place: claim for place, claim in zip(places, claims, strict=True)
    }


def _differs(was: CheckedClaim, theirs: CheckedClaim) -> bool:
    said = [(c.section, c.text_zh, c.cited, c.speaks_of, c.figure, c.stands) for c in (was, theirs)]
    return said[0] != said[1]


def _own(was: CheckedClaim | None, theirs: CheckedClaim, ours: CheckedClaim | None) -> CheckedClaim:
    """Return a person's claim with the marks of one."""
    claim = theirs
    if was and ours and ours.text_zh == was.text_zh:
        # Words of theirs on what was read anew; evidence of new words would not be that of theirs.
        claim, _ = merge_fields(was, theirs, ours, skip=_OF_CHECKS)
    attempts = (*ours.attempts, Attempt(ours.text_zh, ours.findings)) if ours else theirs.attempts
    fate, findings = (Fate.EDITED, ()) if theirs.stands else (theirs.fate, theirs.findings)
    return replace(claim, fate=fate, findings=findings, attempts=attempts)


def _edit(was: CheckedClaim | None, theirs: CheckedClaim, ours: CheckedClaim | None) -> Edit:
    is_new = was is not None and ours is not None and ours.text_zh not in (was.text_zh, theirs.text_zh)
    return Edit(theirs.section, ours.text_zh if is_new and ours else "")


def _rearranged(before: Keyed, theirs: Keyed, ours: Keyed) -> Iterator[Edit]:
    yield from (Edit(claim.section) for key, claim in before.items() if key not in theirs and key in ours)
    if is_moved(tuple(before), tuple(theirs)):
        yield Edit("claims")
