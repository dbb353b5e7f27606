"""Claims as whole sentences, ready to stand in a paragraph or a list."""

import re
from collections.abc import Sequence

from digest.core.viewing.number_notes import Notes
from digest.domain.finding import CheckedClaim
from digest.domain.han import HAN
from digest.domain.post import PostItem
from digest.domain.view import ShownClaim

_ENDS = tuple("。！？…”’）.!?")


def sentences(item: PostItem, claims: Sequence[CheckedClaim], notes: Notes) -> tuple[ShownClaim, ...]:
    """Return claims for a running paragraph: each ends in a mark, Latin ones stand apart by a space."""
    shown: list[ShownClaim] = []
    for claim in claims:
        is_chinese = bool(re.search(f"[{HAN}]", claim.text_zh))
        lead = "" if is_chinese or not shown else " "
        shown.append(ShownClaim(_ended(claim.text_zh, is_chinese=is_chinese), lead, notes.of(item, claim)))
    return tuple(shown)


def bullets(item: PostItem, claims: Sequence[CheckedClaim], notes: Notes) -> tuple[ShownClaim, ...]:
    """Return claims for a list, as they were written."""
    return tuple(ShownClaim(claim.text_zh, "", notes.of(item, claim)) for claim in claims)


def _ended(text: str, *, is_chinese: bool) -> str:
    if text.endswith(_ENDS):
        return text
    return text + ("。" if is_chinese else ".")
