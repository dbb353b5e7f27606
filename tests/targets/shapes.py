"""What a browser would make of HTML: its elements counted, and its words."""

import re
from collections import Counter
from html.parser import HTMLParser

_BLOCKS = ("h1", "h2", "h3", "h4", "h5", "h6", "table", "tr", "td", "th", "li", "blockquote", "pre", "hr")
_COUNTED = frozenset((*_BLOCKS, "strong", "em", "del", "mark", "code", "img", "script"))
_VOID = frozenset(("area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"))
# What renderers set in their own way, curly quotes for straight ones; marks of code; what nobody sees.
_TYPOGRAPHY = re.compile("[\\s\"'“”‘’«»<>.…–—`\x7f-\x9f\u200e-\u202e-]+")


class _Reader(HTMLParser):
    """Counts elements outside the list of footnotes, which every renderer builds in its own way."""

    def __init__(self) -> None:
        super().__init__()
        self.counts: Counter[str] = Counter()
        self.words: list[str] = []
        self.sources: list[str] = []
        self.targets: list[str] = []
        self.notes = 0
        self._open: list[str] = []
        self._notes_depth: int | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag not in _VOID:
            self._open.append(tag)
        if "footnotes" in values.get("class", "").split():
            self._notes_depth = len(self._open)
        if self._notes_depth is not None:
            self.notes += tag == "li"
            return
        assert not [name for name in values if name.startswith("on")], values
        if tag == "a":
            self._link(values)
        elif tag in _COUNTED:
            self.counts[tag] += 1
        if tag == "img":
            self.sources.append(values.get("src", ""))

    def _link(self, values: dict[str, str]) -> None:
        # Anchors of headings and notes point into the page; GitHub links a bare mail address by itself.
        if not values.get("href", "#").startswith(("#", "mailto:")):
            self.counts["a"] += 1
            self.targets.append(values["href"])

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            while self._open.pop() != tag:
                pass
        if self._notes_depth is not None and len(self._open) < self._notes_depth:
            self._notes_depth = None

    def handle_data(self, data: str) -> None:
        self.words.append(data)


class Page:
    """A page as its readers get it.

    counts: elements by name. text: all words. sources: of images; targets: of links out of the page.
    notes: how many footnotes there are.
    """

    def __init__(self, html: str) -> None:
        reader = _Reader()
        reader.feed(html)
        reader.close()
        self.counts = dict(sorted(reader.counts.items()))
        self.text = "".join(reader.words)
        self.sources, self.targets, self.notes = reader.sources, reader.targets, reader.notes

    def says(self, words: str) -> bool:
        """Whether the words stand on the page, whatever quotes and dashes the renderer sets."""
        return _folded(words) in _folded(self.text)


def _folded(text: str) -> str:
    return _TYPOGRAPHY.sub("", text)
