"""Choose the form of a notice by the address that takes it."""

from urllib.parse import urlsplit

from digest.domain.notice import Service

_HOSTS = {
    "open.feishu.cn": Service.FEISHU,
    "open.larksuite.com": Service.FEISHU,  # the same service outside China
    "qyapi.weixin.qq.com": Service.WECOM,
    "hooks.slack.com": Service.SLACK,
}


def service_at(url: str) -> Service:
    """Return the service that an address belongs to; any other takes the generic form."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        host = ""
    return _HOSTS.get(host, Service.GENERIC)
