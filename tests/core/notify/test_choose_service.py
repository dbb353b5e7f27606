"""The host tells the service."""

import pytest

from digest.core.notify.choose_service import service_at


@pytest.mark.parametrize(
    ("url", "service"),
    [
        ("https://open.feishu.cn/open-apis/bot/v2/hook/x", "feishu"),
        ("https://open.larksuite.com/open-apis/bot/v2/hook/x", "feishu"),
        ("https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=x", "wecom"),
        ("https://hooks.slack.com/services/T/B/x", "slack"),
        ("https://example.org/?from=hooks.slack.com", "generic"),
        ("http://[broken", "generic"),
    ],
)
def test_a_service_is_known_by_its_host(url: str, service: str) -> None:
    assert service_at(url) == service
