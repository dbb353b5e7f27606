"""What is told of notices that were not taken."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from digest.core.notify.compose_untold import late_notice, untold_notice
from digest.domain.errors import KeyRejectedError
from digest.domain.notice import Notice, Outcome, Waiting, Way

NOW = datetime(2026, 11, 17, 8, tzinfo=ZoneInfo("Asia/Shanghai"))


def test_a_late_notice_says_when_it_was_to_be_told() -> None:
    notice = Notice("第 3 期已出", ("8 篇论文",), "https://b.example.org/3", Outcome.GAP)
    late = late_notice(Waiting(Way.MAIL, notice, datetime(2026, 11, 16, 0, 5, tzinfo=UTC)), NOW)
    assert late.lines == ("（补发：2026-11-16 08:05 没有发出）", "8 篇论文")
    assert (late.title, late.link, late.outcome) == (notice.title, notice.link, notice.outcome)


def test_a_way_that_took_nothing_is_named_with_the_reason() -> None:
    notice = untold_notice({Way.MAIL: KeyRejectedError("No such login.")}, NOW)
    assert notice.lines == ("邮件：密钥不被接受，请核对或更换", "原文：No such login.")
    assert notice.outcome is Outcome.FAILED
