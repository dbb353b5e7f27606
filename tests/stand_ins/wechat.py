"""A stand-in for the API of WeChat's official accounts: tokens, images and drafts, with its limits."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.parser import BytesParser
from email.policy import HTTP
from typing import Any

from tests.stand_ins.recorded_http import RecordingServer, Reply, Sent

APP_ID = "wx0123456789abcdef"
SECRET = "7c41e0b2d95f4a6e83b1c0d2f4a69e58"
STALE = (42001, "access_token expired rid: 6584fd9e-56fbbc7e")
FOREIGN = (40164, "invalid ip 203.0.113.7 ipv6 ::ffff:203.0.113.7, not in whitelist rid: 5fa26c60-1a0ebdd5")

_KINDS = {b"\xff\xd8\xff": "jpg", b"\x89PNG": "png", b"GIF8": "gif", b"BM": "bmp"}
_MEGABYTE = 1024 * 1024
_IMAGE = re.compile(r"""<img\b[^>]*?\ssrc=["']([^"']*)["'][^>]*>""")


@dataclass
class Stored:
    """What the account holds. images, covers: by address and by media id. drafts: by media id."""

    images: dict[str, bytes] = field(default_factory=dict)
    covers: dict[str, bytes] = field(default_factory=dict)
    drafts: dict[str, list[dict[str, Any]]] = field(default_factory=dict)


class WechatStandIn(RecordingServer):
    """Answers as api.weixin.qq.com does: errors under status 200, addresses of foreign images dropped.

    Texts are counted in UTF-16 units as they come over the wire, tags and all. `stored` is what the account
    holds; `fail` orders errors; `expire` makes the token stale. No way to publish is served.
    """

    def __init__(self, *, address_length: int = 120) -> None:
        super().__init__()
        self.stored = Stored()
        self.token = ""
        self._tokens = 0
        self._address_length = address_length
        self._faults: list[tuple[str, Reply]] = []

    @property
    def calls(self) -> list[str]:
        """The paths that were asked for, in order, without /cgi-bin/."""
        return [sent.path.removeprefix("/cgi-bin/") for sent in self.sent]

    def fail(self, path: str, code: int, words: str, *, times: int = 1) -> None:
        """Let the next `times` calls of a path be answered with an error code."""
        self.order(path, _json({"errcode": code, "errmsg": words}), times=times)

    def order(self, path: str, reply: Reply, *, times: int = 1) -> None:
        self._faults += [(path, reply)] * times

    def expire(self) -> None:
        self.token = ""

    def reply(self, sent: Sent) -> Reply:
        path = sent.path.removeprefix("/cgi-bin/")
        for place, (wanted, reply) in enumerate(self._faults):
            if wanted == path:
                del self._faults[place]
                return reply
        if path == "stable_token":
            return _json(self._new_token(json.loads(sent.body)))
        if not self.token or sent.query.get("access_token") != self.token:
            return _error(40001, "invalid credential, access_token is invalid or not latest")
        match path:
            case "media/uploadimg":
                return _json(self._image(_file(sent)))
            case "material/add_material":
                return _json(self._cover(_file(sent), sent.query.get("type", "")))
            case "draft/add":
                return _json(self._draft(sent.body))
        return _error(48001, "api unauthorized")

    def _new_token(self, asked: Mapping[str, Any]) -> dict[str, object]:
        if asked["appid"] != APP_ID:
            return {"errcode": 40013, "errmsg": "invalid appid"}
        if asked["secret"] != SECRET:
            return {"errcode": 40125, "errmsg": f"invalid appsecret {asked['secret']}"}
        if not self.token or asked.get("force_refresh"):
            self._tokens += 1
            self.token = f"75_token-{self._tokens:04}-of-the-account"
        return {"access_token": self.token, "expires_in": 7200}

    def _image(self, data: bytes) -> dict[str, object]:
        if _kind(data) not in {"jpg", "png"}:
            return {"errcode": 40005, "errmsg": "invalid file type"}
        if len(data) >= _MEGABYTE:
            return {"errcode": 40009, "errmsg": "invalid image size"}
        start = f"http://mmbiz.qpic.cn/sz_mmbiz_{_kind(data)}/{len(self.stored.images):03}"
        address = start.ljust(self._address_length - 2, "A") + "/0"
        self.stored.images[address] = data
        return {"url": address, "errcode": 0, "errmsg": "ok"}

    def _cover(self, data: bytes, media_type: str) -> dict[str, object]:
        if media_type != "image":
            return {"errcode": 40004, "errmsg": "invalid media type"}
        if not _kind(data):
            return {"errcode": 40113, "errmsg": "unsupported file type"}
        if len(data) > 10 * _MEGABYTE:
            return {"errcode": 45001, "errmsg": "media size out of limit"}
        media_id = f"cover-{len(self.stored.covers):03}"
        self.stored.covers[media_id] = data
        return {"media_id": media_id, "url": "http://mmbiz.qpic.cn/cover/0", "item": []}

    def _draft(self, body: bytes) -> dict[str, object]:
        # A Unicode escape is counted, and shown, as the six letters that it is.
        articles = json.loads(body.replace(b"\\u", b"\\\\u"))["articles"]
        if not 1 <= len(articles) <= 8:
            return {"errcode": 45008, "errmsg": "article size out of limit"}
        for article in articles:
            if refused := self._refused(article):
                return {"errcode": refused[0], "errmsg": refused[1]}
        media_id = f"draft-{len(self.stored.drafts):03}"
        self.stored.drafts[media_id] = [self._filtered(article) for article in articles]
        return {"media_id": media_id, "item": []}

    def _refused(self, article: Mapping[str, str]) -> tuple[int, str] | None:
        if not 1 <= _units(article["title"]) <= 32:
            return 45003, "title size out of limit"
        if _units(article["author"]) > 16:
            return 45110, "author size out of limit"
        if _units(article["digest"]) > 128:
            return 45004, "description size out of limit"
        content = article["content"]
        if _units(content) >= 20_000 or len(content.encode()) >= _MEGABYTE:
            return 45002, "content size out of limit"
        if len(article["content_source_url"].encode()) > 1024:
            return 40039, "invalid url size"
        if article["thumb_media_id"] not in self.stored.covers:
            return 40007, "invalid media_id"
        return None

    def _filtered(self, article: dict[str, Any]) -> dict[str, Any]:
        def kept(tag: re.Match[str]) -> str:
            return tag[0] if tag[1] in self.stored.images else "<img>"

        return article | {"content": _IMAGE.sub(kept, article["content"])}


def _file(sent: Sent) -> bytes:
    """Return the file of the field `media` of a form; b"" without a file name that ends as its kind does."""
    head = f"Content-Type: {sent.headers['content-type']}\r\n\r\n".encode()
    for part in BytesParser(policy=HTTP).parsebytes(head + sent.body).iter_parts():
        disposition = part.get("Content-Disposition")
        data = part.get_payload(decode=True)
        assert disposition is not None
        assert isinstance(data, bytes)
        if disposition.params.get("name") == "media":
            return data if disposition.params.get("filename", "").endswith(_kind(data) or ".") else b""
    return b""


def _kind(data: bytes) -> str:
    return next((kind for start, kind in _KINDS.items() if data.startswith(start)), "")


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _json(data: Mapping[str, object]) -> Reply:
    # WeChat calls its JSON plain text.
    return Reply(json.dumps(data).encode(), content_type="text/plain")


def _error(code: int, words: str) -> Reply:
    return _json({"errcode": code, "errmsg": words})
