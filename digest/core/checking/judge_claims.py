"""What a judge is shown, and what follows from its verdicts. It may clear doubts, never what is wrong."""

from collections.abc import Sequence
from dataclasses import replace

from digest.domain.digest import Ruling, Verdict, Verdicts
from digest.domain.finding import (
    Check,
    CheckedClaim,
    CheckedDigest,
    Fate,
    Finding,
    JudgeScope,
    Severity,
)


def to_judge(checked: CheckedDigest, scope: JudgeScope) -> tuple[CheckedClaim, ...]:
    """Return the claims that a judge should read: of those that stand, the doubtful ones or all."""
    if scope is JudgeScope.OFF:
        return ()
    return tuple(
        claim for claim in checked.claims if claim.stands and (scope is JudgeScope.ALL or _is_doubtful(claim))
    )


def judged(checked: CheckedDigest, shown: Sequence[CheckedClaim], verdicts: Verdicts) -> CheckedDigest:
    """Return the digest after the verdicts: doubts cleared, claims without support held back.

    shown: what the judge read, in the order in which its verdicts count, from 1. A claim without a verdict
    stays as it is; of two verdicts on one claim the first holds.
    """
    by_number: dict[int, Verdict] = {}
    for verdict in verdicts.verdicts:
        by_number.setdefault(verdict.number, verdict)
    ruled = {id(claim): by_number.get(number) for number, claim in enumerate(shown, start=1)}
    return replace(checked, claims=tuple(_after(claim, ruled.get(id(claim))) for claim in checked.claims))


def _after(claim: CheckedClaim, verdict: Verdict | None) -> CheckedClaim:
    if verdict is None:
        return claim
    if verdict.ruling is Ruling.SUPPORTED:
        return replace(claim, findings=tuple(_cleared(finding) for finding in claim.findings))
    kind = "only partly" if verdict.ruling is Ruling.PARTLY else "not"
    why = f": {verdict.reason}" if verdict.reason else ""
    finding = Finding(
        Check.JUDGE, Severity.WRONG, (), f"A judge found the claim {kind} supported by its evidence{why}."
    )
    return replace(claim, findings=(*claim.findings, finding), fate=Fate.HELD_BACK)


def _cleared(finding: Finding) -> Finding:
    return replace(finding, severity=Severity.CLEARED) if finding.severity is Severity.DOUBTFUL else finding


def _is_doubtful(claim: CheckedClaim) -> bool:
    return any(finding.severity is Severity.DOUBTFUL for finding in claim.findings)
