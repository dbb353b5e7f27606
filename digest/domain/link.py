"""Where a post may lead: addresses of the web, and places beside it."""

import re
from urllib.parse import quote, urlsplit

_WEB = frozenset({"http", "https"})
# What ends a link in Markdown or HTML, or is nowhere seen.
_ENDS = re.compile(r"""[\s<>"'`()\[\]{}|\\^\x00-\x20\x7f-\x9f]""")


def checked_address(url: str) -> str:
    """Return an http or https address, or "", with what would end a link written as %XX.

    Raises ValueError for any other, such as javascript: or file:.
    """
    if url and not (urlsplit(url).scheme in _WEB and urlsplit(url).netloc):
        raise ValueError("is no http or https address")
    return _ENDS.sub(_written, url)


def checked_link(url: str) -> str:
    """Return the same for an address or a path beside the post."""
    if urlsplit(url).scheme or urlsplit(url).netloc:
        return checked_address(url)
    return _ENDS.sub(_written, url)


def checked_path(path: str) -> str:
    """Return a path below the folder of a post, or "". Raises ValueError for one that leads out of it."""
    if "\\" in path or path.startswith("/") or ".." in path.split("/"):
        raise ValueError("is no path below the folder of the post")
    return _ENDS.sub(_written, path)


def _written(mark: re.Match[str]) -> str:
    return quote(mark[0], safe="")
