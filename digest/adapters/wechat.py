"""The draft box of a WeChat official account (公众号). Nothing is published: a person does that by hand."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from urllib.parse import urlencode

from pydantic import BaseModel, ConfigDict, ValidationError

from digest.adapters.fetched import Fetched
from digest.adapters.http_post import HttpPost, host
from digest.core.place_images import image_sources, with_addresses
from digest.core.redact import redacted
from digest.core.tell_picture_kind import PictureKind, picture_kind
from digest.core.wechat.find_draft_troubles import content_troubles, draft_troubles
from digest.core.wechat.judge_answer import STALE_TOKEN, error_of_answer
from digest.domain.draft import Article, DraftTrouble, Picture
from digest.domain.errors import ConfigError, KeyMissingError, ServiceError


class WechatDrafts:
    """Puts drafts into the box. An image is uploaded once in the life of this object.

    app_id, secret: of the account, whose allow-list must hold the address of this machine.
    Raises KeyMissingError when one of them is empty.
    """

    def __init__(self, http: HttpPost, app_id: str, secret: str, *, base_url: str) -> None:
        if not (app_id and secret):
            raise KeyMissingError(
                "WeChat needs the app id and the secret of the account (微信开发者平台 > 我的业务 > "
                "开发密钥); give both, the secret as WECHAT_APP_SECRET in the environment."
            )
        self._http = http
        self._app_id = app_id
        self._secret = secret
        self._base_url = base_url.rstrip("/")
        self._token = ""
        self._addresses: dict[bytes, str] = {}
        self._covers: dict[bytes, str] = {}

    def add(self, articles: Sequence[Article]) -> str:
        """Add one draft made of these articles and return its media id.

        Raises ConfigError, before anything is sent, for what WeChat would refuse, and later when it refuses
        the key, the account or the address of this machine; QuotaError, ServiceError and NetworkError.
        """
        _refuse(draft_troubles(articles))
        placed = [self._with_images(article) for article in articles]
        for number, article in enumerate(placed, 1):
            _refuse(content_troubles(article, number))  # the addresses may be longer than was foreseen
        data = {"articles": [self._fields(article) for article in placed]}
        return self._call("draft/add", lambda url: self._http.send_json(url, data), "media_id")

    def _with_images(self, article: Article) -> Article:
        sources = image_sources(article.html)
        used = [picture for picture in article.pictures if picture.name in sources]
        addresses = {picture.name: self._address(picture) for picture in used}
        return replace(article, html=with_addresses(article.html, addresses))

    def _fields(self, article: Article) -> Mapping[str, str]:
        return {
            "title": article.title,
            "author": article.author,
            "digest": article.summary,
            "content": article.html,
            "content_source_url": article.source_url,
            "thumb_media_id": self._cover(article.cover),
        }

    def _address(self, picture: Picture) -> str:
        if picture.data not in self._addresses:
            self._addresses[picture.data] = self._upload("media/uploadimg", picture, "url")
        return self._addresses[picture.data]

    def _cover(self, cover: Picture) -> str:
        if cover.data not in self._covers:
            self._covers[cover.data] = self._upload("material/add_material", cover, "media_id", type="image")
        return self._covers[cover.data]

    def _upload(self, path: str, picture: Picture, wanted: str, **query: str) -> str:
        kind = picture_kind(picture.data) or PictureKind.PNG
        file = Picture(f"image.{kind}", picture.data)  # WeChat wants the ending of the kind it finds

        def send(url: str) -> Fetched:
            return self._http.send_file(url, "media", file, media_type=kind.media_type)

        return self._call(path, send, wanted, **query)

    def _call(self, path: str, send: Callable[[str], Fetched], wanted: str, **query: str) -> str:
        """Return the wanted field of the answer; a token that is no longer good is replaced once."""
        is_anew = not self._token
        answer = self._read(send(self._url(path, **query)))
        if answer.errcode in STALE_TOKEN and not is_anew:
            self._token = ""
            answer = self._read(send(self._url(path, **query)))
        return self._field(answer, wanted)

    def _url(self, path: str, **query: str) -> str:
        self._token = self._token or self._new_token()
        return f"{self._base_url}/cgi-bin/{path}?{urlencode({'access_token': self._token, **query})}"

    def _new_token(self) -> str:
        """Return a token that is good now.

        Never by force: that would make the tokens of the account's other programs stale, which cgi-bin/token
        does as well. A token that is still good comes again.
        """
        data = {"grant_type": "client_credential", "appid": self._app_id, "secret": self._secret}
        answer = self._http.send_json(f"{self._base_url}/cgi-bin/stable_token", data)
        return self._field(self._read(answer), "access_token")

    def _read(self, answer: Fetched) -> "_Answer":
        if answer.status == 200:
            with suppress(ValidationError):
                return _Answer.model_validate_json(answer.body)
        raise ServiceError(
            f"WeChat at {host(self._base_url)} sent no answer of its own (status {answer.status}); "
            "run again later, or correct the address."
        )

    def _field(self, answer: "_Answer", wanted: str) -> str:
        if answer.errcode:
            words = redacted(answer.errmsg, (self._secret, self._token))
            raise error_of_answer(answer.errcode, words)
        value = str(getattr(answer, wanted))
        if not value:
            raise ServiceError(f"WeChat sent no {wanted}, and no error; run again later.")
        return value


class _Answer(BaseModel):
    """Any answer of WeChat's: an error under status 200, or some of the fields below."""

    model_config = ConfigDict(frozen=True)

    errcode: int = 0
    errmsg: str = ""
    access_token: str = ""
    media_id: str = ""
    url: str = ""


def _refuse(troubles: Iterable[DraftTrouble]) -> None:
    """Raise ConfigError when there are any."""
    found = " ".join(str(trouble) for trouble in troubles)
    if found:
        raise ConfigError(f"WeChat would not take the draft. {found}")
