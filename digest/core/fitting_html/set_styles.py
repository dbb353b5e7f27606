"""Gives every tag the style that a target has for it, where only inline styles are read."""

from collections.abc import Mapping

from digest.core.fitting_html.rewrite_tags import TagRewriter, start_tag


def styled(fragment: str, styles: Mapping[str, str]) -> str:
    """Return the fragment with its classes turned into styles.

    styles: CSS declarations for "pre code" (a tag right within another), "p.muted" (a tag of a class) or
    "p"; the first of these that there is counts. Without any, the tag stands bare.
    """
    return _Styling(styles).rewritten(fragment)


class _Styling(TagRewriter):
    def __init__(self, styles: Mapping[str, str]) -> None:
        super().__init__()
        self._styles = styles

    def opening(self, tag: str, attributes: Mapping[str, str]) -> str:
        kept = {name: value for name, value in attributes.items() if name != "class"}
        within = f"{self.open[-1]} {tag}" if self.open else ""
        keys = (within, f"{tag}.{attributes.get('class', '')}", tag)
        style = next((self._styles[key] for key in keys if key in self._styles), "")
        return start_tag(tag, {**kept, "style": style} if style else kept)
