"""HTML as the editor and the interface of WeChat keep it.

What they drop or break is known from https://github.com/doocs/md and its like: classes, ids, events and
positions, links out of WeChat, blocks within list items, lists within lists, spaces and lines of code.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape

from digest.core.fitting_html.rewrite_tags import TagRewriter, start_tag

_KEPT = frozenset({"class", "style", "src", "alt", "colspan", "rowspan", "start"})
_UNREAD = frozenset({"script", "style", "iframe"})
_RENAMED = {"div": "section"}
_LISTS = frozenset({"ul", "ol"})
_WITHIN = re.compile(r"https?://mp\.weixin\.qq\.com/")
_WEB = re.compile(r"https?://")


@dataclass(frozen=True, slots=True)
class FittedHtml:
    """A fragment for WeChat. links: the addresses its numbers [1], [2], … stand for, each once."""

    html: str
    links: tuple[str, ...]


def fitted_to_wechat(fragment: str) -> FittedHtml:
    """Return the fragment so that WeChat shows it whole, its classes still there for `styled` to read.

    Links to other articles of WeChat stay links; the words of others are followed by a number.
    """
    fitting = _Fitting()
    html = fitting.rewritten(fragment)
    html = html.replace("<br></code></pre>", "</code></pre>")
    return FittedHtml(html, tuple(fitting.numbers))


class _Fitting(TagRewriter):
    def __init__(self) -> None:
        super().__init__()
        self.numbers: dict[str, int] = {}
        self._links: list[tuple[str, list[str]]] = []  # for each open link, its address and its words
        self._items: list[bool] = []  # for each open list item, whether it is written to its end

    def opening(self, tag: str, attributes: Mapping[str, str]) -> str:
        if tag in _UNREAD or not _UNREAD.isdisjoint(self.open):
            return ""
        kept = {name: value for name, value in attributes.items() if name in _KEPT}
        if tag == "a":
            return self._link_opened(attributes.get("href", ""), kept)
        if tag in _LISTS and self._items and not self._items[-1]:
            self._items[-1] = True  # a list within an item stands behind it
            return "</section></li>" + start_tag(tag, kept)
        if tag == "li":
            self._items.append(False)
            return start_tag(tag, kept) + "<section>"
        return start_tag(_RENAMED.get(tag, tag), kept)

    def closing(self, tag: str) -> str:
        if tag in _UNREAD or not _UNREAD.isdisjoint(self.open):
            return ""
        if tag == "a":
            return self._link_closed()
        if tag == "li":
            return "" if self._items.pop() else "</section></li>"
        return f"</{_RENAMED.get(tag, tag)}>"

    def text(self, source: str) -> str:
        if not _UNREAD.isdisjoint(self.open):
            return ""
        for _, words in self._links:
            words.append(source)
        if "pre" in self.open:
            return source.replace("\n", "<br>").replace(" ", "&nbsp;")
        # A line end between two blocks: the editor would make an empty list item of it.
        return "" if source.isspace() and "\n" in source else source

    def _link_opened(self, address: str, kept: Mapping[str, str]) -> str:
        self._links.append((address, []))
        return start_tag("a", {"href": address, **kept}) if _WITHIN.match(address) else ""

    def _link_closed(self) -> str:
        address, words = self._links.pop()
        if _WITHIN.match(address):
            return "</a>"
        if not _WEB.match(address) or unescape("".join(words)) == address:
            return ""
        return f"<sup>[{self.numbers.setdefault(address, len(self.numbers) + 1)}]</sup>"
