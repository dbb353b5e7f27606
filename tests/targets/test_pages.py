"""A browser shows the WeChat preview and the letter: nothing sticks out, nothing runs."""

import html
import json
import shutil
import subprocess
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from digest.core.viewing.view_post import shown_post
from digest.domain.look import EvidenceForm, Style
from tests.targets.issues import PICTURE, PLAIN, an_issue
from tests.targets.pages import POSTS, file

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
# No line can break within these but by force.
UNBROKEN = tuple("Antidisestablishmentarianism" * 6 + str(number) for number in range(len(PLAIN)))
SHOWN = POSTS | {
    f"{style}-long": an_issue(style, UNBROKEN, f"{style}-long", EvidenceForm.FOOTNOTES) for style in Style
}
# Widths of windows, in CSS pixels: a phone, and the column of a mail program.
PAGES = {("wechat", "preview.html"): (390,), ("email", "email.html"): (390, 640)}
_LOOK = """
addEventListener("load", () => {
  const seen = {};
  for (const frame of document.querySelectorAll("iframe")) {
    const page = frame.contentDocument, all = [...page.querySelectorAll("body *")];
    seen[frame.id] = {
      width: page.documentElement.scrollWidth,
      ground: page.documentElement.clientWidth,
      tags: all.map(one => one.localName),
      events: all.flatMap(one => one.getAttributeNames()).filter(name => name.startsWith("on")),
      targets: [...page.links].map(one => one.href),
      loaded: [...page.images].filter(one => one.naturalWidth > 0).length,
      text: page.body.innerText,
    };
  }
  document.body.textContent = JSON.stringify(seen);
});
"""


@dataclass(frozen=True, slots=True)
class Shown:
    """A page as the browser has built it. width: of all that is on it; ground: of the window, in pixels.

    loaded: how many images there are to see. events: attributes that would run a script.
    """

    width: int
    ground: int
    tags: list[str]
    events: list[str]
    targets: list[str]
    loaded: int
    text: str

    @property
    def counts(self) -> Counter[str]:
        return Counter(self.tags)


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str, int], Shown]:
    """Return every page at every width, by target, post and width."""
    browser = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if browser is None:
        pytest.skip("no Chromium is installed")
    folder = tmp_path_factory.mktemp("pages")
    (folder / "figures").mkdir()
    (folder / "figures" / "one.png").write_bytes(PICTURE)
    frames = "".join(
        f'<iframe id="{name} {slug} {width}" style="width:{width}px;height:800px;border:0" '
        f'srcdoc="{html.escape(file(name, end, post))}"></iframe>'
        for (name, end), widths in PAGES.items()
        for slug, post in SHOWN.items()
        for width in widths
    )
    page = folder / "page.html"
    page.write_text(f"<!DOCTYPE html><meta charset=utf-8><script>{_LOOK}</script>{frames}", encoding="utf-8")
    seen = json.loads(_body(_dumped(browser, page)))
    return {_key(name): Shown(**values) for name, values in seen.items()}


def _dumped(browser: str, page: Path) -> str:
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--hide-scrollbars"]
    profile = f"--user-data-dir={page.parent / 'profile'}"
    command = [browser, *options, profile, "--dump-dom", page.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout


def _body(source: str) -> str:
    return html.unescape(source.split("<body>", 1)[1].rsplit("</body>", 1)[0])


def _key(name: str) -> tuple[str, str, int]:
    target, slug, width = name.split()
    return target, slug, int(width)


def test_nothing_sticks_out_of_the_window(shown: dict[tuple[str, str, int], Shown]) -> None:
    assert len(shown) == 18
    assert {key: page.width for key, page in shown.items() if page.width > page.ground} == {}
    assert {page.ground for page in shown.values()} == {390, 640}


@pytest.mark.parametrize("target", ["wechat", "email"])
@pytest.mark.parametrize("style", Style)
def test_hostile_words_build_nothing_and_run_nothing(
    shown: dict[tuple[str, str, int], Shown], target: str, style: Style
) -> None:
    plain, traps = shown[target, f"{style}-plain", 390], shown[target, f"{style}-traps", 390]
    # The one script is that of the preview's button. Code in backticks is code in every target.
    assert traps.counts["script"] == plain.counts["script"] == (target == "wechat")
    shapes = [[tag for tag in page.tags if tag != "code"] for page in (plain, traps)]
    assert shapes[0] == shapes[1]
    assert traps.events == []
    assert [target.replace("-traps/", "-plain/") for target in traps.targets] == plain.targets
    assert "<script>alert(1)</script> <img src=x onerror=alert(1)>" in traps.text


@pytest.mark.parametrize("target", ["wechat", "email"])
def test_a_page_has_the_parts_of_the_post(shown: dict[tuple[str, str, int], Shown], target: str) -> None:
    post = POSTS["numbered-plain"]
    counts = shown[target, "numbered-plain", 390].counts
    # Contents, two papers, comparison, related posts, the last words, BibTeX and the notes.
    assert (counts["h1"], counts["h2"]) == (1, 8)
    sections = [part for item in shown_post(post).items for part in item.sections]
    assert counts["h3"] == len([part for part in sections if part.section != "limitations"])
    # The frame of a letter, the numbers of each paper, and the comparison; 公众号 breaks numbers in cells.
    assert counts["table"] == (2 + 2 + 1 if target == "email" else 0)


@pytest.mark.parametrize("slug", POSTS)
@pytest.mark.parametrize("target", ["wechat", "email"])
def test_the_figure_is_shown(shown: dict[tuple[str, str, int], Shown], target: str, slug: str) -> None:
    assert shown[target, slug, 390].loaded == 1


def test_links_lead_out_of_letters_and_never_out_of_articles(
    shown: dict[tuple[str, str, int], Shown],
) -> None:
    assert shown["wechat", "numbered-plain", 390].targets == []
    targets = shown["email", "numbered-plain", 640].targets
    assert targets.count("https://arxiv.org/abs/2410.00001v1") == 1
    assert all(target.startswith("https://") for target in targets)


def test_the_line_beside_the_subject_is_not_seen(shown: dict[tuple[str, str, int], Shown]) -> None:
    page = shown["email", "roundup-plain", 640]
    assert page.text.startswith(POSTS["roundup-plain"].title)
