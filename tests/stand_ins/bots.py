"""A stand-in for the addresses that take notices: bots of 飞书, 企业微信 and Slack, and any other."""

import base64
import hashlib
import hmac
import json
from typing import Any

from digest.domain.notice import Service
from tests.stand_ins.recorded_http import RecordingServer, Reply, Sent

KEY = "0c5e1a9d-7b3f-4e2a-9d41-5f6b7c8d9e0a"
NOW_S = 1_800_000_000


class BotStandIn(RecordingServer):
    """Answers as a service does, with its limits and its errors under status 200.

    secret: of the signature check of 飞书; "" for none. `taken` holds the notices that were taken.
    """

    def __init__(self, service: Service, *, secret: str = "") -> None:
        super().__init__()
        self.taken: list[dict[str, Any]] = []
        self.faults: list[Reply] = []
        self._service = service
        self._secret = secret

    @property
    def address(self) -> str:
        paths = {
            Service.FEISHU: f"/open-apis/bot/v2/hook/{KEY}",
            Service.WECOM: f"/cgi-bin/webhook/send?key={KEY}",
            Service.SLACK: f"/services/T01/B02/{KEY}",
            Service.GENERIC: f"/notices?token={KEY}",
        }
        return self.url + paths[self._service]

    def reply(self, sent: Sent) -> Reply:
        if self.faults:
            return self.faults.pop(0)
        data = json.loads(sent.body)
        match self._service:
            case Service.FEISHU:
                return self._feishu(sent, data)
            case Service.WECOM:
                return self._wecom(sent, data)
            case Service.SLACK:
                return self._slack(data)
        self.taken.append(data)
        return Reply(b"", status=204)

    def _feishu(self, sent: Sent, data: dict[str, Any]) -> Reply:
        if not sent.path.endswith(KEY):
            return said(
                {"code": 19001, "msg": "param invalid: incoming webhook access token invalid", "data": {}}
            )
        if self._secret and not self._is_signed(data):
            words = "sign match fail or timestamp is not within one hour from current time"
            return said({"code": 19021, "data": {}, "msg": words})
        if len(sent.body) > 20_000 or "zh_cn" not in data["content"]["post"]:
            return said({"code": 9499, "msg": "Bad Request", "data": {}})
        self.taken.append(data)
        return said({"StatusCode": 0, "StatusMessage": "success", "code": 0, "data": {}, "msg": "success"})

    def _is_signed(self, data: dict[str, Any]) -> bool:
        timestamp = data.get("timestamp", "0")
        key = f"{timestamp}\n{self._secret}".encode()
        right = base64.b64encode(hmac.new(key, digestmod=hashlib.sha256).digest()).decode()
        return abs(int(timestamp) - NOW_S) <= 3600 and data.get("sign") == right

    def _wecom(self, sent: Sent, data: dict[str, Any]) -> Reply:
        if sent.query.get("key") != KEY:
            return said(
                {"errcode": 93000, "errmsg": "invalid webhook url, hint: [1755605200056773468916791]"}
            )
        if len(data["markdown"]["content"].encode()) > 4096:
            return said({"errcode": 40058, "errmsg": "markdown.content exceed max length 4096"})
        self.taken.append(data)
        return said({"errcode": 0, "errmsg": "ok"})

    def _slack(self, data: dict[str, Any]) -> Reply:
        if not data.get("text"):
            return Reply(b"no_text", status=400, content_type="text/html")
        self.taken.append(data)
        return Reply(b"ok", content_type="text/html")


def said(data: dict[str, object]) -> Reply:
    return Reply(json.dumps(data).encode())
