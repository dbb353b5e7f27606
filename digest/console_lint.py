"""What a person at the terminal reads of a lint, and what a program does."""

import json
from dataclasses import asdict

from digest.domain.lint import LintReport, Remark

_MOST_WORDS = 30  # characters shown of the words; R1 speaks of whole sentences


def remarks_text(report: LintReport) -> str:
    """Return one line a remark: file, line, column, rule, what is wrong, the words, what may be written."""
    return "\n".join(f"{report.name}:{_told(remark)}" for remark in report.remarks)


def lint_summary(report: LintReport) -> str:
    """Return the sums in one line."""
    found = len(report.remarks)
    safe = sum(remark.slip.replacement is not None for remark in report.remarks)
    fixed = f"{report.fixed} fixed, " if report.fixed else ""
    hint = f"; --fix mends {safe} of them" if safe else ""
    return f"{report.name}: {fixed}{found} found{hint}."


def lint_json(report: LintReport) -> str:
    """Return the same for programs: the fields of a slip, with line and column instead of the offset."""
    told = []
    for remark in report.remarks:
        slip = asdict(remark.slip)
        del slip["start"]
        told.append({"line": remark.line, "column": remark.column, **slip})
    return json.dumps(
        {"name": report.name, "fixed": report.fixed, "remarks": told}, ensure_ascii=False, indent=2
    )


def _told(remark: Remark) -> str:
    slip = remark.slip
    words = slip.words if len(slip.words) <= _MOST_WORDS else f"{slip.words[:_MOST_WORDS]}…"
    shown = f"{remark.before}{words}{remark.behind}".replace("\n", "⏎")
    told = f"{remark.line}:{remark.column}: {slip.rule} {slip.message} {shown!r}"
    if slip.replacement is None:
        return told
    return f"{told} -> {f'{remark.before}{slip.replacement}{remark.behind}'!r}"
