"""Drafts go into the box whole or not at all, and nothing secret comes out."""

import logging
from collections.abc import Iterator

import pytest

from digest.adapters.http import client_for_writer
from digest.adapters.http_post import HttpPost
from digest.adapters.wechat import WechatDrafts
from digest.domain.draft import Article, Picture
from digest.domain.errors import (
    ConfigError,
    DigestError,
    KeyMissingError,
    KeyRejectedError,
    NetworkError,
    QuotaError,
    ServiceError,
)
from tests.stand_ins.recorded_http import Reply
from tests.stand_ins.wechat import APP_ID, FOREIGN, SECRET, STALE, WechatStandIn

PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 40
JPG = b"\xff\xd8\xff\xe0" + b"1" * 40
COVER = Picture("cover.png", PNG + b"cover")
ARTICLE = Article(
    title="arXiv 论文速递：第 3 期",
    html='<section><p>正文</p><img alt="图 1" src="figure.jpg"></section>',
    cover=COVER,
    author="某某",
    summary="本期 8 篇",
    source_url="https://example.org/posts/3",
    pictures=(Picture("figure.jpg", JPG), Picture("unused.png", PNG)),
)


@pytest.fixture
def stand_in() -> Iterator[WechatStandIn]:
    with WechatStandIn() as server:
        yield server


@pytest.fixture
def slept() -> list[float]:
    return []


@pytest.fixture
def drafts(stand_in: WechatStandIn, slept: list[float]) -> WechatDrafts:
    return opened(stand_in, slept)


def opened(
    stand_in: WechatStandIn, slept: list[float], *, app_id: str = APP_ID, secret: str = SECRET
) -> WechatDrafts:
    http = HttpPost(client_for_writer(5.0), sleep=slept.append, now=lambda: 0.0)
    return WechatDrafts(http, app_id, secret, base_url=stand_in.url)


def test_a_draft_arrives_with_every_field_and_its_images(
    drafts: WechatDrafts, stand_in: WechatStandIn
) -> None:
    (article,) = stand_in.stored.drafts[drafts.add([ARTICLE])]
    (address,) = stand_in.stored.images
    assert stand_in.stored.images[address] == JPG
    assert article["content"] == f'<section><p>正文</p><img alt="图 1" src="{address}"></section>'
    assert stand_in.stored.covers[article["thumb_media_id"]] == COVER.data
    assert (article["title"], article["author"], article["digest"]) == (
        "arXiv 论文速递：第 3 期",
        "某某",
        "本期 8 篇",
    )
    assert article["content_source_url"] == "https://example.org/posts/3"


def test_nothing_but_a_token_uploads_and_the_draft_is_asked_for(
    drafts: WechatDrafts, stand_in: WechatStandIn
) -> None:
    drafts.add([ARTICLE])
    assert stand_in.calls == ["stable_token", "media/uploadimg", "material/add_material", "draft/add"]


def test_an_image_is_uploaded_once_for_all_articles_and_drafts(
    drafts: WechatDrafts, stand_in: WechatStandIn
) -> None:
    drafts.add([ARTICLE, ARTICLE])
    drafts.add([ARTICLE])
    assert stand_in.calls.count("media/uploadimg") == stand_in.calls.count("material/add_material") == 1
    assert [len(articles) for articles in stand_in.stored.drafts.values()] == [2, 1]


def test_a_stale_token_is_replaced_once_on_the_way(drafts: WechatDrafts, stand_in: WechatStandIn) -> None:
    drafts.add([ARTICLE])
    stand_in.expire()
    drafts.add([ARTICLE])
    assert stand_in.calls.count("stable_token") == 2
    assert len(stand_in.stored.drafts) == 2


def test_a_token_that_stays_stale_is_an_error_not_a_circle(
    drafts: WechatDrafts, stand_in: WechatStandIn
) -> None:
    stand_in.fail("draft/add", *STALE, times=9)
    with pytest.raises(KeyRejectedError, match="42001"):
        drafts.add([ARTICLE])
    assert stand_in.calls.count("draft/add") == 2


def test_a_refused_draft_is_known_before_anything_is_sent(
    drafts: WechatDrafts, stand_in: WechatStandIn
) -> None:
    long = Article("长" * 33, "<p>x</p>", COVER)
    with pytest.raises(ConfigError, match=r"Article 2, title: 33 characters, .* at most 32"):
        drafts.add([ARTICLE, long])
    assert stand_in.sent == []


