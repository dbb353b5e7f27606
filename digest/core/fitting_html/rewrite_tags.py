"""Writes an HTML fragment anew, tag by tag; its text stays to the letter."""

from collections.abc import Mapping
from html import escape
from html.parser import HTMLParser

_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)


class TagRewriter(HTMLParser):
    """Writes every tag as it was; whoever inherits it says what is written otherwise.

    open: the names of the tags around the place that is read, the outermost first.
    """

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)  # entities stay entities
        self.open: list[str] = []
        self._written: list[str] = []

    def rewritten(self, fragment: str) -> str:
        """Return the fragment anew; for one fragment only. Comments and doctypes are dropped."""
        self.feed(fragment)
        self.close()
        return "".join(self._written)

    def opening(self, tag: str, attributes: Mapping[str, str]) -> str:
        """Return what is written for a start tag. attributes: their values without entities."""
        return start_tag(tag, attributes)

    def closing(self, tag: str) -> str:
        return f"</{tag}>"

    def text(self, source: str) -> str:
        """Return what is written for text. source: as it stands in HTML, with its entities."""
        return source

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._written.append(self.opening(tag, {name: value or "" for name, value in attrs}))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self.open:  # a void one closes nothing
            while self.open.pop() != tag:
                pass
            self._written.append(self.closing(tag))

    def handle_data(self, data: str) -> None:
        self._written.append(self.text(data))

    def handle_entityref(self, name: str) -> None:
        self._written.append(self.text(f"&{name};"))

    def handle_charref(self, name: str) -> None:
        self._written.append(self.text(f"&#{name};"))


def start_tag(tag: str, attributes: Mapping[str, str]) -> str:
    return "".join([f"<{tag}", *(f' {name}="{escape(value)}"' for name, value in attributes.items()), ">"])
