"""Where the bytes of a file lie that a code host shows within a page of its own."""

import re

_RAW = (
    (
        re.compile(r"https://github\.com/([^/]+/[^/]+)/(?:blob|raw)/([^?#]+).*"),
        r"https://raw.githubusercontent.com/\1/\2",
    ),
    (
        re.compile(r"https://(huggingface\.co|hf\.co|gitee\.com)/(.+?)/blob/([^?#]+).*"),
        r"https://\1/\2/raw/\3",
    ),
    (re.compile(r"https://gitlab\.com/(.+?)/-/blob/([^?#]+).*"), r"https://gitlab.com/\1/-/raw/\2"),
)


def raw_address(url: str) -> str:
    """Return the address of the file itself; any other address as it is."""
    for shown, raw in _RAW:
        if found := shown.fullmatch(url):
            return found.expand(raw)
    return url
