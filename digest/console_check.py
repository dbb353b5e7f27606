"""What a person at the terminal reads of a check."""

import json
from collections.abc import Iterator
from dataclasses import asdict

from digest.domain.finding import Severity
from digest.domain.report import Basis, Rating, Report, ReportedClaim, ReportedItem

_SHOWN = (Rating.WRONG, Rating.DOUBTFUL, Rating.NOT_FOUND)
_TOLD = (Severity.WRONG, Severity.DOUBTFUL)
_QUOTE_CHARS = 160


def report_text(report: Report) -> str:
    """Return the report: for each item a line and what was found, then the whole in one line."""
    lines = [line for item in report.items for line in _item_lines(item)]
    lines += [f"{paper.paper}: not in the post. {paper.why}" for paper in report.unused]
    claims = sum(len(item.claims) for item in report.items)
    total = f"{report.name}: {_of(len(report.items), 'item')}, {_of(claims, 'claim')}: {_counts(report)}."
    return "\n".join([*lines, total])


def report_json(report: Report) -> str:
    """Return the same for programs: the fields of domain/report.py, and the sums."""
    counts = {rating: report.count(rating) for rating in Rating}
    return json.dumps({"counts": counts, **asdict(report)}, ensure_ascii=False, indent=2)


def _item_lines(item: ReportedItem) -> Iterator[str]:
    title = item.title or item.heading or "no title"
    yield f"{item.number}. {item.paper or 'no paper'}: {title}"
    yield f"   {_of(len(item.claims), 'claim')}: {_counts(item)}; {_basis(item)}"
    for claim in item.claims:
        if claim.rating in _SHOWN or claim.is_edited:
            yield from (f"   {line}" for line in _claim_lines(claim))


def _claim_lines(claim: ReportedClaim) -> Iterator[str]:
    label = claim.label or claim.section
    edited = ", edited since it was made" if claim.is_edited else ""
    yield f"- {claim.rating.replace('_', ' ')} ({label}{edited}): {claim.text_zh}"
    for severity in _TOLD:
        for finding in (each for each in claim.findings if each.severity is severity):
            yield f"    {severity}, {finding.check}: {finding.message}"
    if claim.rating is Rating.NOT_FOUND and not claim.cited:
        yield "    No sentence of the paper has any word or number of it."
    for cited in claim.cited:
        yield f"    p. {cited.page}, {cited.section or 'no section'}: {_short(cited.quote)}"


def _counts(part: Report | ReportedItem) -> str:
    named = [(part.count(rating), rating.replace("_", " ")) for rating in Rating if rating in _SHOWN]
    unchecked = part.count(Rating.NOT_CHECKED)
    return ", ".join(f"{count} {word}" for count, word in named) + (
        f", {unchecked} not checked" if unchecked else ""
    )


def _basis(item: ReportedItem) -> str:
    if item.basis is Basis.FULL_TEXT:
        return f"checked against the full text ({_of(item.pages, 'page')})."
    if item.basis is Basis.ABSTRACT:
        return f"checked against the abstract alone: {item.why}"
    return f"not checked: {item.why}"


def _of(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _short(quote: str) -> str:
    return quote if len(quote) <= _QUOTE_CHARS else f"{quote[:_QUOTE_CHARS].rstrip()}…"
