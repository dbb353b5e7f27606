"""Notices to a web address: a bot of 飞书, 企业微信 or Slack, or anything that takes JSON."""

from datetime import datetime
from urllib.parse import parse_qsl, urlsplit

from digest.adapters.http_post import HttpPost, host
from digest.adapters.writers.web_address import is_web_address
from digest.core.notify.choose_service import service_at
from digest.core.notify.compose_body import body, feishu_signature
from digest.core.notify.judge_reply import error_of_reply
from digest.core.redact import redacted
from digest.domain.errors import ConfigError
from digest.domain.notice import Notice, Service


class Webhook:
    """Sends notices to one address.

    url: who knows it may write to the group, so it is a secret.
    service: None to tell it from the host. secret: of a 飞书 bot whose signature check is on; "" for none.
    Raises ConfigError when the address is none of the web, or a secret is given to another service.
    """

    def __init__(self, http: HttpPost, url: str, *, service: Service | None = None, secret: str = "") -> None:
        if not is_web_address(url):
            raise ConfigError(
                "The address of the notices must begin with https:// or http://; copy it again."
            )
        self._http = http
        self._url = url
        self._service = service or service_at(url)
        self._secret = secret
        if secret and self._service is not Service.FEISHU:
            raise ConfigError(
                f"A signature secret is set, but {host(url)} is not known as 飞书, which alone asks for one; "
                "name the service, or unset the secret."
            )

    def send(self, notice: Notice, *, now: datetime) -> None:
        """Send a notice. now: aware; the time of the signature.

        Raises ConfigError when the service does not take it, ServiceError or NetworkError when a later run
        may succeed.
        """
        data = body(notice, self._service)
        if self._service is Service.FEISHU and self._secret:
            data |= feishu_signature(self._secret, int(now.timestamp()))
        answer = self._http.send_json(self._url, data)
        words = self._without_secrets(answer.body.decode(errors="replace"))
        error = error_of_reply(self._service, answer.status, words)
        if error is not None:
            raise error

    def _without_secrets(self, text: str) -> str:
        """Return what a service says, without the parts of the address and the secret that it may repeat."""
        address = urlsplit(self._url)
        values = [value for _, value in parse_qsl(address.query)]
        key = address.path.rpartition("/")[2]
        return redacted(text.replace(self._url, host(self._url)), (key, *values, self._secret))
