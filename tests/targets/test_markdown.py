"""Every parser of Markdown reads the same out of what is exported."""

import re
from collections.abc import Callable

import cmarkgfm
import pytest
from cmarkgfm.cmark import Options
from markdown_it import MarkdownIt

from digest.adapters.targets import read_target
from digest.core.exporting.compose_export import exported
from digest.domain.look import EvidenceForm, Style
from digest.domain.post import Post
from digest.domain.target import Markup
from tests.targets.issues import PLAIN, TRAPS, an_issue
from tests.targets.shapes import Page
from tests.targets.sites import PUBLICATION, TEMPLATES, render_with_goldmark

TARGETS = ("hugo", "hexo", "jekyll", "csdn", "zhihu", "juejin", "obsidian", "github")
POSTS = {
    f"{style}-{evidence}-{kind}": an_issue(style, words, kind, evidence)
    for style in Style
    for evidence in EvidenceForm
    for kind, words in {"plain": PLAIN, "traps": TRAPS}.items()
}


def commonmark(text: str) -> str:
    return str(MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(text))


def github(text: str) -> str:
    options = Options.CMARK_OPT_FOOTNOTES | Options.CMARK_OPT_UNSAFE
    return str(cmarkgfm.github_flavored_markdown_to_html(text, options))


def bodies(name: str, post: Post) -> list[str]:
    """Return the Markdown files of an export, without front matter."""
    target = read_target(name, TEMPLATES.folders)
    texts = [
        made.content.decode()
        for made in exported(post, target, PUBLICATION, (), TEMPLATES.render)
        if made.path.endswith(".md")
    ]
    assert texts
    return [re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL) for text in texts]


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    """Return every Markdown file of every target, by a name for it."""
    assert all(read_target(name, TEMPLATES.folders).dialect.markup is Markup.MARKDOWN for name in TARGETS)
    return {
        f"{name}-{kind}-{number}": text
        for name in TARGETS
        for kind, post in POSTS.items()
        for number, text in enumerate(bodies(name, post))
    }


@pytest.fixture(scope="module")
def by_goldmark(texts: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Page]:
    return {
        name: Page(html) for name, html in render_with_goldmark(tmp_path_factory.mktemp("md"), texts).items()
    }


def test_goldmark_and_github_count_alike(texts: dict[str, str], by_goldmark: dict[str, Page]) -> None:
    assert differences(texts, by_goldmark, github) == {}


def test_goldmark_and_markdown_it_count_alike(texts: dict[str, str], by_goldmark: dict[str, Page]) -> None:
    # Without footnotes, which markdown-it leaves to its plugins.
    listed = {name: text for name, text in texts.items() if "[^1]:" not in text}
    assert len(listed) > len(texts) / 2
    assert differences(listed, by_goldmark, commonmark) == {}


def test_words_of_papers_add_no_element(by_goldmark: dict[str, Page]) -> None:
    for name, page in by_goldmark.items():
        assert page.counts == by_goldmark[name.replace("traps", "plain")].counts, name
        assert not re.search("evil|javascript", " ".join(page.targets + page.sources)), name


def differences(
    texts: dict[str, str], by_goldmark: dict[str, Page], other: Callable[[str], str]
) -> dict[str, object]:
    """Return what another parser counts otherwise, by the name of the text."""
    found: dict[str, object] = {}
    for name, text in texts.items():
        page, known = Page(other(text)), by_goldmark[name]
        if (page.counts, page.notes) != (known.counts, known.notes):
            found[name] = {"here": (page.counts, page.notes), "goldmark": (known.counts, known.notes)}
    return found


def test_a_post_has_the_elements_it_should(texts: dict[str, str]) -> None:
    counts = Page(github(texts["github-numbered-none-plain-0"])).counts
    assert (counts["h1"], counts["h2"], counts["h3"]) == (1, 7, 12)
    assert (counts["table"], counts["img"]) == (4, 1)
