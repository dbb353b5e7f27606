"""From a report to the data of its page and of its text."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from digest.core.mark_words import Piece, marked_claim, marked_quote
from digest.core.say_finding import finding_zh, is_left_out, post_finding_zh
from digest.domain.finding import Check, Cited, Finding, Severity
from digest.domain.report import (
    Basis,
    LeakSource,
    Rating,
    Report,
    ReportedClaim,
    ReportedItem,
    UnusedPaper,
)

_TOLD = (Severity.WRONG, Severity.DOUBTFUL)
_STYLE = frozenset({Check.REPETITION})  # all else of style was mended, or is for code to mend


class Why(StrEnum):
    """Why a paper was not looked at, or not all of it; each has its sentence in reports/labels.j2."""

    ABSTRACT = "abstract"  # the abstract is all there is
    NO_PAPER = "no_paper"  # none of the papers given is meant
    LATER = "later"  # a service failed
    GONE = "gone"  # it cannot be had or read
    IDLE = "idle"  # no item speaks of it


@dataclass(frozen=True, slots=True)
class ShownFinding:
    """What one check found, as a reader is told of it.

    details: the messages, in English. is_left_out: the abstract lacks something, the paper may have it.
    """

    check: Check
    severity: Severity
    said_zh: str
    details: tuple[str, ...]
    is_left_out: bool = False


@dataclass(frozen=True, slots=True)
class ShownQuote:
    """A sentence of the evidence, in pieces."""

    cited: Cited
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class ShownSource:
    """The other paper that a claim seems to come from, and its sentence that carries the claim."""

    source: LeakSource
    quote: ShownQuote


@dataclass(frozen=True, slots=True)
class ShownClaim:
    """A claim, in pieces, with its evidence.

    quotes: all of it. first: how many of them a reader sees at once; the page folds the others away.
    findings: those that a reader should know, the worst first.
    """

    claim: ReportedClaim
    pieces: tuple[Piece, ...]
    quotes: tuple[ShownQuote, ...]
    first: int
    findings: tuple[ShownFinding, ...]
    source: ShownSource | None

    @property
    def first_quotes(self) -> tuple[ShownQuote, ...]:
        return self.quotes[: self.first]

    @property
    def more_quotes(self) -> tuple[ShownQuote, ...]:
        return self.quotes[self.first :]

    @property
    def is_quiet(self) -> bool:
        """Nothing about it needs a look."""
        return self.claim.rating is Rating.CLEAN and not self.findings

    @property
    def is_listed(self) -> bool:
        """The text names it, which leaves out what is clean and what could not be checked."""
        return self.claim.is_edited or self.claim.rating not in (Rating.CLEAN, Rating.NOT_CHECKED)


@dataclass(frozen=True, slots=True)
class ShownItem:
    """counts: how many claims have each rating. told: why not against the full text, None for against it."""

    item: ReportedItem
    claims: tuple[ShownClaim, ...]
    counts: dict[Rating, int]
    told: Why | None

    @property
    def is_quiet(self) -> bool:
        return all(claim.is_quiet for claim in self.claims)


@dataclass(frozen=True, slots=True)
class ShownUnused:
    paper: UnusedPaper
    told: Why


def report_data(report: Report) -> dict[str, object]:
    """Return what reports/check.html.j2 and reports/check.txt.j2 read."""
    return {
        "report": report,
        "counts": {rating: report.count(rating) for rating in Rating},
        "claims": sum(len(item.claims) for item in report.items),
        "findings": tuple(_shown_of_post(each, report.stated) for each in report.findings),
        "items": tuple(_shown_item(item, is_own=report.is_own) for item in report.items),
        "unused": tuple(ShownUnused(paper, _why_unused(paper)) for paper in report.unused),
        "unchecked": report.unchecked,
    }


def _shown_of_post(finding: Finding, items: int) -> ShownFinding:
    return ShownFinding(finding.check, finding.severity, post_finding_zh(finding, items), (finding.message,))


def _shown_item(item: ReportedItem, *, is_own: bool) -> ShownItem:
    counts = {rating: item.count(rating) for rating in Rating}
    claims = tuple(_shown_claim(claim, item.basis, is_own=is_own) for claim in item.claims)
    return ShownItem(item, claims, counts, _why_not_whole(item))


def _why_not_whole(item: ReportedItem) -> Why | None:
    if item.basis is not Basis.NOTHING:
        return Why.ABSTRACT if item.basis is Basis.ABSTRACT else None
    if not item.paper:
        return Why.NO_PAPER
    return Why.LATER if item.is_retryable else Why.GONE


def _why_unused(paper: UnusedPaper) -> Why:
    if paper.is_found:
        return Why.IDLE
    return Why.LATER if paper.is_retryable else Why.GONE


def _shown_claim(claim: ReportedClaim, basis: Basis, *, is_own: bool) -> ShownClaim:
    quotes = [cited.quote for cited in claim.cited]
    return ShownClaim(
        claim=claim,
        pieces=marked_claim(claim.text_zh, claim.findings, quotes),
        quotes=tuple(_shown_quote(each, claim.text_zh) for each in claim.cited),
        first=_seen_at_once(claim, is_own=is_own),
        findings=_shown_findings(claim, basis),
        source=_shown_source(claim),
    )


def _seen_at_once(claim: ReportedClaim, *, is_own: bool) -> int:
    """Return how many quotes a reader needs to see: all that a claim cites, few of those looked up for it."""
    if claim.source:
        return 0  # the passage it comes from says more
    is_looked_up = not is_own or claim.is_edited
    return 1 if is_looked_up and claim.rating in (Rating.CLEAN, Rating.NOT_FOUND) else len(claim.cited)


def _shown_source(claim: ReportedClaim) -> ShownSource | None:
    if claim.source is None:
        return None
    return ShownSource(claim.source, _shown_quote(claim.source.cited, claim.text_zh))


def _shown_findings(claim: ReportedClaim, basis: Basis) -> tuple[ShownFinding, ...]:
    """Return what readers are told of a claim; what one check found of several words is said once."""
    alike: dict[tuple[Check, Severity], list[Finding]] = {}
    for finding in sorted(filter(_is_told, claim.findings), key=_rank):
        alike.setdefault((finding.check, finding.severity), []).append(finding)
    return tuple(_shown_as_one(findings, claim, basis) for findings in alike.values())


def _shown_as_one(findings: Sequence[Finding], claim: ReportedClaim, basis: Basis) -> ShownFinding:
    words = tuple(dict.fromkeys(words for finding in findings for words in finding.words))
    whole = replace(findings[0], words=words)
    return ShownFinding(
        check=whole.check,
        severity=whole.severity,
        said_zh=finding_zh(whole, claim.text_zh, basis),
        details=tuple(finding.message for finding in findings),
        is_left_out=is_left_out(whole, basis),
    )


def _shown_quote(cited: Cited, text_zh: str) -> ShownQuote:
    return ShownQuote(cited, marked_quote(cited.quote, text_zh))


def _is_told(finding: Finding) -> bool:
    return finding.severity in _TOLD or finding.check in _STYLE


def _rank(finding: Finding) -> int:
    return _TOLD.index(finding.severity) if finding.severity in _TOLD else len(_TOLD)
