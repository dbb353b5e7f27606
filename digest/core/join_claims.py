"""Claims to a paragraph."""

import re
from collections.abc import Iterable

HAN = re.compile(r"[\u3400-\u9fff]")
ENDS = tuple("。！？…”’）.!?")


def paragraph(texts: Iterable[str]) -> str:
    """Return statements as one running paragraph: each ends in a mark, Latin ones stand apart by a space."""
    joined = ""
    for text in texts:
        is_chinese = bool(HAN.search(text))
        whole = text if text.endswith(ENDS) else text + ("。" if is_chinese else ".")
        joined += ("" if is_chinese or not joined else " ") + whole
    return joined
