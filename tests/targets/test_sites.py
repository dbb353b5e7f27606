"""Hugo, Hexo and Jekyll build a site from what is exported, whatever words the papers hold."""

import html
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from digest.core.marking.guard_math import guarded
from digest.core.viewing.view_post import shown_post
from digest.domain.look import EvidenceForm, Style
from digest.domain.post import Post
from tests.targets.issues import FORMS, FORMULAS, PICTURE, PLAIN, TRAPS, an_issue
from tests.targets.shapes import Page
from tests.targets.sites import build_hexo, build_hugo, build_jekyll, hexo_packages

WORDS = {"plain": PLAIN, "traps": TRAPS}
POSTS = {
    slug: an_issue(style, words, slug, EvidenceForm.FOOTNOTES)
    for style in Style
    for kind, words in WORDS.items()
    if (slug := f"{style}-{kind}")
}


class Site:
    """A site that an engine has built from POSTS.

    said: by the engine, of its own accord. files: by slug, the page's own file. root: the folder that the
    site's addresses begin at, behind base.
    """

    def __init__(self, files: dict[str, Path], said: str, root: Path, base: str = "/") -> None:
        self.said, self.files, self.root, self.base = said, files, root, base
        pages = {slug: file.read_text(encoding="utf-8") for slug, file in files.items()}
        self.main = {slug: Page(_between(page, "<main>", "</main>")) for slug, page in pages.items()}
        self.teaser = {slug: Page(_between(page, "<footer>", "</footer>")) for slug, page in pages.items()}
        titles = {slug: _between(page, "<title>", "</title>") for slug, page in pages.items()}
        self.title = {slug: html.unescape(title) for slug, title in titles.items()}


def _between(page: str, start: str, end: str) -> str:
    return page.split(start, 1)[1].rsplit(end, 1)[0]


def _address(slug: str) -> str:
    """Return where Hugo puts a post: two issues with one slug stay two pages."""
    return f"posts/{POSTS[slug].date.isoformat()}-{slug}"


def _hugo(folder: Path, config: pytest.Config) -> Site:
    said = build_hugo(folder, list(POSTS.values()))
    root = folder / "public"
    return Site({slug: root / _address(slug) / "index.html" for slug in POSTS}, said, root)


def _hexo(folder: Path, config: pytest.Config) -> Site:
    said = build_hexo(folder, list(POSTS.values()), _packages(config))
    root = folder / "public"
    return Site({slug: root / f"2026-11-20-{slug}" / "index.html" for slug in POSTS}, said, root, "/blog/")


def _packages(config: pytest.Config) -> Path:
    if config.cache is None:
        pytest.skip("Hexo is installed in pytest's cache, which is switched off")
    return hexo_packages(Path(config.cache.mkdir("hexo")))


def _jekyll(folder: Path, config: pytest.Config) -> Site:
    said = build_jekyll(folder, list(POSTS.values()))
    root = folder / "_site"
    return Site({slug: root / f"{slug}.html" for slug in POSTS}, said, root, "/blog/")


ENGINES: dict[str, Callable[[Path, pytest.Config], Site]] = {"hugo": _hugo, "hexo": _hexo, "jekyll": _jekyll}


@pytest.fixture(scope="module", params=ENGINES)
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Site:
    return ENGINES[request.param](tmp_path_factory.mktemp(request.param), request.config)


def test_the_engine_neither_warns_nor_fails(site: Site) -> None:
    assert not re.search("warn|error|deprecat", site.said, re.IGNORECASE), site.said


@pytest.mark.parametrize("style", Style)
def test_words_of_papers_change_nothing_but_words(site: Site, style: Style) -> None:
    plain, traps = site.main[f"{style}-plain"], site.main[f"{style}-traps"]
    assert traps.counts == plain.counts
    assert traps.targets == plain.targets
    assert traps.notes == plain.notes


@pytest.mark.parametrize("slug", POSTS)
def test_every_claim_stands_on_the_page_to_the_letter(site: Site, slug: str) -> None:
    said = [words for words in printed(POSTS[slug]) if words not in FORMS]
    assert len(said) > 5
    assert [words for words in said if not site.main[slug].says(words)] == []


@pytest.mark.parametrize("slug", POSTS)
def test_formulas_arrive_whole(site: Site, slug: str) -> None:
    if POSTS[slug].style is Style.NUMBERED:
        for latex in FORMULAS:
            assert site.main[slug].text.count(guarded(latex)) == 2, latex


@pytest.mark.parametrize("slug", POSTS)
def test_the_figure_is_where_the_page_looks_for_it(site: Site, slug: str) -> None:
    (source,) = site.main[slug].sources
    start = site.root if source.startswith("/") else site.files[slug].parent
    assert (start / source.removeprefix(site.base)).read_bytes() == PICTURE


@pytest.mark.parametrize("slug", POSTS)
def test_the_title_is_that_of_the_post(site: Site, slug: str) -> None:
    assert site.title[slug] == POSTS[slug].title


@pytest.mark.parametrize("style", Style)
def test_the_teaser_holds_words_alone(site: Site, style: Style) -> None:
    assert site.teaser[f"{style}-traps"].counts == site.teaser[f"{style}-plain"].counts


def printed(post: Post) -> list[str]:
    """Return the titles and claims that the style prints."""
    said = []
    for shown in shown_post(post).items:
        sections = [claim for section in shown.sections for claim in section.claims]
        story = [*shown.story.problem, *shown.story.answer, *shown.story.result]
        claims = sections if post.style is Style.NUMBERED else story
        said += [shown.item.title, *(claim.text_zh for claim in claims)]
    return said


def test_hugo_reads_the_front_matter(tmp_path: Path) -> None:
    build_hugo(tmp_path, [POSTS["numbered-traps"]])
    page = (tmp_path / "public" / _address("numbered-traps") / "index.html").read_text(encoding="utf-8")
    data = json.loads(html.unescape(_between(page, "<pre id=data>", "</pre>")))
    assert data["ai_generated"] is True
    assert data["iscjklanguage"] is True
    assert data["papers"] == ["2410.00001v1", "2410.00002v1"]
    assert data["authors"] == ["Ada: #1"]
    assert data["categories"] == ["论文速递", "周报"]


def test_hugo_sets_every_formula(tmp_path: Path) -> None:
    build_hugo(tmp_path, [POSTS["numbered-plain"]])
    page = (tmp_path / "public" / _address("numbered-plain") / "index.html").read_text(encoding="utf-8")
    assert _between(page, "<main>", "</main>").count("<math") == 2 * len(FORMULAS)


def test_hexo_reads_the_front_matter(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    build_hexo(tmp_path, [POSTS["numbered-traps"]], _packages(request.config))
    page = (tmp_path / "public/2026-11-20-numbered-traps/index.html").read_text(encoding="utf-8")
    data = json.loads(html.unescape(_between(page, "<pre id=data>", "</pre>")))
    assert data["ai_generated"] is True
    assert data["title"] == POSTS["numbered-traps"].title
    assert data["categories"] == ["论文速递", "周报"]
    assert data["date"] == "2026-11-20 00:00"
    assert "评测" in data["tags"]
