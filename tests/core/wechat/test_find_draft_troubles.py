"""Each limit of WeChat's is known before anything is sent: what fits exactly passes, one more does not."""

from dataclasses import replace
from typing import Any

import pytest

from digest.core.wechat.find_draft_troubles import (
    CONTENT_BELOW,
    CONTENT_BELOW_BYTES,
    IMAGE_BELOW_BYTES,
    MOST_COVER_BYTES,
    draft_troubles,
)
from digest.domain.draft import Article, DraftTrouble, Picture

PNG = b"\x89PNG\r\n\x1a\n"
GIF = b"GIF89a"
COVER = Picture("cover.png", PNG)
ARTICLE = Article("题", "<p>文</p>", COVER)


def article(**changes: Any) -> Article:
    return replace(ARTICLE, **changes)


def pictured(picture: Picture) -> Article:
    return article(html=f'<img src="{picture.name}">', pictures=(picture,))


@pytest.mark.parametrize(
    "fitting",
    [
        article(title="题" * 32),
        article(author="者" * 16),
        article(summary="摘" * 128),
        article(html="字" * (CONTENT_BELOW - 1)),
        article(source_url="https://example.org/".ljust(1024, "x")),
        article(cover=Picture("c.gif", GIF.ljust(MOST_COVER_BYTES, b"0"))),
        article(html='<img src="http://mmbiz.qpic.cn/x/0">'),
        pictured(Picture("a.png", PNG.ljust(IMAGE_BELOW_BYTES - 1, b"0"))),
    ],
    ids=["title", "author", "summary", "content", "source", "cover", "own image", "image"],
)
def test_what_fits_exactly_is_taken(fitting: Article) -> None:
    assert draft_troubles([fitting]) == ()


@pytest.mark.parametrize(
    ("over", "part", "actual"),
    [
        (article(title="题" * 33), "title", "33 characters"),
        (article(title=" "), "title", "none"),
        (article(author="者" * 17), "author", "17 characters"),
        (article(summary="摘" * 129), "summary", "129 characters"),
        (article(html="字" * CONTENT_BELOW), "content", "20,000 characters"),
        (article(html=" \n"), "content", "nothing"),
        (article(source_url="https://example.org/".ljust(1025, "x")), "source address", "1025 bytes"),
        (article(cover=Picture("c.webp", b"RIFF0000WEBP")), "cover 'c.webp'", "an unknown kind of file"),
        (article(cover=Picture("c.png", b"")), "cover 'c.png'", "an empty file"),
        (
            article(cover=Picture("c.png", PNG.ljust(MOST_COVER_BYTES + 1))),
            "cover 'c.png'",
            "10,485,761 bytes",
        ),
        (
            article(html='<img src="https://example.org/a.png">'),
            "image 'https://example.org/a.png'",
            "no such file",
        ),
        (article(html='<img src="gone.png">'), "image 'gone.png'", "no such file"),
        (article(html="<img>"), "image ''", "no such file"),
        (pictured(Picture("a.gif", GIF)), "image 'a.gif'", "gif"),
        (pictured(Picture("a.png", PNG.ljust(IMAGE_BELOW_BYTES))), "image 'a.png'", "1,048,576 bytes"),
    ],
)
def test_what_is_over_a_limit_is_named(over: Article, part: str, actual: str) -> None:
    (trouble,) = draft_troubles([ARTICLE, over])
    assert (trouble.article, trouble.part, trouble.actual) == (2, part, actual)


def test_bytes_are_limited_beside_characters() -> None:
    troubles = draft_troubles([article(html="字" * (CONTENT_BELOW_BYTES // 3 + 1))])
    assert [trouble.actual for trouble in troubles] == ["349,526 characters", "1,048,578 bytes"]


def test_an_image_is_counted_at_the_length_of_its_address_to_come() -> None:
    html = '<img src="a.png">'
    full = article(html=html.ljust(CONTENT_BELOW - 100, "字"), pictures=(Picture("a.png", PNG),))
    (trouble,) = draft_troubles([full])
    assert (trouble.part, trouble.actual) == ("content", "20,045 characters")  # 150 for the 5 of a.png


@pytest.mark.parametrize(
    ("source", "is_theirs"),
    [
        ("http://mmbiz.qpic.cn/sz_mmbiz_png/x/0", True),
        ("https://mmbiz.qpic.cn/x", True),
        ("https://qpic.cn.example.org/x", False),
        ("https://example.org/mmbiz.qpic.cn/x", False),
        ("mmbiz.qpic.cn/x", False),
        ("http://[broken", False),
        ("data:image/png;base64,AAAA", False),
    ],
)
def test_images_that_wechat_keeps_already_need_no_file(source: str, is_theirs: bool) -> None:
    html = f'<img src="{source}"><img src="a.png">'
    found = draft_troubles([article(html=html, pictures=(Picture("a.png", PNG),))])
    assert [trouble.part for trouble in found] == ([] if is_theirs else [f"image {source!r}"])


@pytest.mark.parametrize(("count", "is_taken"), [(0, False), (1, True), (8, True), (9, False)])
def test_a_draft_has_one_to_eight_articles(count: int, is_taken: bool) -> None:
    assert (draft_troubles([ARTICLE] * count) == ()) is is_taken


def test_a_trouble_is_a_sentence_that_says_what_to_do() -> None:
    trouble = DraftTrouble(1, "title", "at most 32 characters", "40 characters", "Shorten it by 8.")
    assert str(trouble) == (
        "Article 1, title: 40 characters, where WeChat takes at most 32 characters. Shorten it by 8."
    )
