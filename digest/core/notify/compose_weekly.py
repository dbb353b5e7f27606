"""Compose what is told of a weekly run."""

from collections.abc import Iterator
from datetime import datetime

from digest.core.exporting.place_files import file_stem, named_by_file, post_address
from digest.core.notify.name_outcomes import outcome, title
from digest.core.notify.say_reason import reason_zh
from digest.domain.errors import DigestError
from digest.domain.issue import IssueState, WeeklyIssue, WeeklyResult
from digest.domain.notice import Notice, Outcome
from digest.domain.result import BuildResult, ExportResult

_FAILED_ZH = "digest weekly 未能完成"
_BY_HAND_ZH = "若您改过它的 Markdown：把改动写进同名的 JSON，移走 Markdown，下次运行就补齐"
_STOPPED_ZH = "digest weekly 被中止"
LONGEST_REFUSAL = 160  # characters of a sentence


def weekly_notice(result: WeeklyResult, *, series: str, post_url: str, now: datetime) -> Notice:
    """Return what is told of a run that did something.

    series: the title of the blog's issues. post_url: pattern of the posts' addresses, "" for none.
    now: aware; hours are told in its zone.
    """
    lines = [line for each in result.issues for line in _lines(each, now)]
    if result.error is not None:
        lines += _error_lines("运行中断", result.error, now)
    link = next((_link(each, post_url) for each in reversed(result.issues) if each.has_post), "")
    return Notice(title(result, series), tuple(lines), link, outcome(result))


def error_notice(error: DigestError, now: datetime) -> Notice:
    """Return what is told of a run that an error ended. now: aware; hours are told in its zone."""
    return Notice(_FAILED_ZH, _error_lines("原因", error, now), outcome=Outcome.FAILED)


def stopped_notice() -> Notice:
    """Return what is told of a run that the system told to end."""
    line = "运行被要求停止（关机、超时或 kill）。已取得、已写好的都留着，下次运行从断处继续。"
    return Notice(_STOPPED_ZH, (line,), outcome=Outcome.FAILED)


def _lines(each: WeeklyIssue, now: datetime) -> Iterator[str]:
    key = each.issue.key
    if each.built is not None:
        yield from _built_lines(each, each.built, now)
        yield from (line for target in each.exported for line in _export_lines(target))
    elif each.error is None:
        yield f"{key}：没有找到可写的论文；这一周里还会再找，也可以放宽 [topics]"
    if each.error is not None:
        yield from _error_lines("导出没有完成" if each.built else key, each.error, now)
    yield from (f"提示：{note}" for note in each.notes)
    if each.issue.state is IssueState.OPEN:
        is_left = each.built is not None and not each.has_post and bool(each.issue.post)
        yield _BY_HAND_ZH if is_left else "下次运行时接着补"


def _built_lines(each: WeeklyIssue, built: BuildResult, now: datetime) -> Iterator[str]:
    issue, post = each.issue, built.post
    if each.has_post or not issue.post:
        yield f"{issue.key}：收录 {len(post.items)} 篇，应有 {len(issue.asked)} 篇"
    else:
        yield f"{issue.key}：文章保持原样，这次没有重写"
    yield from (f"{item.number}. {item.digest.title_zh}" for item in post.items if each.has_post)
    yield from (f"缺 {lost.id}：{reason_zh(lost.code, lost.reason, now)}" for lost in post.missing)
    held_back = sum(len(item.digest.held_back()) for item in post.items)
    if held_back:
        yield f"扣下的陈述：{held_back} 条"


def _export_lines(target: ExportResult) -> Iterator[str]:
    """Yield what keeps a target from having the post: of refusals the first, in short."""
    name = target.target.name_zh
    why = next((trouble.sentence for trouble in target.troubles if trouble.is_refused), "")
    if why:
        short = why if len(why) <= LONGEST_REFUSAL else f"{why[:LONGEST_REFUSAL]}…"
        yield f"{name}：还不能发布。{short}"
    if target.left_alone:
        yield f"{name}：您改过的文件没有覆盖：{'、'.join(target.left_alone)}"


def _error_lines(about: str, error: DigestError, now: datetime) -> tuple[str, str]:
    """Return the reason in Chinese, and below it the sentence of the error, for whoever looks it up."""
    return f"{about}：{reason_zh(error.code, str(error), now)}", f"原文：{error}"


def _link(each: WeeklyIssue, post_url: str) -> str:
    """Return where the post is read: there the export puts it, by the name of its file."""
    if not (each.built and post_url):
        return ""
    return post_address(named_by_file(each.built.post, file_stem(each.issue.post)), post_url)
