"""The entries of a list of references."""

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from digest.core.reading.clean_text import clean
from digest.core.reading.join_words import Vocabulary, joined
from digest.core.reading.rows import Row

NUMBERED_ENTRY = re.compile(r"^\s*(?:\[[\w+ -]{1,16}\]|\d{1,3}\.(?=\s))")
INDENT_PT = 4.0


def entries(rows: Sequence[Row], vocabulary: Vocabulary) -> list[str]:
    """Return one text an entry, as printed."""
    is_numbered = sum(NUMBERED_ENTRY.match(row.text) is not None for row in rows) > 0.15 * len(rows)
    steps = [a.baseline - b.baseline for a, b in pairwise(rows) if a.page == b.page]
    leading = median([step for step in steps if step > 0] or [12.0])
    found: list[str] = []
    before: Row | None = None
    for row in rows:
        text = clean(row.text)
        if not text:
            continue
        if before is None or _begins(row, before, leading, is_numbered=is_numbered):
            found.append(text)
        else:
            found[-1] = joined(found[-1], text, vocabulary)
        before = row
    return found


def _begins(row: Row, before: Row, leading: float, *, is_numbered: bool) -> bool:
    if is_numbered:
        return NUMBERED_ENTRY.match(row.text) is not None
    step = before.baseline - row.baseline
    if 0 < step < 4 * leading and row.page == before.page:
        return row.x0 < before.x0 - INDENT_PT or step > 1.25 * leading
    return before.text.rstrip().endswith(".") and row.text[:1].isupper()
