"""Finds the sentence of another paper that carries a leaked claim, so that a reader can compare the two."""

from collections.abc import Sequence

from digest.core.retrieving.find_evidence import evidence_for
from digest.domain.examined import Ground
from digest.domain.finding import Check, CheckedClaim
from digest.domain.paper_text import Sentence


def leak_source(claim: CheckedClaim, others: Sequence[Ground]) -> tuple[Ground, Sentence] | None:
    """Return the paper from which a claim leaked and its sentence most like the claim; None for no leak.

    others: the papers that the claim was compared with.
    """
    leak = next((finding for finding in claim.findings if finding.check is Check.LEAK), None)
    if leak is None:
        return None
    # The finding names its paper in its message alone.
    source = next((other for other in others if f" {other.paper.id} (" in leak.message), None)
    sentences = evidence_for(claim.text_zh, source, at_most=1) if source else ()
    return (source, sentences[0]) if source and sentences else None
