"""Keeps out of XML what it cannot hold."""

import re

# What XML 1.0 calls no character: https://www.w3.org/TR/xml/#charsets
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legal_xml(text: str) -> str:
    """Return the text without the characters that XML 1.0 forbids, even as entities."""
    return _ILLEGAL.sub("", text)
