"""The files of an export, packed for those that send them."""

from digest.core.exporting.pack_post import article, letter
from digest.core.viewing.view_post import shown_post
from digest.domain.digest import Section
from digest.domain.draft import Picture
from digest.domain.target import Exported, Limit, Publication, Target, TargetFile
from tests.posts import digested, issue, says

VIEW = shown_post(issue(digested(says(Section.ONE_LINE, "一。")), digested(says(Section.ONE_LINE, "二。"))))
FILES = (
    Exported("one/page.html", b'<p>a</p><img src="figures/a.png"><img src="https://b.example/b.png">'),
    Exported("one/preview.html", b"<p>preview</p>"),
    Exported("one/page.txt", b"a"),
    Exported("one/checklist.txt", b"todo"),
    Exported("one/figures/a.png", b"PNG"),
)
TARGET = Target(
    name="t",
    name_zh="t",
    file=(TargetFile(path="one/page.html", template="a.j2"),),
    limit=(Limit.model_validate({"of": "summary", "at_most": 2}),),
)
COVER = Picture("cover.png", b"COVER")
PUBLICATION = Publication(author="Ada", post_url="https://blog.example/{slug}/")


def test_an_article_has_the_fields_of_the_post() -> None:
    made = article(VIEW, TARGET, PUBLICATION, FILES, COVER)
    assert made.html == FILES[0].content.decode()
    assert (made.title, made.author, made.summary) == (VIEW.post.title, "Ada", "一")
    assert (made.source_url, made.cover) == ("https://blog.example/weekly/", COVER)


def test_the_pictures_are_those_that_the_page_names() -> None:
    made = article(VIEW, TARGET, PUBLICATION, FILES, COVER)
    assert made.pictures == (Picture("figures/a.png", b"PNG"),)


def test_a_letter_has_the_text_twice_and_its_pictures() -> None:
    made = letter(VIEW, FILES)
    assert (made.subject, made.text, made.html) == (VIEW.post.title, "a", FILES[0].content.decode())
    assert made.pictures == (Picture("figures/a.png", b"PNG"),)
