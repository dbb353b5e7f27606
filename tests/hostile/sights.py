"""What a reader's program makes of a file: links, images, tags and attributes, found by real parsers."""

import re
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

_FRONT = re.compile(r"\A---\n(.*?\n)---\n", re.DOTALL)
_BLOCKS = ("heading_open", "fence", "code_block", "blockquote_open", "table_open", "hr")
# Nobody sees them, and they make a page or a terminal show other than what was checked.
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


@dataclass
class Sight:
    """What was found in a file.

    raw_html: tags and comments, in Markdown; comments alone, in HTML. blocks: how many of each kind, in
    Markdown. scripts: their texts, in HTML.
    """

    links: set[str] = field(default_factory=set)
    images: set[str] = field(default_factory=set)
    raw_html: set[str] = field(default_factory=set)
    tags: set[str] = field(default_factory=set)
    attributes: set[str] = field(default_factory=set)
    blocks: Counter[str] = field(default_factory=Counter)
    scripts: list[str] = field(default_factory=list)


def front_matter(text: str) -> tuple[dict[str, object], str]:
    """Return the front matter, read as YAML, and the rest. {} where a file has none."""
    found = _FRONT.match(text)
    if found is None:
        return {}, text
    read = yaml.safe_load(found[1])
    assert isinstance(read, dict)
    return read, text[found.end() :]


def of_markdown(text: str) -> Sight:
    """Return what CommonMark with GitHub's tables finds in a text, HTML and bare addresses among it."""
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    sight = Sight()
    for token in parser.parse(text):
        if token.type in _BLOCKS:
            sight.blocks[token.type] += 1
        for each in (token, *_below(token)):
            if each.type == "link_open":
                sight.links.add(str(each.attrs["href"]))
            elif each.type == "image":
                sight.images.add(str(each.attrs["src"]))
            elif each.type in ("html_inline", "html_block"):
                sight.raw_html.add(each.content.strip())
    return sight


def of_html(text: str) -> Sight:
    """Return what a browser finds in a page or a part of one."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader.sight


def _below(token: Token) -> list[Token]:
    children = token.children or []
    return [*children, *(below for child in children for below in _below(child))]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.sight = Sight()
        self._is_script = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.sight.tags.add(tag)
        self._is_script = tag == "script"
        for name, value in attrs:
            self.sight.attributes.add(name)
            if name in ("href", "action", "formaction", "xlink:href"):
                self.sight.links.add(value or "")
            elif name in ("src", "srcset", "srcdoc", "data", "background", "poster"):
                self.sight.images.add(value or "")

    def handle_endtag(self, tag: str) -> None:
        self._is_script = False

    def handle_data(self, data: str) -> None:
        if self._is_script:
            self.sight.scripts.append(data)

    def handle_comment(self, data: str) -> None:
        self.sight.raw_html.add(data)
