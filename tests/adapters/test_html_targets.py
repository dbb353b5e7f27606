"""What WeChat and mail programs are given: nothing that they drop, all that a post says."""

import re
from typing import Any

import pytest

from digest.adapters.targets import read_target
from digest.core.exporting.pack_post import article, letter
from digest.core.exporting.preflight import troubles
from digest.core.viewing.view_post import shown_post
from digest.core.wechat.count_length import count_characters
from digest.core.wechat.find_draft_troubles import draft_troubles
from digest.domain.draft import Picture
from digest.domain.look import EvidenceForm, Show, Style
from digest.domain.post import Post, WebLink
from digest.domain.target import Exported
from tests.targets.issues import PICTURE, PLAIN, an_issue
from tests.targets.pages import POSTS, PUBLICATION, Html, file, files, folded, printed, usual_issue
from tests.targets.sites import TEMPLATES

PAGES = [("wechat", "wechat.html"), ("email", "email.html"), ("email", "email.txt")]
FIGURE = Exported("2026-11-20-x/figures/one.png", PICTURE)
BARE = Show(
    contents=False, links=False, key_numbers=False, limitations=False, affiliations=False, venue=False
)


@pytest.mark.parametrize("slug", POSTS)
def test_a_wechat_article_holds_what_wechat_keeps_and_nothing_else(slug: str) -> None:
    for tag, attributes in Html(file("wechat", "wechat.html", POSTS[slug])).tags:
        assert tag not in {"a", "div", "script", "style", "svg", "h1"}
        assert set(attributes) <= {"style", "src", "alt"}
        assert not re.search(r"position|var\(|(^|[;\s])color:", attributes.get("style", ""))


def test_a_wechat_article_survives_being_pasted() -> None:
    html = file("wechat", "wechat.html", POSTS["numbered-plain"]).strip()
    empty = '<p style="margin:0;font-size:0;line-height:0">&nbsp;</p>'
    assert re.fullmatch(f"{empty}<section style=.*</section>{empty}", html)
    assert html.count("<li>") == html.count("<li><section>") > 20


def test_addresses_are_listed_once_at_the_end_of_a_wechat_article() -> None:
    body, _, references = file("wechat", "wechat.html", POSTS["numbered-plain"]).partition("参考链接")
    listed = re.findall(r"<br>\[(\d+)\] (\S+?)(?=<)", references)
    assert [int(number) for number, _ in listed] == list(range(1, len(listed) + 1))
    assert len({address for _, address in listed}) == len(listed) == 8
    assert {number for number, _ in listed} == set(re.findall(r"<sup>\[(\d+)\]</sup>", body))
    assert "https://" not in re.sub(r"<code.*?</code>", "", body)  # BibTeX holds them as text


@pytest.mark.parametrize("style", Style)
def test_eight_usual_papers_fit_one_wechat_article(style: Style) -> None:
    assert count_characters(file("wechat", "wechat.html", usual_issue(8, style))) < 20_000


def test_of_a_longer_issue_it_is_said_into_how_many_articles_it_goes() -> None:
    post, target = usual_issue(12), read_target("wechat", TEMPLATES.folders)
    (found,) = troubles(target, shown_post(post), PUBLICATION, files("wechat", post))
    assert found.is_refused
    assert "split the issue into 2 of 8 papers at most" in found.sentence


@pytest.mark.parametrize("style", Style)
def test_wechat_takes_the_draft_that_is_made_of_an_export(style: Style) -> None:
    post, target = usual_issue(8, style), read_target("wechat", TEMPLATES.folders)
    cover = Picture("cover.png", PICTURE)
    draft = article(shown_post(post), target, PUBLICATION, files("wechat", post), cover)
    assert draft_troubles([draft]) == ()


def test_a_draft_brings_the_pictures_that_its_article_names() -> None:
    post, target = POSTS["roundup-plain"], read_target("wechat", TEMPLATES.folders)
    made = [Exported(f"2026-11-20-x/{one.path.split('/')[-1]}", one.content) for one in files("wechat", post)]
    draft = article(shown_post(post), target, PUBLICATION, [*made, FIGURE], Picture("c.png", PICTURE))
    assert [picture.name for picture in draft.pictures] == ["figures/one.png"]
    assert draft_troubles([draft]) == ()


def test_wenyan_is_given_the_fields_it_reads() -> None:
    lines = file("wechat", "wechat.md", POSTS["numbered-plain"]).split("\n---\n")[0].splitlines()
    assert [line.split(":")[0] for line in lines[1:]] == ["title", "author", "description", "source_url"]


def test_the_preview_shows_the_article_as_it_is_pasted() -> None:
    post = POSTS["numbered-traps"]
    assert file("wechat", "wechat.html", post).strip() in file("wechat", "preview.html", post)


@pytest.mark.parametrize("slug", POSTS)
def test_a_letter_has_no_scripts_classes_or_foreign_files(slug: str) -> None:
    for tag, attributes in Html(file("email", "email.html", POSTS[slug])).tags:
        assert tag not in {"script", "link", "svg", "form"}
        assert not [name for name in attributes if name in {"class", "id"} or name.startswith("on")]
        assert attributes.get("src", "figures/").startswith("figures/")
        assert attributes.get("href", "https:").startswith("https:")


def test_a_letter_of_many_papers_is_not_cut_off() -> None:
    post, target = usual_issue(16), read_target("email", TEMPLATES.folders)
    assert troubles(target, shown_post(post), PUBLICATION, files("email", post)) == ()


