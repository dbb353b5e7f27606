"""Exports of HTML, and what stands in them."""

import re
from html.parser import HTMLParser

from digest.adapters.targets import read_target
from digest.core.exporting.compose_export import exported
from digest.core.marking.mark_up import marked_up
from digest.core.viewing.view_post import shown_post
from digest.domain.digest import Section
from digest.domain.look import EvidenceForm, Style
from digest.domain.post import Post
from digest.domain.target import Dialect, Exported, Markup, MathForm, Publication
from tests.fakes import paper
from tests.posts import digested, issue, says
from tests.targets.issues import PLAIN, TRAPS, an_issue
from tests.targets.sites import TEMPLATES

PUBLICATION = Publication(
    author="Ada", site_url="https://blog.example", post_url="https://blog.example/posts/{slug}/"
)
POSTS = {
    f"{style}-{kind}": an_issue(style, words, f"{style}-{kind}", EvidenceForm.FOOTNOTES)
    for style in Style
    for kind, words in {"plain": PLAIN, "traps": TRAPS}.items()
}
_UNSEEN = re.compile("[\\s\x80-\x9f\u202e\u2028]+")  # taken out of text wherever it goes
_PLAIN_TEXT = Dialect(markup=Markup.TEXT, math=MathForm.UNICODE)


def files(name: str, post: Post, publication: Publication = PUBLICATION) -> tuple[Exported, ...]:
    return exported(post, read_target(name, TEMPLATES.folders), publication, (post,), TEMPLATES.render)


def file(name: str, end: str, post: Post) -> str:
    """Return one file of an export, by the end of its path."""
    target = read_target(name, TEMPLATES.folders)
    wanted = tuple(file for file in target.file if file.path.endswith(f"/{end}"))
    alone = target.model_copy(update={"file": wanted})
    (made,) = exported(post, alone, PUBLICATION, (post,), TEMPLATES.render)
    return made.content.decode()


class Html(HTMLParser):
    """A page, read. tags: every start tag with its attributes. words: all text, without spaces."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self._words: list[str] = []
        self.feed(html)
        self.close()
        self.words = folded("".join(self._words))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self._words.append(data)


def folded(text: str) -> str:
    return _UNSEEN.sub("", text)


def printed(post: Post) -> list[str]:
    """Return the titles and claims that the style prints, in plain characters without spaces."""
    said = []
    for shown in shown_post(post).items:
        sections = [claim for section in shown.sections for claim in section.claims]
        story = [*shown.story.problem, *shown.story.answer, *shown.story.result]
        claims = sections if post.style is Style.NUMBERED else story
        said += [shown.item.title, *(claim.text_zh for claim in claims)]
    return [folded(marked_up(text, _PLAIN_TEXT)) for text in said]


def han(length: int) -> str:
    return ("量化后的模型在长文本任务上保持了原有的准确率，" * 20)[: length - 1] + "。"


def usual_issue(papers: int, style: Style = Style.NUMBERED) -> Post:
    """Return an issue whose papers are as long as those that bloggers print: about 900 characters each."""
    lengths = {
        Section.ONE_LINE: [50],
        Section.ABSTRACT: [75] * 4,
        Section.BACKGROUND: [55],
        Section.METHOD: [65],
        Section.INNOVATIONS: [60, 60],
        Section.EXPERIMENTS: [68],
        Section.CONCLUSIONS: [45, 45],
    }
    claims = [says(section, han(length)) for section, each in lengths.items() for length in each]
    title = "Are Large Language Models State-of-the-art Quality Estimators for User-generated Content?"
    done = [digested(*claims, of=paper(n, title=title), title_zh=han(30)) for n in range(1, papers + 1)]
    return issue(*done, style=style, closing=(han(140),), ai_label=han(40))
