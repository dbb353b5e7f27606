"""What a person at the terminal reads of a weekly run, and what a program does."""

import json

from digest.domain.issue import Issue, IssueState, WeeklyIssue, WeeklyResult
from digest.domain.result import BuildResult

_NEXT_RUN = "The next run goes on with it."
_NO_PAPER = "no paper was found so far; the next run looks again. Widen the part [topics] to see more."


def issue_text(each: WeeklyIssue) -> str:
    """Return how an issue stands, a line, with what else is to be known of it."""
    return "\n".join([_line(each), *(f"note: {note}" for note in each.notes)])


def end_text(result: WeeklyResult) -> str:
    """Return how a run ended, and when the next issue is due."""
    lines = [] if result.issues else ["Nothing is due."]
    if result.error is not None:
        lines.append(f"The run ended here: {result.error}")
    return "\n".join([*lines, f"The next issue is due on {result.next_date} ({result.next_date:%A})."])


def weekly_json(result: WeeklyResult) -> str:
    return json.dumps(
        {
            "issues": [_issue(each) for each in result.issues],
            "next_date": result.next_date.isoformat(),
            "error": str(result.error) if result.error else None,
        },
        ensure_ascii=False,
        indent=2,
    )


def _line(each: WeeklyIssue) -> str:
    issue, built = each.issue, each.built
    head = f"{issue.key}, issue {issue.number}" if issue.number else issue.key
    error = f" {each.error}" if each.error else ""
    if built is None:
        return f"{head}:{error} {_NEXT_RUN}" if error else f"{head}: {_NO_PAPER}"
    return f"{head}: {_printed(each, built)}" + (f".{error} {_NEXT_RUN}" if error else f"; {_end(issue)}.")


def _printed(each: WeeklyIssue, built: BuildResult) -> str:
    if not each.has_post and each.issue.post:
        return f"{each.issue.post} stays as it was"
    lines = [f"{len(built.post.items)} of {len(each.issue.asked)} papers"]
    if built.post.is_excerpt_draft:
        lines.append("a draft of excerpts, which no writer wrote")
    lines += [f"{target.target.name} would refuse it" for target in each.exported if target.is_refused]
    lines += [f"{target.target.name} has files of yours" for target in each.exported if target.left_alone]
    return "; ".join(lines)


def _end(issue: Issue) -> str:
    ends = {
        IssueState.OPEN: "the next run goes on with it",
        IssueState.DONE: "done",
        IssueState.EMPTY: "no issue, and none of its papers will come",
    }
    return ends[issue.state]


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
        "notes": list(each.notes),
        "error": str(each.error) if each.error else None,
    }
