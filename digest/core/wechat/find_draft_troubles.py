"""Find what WeChat would refuse of a draft, before anything is sent.

Limits: https://developers.weixin.qq.com/doc/service/api/draftbox/draftmanage/api_draft_add (texts),
…/material/permanent/api_uploadimage (images within) and …/material/permanent/api_addmaterial (covers).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from digest.core.place_images import image_sources, with_addresses
from digest.core.tell_picture_kind import PictureKind, picture_kind
from digest.core.wechat.count_length import count_characters
from digest.domain.draft import Article, DraftTrouble, Picture

MOST_ARTICLES = 8
MOST_TITLE = 32
MOST_AUTHOR = 16
MOST_SUMMARY = 128
MOST_SOURCE_BYTES = 1024
CONTENT_BELOW = 20_000  # characters, tags and all: a text of 20 000 is refused
CONTENT_BELOW_BYTES = 1024 * 1024
IMAGE_BELOW_BYTES = 1024 * 1024
MOST_COVER_BYTES = 10 * 1024 * 1024
IMAGE_KINDS = (PictureKind.JPG, PictureKind.PNG)
COVER_KINDS = tuple(PictureKind)
_ON_WECHAT = re.compile(r"https?://([\w-]+\.)*qpic\.cn/", re.IGNORECASE)  # as uploadimg answers
_ADDRESS = "http://mmbiz.qpic.cn/".ljust(150, "x")  # addresses of 120 to 135 characters were seen


def draft_troubles(articles: Sequence[Article]) -> tuple[DraftTrouble, ...]:
    """Return what WeChat would refuse or drop of a draft made of these articles; () when it takes them.

    The sources of images are counted at the length of the addresses that stand there in the end.
    """
    found = [trouble for number, article in enumerate(articles, 1) for trouble in _of(article, number)]
    count = len(articles)
    if not 1 <= count <= MOST_ARTICLES:
        todo = "Divide the post into several drafts." if count else "Give it an article."
        limit = f"1 to {MOST_ARTICLES}"
        found.insert(0, DraftTrouble(0, "number of articles", limit, str(count), todo))
    return tuple(found)


def content_troubles(article: Article, number: int) -> Iterator[DraftTrouble]:
    """Yield what is too long of an article's HTML as it stands. number: of the article, from 1."""
    characters, size = count_characters(article.html), len(article.html.encode())
    todo = "Divide the post over several articles, or leave papers out."
    if not article.html.strip():
        yield DraftTrouble(number, "content", "some content", "nothing", "Write the post first.")
    if characters >= CONTENT_BELOW:
        limit = f"fewer than {CONTENT_BELOW:,} characters with all tags"
        yield DraftTrouble(number, "content", limit, f"{characters:,} characters", todo)
    if size >= CONTENT_BELOW_BYTES:
        limit = f"fewer than {CONTENT_BELOW_BYTES:,} bytes"
        yield DraftTrouble(number, "content", limit, f"{size:,} bytes", todo)


def _of(article: Article, number: int) -> Iterator[DraftTrouble]:
    yield from _texts(article, number)
    sources = image_sources(article.html)
    addresses = {source: _ADDRESS for source in sources if not _ON_WECHAT.match(source)}
    placed = replace(article, html=with_addresses(article.html, addresses))
    yield from content_troubles(placed, number)
    yield from _cover(article.cover, number)
    given = {picture.name: picture for picture in article.pictures}
    for source in addresses:
        yield from _image(source, given.get(source), number)


def _texts(article: Article, number: int) -> Iterator[DraftTrouble]:
    if not article.title.strip():
        yield DraftTrouble(number, "title", "a title", "none", "Give it a title.")
    lengths = (
        ("title", article.title, MOST_TITLE),
        ("author", article.author, MOST_AUTHOR),
        ("summary", article.summary, MOST_SUMMARY),
    )
    for part, text, most in lengths:
        actual = count_characters(text)
        if actual > most:
            todo = f"Shorten it by {actual - most}."
            yield DraftTrouble(number, part, f"at most {most} characters", f"{actual} characters", todo)
    size = len(article.source_url.encode())
    if size > MOST_SOURCE_BYTES:
        limit = f"at most {MOST_SOURCE_BYTES} bytes"
        yield DraftTrouble(number, "source address", limit, f"{size} bytes", "Give a shorter address.")


def _cover(cover: Picture, number: int) -> Iterator[DraftTrouble]:
    part = f"cover {cover.name!r}"
    yield from _kind(cover, COVER_KINDS, part, number)
    if len(cover.data) > MOST_COVER_BYTES:
        limit = f"at most {MOST_COVER_BYTES:,} bytes"
        yield DraftTrouble(number, part, limit, f"{len(cover.data):,} bytes", "Make the image smaller.")


def _image(source: str, picture: Picture | None, number: int) -> Iterator[DraftTrouble]:
    shown = source if len(source) <= 60 else f"{source[:60]}…"
    part = f"image {shown!r}"
    if picture is None:
        limit = "files that are uploaded with the post"
        todo = "Put the file beside the post, or take the image out: WeChat drops foreign addresses."
        yield DraftTrouble(number, part, limit, "no such file", todo)
        return
    yield from _kind(picture, IMAGE_KINDS, part, number)
    if len(picture.data) >= IMAGE_BELOW_BYTES:
        limit = f"fewer than {IMAGE_BELOW_BYTES:,} bytes"
        yield DraftTrouble(number, part, limit, f"{len(picture.data):,} bytes", "Make the image smaller.")


def _kind(picture: Picture, kinds: Sequence[PictureKind], part: str, number: int) -> Iterator[DraftTrouble]:
    kind = picture_kind(picture.data)
    if kind not in kinds:
        actual = kind or ("an unknown kind of file" if picture.data else "an empty file")
        yield DraftTrouble(number, part, " or ".join(kinds), actual, "Save it as PNG or JPG.")
