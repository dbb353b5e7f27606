"""Who is told of a run: over every way that is set up, at the moment of telling."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path

import pytest

from digest.adapters.notify.mail import Encryption
from digest.adapters.notify.waiting import WaitingNotices
from digest.domain.notice import Notice, Notifying, Occasion, Outcome, Service, Way
from digest.wiring.notify import PATIENCE, Messengers
from tests.stand_ins.bots import NOW_S, BotStandIn
from tests.stand_ins.mail import LOOPBACK, Handed, mail_server
from tests.stand_ins.recorded_http import Reply

NOW = datetime.fromtimestamp(NOW_S, UTC)
NOTICE = Notice("第 3 期", ("8 篇论文",))
SECRET = "wJalrXUtnFEMIK7MDENG"


@contextmanager
def mail_taken(handed: Handed) -> Iterator[Notifying]:
    """Yield the settings of one whom a mail server of this machine tells."""
    server = mail_server(handed, Encryption.NONE, Path("none.pem"), wants_login=False)
    server.start()
    try:
        yield Notifying(
            mail_to=("me@example.org",),
            mail_from="digest@example.org",
            smtp_host=LOOPBACK,
            smtp_port=server.port,
            smtp_encryption="none",
        )
    finally:
        server.stop()


def test_a_notice_bears_the_moment_at_which_it_leaves() -> None:
    handed = Handed()
    moments = iter([NOW, NOW + timedelta(hours=2)])
    with mail_taken(handed) as settings:
        messengers = Messengers(settings, {}, clock=lambda: next(moments))
        messengers.tell(NOTICE)
        messengers.tell(NOTICE)
    dates = [parsedate_to_datetime(letter["Date"]) for _, letter in handed.letters]
    assert dates == [NOW, NOW + timedelta(hours=2)]


@pytest.mark.parametrize("fault", [None, Reply(b"gone", status=404), Reply(b"later", status=500)])
def test_a_notice_leaves_over_every_way_though_one_fail(fault: Reply | None) -> None:
    handed = Handed()
    with BotStandIn(Service.GENERIC) as bot, mail_taken(handed) as settings:
        bot.faults = [fault] if fault else []
        messengers = Messengers(settings, {"DIGEST_WEBHOOK_URL": bot.address}, clock=lambda: NOW)
        untold = messengers.tell(NOTICE)
    assert list(untold) == ([Way.WEBHOOK] if fault else [])
    assert len(bot.taken) == (0 if fault else 1)
    subjects = [letter["Subject"] for _, letter in handed.letters]
    assert subjects == ["第 3 期", "【失败】有的通知没有发出"][: 2 if fault else 1]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"smtp_host": ""}, "needs smtp_host"),
        ({"mail_from": ""}, "needs mail_from"),
        ({"mail_from": "", "smtp_user": "me"}, "needs mail_from"),
        ({"mail_from": "me"}, "mail_from of [notify] holds 'me'"),
        ({"mail_to": ("me",)}, "mail_to of [notify] holds 'me'"),
        ({"smtp_user": "me@example.org"}, "SMTP_PASSWORD"),
    ],
)
def test_a_way_that_is_set_up_wrong_is_told_over_the_other(wrong: dict[str, object], said: str) -> None:
    right: dict[str, object] = {"mail_to": ("me@example.org",), "mail_from": "digest@example.org"}
    settings = Notifying.model_validate({**right, "smtp_host": LOOPBACK, **wrong})
    with BotStandIn(Service.GENERIC) as bot:
        messengers = Messengers(settings, {"DIGEST_WEBHOOK_URL": bot.address}, clock=lambda: NOW)
        untold = messengers.tell(NOTICE)
    assert messengers.ways == (Way.WEBHOOK,)
    assert said in str(untold[Way.MAIL])
    assert [notice["title"] for notice in bot.taken] == ["第 3 期", "有的通知没有发出"]
    assert said in bot.taken[1]["text"]


def test_a_wrong_address_keeps_no_letter_back() -> None:
    handed = Handed()
    with mail_taken(handed) as settings:
        messengers = Messengers(settings, {"DIGEST_WEBHOOK_URL": "open.feishu.cn/x"}, clock=lambda: NOW)
        assert list(messengers.tell(NOTICE)) == [Way.WEBHOOK]
    assert len(handed.letters) == 2


@pytest.mark.parametrize("webhook", ["", " "])
def test_a_secret_that_a_workflow_leaves_empty_is_not_set(webhook: str) -> None:
    unset = {"DIGEST_WEBHOOK_URL": webhook, "DIGEST_WEBHOOK_SECRET": "", "SMTP_PASSWORD": ""}
    (error,) = Messengers(Notifying(), unset, clock=lambda: NOW).tell(NOTICE).values()
    assert "Nobody is set up" in str(error)
    handed = Handed()
    with mail_taken(handed) as settings:
        Messengers(settings, unset, clock=lambda: NOW).tell(NOTICE)
    assert len(handed.letters) == 1


def test_what_is_pasted_with_a_line_break_is_taken_without_it() -> None:
    with BotStandIn(Service.FEISHU, secret=SECRET) as bot:
        environment = {"DIGEST_WEBHOOK_URL": f"{bot.address}\n", "DIGEST_WEBHOOK_SECRET": f"{SECRET}\n"}
        Messengers(Notifying(webhook_form=Service.FEISHU), environment, clock=lambda: NOW).tell(NOTICE)
    assert len(bot.taken) == 1


def test_a_notice_that_was_not_taken_is_told_by_the_next_run(tmp_path: Path) -> None:
    kept = WaitingNotices(tmp_path, "../posts")
    with BotStandIn(Service.GENERIC) as bot:
        environment = {"DIGEST_WEBHOOK_URL": bot.address}
        bot.faults = [Reply(b"busy", status=500)]
        assert Messengers(Notifying(), environment, clock=lambda: NOW, kept=kept).tell(NOTICE)
        for _ in range(2):
            later = Messengers(Notifying(), environment, clock=lambda: NOW + PATIENCE / 2, kept=kept)
            assert not later.tell_late()
    (notice,) = bot.taken
    assert notice["lines"] == [f"（补发：{NOW:%Y-%m-%d %H:%M} 没有发出）", "8 篇论文"]


def test_a_notice_waits_for_the_way_that_did_not_take_it(tmp_path: Path) -> None:
    kept, handed = WaitingNotices(tmp_path, "../posts"), Handed()
    with BotStandIn(Service.GENERIC) as bot, mail_taken(handed) as settings:
        environment = {"DIGEST_WEBHOOK_URL": bot.address}
        wrong = settings.model_copy(update={"mail_from": ""})
        Messengers(wrong, environment, clock=lambda: NOW, kept=kept).tell(NOTICE)
        assert not handed.letters
        Messengers(settings, environment, clock=lambda: NOW, kept=kept).tell_late()
    assert [letter["Subject"] for _, letter in handed.letters] == ["第 3 期"]
    assert [notice["title"] for notice in bot.taken] == ["第 3 期", "有的通知没有发出"]


def test_what_nobody_took_for_two_weeks_is_no_news(tmp_path: Path) -> None:
    kept = WaitingNotices(tmp_path, "../posts")
    with BotStandIn(Service.GENERIC) as bot:
        environment = {"DIGEST_WEBHOOK_URL": bot.address}
        bot.faults = [Reply(b"busy", status=500)]
        Messengers(Notifying(), environment, clock=lambda: NOW, kept=kept).tell(NOTICE)
        assert not Messengers(Notifying(), environment, clock=lambda: NOW + PATIENCE, kept=kept).tell_late()
    assert not bot.taken


def test_a_success_is_not_told_to_who_wants_failures_alone() -> None:
    with BotStandIn(Service.GENERIC) as bot:
        environment = {"DIGEST_WEBHOOK_URL": bot.address}
        messengers = Messengers(Notifying(on=Occasion.FAILURE), environment, clock=lambda: NOW)
        messengers.tell(NOTICE)
        messengers.tell(replace(NOTICE, outcome=Outcome.GAP))
    assert [notice["outcome"] for notice in bot.taken] == ["gap"]


def test_a_signature_is_of_the_moment_at_which_it_leaves() -> None:
    with BotStandIn(Service.FEISHU, secret=SECRET) as bot:
        environment = {"DIGEST_WEBHOOK_URL": bot.address, "DIGEST_WEBHOOK_SECRET": SECRET}
        messengers = Messengers(Notifying(webhook_form=Service.FEISHU), environment, clock=lambda: NOW)
        messengers.tell(NOTICE)
    assert [taken["timestamp"] for taken in bot.taken] == [str(NOW_S)]
