"""The feed, through the eyes of an XML parser, of RFC 4287 and of a feed reader."""

import re
from urllib.parse import urlsplit
from xml.etree import ElementTree

import feedparser
import pytest

from digest.adapters.targets import read_target
from digest.core.exporting.compose_export import exported
from digest.core.exporting.preflight import troubles
from digest.core.viewing.view_post import shown_post
from digest.domain.post import Post
from digest.domain.target import Publication
from tests.targets.pages import POSTS, PUBLICATION, Html, printed
from tests.targets.sites import TEMPLATES

TARGET = read_target("feed", TEMPLATES.folders)
ATOM = "{http://www.w3.org/2005/Atom}"
ALL = tuple(POSTS.values())


def feed(*posts: Post, publication: Publication = PUBLICATION) -> str:
    (made,) = exported(posts[0], TARGET, publication, posts, TEMPLATES.render)
    return made.content.decode()


def entries(source: str) -> list[ElementTree.Element]:
    return ElementTree.fromstring(source.encode()).findall(f"{ATOM}entry")


def text(element: ElementTree.Element, name: str) -> str:
    (found,) = element.findall(f"{ATOM}{name}")  # RFC 4287 wants exactly one of each that is asked for here
    return found.text or ""


@pytest.mark.parametrize("publication", [PUBLICATION, Publication(categories=())], ids=["site", "none"])
def test_the_feed_has_what_rfc_4287_requires(publication: Publication) -> None:
    root = ElementTree.fromstring(feed(*ALL, publication=publication).encode())
    assert root.tag == f"{ATOM}feed"
    assert root.findall(f"{ATOM}author/{ATOM}name")[0].text
    for element in (root, *root.findall(f"{ATOM}entry")):
        assert urlsplit(text(element, "id")).scheme in {"https", "tag"}
        assert text(element, "title")
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00", text(element, "updated"))
    assert all(text(entry, "content") for entry in root.findall(f"{ATOM}entry"))


def test_every_post_has_an_entry_with_a_name_of_its_own() -> None:
    names = [text(entry, "id") for entry in entries(feed(*ALL))]
    assert names == [f"tag:blog.example,2026-11-20:{post.slug}" for post in ALL]


def test_every_address_is_whole() -> None:
    source = feed(*ALL)
    for entry in entries(source):
        assert entry.findall(f"{ATOM}link")[0].get("href", "").startswith("https://blog.example/posts/")
        for _, attributes in Html(text(entry, "content")).tags:
            assert {name: urlsplit(value).scheme for name, value in attributes.items() if name != "alt"} in (
                {},
                {"href": "https"},
                {"src": "https"},
            )


def test_a_figure_lies_beside_the_feed() -> None:
    (source,) = re.findall(r'src="([^"]+)"', text(entries(feed(ALL[0]))[0], "content"))
    assert source == f"https://blog.example/figures/2026-11-20-{ALL[0].slug}/one.png"


def test_without_a_site_no_address_is_made_up_and_it_is_said() -> None:
    source = feed(ALL[0], publication=Publication())
    assert "<link" not in source
    assert "src=" not in text(entries(source)[0], "content")
    found = troubles(TARGET, shown_post(ALL[0]), Publication(), ())
    assert [trouble for trouble in found if "set `site_url` in [export]" in trouble.sentence]


@pytest.mark.parametrize("slug", POSTS)
def test_a_reader_is_shown_every_claim_to_the_letter(slug: str) -> None:
    read = feedparser.parse(feed(POSTS[slug]))
    assert not read.bozo
    (entry,) = read.entries
    words = Html(entry.content[0].value).words
    assert [claim for claim in printed(POSTS[slug]) if claim not in words] == []
    assert entry.published_parsed[:3] == (2026, 11, 19)  # midnight in China
    assert "ai_generated" in [tag.term for tag in entry.tags]


def test_what_xml_forbids_is_left_out() -> None:
    words = "控\x00制\x0b符\ud800与\uffff ]]> <![CDATA[ 末"
    post = ALL[0].model_copy(update={"title": words, "closing": (words,), "ai_label": words})
    (entry,) = entries(feed(post))
    assert text(entry, "title") == "控制 符与 ]]> <![CDATA[ 末"
    assert "控制符与]]><![CDATA[末" in Html(text(entry, "content")).words


def test_entries_far_back_hold_their_summaries() -> None:
    posts = [POSTS["roundup-plain"].model_copy(update={"slug": f"week-{number}"}) for number in range(25)]
    found = entries(feed(*posts))
    assert len(found) == 25
    assert [bool(entry.findall(f"{ATOM}content")) for entry in found] == [True] * 20 + [False] * 5
    assert all(text(entry, "summary") for entry in found)
