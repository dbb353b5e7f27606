"""From a report to the data of its page."""

from dataclasses import dataclass

from digest.core.mark_words import Piece, marked_claim, marked_quote
from digest.domain.finding import Check, Cited, Finding, Severity
from digest.domain.report import Rating, Report, ReportedClaim, ReportedItem

_TOLD = (Severity.WRONG, Severity.DOUBTFUL)
_STYLE = frozenset({Check.REPETITION})  # all else of style was mended, or is for code to mend


@dataclass(frozen=True, slots=True)
class ShownQuote:
    """A sentence of the evidence, in pieces."""

    cited: Cited
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class ShownClaim:
    """A claim, in pieces, with its evidence. findings: those that a reader should know, the worst first."""

    claim: ReportedClaim
    pieces: tuple[Piece, ...]
    quotes: tuple[ShownQuote, ...]
    findings: tuple[Finding, ...]

    @property
    def is_quiet(self) -> bool:
        return self.claim.rating is Rating.CLEAN and not self.findings


@dataclass(frozen=True, slots=True)
class ShownItem:
    """counts: how many claims have each rating."""

    item: ReportedItem
    claims: tuple[ShownClaim, ...]
    counts: dict[Rating, int]

    @property
    def is_quiet(self) -> bool:
        return all(claim.is_quiet for claim in self.claims)


def report_data(report: Report) -> dict[str, object]:
    """Return what reports/check.html.j2 reads."""
    return {
        "report": report,
        "counts": {rating: report.count(rating) for rating in Rating},
        "claims": sum(len(item.claims) for item in report.items),
        "items": tuple(_shown_item(item) for item in report.items),
    }


def _shown_item(item: ReportedItem) -> ShownItem:
    counts = {rating: item.count(rating) for rating in Rating}
    return ShownItem(item, tuple(_shown_claim(claim) for claim in item.claims), counts)


def _shown_claim(claim: ReportedClaim) -> ShownClaim:
    quotes = [cited.quote for cited in claim.cited]
    return ShownClaim(
        claim=claim,
        pieces=marked_claim(claim.text_zh, claim.findings, quotes),
        quotes=tuple(ShownQuote(each, marked_quote(each.quote, claim.text_zh)) for each in claim.cited),
        findings=tuple(sorted(filter(_is_told, claim.findings), key=_rank)),
    )


def _is_told(finding: Finding) -> bool:
    return finding.severity in _TOLD or finding.check in _STYLE


def _rank(finding: Finding) -> int:
    return _TOLD.index(finding.severity) if finding.severity in _TOLD else len(_TOLD)
