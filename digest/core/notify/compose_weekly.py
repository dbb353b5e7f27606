"""Compose what is told of a weekly run."""

from collections.abc import Iterator

from digest.core.exporting.place_files import file_stem, named_by_file, post_address
from digest.core.notify.name_outcomes import outcome, title
from digest.domain.errors import DigestError
from digest.domain.issue import IssueState, WeeklyIssue, WeeklyResult
from digest.domain.notice import Notice, Outcome

_FAILED_ZH = "digest weekly 未能完成"


def weekly_notice(result: WeeklyResult, *, series: str, post_url: str) -> Notice:
    """Return what is told of a run that did something.

    series: the title of the blog's issues. post_url: pattern of the posts' addresses, "" for none.
    """
    lines = tuple(line for each in result.issues for line in _lines(each))
    link = next((_link(each, post_url) for each in reversed(result.issues) if each.has_post), "")
    return Notice(title(result, series), lines, link, outcome(result))


def error_notice(error: DigestError) -> Notice:
    """Return what is told of a run that an error ended."""
    return Notice(_FAILED_ZH, (str(error),), outcome=Outcome.FAILED)


def _lines(each: WeeklyIssue) -> Iterator[str]:
    issue = each.issue
    if each.error:
        yield f"{issue.key}：{each.error}"
    elif each.built is None:
        yield f"{issue.key}：没有找到可写的论文"
    else:
        post = each.built.post
        yield f"{issue.key}：收录 {len(post.items)} 篇，应有 {len(issue.asked)} 篇"
        yield from (f"{item.number}. {item.digest.title_zh}" for item in post.items if each.has_post)
        yield from (f"缺 {missing.id}：{missing.reason}" for missing in post.missing)
        held_back = sum(len(item.digest.held_back()) for item in post.items)
        if held_back:
            yield f"扣下的陈述：{held_back} 条"
        yield from (f"{target.target.name_zh}：还不能发布" for target in each.exported if target.is_refused)
    if issue.state is IssueState.OPEN:
        yield "下次运行时补齐"


def _link(each: WeeklyIssue, post_url: str) -> str:
    """Return where the post is read: there the export puts it, by the name of its file."""
    if not (each.built and post_url):
        return ""
    return post_address(named_by_file(each.built.post, file_stem(each.issue.post)), post_url)
