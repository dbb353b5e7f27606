"""The results of a paper as rows of a table, no cell of which says more than its claim."""

import re
from collections.abc import Sequence

from digest.domain.digest import Figure, Section
from digest.domain.finding import CheckedClaim
from digest.domain.post import PostItem

FEWEST = 3  # below, a table says less than the bullets do
_FACT = re.compile(r"\d[\d.,]*|[A-Za-z][A-Za-z0-9-]{2,}")


def key_numbers(item: PostItem) -> tuple[Figure, ...]:
    """Return the figures of the conclusions that stand, or () when they are fewer than three."""
    rows = [
        _proved(claim.figure, claim)
        for claim in item.digest.standing(Section.CONCLUSIONS)
        if claim.figure is not None
    ]
    return tuple(rows) if len(rows) >= FEWEST else ()


def _proved(figure: Figure, claim: CheckedClaim) -> Figure:
    """Return the figure without the cells that hold a number or a name of which its claim knows nothing."""
    known = [claim.text_zh, *(cited.quote for cited in claim.cited)]
    return Figure(
        value=figure.value,
        metric=_kept(figure.metric, known),
        dataset=_kept(figure.dataset or "", known),
        baseline=_kept(figure.baseline or "", known),
    )


def _kept(cell: str, known: Sequence[str]) -> str:
    said = {_folded(fact) for text in known for fact in _FACT.findall(text)}
    return cell if {_folded(fact) for fact in _FACT.findall(cell)} <= said else ""


def _folded(fact: str) -> str:
    return fact.casefold().replace(",", "").rstrip(".")