def test_addresses_longer_than_foreseen_do_not_push_a_draft_over_the_limit(slept: list[float]) -> None:
    with WechatStandIn(address_length=900) as stand_in:
        full = Article(
            "题", '<img src="a.jpg">'.ljust(19_500, "字"), COVER, pictures=(Picture("a.jpg", JPG),)
        )
        with pytest.raises(ConfigError, match=r"fewer than 20,000 characters"):
            opened(stand_in, slept).add([full])
        assert "draft/add" not in stand_in.calls


@pytest.mark.parametrize(
    ("path", "code", "words", "kind", "said"),
    [
        ("stable_token", *FOREIGN, ConfigError, r"The address 203\.0\.113\.7 is not on .* IP 白名单"),
        ("draft/add", 45009, "reach max api daily quota limit", QuotaError, "run again tomorrow"),
        ("draft/add", 48001, "api unauthorized", ConfigError, "接口权限"),
        ("draft/add", 45002, "content size out of limit", ConfigError, "shorten the post"),
        ("media/uploadimg", 40009, "invalid image size", ConfigError, "make the image smaller"),
        ("material/add_material", -1, "system error", ServiceError, "busy"),
        ("draft/add", 99999, "something new", ServiceError, r"'something new' \(99999\)"),
    ],
)
def test_an_error_code_says_what_to_do(
    drafts: WechatDrafts,
    stand_in: WechatStandIn,
    path: str,
    code: int,
    words: str,
    kind: type[DigestError],
    said: str,
) -> None:
    stand_in.fail(path, code, words)
    with pytest.raises(kind, match=said):
        drafts.add([ARTICLE])
    assert stand_in.stored.drafts == {}


@pytest.mark.parametrize(("app_id", "secret"), [(APP_ID, SECRET[::-1]), ("wxwrong", SECRET)])
def test_a_wrong_key_is_named_but_not_repeated(
    stand_in: WechatStandIn, slept: list[float], app_id: str, secret: str
) -> None:
    with pytest.raises(KeyRejectedError) as caught:
        opened(stand_in, slept, app_id=app_id, secret=secret).add([ARTICLE])
    assert secret not in str(caught.value)


@pytest.mark.parametrize(("app_id", "secret"), [("", SECRET), (APP_ID, "")])
def test_a_missing_key_is_said_at_once(
    stand_in: WechatStandIn, slept: list[float], app_id: str, secret: str
) -> None:
    with pytest.raises(KeyMissingError, match="WECHAT_APP_SECRET"):
        opened(stand_in, slept, app_id=app_id, secret=secret)


def test_neither_token_nor_secret_is_logged_or_raised(
    drafts: WechatDrafts, stand_in: WechatStandIn, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    drafts.add([ARTICLE])
    stand_in.fail("draft/add", 47001, f"data format error {stand_in.token} {SECRET}")
    with pytest.raises(ServiceError) as caught:
        drafts.add([ARTICLE])
    said = caplog.text + str(caught.value)
    assert "HTTP Request: POST" in said
    assert stand_in.token not in said
    assert SECRET not in said


@pytest.mark.parametrize(
    "reply",
    [
        Reply(b"<html>Log in to the network</html>", content_type="text/html"),
        Reply(b"[]"),
        Reply(b"Bad Gateway", status=502),
    ],
)
def test_an_answer_that_is_not_wechats_is_a_service_error(
    drafts: WechatDrafts, stand_in: WechatStandIn, reply: Reply
) -> None:
    stand_in.order("media/uploadimg", reply)
    with pytest.raises(ServiceError, match="no answer of its own"):
        drafts.add([ARTICLE])


def test_an_answer_without_the_field_is_no_success(drafts: WechatDrafts, stand_in: WechatStandIn) -> None:
    stand_in.order("draft/add", Reply(b"{}"))
    with pytest.raises(ServiceError, match="no media_id"):
        drafts.add([ARTICLE])


def test_a_draft_that_may_have_arrived_is_not_sent_again(
    drafts: WechatDrafts, stand_in: WechatStandIn, slept: list[float]
) -> None:
    stand_in.order("draft/add", Reply(b"", is_cut=True))
    with pytest.raises(NetworkError, match="cannot be reached"):
        drafts.add([ARTICLE])
    assert stand_in.calls.count("draft/add") == 1
    assert slept == []
