"""Who is told of a run: over every way that is set up, at the moment of telling."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path

import pytest

from digest.adapters.notify.mail import Encryption
from digest.domain.errors import ConfigError, KeyMissingError
from digest.domain.notice import Notice, Notifying, Service
from digest.wiring.notify import Messengers
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


@pytest.mark.parametrize("is_gone", [False, True])
def test_a_notice_leaves_over_every_way_though_one_fail(is_gone: bool) -> None:
    handed = Handed()
    with BotStandIn(Service.GENERIC) as bot, mail_taken(handed) as settings:
        bot.faults = [Reply(b"gone", status=404)] if is_gone else []
        messengers = Messengers(settings, {"DIGEST_WEBHOOK_URL": bot.address}, clock=lambda: NOW)
        with pytest.raises(ConfigError, match="404") if is_gone else nullcontext():
            messengers.tell(NOTICE)
    assert len(handed.letters) == 1
    assert len(bot.taken) == (0 if is_gone else 1)


@pytest.mark.parametrize("webhook", ["", " "])
def test_a_secret_that_a_workflow_leaves_empty_is_not_set(webhook: str) -> None:
    unset = {"DIGEST_WEBHOOK_URL": webhook, "DIGEST_WEBHOOK_SECRET": "", "SMTP_PASSWORD": ""}
    with pytest.raises(ConfigError, match="Nobody is set up"):
        Messengers(Notifying(), unset, clock=lambda: NOW)
    handed = Handed()
    with mail_taken(handed) as settings:
        Messengers(settings, unset, clock=lambda: NOW).tell(NOTICE)
    assert len(handed.letters) == 1


def test_what_is_pasted_with_a_line_break_is_taken_without_it() -> None:
    with BotStandIn(Service.FEISHU, secret=SECRET) as bot:
        environment = {"DIGEST_WEBHOOK_URL": f"{bot.address}\n", "DIGEST_WEBHOOK_SECRET": f"{SECRET}\n"}
        Messengers(Notifying(webhook_form=Service.FEISHU), environment, clock=lambda: NOW).tell(NOTICE)
    assert len(bot.taken) == 1


def test_a_login_without_its_password_is_told_at_once() -> None:
    settings = Notifying(mail_to=("me@example.org",), smtp_host=LOOPBACK, smtp_user="me@example.org")
    with pytest.raises(KeyMissingError, match="SMTP_PASSWORD"):
        Messengers(settings, {"SMTP_PASSWORD": ""}, clock=lambda: NOW)


def test_a_signature_is_of_the_moment_at_which_it_leaves() -> None:
    with BotStandIn(Service.FEISHU, secret=SECRET) as bot:
        environment = {"DIGEST_WEBHOOK_URL": bot.address, "DIGEST_WEBHOOK_SECRET": SECRET}
        messengers = Messengers(Notifying(webhook_form=Service.FEISHU), environment, clock=lambda: NOW)
        messengers.tell(NOTICE)
    assert [taken["timestamp"] for taken in bot.taken] == [str(NOW_S)]
