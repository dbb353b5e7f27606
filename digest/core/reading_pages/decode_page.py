"""The bytes of a page as text, in the encoding that its host or the page itself names."""

import codecs
import re

SNIFFED_BYTES = 2_048  # where HTML may name its encoding: https://html.spec.whatwg.org/#charset
_NAMED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE)
_ALSO = ("utf-8", "gb18030")  # the second reads what older Chinese sites wrote
# Browsers read these names so: https://encoding.spec.whatwg.org/#names-and-labels
_MEANT = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "us-ascii": "cp1252",
}


def decoded(data: bytes, charset: str = "") -> str | None:
    """Return the text, or None when it is none. charset: what the host said of it; "" for nothing."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _read(data, "utf-16")
    if b"\0" in data:
        return None
    sniffed = _NAMED.search(data[:SNIFFED_BYTES])
    named = (charset, sniffed[1].decode("ascii", "replace") if sniffed else "")
    for name in (*(name.strip("\"' ").lower() for name in named if name), *_ALSO):
        text = _read(data, _MEANT.get(name, name))
        if text is not None:
            return text.removeprefix("\ufeff")
    return None


def _read(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (LookupError, ValueError):  # no such encoding; not in this encoding
        return None
