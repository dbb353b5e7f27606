"""How long a post takes to read."""

import re
from collections.abc import Iterable, Sequence

from digest.domain.han import HAN
from digest.domain.look import Style
from digest.domain.view import ShownClaim, ShownItem

CHARS_A_MINUTE = 450  # Chinese technical prose is read at 400 to 500
WORDS_A_MINUTE = 220
_WORD = re.compile(rf"(?P<han>[{HAN}])|[A-Za-z0-9][A-Za-z0-9.,%-]*")


def minutes(items: Sequence[ShownItem], style: Style) -> int:
    """Return the minutes it takes to read the items in this style, from 1."""
    needed = 0.0
    for item in items:
        for claim in _printed(item, style):
            for word in _WORD.finditer(claim.text_zh):
                needed += 1 / CHARS_A_MINUTE if word["han"] else 1 / WORDS_A_MINUTE
    return max(1, round(needed))


def _printed(item: ShownItem, style: Style) -> Iterable[ShownClaim]:
    if style is Style.ROUNDUP:
        return (*item.story.problem, *item.story.answer, *item.story.result)
    return (*item.one_line, *(claim for section in item.sections for claim in section.claims))
