"""What each target is given, beyond what Markdown parsers see: its files, fields and names."""

import re

import pytest

from digest.adapters.targets import read_target
from digest.core.exporting.compose_export import exported
from digest.core.exporting.preflight import troubles
from digest.core.viewing.view_post import shown_post
from digest.domain.look import EvidenceForm, Style
from digest.domain.post import Origin, Post
from tests.targets.issues import FORMULAS, PLAIN, TRAPS, an_issue
from tests.targets.sites import PUBLICATION, TEMPLATES

POST = an_issue(Style.NUMBERED, PLAIN, "weekly", EvidenceForm.FOOTNOTES)
HOSTILE = an_issue(Style.NUMBERED, TRAPS, "weekly", EvidenceForm.FOOTNOTES)
STEM = "2026-11-20-weekly"
FRONT_MATTER = {"hugo", "hexo", "jekyll", "obsidian"}
FORMS = {"csdn", "zhihu", "juejin"}


def files(name: str, post: Post = POST) -> dict[str, str]:
    made = exported(post, read_target(name, TEMPLATES.folders), PUBLICATION, (), TEMPLATES.render)
    return {file.path: file.content.decode() for file in made}


@pytest.mark.parametrize(
    ("name", "paths"),
    [
        ("hugo", [f"content/posts/{STEM}/index.md"]),
        ("hexo", [f"source/_posts/{STEM}.md"]),
        ("jekyll", [f"_posts/{STEM}.md"]),
        ("csdn", [f"{STEM}/post.md", f"{STEM}/checklist.txt"]),
        ("zhihu", [f"{STEM}/post.md", f"{STEM}/checklist.txt"]),
        ("juejin", [f"{STEM}/post.md", f"{STEM}/checklist.txt"]),
        ("github", [f"{STEM}.md"]),
        (
            "obsidian",
            [
                f"{STEM}/{STEM}.md",
                f"{STEM}/2410.00001v1 第 1 句话 的中文标题.md",
                f"{STEM}/2410.00002v1 第 2 句话 的中文标题.md",
            ],
        ),
    ],
)
def test_a_target_gets_its_files(name: str, paths: list[str]) -> None:
    assert list(files(name)) == paths


@pytest.mark.parametrize("name", sorted(FRONT_MATTER | FORMS | {"github"}))
def test_front_matter_stands_where_it_is_read_and_tells_of_ai(name: str) -> None:
    for text in files(name).values():
        assert text.startswith("---\n") == (name in FRONT_MATTER)
        assert ("ai_generated: true\n" in text) == (name in FRONT_MATTER)


@pytest.mark.parametrize("name", sorted(FRONT_MATTER))
def test_an_excerpt_of_the_paper_s_own_words_is_no_work_of_ai(name: str) -> None:
    draft = POST.model_copy(update={"is_excerpt_draft": True})
    assert all("ai_generated: false\n" in text for text in files(name, draft).values())


@pytest.mark.parametrize("name", sorted(FRONT_MATTER | FORMS | {"github"}))
@pytest.mark.parametrize("post", [POST, HOSTILE], ids=["plain", "traps"])
def test_every_text_is_tidy_and_says_it_is_of_ai(name: str, post: Post) -> None:
    for path, text in files(name, post).items():
        assert "\n\n\n" not in text
        assert text.endswith("\n")
        assert not text.endswith("\n\n")
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", text)
        assert path.endswith("checklist.txt") or "本文由 AI 辅助生成。" in text


@pytest.mark.parametrize("name", sorted(FORMS))
def test_a_form_has_its_fields_in_a_list_to_tick_off(name: str) -> None:
    text = files(name)[f"{STEM}/checklist.txt"]
    assert f"标题：{POST.title}\n" in text
    assert "评测、第 1 句话" in text
    assert "figures 文件夹里的 1 张图" in text
    assert "AI" in text
    assert text.count("[ ] ") >= 4


@pytest.mark.parametrize("name", sorted(FORMS))
def test_a_figure_that_is_linked_alone_is_not_to_be_uploaded(name: str) -> None:
    figure = POST.items[0].figure
    assert figure is not None
    linked = POST.items[0].model_copy(update={"figure": figure.model_copy(update={"file": ""})})
    post = POST.model_copy(update={"items": (linked, *POST.items[1:])})
    assert "figures" not in files(name, post)[f"{STEM}/checklist.txt"]


def test_csdn_gets_a_table_of_contents() -> None:
    assert files("csdn")[f"{STEM}/post.md"].startswith("@[TOC](本期目录)\n\n")


@pytest.mark.parametrize("style", Style)
def test_zhihu_gets_no_table_no_footnote_and_formulas_as_images(style: Style) -> None:
    text = files("zhihu", POST.model_copy(update={"style": style}))[f"{STEM}/post.md"]
    assert not re.search(r"^\|", text, re.MULTILINE)
    assert "[^" not in text
    assert "$" not in text
    assert "## 原文依据\n" in text
    if style is Style.NUMBERED:
        assert text.count('<img eeimg="1" src="https://www.zhihu.com/equation?tex=') == 2 * len(FORMULAS)


def test_juejin_gets_three_tags_and_a_brief_of_a_hundred_characters() -> None:
    text = files("juejin")[f"{STEM}/checklist.txt"]
    assert "6809637773935378440" in text
    brief = re.search(r"摘要（(\d+) 字，最多 100 字）：(.*)", text)
    assert brief is not None
    assert int(brief[1]) == len(brief[2]) <= 100
    tags = re.search(r"标签（3 个，最多 3 个）：(.*)", text)
    assert tags is not None
    assert tags[1].count("、") == 2


def test_github_writes_formulas_in_its_own_form() -> None:
    assert files("github")[f"{STEM}.md"].count("$`O(n^2)`$") == 2


@pytest.mark.parametrize("post", [POST, HOSTILE], ids=["plain", "traps"])
def test_obsidian_s_links_lead_to_notes_that_are_there(post: Post) -> None:
    made = files("obsidian", post)
    names = {path.rpartition("/")[2].removesuffix(".md") for path in made}
    linked = {link for text in made.values() for link in re.findall(r"(?<!\\)\[\[(.+?)\]\]", text)}
    assert len(names) == 3
    assert linked >= names
    assert not set('[]#^|\\/:*?"<>') & set("".join(names))


def test_a_document_is_called_no_arxiv_paper() -> None:
    first = POST.items[0].model_copy(update={"origin": Origin.DOCUMENT, "abs_url": ""})
    post = POST.model_copy(update={"items": (first, *POST.items[1:])})
    assert 'papers: ["2410.00002v1"]\n' in files("hugo", post)[f"content/posts/{STEM}/index.md"]
    _, document, paper = files("obsidian", post).values()
    assert "arxiv:" not in document
    assert "\nurl:" not in document
    assert 'arxiv: "2410.00002v1"\n' in paper


def test_obsidian_s_tags_are_words() -> None:
    for text in files("obsidian", HOSTILE).values():
        tags = re.search(r"^tags: \[(.*)\]$", text, re.MULTILINE)
        assert tags is not None
        assert all(re.fullmatch(r'"[\w/-]+"', tag) for tag in tags[1].split(", "))


@pytest.mark.parametrize("name", sorted(FRONT_MATTER | FORMS | {"github"}))
def test_no_target_of_ours_refuses_an_ordinary_post(name: str) -> None:
    target = read_target(name, TEMPLATES.folders)
    made = exported(POST, target, PUBLICATION, (), TEMPLATES.render)
    found = troubles(target, shown_post(POST), PUBLICATION, made)
    assert not any(trouble.is_refused for trouble in found), found
