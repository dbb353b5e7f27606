"""A notice reaches its service or is an error, and the address stays a secret."""

import logging
from datetime import UTC, datetime

import pytest

from digest.adapters.http import client_for_writer
from digest.adapters.http_post import HttpPost
from digest.adapters.notify.webhook import Webhook
from digest.domain.errors import ConfigError, NetworkError, ServiceError
from digest.domain.notice import Notice, Service
from tests.stand_ins.bots import KEY, NOW_S, BotStandIn, said
from tests.stand_ins.recorded_http import Reply

NOW = datetime.fromtimestamp(NOW_S, UTC)
NOTICE = Notice("第 3 期已写好", ("8 篇论文",), "https://example.org/posts/3")
LONG = Notice("第 3 期", tuple(f"第 {number} 行：{'论“文”' * 20}" for number in range(900)))
SECRET = "wJalrXUtnFEMIK7MDENG"


def webhook(stand_in: BotStandIn, service: Service, *, secret: str = "", address: str = "") -> Webhook:
    http = HttpPost(client_for_writer(5.0), sleep=lambda _: None, now=lambda: 0.0)
    return Webhook(http, address or stand_in.address, service=service, secret=secret)


@pytest.mark.parametrize("service", list(Service))
@pytest.mark.parametrize("notice", [NOTICE, LONG], ids=["short", "long"])
def test_every_service_takes_a_notice(service: Service, notice: Notice) -> None:
    with BotStandIn(service) as stand_in:
        webhook(stand_in, service).send(notice, now=NOW)
        (taken,) = stand_in.taken
        assert "第 3 期" in str(taken)


def test_a_signed_notice_is_taken_and_an_unsigned_one_is_not() -> None:
    with BotStandIn(Service.FEISHU, secret=SECRET) as stand_in:
        webhook(stand_in, Service.FEISHU, secret=SECRET).send(NOTICE, now=NOW)
        assert len(stand_in.taken) == 1
        with pytest.raises(ConfigError, match="signature secret"):
            webhook(stand_in, Service.FEISHU).send(NOTICE, now=NOW)
        with pytest.raises(ConfigError, match="signature secret"):
            webhook(stand_in, Service.FEISHU, secret=SECRET[::-1]).send(NOTICE, now=NOW)
        assert len(stand_in.taken) == 1


@pytest.mark.parametrize("service", [Service.FEISHU, Service.WECOM])
def test_an_error_under_status_200_is_an_error(service: Service) -> None:
    with BotStandIn(service) as stand_in:
        wrong = stand_in.address.replace(KEY, KEY[::-1])
        with pytest.raises(ConfigError, match="not that of a bot"):
            webhook(stand_in, service, address=wrong).send(NOTICE, now=NOW)
        assert stand_in.taken == []


def test_a_busy_service_is_asked_again_then_left_for_a_later_run() -> None:
    with BotStandIn(Service.SLACK) as stand_in:
        stand_in.faults = [Reply(b"rate_limited", status=429)] * 3
        with pytest.raises(ServiceError, match="later"):
            webhook(stand_in, Service.SLACK).send(NOTICE, now=NOW)
        assert len(stand_in.sent) == 3


@pytest.mark.parametrize("service", list(Service))
def test_neither_address_nor_secret_is_logged_or_raised(
    service: Service, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with BotStandIn(service) as stand_in:
        secret = SECRET if service is Service.FEISHU else ""
        echo = {"code": 1, "errcode": 1, "msg": f"{stand_in.address} {KEY} {secret}"}
        stand_in.faults = [said(echo), Reply(str(echo).encode(), status=400), Reply(b"", is_cut=True)]
        told = ""
        for _ in range(3):
            try:
                webhook(stand_in, service, secret=secret).send(NOTICE, now=NOW)
            except (ConfigError, NetworkError) as error:
                told += str(error)
        assert len(stand_in.sent) == 3
        assert "cannot be reached" in told
        assert KEY not in told + caplog.text
        assert SECRET not in told + caplog.text


@pytest.mark.parametrize("url", ["", "hooks.slack.com/services/secret", "ftp://a.b/secret", "http://[secret"])
def test_what_is_no_web_address_is_refused_without_being_repeated(url: str) -> None:
    with pytest.raises(ConfigError, match="must begin with https") as caught:
        Webhook(HttpPost(client_for_writer(1.0)), url)
    assert "secret" not in str(caught.value)


def test_a_secret_that_nobody_asks_for_is_no_silent_mistake() -> None:
    http = HttpPost(client_for_writer(1.0))
    with pytest.raises(ConfigError, match="not known as 飞书") as caught:
        Webhook(http, f"https://open.feishu.example.org/hook/{KEY}", secret=SECRET)
    assert KEY not in str(caught.value)
    Webhook(http, f"https://open.feishu.cn/open-apis/bot/v2/hook/{KEY}", secret=SECRET)
