"""Name the issues of a run by what became of them: the title of its notice."""

from digest.domain.issue import WeeklyIssue, WeeklyResult
from digest.domain.notice import Outcome

_WORST_FIRST = (Outcome.FAILED, Outcome.GAP, Outcome.DONE)
_SAID_ZH = {Outcome.FAILED: "没有出刊", Outcome.GAP: "有缺", Outcome.DONE: "已出"}
_ENDED_ZH = "运行中断"


def outcome(result: WeeklyResult) -> Outcome:
    """Return the worst that became of an issue; an error that ended the run left one without a post."""
    found = {_outcome(each) for each in result.issues}
    if result.error is not None:
        return Outcome.FAILED
    return next((one for one in _WORST_FIRST if one in found), Outcome.DONE)


def title(result: WeeklyResult, series: str) -> str:
    """Return which issues are out, which of them lack something, and which did not appear: the worst first.

    series: the title of the blog's issues.
    """
    named: dict[Outcome, list[str]] = {one: [] for one in _WORST_FIRST}
    for each in result.issues:
        named[_outcome(each)].append(_name(each))
    parts = ["、".join(names) + _spaced(_SAID_ZH[one], names[-1]) for one, names in named.items() if names]
    ended = [_ENDED_ZH] if result.error is not None else []
    return f"{series}：{'；'.join([*ended, *parts])}"


def _outcome(each: WeeklyIssue) -> Outcome:
    if each.is_whole:
        return Outcome.DONE
    # A post that could not be made again still stands as it was.
    return Outcome.GAP if each.has_post or each.issue.post else Outcome.FAILED


def _name(each: WeeklyIssue) -> str:
    is_out = each.has_post or each.issue.post
    return f"第 {each.issue.number} 期" if is_out and each.issue.number else each.issue.key


def _spaced(words: str, name: str) -> str:
    """Return the words with a blank before them where the name ends in a digit."""
    return f" {words}" if name[-1].isdigit() else words
