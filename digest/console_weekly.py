"""What a person at the terminal reads of a weekly run, and what a program does."""

import json

from digest.domain.issue import IssueState, WeeklyIssue, WeeklyResult


def weekly_text(result: WeeklyResult) -> str:
    """Return how each issue stands, a line each, and when the next one is due."""
    lines = [_line(each) for each in result.issues] or ["Nothing is due: the latest issue is there."]
    return "\n".join([*lines, f"The next issue is due on {result.next_date} ({result.next_date:%A})."])


def weekly_json(result: WeeklyResult) -> str:
    return json.dumps(
        {"issues": [_issue(each) for each in result.issues], "next_date": result.next_date.isoformat()},
        ensure_ascii=False,
        indent=2,
    )


def _line(each: WeeklyIssue) -> str:
    issue = each.issue
    if each.error is not None:
        return f"{issue.key}: {each.error}"
    if each.built is None:
        return f"{issue.key}: no issue, because no paper was found: widen the part [topics] of digest.toml."
    printed = f"{len(each.built.post.items)} of {len(issue.asked)} papers"
    head = f"{issue.key}, issue {issue.number}: {printed}" if issue.number else f"{issue.key}: {printed}"
    refused = [target.target.name for target in each.exported if target.is_refused]
    ends = {
        IssueState.OPEN: "the next run finishes it",
        IssueState.DONE: "done",
        IssueState.EMPTY: "no issue, and none of its papers will come",
    }
    return "; ".join([head, ends[issue.state], *(f"{name} would refuse it" for name in refused)]) + "."


def _issue(each: WeeklyIssue) -> dict[str, object]:
    issue, built = each.issue, each.built
    return {
        "week": issue.key,
        "number": issue.number,
        "date": issue.date.isoformat(),
        "state": issue.state,
        "post": built.markdown if built else None,
        "json": built.canonical if built else None,
        "printed": [str(one) for one in issue.printed],
        "missing": [{"id": one.id, "code": one.code} for one in built.post.missing] if built else [],
        "exported": [file for target in each.exported for file in target.files],
        "error": str(each.error) if each.error else None,
    }
