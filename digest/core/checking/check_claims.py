"""Checks every claim of a digest: finds its evidence, mends what code can mend, and asks all checks."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from digest.core.checking.resolve_evidence import cited, resolve
from digest.core.quantities.read_quantities_zh import read_quantities_zh
from digest.domain.digest import Claim, Conclusion, Figure, MendedClaims, PaperDigest, Section
from digest.domain.examined import Examined, Ground
from digest.domain.finding import Attempt, Check, CheckedClaim, CheckedDigest, Fate, Finding, Severity
from digest.domain.paper_text import Sentence

ClaimCheck = Callable[[Examined], tuple[Finding, ...]]

CHECKS_VERSION = "5"
"""Changes whenever the same claim may meet another fate: kept results of other versions are checked anew."""


def check_digest(digest: PaperDigest, ground: Ground) -> CheckedDigest:
    """Return every claim of a digest with its evidence, findings and fate, in the order of a post."""
    return CheckedDigest(
        title_zh=digest.title_zh,
        kind=digest.kind,
        claims=tuple(check_claim(section, claim, ground) for section, claim in digest.claims()),
        terms=digest.terms,
        tags=digest.tags,
    )


def repaired(checked: CheckedDigest, mended: MendedClaims, ground: Ground) -> CheckedDigest:
    """Return the digest with each second attempt that passes as REWRITTEN; all others stay HELD_BACK.

    mended: its numbers count the held-back claims in order, from 1; the first answer for a number holds.
    """
    answers: dict[int, Conclusion | None] = {}
    for answer in mended.claims:
        answers.setdefault(answer.number, answer.claim)
    claims = []
    number = 0
    for claim in checked.claims:
        is_wrong = claim.fate is Fate.HELD_BACK
        number += is_wrong
        attempt = answers.get(number) if is_wrong else None
        claims.append(claim if attempt is None else _second(claim, attempt, ground))
    return replace(checked, claims=tuple(claims))


def check_claim(section: Section, claim: Claim, ground: Ground) -> CheckedClaim:
    """Return one claim checked: PASSED, MENDED when its evidence was put right, or HELD_BACK."""
    # Here: their word lists take a quarter of the start of a command, which may have nothing to check.
    from digest.core.checking.list_checks import CHECKS
    from digest.core.checking.mend_evidence import with_neighbours

    resolved = resolve(claim.evidence, ground.text)
    sentences = resolved.sentences
    if sentences:
        sentences = with_neighbours(claim.text_zh, sentences, ground.text)
    findings = resolved.findings + _added(resolved.sentences, sentences)
    if sentences:
        examined = Examined(claim.text_zh, section, claim.speaks_of, sentences, ground)
        findings += tuple(finding for check in CHECKS for finding in check(examined))
    return CheckedClaim(
        section=section,
        text_zh=claim.text_zh,
        cited=cited(sentences),
        speaks_of=claim.speaks_of,
        figure=_figure_that_stands(claim),
        findings=findings,
        fate=_fate(findings),
    )


def _second(first: CheckedClaim, attempt: Conclusion, ground: Ground) -> CheckedClaim:
    """Return the second attempt when it stands, else the first; the other one is kept with it."""
    second = check_claim(first.section, attempt, ground)
    if not second.stands:
        return replace(first, attempts=(Attempt(second.text_zh, second.findings),))
    return replace(
        second,
        figure=second.figure if first.section is Section.CONCLUSIONS else None,
        fate=Fate.REWRITTEN,
        attempts=(Attempt(first.text_zh, first.findings),),
    )


def _added(before: Sequence[Sentence], after: Sequence[Sentence]) -> tuple[Finding, ...]:
    """Return a note for each sentence that was added to the evidence."""
    return tuple(
        Finding(
            Check.EVIDENCE, Severity.STYLE, (), f"Sentence [{sentence.number}] was added: it holds a number."
        )
        for sentence in after
        if sentence not in before
    )


def _fate(findings: Sequence[Finding]) -> Fate:
    if any(finding.severity is Severity.WRONG for finding in findings):
        return Fate.HELD_BACK
    is_mended = any(
        finding.check is Check.EVIDENCE and finding.severity is Severity.STYLE for finding in findings
    )
    return Fate.MENDED if is_mended else Fate.PASSED


def _figure_that_stands(claim: Claim) -> Figure | None:
    """Return the claim's figure when its value stands in the claim's own, checked text."""
    figure = claim.figure if isinstance(claim, Conclusion) else None
    if figure is None:
        return None
    if _squeezed(figure.value) in _squeezed(claim.text_zh):
        return figure
    printed = {(quantity.value, quantity.kind) for quantity in read_quantities_zh(claim.text_zh)}
    wanted = {(quantity.value, quantity.kind) for quantity in read_quantities_zh(figure.value)}
    return figure if wanted and wanted <= printed else None


def _squeezed(text: str) -> str:
    return "".join(text.split()).casefold()
