"""Find the images that an HTML fragment names, and put other addresses in their place."""

import html
import re
from collections.abc import Mapping
from urllib.parse import unquote

# A ">" may stand within a quoted value, such as an alternative text.
_TAG = re.compile(r"""<img\b(?:[^>"']|"[^"]*"|'[^']*')*>""", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")


def image_sources(fragment: str) -> tuple[str, ...]:
    """Return the sources of the images in the fragment, in order, each once.

    An image without a source is listed as "". Entities and percent signs are resolved: "图.png", not
    "%E5%9B%BE.png".
    """
    return tuple(dict.fromkeys(_source(tag[0]) for tag in _TAG.finditer(fragment)))


def with_addresses(fragment: str, addresses: Mapping[str, str]) -> str:
    """Return the fragment with the sources of its images replaced.

    addresses: by source, as `image_sources` returns it; what is not in it stays.
    """

    def placed(tag: re.Match[str]) -> str:
        address = addresses.get(_source(tag[0]))
        found = _source_attribute(tag[0])
        if address is None or found is None:
            return tag[0]
        return f'{tag[0][: found.start()]}src="{html.escape(address)}"{tag[0][found.end() :]}'

    return _TAG.sub(placed, fragment)


def _source(tag: str) -> str:
    found = _source_attribute(tag)
    value = next((group for group in found.groups()[1:] if group is not None), "") if found else ""
    return unquote(html.unescape(value)).strip()


def _source_attribute(tag: str) -> re.Match[str] | None:
    attributes = _ATTRIBUTE.finditer(tag, len("<img"))
    return next((found for found in attributes if found[1].lower() == "src"), None)
