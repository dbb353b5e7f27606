"""What a blogger is told of a weekly run."""

from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

import pytest

from digest.core.notify.compose_weekly import error_notice, weekly_notice
from digest.domain.errors import ArxivDownError, ConfigError, DigestError, KeyRejectedError, NetworkError
from digest.domain.issue import Issue, IssueState, WeeklyIssue, WeeklyResult
from digest.domain.notice import Outcome
from digest.domain.post import MissingPaper
from digest.domain.result import BuildResult, ExportResult
from digest.domain.target import Target, Trouble
from digest.domain.writing import Usage
from tests.fakes import NOW, paper
from tests.posts import digested, issue

CLOCK = NOW.astimezone(ZoneInfo("Asia/Shanghai"))
NEXT = date(2026, 11, 23)
ENTRY = Issue(
    "2026-W47", date(2026, 11, 16), 12, NOW, (paper(1).id,), (paper(1).id,), "x.json", IssueState.DONE
)
POST = issue(digested(of=paper(1), title_zh="读词"), date=ENTRY.date, number=12)
BUILT = BuildResult(POST, "posts/x.md", "posts/x.json", "fake", Usage(), False)
URL = "https://b.example.org/{date}"


def test_an_issue_is_told_with_its_number_papers_and_address() -> None:
    notice = weekly_notice(
        WeeklyResult((WeeklyIssue(ENTRY, BUILT),), NEXT), series="周报", post_url=URL, now=CLOCK
    )
    assert (notice.title, notice.outcome) == ("周报：第 12 期已出", Outcome.DONE)
    assert notice.lines == ("2026-W47：收录 1 篇，应有 1 篇", "1. 读词")
    assert notice.link == "https://b.example.org/2026-11-16"


@pytest.mark.parametrize("behind", ["-draft", "-2", "-draft-2"])
def test_a_draft_and_a_second_post_have_the_address_of_their_export(behind: str) -> None:
    entry = replace(ENTRY, post=f"2026-11-16-weekly{behind}.json")
    result = WeeklyResult((WeeklyIssue(entry, BUILT),), NEXT)
    url = "https://b.example.org/{stem}/"
    address = f"https://b.example.org/2026-11-16-weekly{behind}/"
    assert weekly_notice(result, series="周报", post_url=url, now=CLOCK).link == address


def test_without_an_address_of_the_blog_there_is_no_link() -> None:
    result = WeeklyResult((WeeklyIssue(ENTRY, BUILT),), NEXT)
    assert weekly_notice(result, series="周报", post_url="", now=CLOCK).link == ""


def lines_of(*issues: WeeklyIssue, error: DigestError | None = None) -> tuple[str, ...]:
    return weekly_notice(WeeklyResult(issues, NEXT, error), series="周报", post_url="", now=CLOCK).lines


def test_what_is_missing_is_named_with_its_reason_in_chinese() -> None:
    lacking = MissingPaper(id="2410.00002v1", code="withdrawn", reason="It was withdrawn.")
    built = replace(BUILT, post=POST.model_copy(update={"missing": (lacking,)}))
    assert lines_of(WeeklyIssue(ENTRY, built))[-1] == "缺 2410.00002v1：作者已撤稿"


def test_a_week_in_which_arxiv_was_down_is_told_as_a_failure() -> None:
    waiting = Issue("2026-W47", ENTRY.date, None, NOW)
    failed = WeeklyIssue(waiting, error=ArxivDownError("arXiv is down."))
    result = WeeklyResult((failed,), NEXT)
    notice = weekly_notice(result, series="周报", post_url=URL, now=CLOCK)
    assert (notice.title, notice.outcome, notice.link) == ("周报：2026-W47 没有出刊", Outcome.FAILED, "")
    why = "2026-W47：arXiv 没有正常应答，稍后再运行"
    assert notice.lines == (why, "原文：arXiv is down.", "下次运行时接着补")


def test_an_issue_whose_export_failed_is_told_with_both() -> None:
    entry = replace(ENTRY, state=IssueState.OPEN)
    assert lines_of(WeeklyIssue(entry, BUILT, error=ConfigError("No such folder.")))[0::2] == (
        "2026-W47：收录 1 篇，应有 1 篇",
        "导出没有完成：设置或命令有误，改正后再运行",
        "下次运行时接着补",
    )


def test_a_post_that_was_not_written_again_is_not_told_as_empty() -> None:
    nothing = BuildResult(POST.model_copy(update={"items": ()}), None, None, "fake", Usage(), False)
    assert lines_of(WeeklyIssue(ENTRY, nothing)) == ("2026-W47：文章保持原样，这次没有重写",)
    still_open = replace(ENTRY, state=IssueState.OPEN)
    assert "把改动写进同名的 JSON" in lines_of(WeeklyIssue(still_open, nothing))[-1]


def test_what_could_not_be_looked_at_and_what_ended_the_run_are_told() -> None:
    each = WeeklyIssue(replace(ENTRY, post="", state=IssueState.EMPTY), notes=("x.json cannot be read.",))
    assert lines_of(each, error=NetworkError("No route to host.")) == (
        "2026-W47：没有找到可写的论文；这一周里还会再找，也可以放宽 [topics]",
        "提示：x.json cannot be read.",
        "运行中断：网络不通或没有及时应答，请检查网络和代理，或稍后再运行",
        "原文：No route to host.",
    )


def test_what_keeps_a_target_from_having_the_post_is_told() -> None:
    troubles = (Trouble("No formulas.", is_refused=False), Trouble("x" * 200, is_refused=True))
    hexo = Target.model_validate(
        {"name": "hexo", "name_zh": "Hexo", "file": [{"path": "x", "template": "x"}]}
    )
    exported = (ExportResult(hexo, (), troubles, left_alone=("a.md", "b.md")),)
    assert lines_of(WeeklyIssue(ENTRY, BUILT, exported))[-2:] == (
        f"Hexo：还不能发布。{'x' * 160}…",
        "Hexo：您改过的文件没有覆盖：a.md、b.md",
    )


def test_an_error_that_ended_the_run_is_told_whole() -> None:
    notice = error_notice(KeyRejectedError("The key is not taken."), CLOCK)
    assert notice.lines == ("原因：密钥不被接受，请核对或更换", "原文：The key is not taken.")
    assert notice.outcome is Outcome.FAILED
