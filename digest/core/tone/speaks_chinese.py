"""Tells a claim in Chinese from a sentence of the paper itself."""

import re

_HAN = re.compile("[\u4e00-\u9fff]")


def speaks_chinese(text: str) -> bool:
    """Return whether a claim holds Chinese; one that holds none is an excerpt, and the paper's own words."""
    return _HAN.search(text) is not None
