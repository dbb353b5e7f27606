"""What a program reads of a check; what a person reads is in templates/reports."""

import json
from dataclasses import asdict

from digest.core.say_finding import finding_zh, post_finding_zh
from digest.domain.report import Rating, Report, ReportedClaim, ReportedItem


def report_json(report: Report) -> str:
    """Return the fields of domain/report.py, the sums, and for each finding the sentence that readers see."""
    said = asdict(report)
    for finding, told in zip(report.findings, said["findings"], strict=True):
        told["said_zh"] = post_finding_zh(finding, report.stated)
    for item, told in zip(report.items, said["items"], strict=True):
        for claim, told_claim in zip(item.claims, told["claims"], strict=True):
            _say(claim, item, told_claim)
    counts = {rating: report.count(rating) for rating in Rating}
    return json.dumps({"counts": counts, **said}, ensure_ascii=False, indent=2)


def _say(claim: ReportedClaim, item: ReportedItem, told: dict[str, list[dict[str, object]]]) -> None:
    """Put its Chinese sentence into each finding of a claim that is about to be printed."""
    for finding, each in zip(claim.findings, told["findings"], strict=True):
        each["said_zh"] = finding_zh(finding, claim.text_zh, item.basis)