def test_the_line_beside_the_subject_is_the_summary() -> None:
    post = POSTS["roundup-plain"]
    assert Html(file("email", "email.html", post).split("<body", 1)[1]).words.startswith(
        folded(f'style="margin:0;padding:0">{shown_post(post).summary}')
    )


def test_a_letter_is_packed_with_its_text_and_pictures() -> None:
    post = POSTS["numbered-plain"]
    made = [Exported(f"2026-11-20-x/{one.path.split('/')[-1]}", one.content) for one in files("email", post)]
    packed = letter(shown_post(post), [*made, FIGURE])
    assert packed.text == file("email", "email.txt", post)
    assert [picture.name for picture in packed.pictures] == ["figures/one.png"]


@pytest.mark.parametrize("slug", ["numbered-plain", "roundup-plain"])
def test_a_letter_in_plain_text_has_no_run_of_blank_lines(slug: str) -> None:
    source = file("email", "email.txt", POSTS[slug])
    assert "\n\n\n" not in source
    assert source.count(f"\n\n{'-' * 40}\n\n") == 3  # before each paper, and before the last words


def test_a_letter_in_plain_text_lists_a_link_a_line() -> None:
    links = tuple(
        WebLink(title=title, url=url) for title, url in (("甲", "https://a.example/"), ("乙", "b.md"))
    )
    post = POSTS["numbered-plain"].model_copy(update={"related": links})
    assert "【往期相关】\n甲：https://a.example/\n乙\n\n" in file("email", "email.txt", post)


@pytest.mark.parametrize("slug", POSTS)
@pytest.mark.parametrize(("name", "end"), PAGES)
def test_every_claim_stands_there_to_the_letter(name: str, end: str, slug: str) -> None:
    source = file(name, end, POSTS[slug])
    words = folded(source) if end.endswith(".txt") else Html(source).words
    said = printed(POSTS[slug])
    assert len(said) > 5
    assert [claim for claim in said if claim not in words] == []


@pytest.mark.parametrize("style", Style)
@pytest.mark.parametrize(("name", "end"), PAGES[:2])
def test_words_of_papers_add_no_tag(name: str, end: str, style: Style) -> None:
    plain, traps = (Html(file(name, end, POSTS[f"{style}-{kind}"])) for kind in ("plain", "traps"))
    # Backticks are no trap here: what stands between them is code in every target.
    shapes = [[tag for tag, _ in page.tags if tag != "code"] for page in (plain, traps)]
    assert shapes[0] == shapes[1]
    addresses = [value for _, values in traps.tags for key, value in values.items() if key != "alt"]
    assert not re.search("evil|javascript", " ".join(addresses))


SWITCHES: dict[str, tuple[Any, str]] = {
    "contents": (True, "本期速览"),
    "links": (True, "摘要页"),
    "affiliations": (True, "作者单位：第 3 句话"),
    "venue": (True, "发表于：第 6 句话"),
    "tags": (True, "标签：第 1 句话、评测"),
    "comparison": (True, "本期对比"),
    "bibtex": (True, "archivePrefix"),
    "evidence": (EvidenceForm.FOOTNOTES, "原文依据"),
    "reading_time": (True, "分钟读完"),
    "related": (True, "往期相关"),
}


@pytest.mark.parametrize("switch", SWITCHES)
@pytest.mark.parametrize(("name", "end"), PAGES)
def test_what_is_switched_on_is_printed_and_nothing_else(name: str, end: str, switch: str) -> None:
    value, words = SWITCHES[switch]
    made = an_issue(Style.NUMBERED, PLAIN, "x", EvidenceForm.NONE)
    without, within = (_as_printed(name, end, made, show) for show in (BARE, _with(switch, value)))
    assert folded(words) not in without
    assert folded(words) in within


def _with(switch: str, value: object) -> Show:
    return BARE.model_copy(update={switch: value})


def _as_printed(name: str, end: str, post: Post, show: Show) -> str:
    source = file(name, end, post.model_copy(update={"show": show}))
    return folded(source) if end.endswith(".txt") else Html(source).words


@pytest.mark.parametrize(("name", "end", "has_table"), [(*PAGES[0], False), (*PAGES[1], True)])
def test_key_numbers_are_a_table_where_cells_keep_them_whole(name: str, end: str, has_table: bool) -> None:
    made = an_issue(Style.NUMBERED, PLAIN, "x", EvidenceForm.NONE)
    without, within = (_as_printed(name, end, made, show) for show in (BARE, _with("key_numbers", True)))
    assert ("数值指标数据集对照" in without, "数值指标数据集对照" in within) == (False, has_table)


@pytest.mark.parametrize(("name", "end"), PAGES[:2])
def test_a_figure_stands_with_its_licence_or_is_linked_alone(name: str, end: str) -> None:
    post = POSTS["numbered-plain"]
    figure = post.items[0].figure
    assert figure is not None
    linked = post.items[0].model_copy(update={"figure": figure.model_copy(update={"file": ""})})
    for items, picture, words in (
        (post.items, 1, "截自原文第3页，作者见上，许可CCBY4.0"),
        ((linked, *post.items[1:]), 0, "见原文第3页"),
    ):
        page = Html(file(name, end, post.model_copy(update={"items": items})))
        assert [tag for tag, _ in page.tags].count("img") == picture
        assert words in page.words
