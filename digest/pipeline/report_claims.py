"""One claim of a post, held against its paper: proved again with its own evidence, or looked up."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from digest.core.checking.check_retelling import check_retelling
from digest.core.checking.check_statement import check_statement
from digest.core.checking.find_leak_source import leak_source
from digest.core.checking.prove_claim import prove_claim
from digest.core.checking.resolve_evidence import cited
from digest.core.splitting.split_digest import Statement
from digest.domain.examined import Examined, Ground
from digest.domain.finding import Check, CheckedClaim, Finding, Severity
from digest.domain.report import Basis, LeakSource, Rating, ReportedClaim, rating_of
from digest.pipeline.find_grounds import Footing

_SILENCE = frozenset({Check.NAMES, Check.TERMS})


def proven(claim: CheckedClaim, own: Footing, others: Sequence[Footing]) -> ReportedClaim:
    """Return a claim of ours checked again with the evidence that it was made with.

    others: the papers that it is compared with.
    """
    if own.basis is Basis.NOTHING:
        return ReportedClaim(
            claim.section, "", claim.text_zh, claim.cited, claim.findings, Rating.NOT_CHECKED
        )
    return _reported(prove_claim(claim, own.ground, _grounds(others)), "", own, others)


def looked_up(
    statement: Statement, own: Footing, others: Sequence[Footing], before: CheckedClaim | None = None
) -> ReportedClaim:
    """Return a statement checked against what can be found for it.

    others: the papers that it is compared with. before: the claim of ours that it replaces.
    """
    if own.basis is Basis.NOTHING:
        return unchecked(statement)
    checked = check_statement(
        statement.text_zh,
        before.section if before else statement.section,
        own.ground,
        _grounds(others),
        known=before.cited if before else (),
        is_whole=own.basis is Basis.FULL_TEXT,
    )
    retold = check_retelling(_examined(checked, own.ground)) if checked.cited else ()
    findings = (*_tempered(checked.findings, own.basis), *retold)
    return _reported(replace(checked, findings=findings), statement.label, own, others)


def _tempered(findings: Sequence[Finding], basis: Basis) -> Iterator[Finding]:
    """Yield the findings; an abstract that does not speak of all of a claim denies it with doubt.

    Its nearest sentence may be about something else.
    """
    is_silent = basis is Basis.ABSTRACT and any(each.check in _SILENCE for each in findings)
    for each in findings:
        is_unsure = is_silent and each.check is Check.NEGATION and each.severity is Severity.WRONG
        yield replace(each, severity=Severity.DOUBTFUL) if is_unsure else each


def unchecked(statement: Statement) -> ReportedClaim:
    return ReportedClaim(statement.section, statement.label, statement.text_zh, (), (), Rating.NOT_CHECKED)


def _examined(claim: CheckedClaim, ground: Ground) -> Examined:
    body = {each.number: each for each in (*ground.text.sentences, *ground.text.appendix)}
    sentences = tuple(body[each.number] for each in claim.cited)
    return Examined(claim.text_zh, claim.section, claim.speaks_of, sentences, ground)


def _reported(claim: CheckedClaim, label: str, own: Footing, others: Sequence[Footing]) -> ReportedClaim:
    return ReportedClaim(
        section=claim.section,
        label=label,
        text_zh=claim.text_zh,
        cited=claim.cited,
        findings=claim.findings,
        rating=rating_of(claim.cited, claim.findings, own.basis),
        source=_source(claim, others),
    )


def _source(claim: CheckedClaim, others: Sequence[Footing]) -> LeakSource | None:
    leaked = leak_source(claim, _grounds(others))
    if leaked is None:
        return None
    ground, sentence = leaked
    basis = next(each.basis for each in others if each.ground is ground)
    (quote,) = cited([sentence])
    return LeakSource(str(ground.paper.id), ground.paper.title, basis, quote)


def _grounds(footings: Sequence[Footing]) -> list[Ground]:
    return [each.ground for each in footings]
