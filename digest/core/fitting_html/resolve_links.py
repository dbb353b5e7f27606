"""Makes the links of a fragment lead somewhere when it is read far from its blog."""

from collections.abc import Mapping
from urllib.parse import urljoin, urlsplit

from digest.core.fitting_html.rewrite_tags import TagRewriter, start_tag

_WEB = frozenset({"http", "https"})
_FOLLOWED = _WEB | {"mailto"}


def resolved(fragment: str, base: str, image_base: str | None = None) -> str:
    """Return the fragment with whole addresses; links that lead nowhere become plain words.

    base: the address that links are relative to, "" when there is none. image_base: that of images, which
    are left out when they would lie nowhere; None for images that travel with the page as files.
    """
    return _Resolving(base, image_base).rewritten(fragment)


class _Resolving(TagRewriter):
    def __init__(self, base: str, image_base: str | None) -> None:
        super().__init__()
        self._base = base
        self._image_base = image_base
        self._is_written: list[bool] = []  # for each open link

    def opening(self, tag: str, attributes: Mapping[str, str]) -> str:
        if tag == "a":
            address, scheme = _address(self._base, attributes.get("href", ""))
            self._is_written.append(scheme in _FOLLOWED)
            return start_tag(tag, {**attributes, "href": address}) if scheme in _FOLLOWED else ""
        if tag == "img" and self._image_base is not None:
            address, scheme = _address(self._image_base, attributes.get("src", ""))
            return start_tag(tag, {**attributes, "src": address}) if scheme in _WEB else ""
        return super().opening(tag, attributes)

    def closing(self, tag: str) -> str:
        if tag == "a" and not self._is_written.pop():
            return ""
        return super().closing(tag)


def _address(base: str, reference: str) -> tuple[str, str]:
    """Return the whole address and its scheme; "" and "" for what is no address."""
    try:
        whole = urljoin(base, reference)
        return whole, urlsplit(whole).scheme
    except ValueError:  # such as "http://[x"
        return "", ""
