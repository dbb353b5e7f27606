"""Takes out of a text what typesetting must not touch, and puts it back: code, formulas, links, calls."""

import re
from collections.abc import Callable

from digest.domain.han import HAN

# Private-use characters stand in for what was taken out: plane 15 for what Han keeps a space from,
# plane 16 for what it touches. Such characters of the text itself are taken out like the rest.
SPACED = "\U000f0000-\U000ffffd"
TIGHT = "\U00100000-\U0010fffd"

_SPACED_RUN = "|".join(
    (
        r"(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)",  # inline code
        r"\$\$[^$]+\$\$",
        rf"(?<![\\$])\$(?=\S)[^${HAN}]*(?<=\S)\$(?!\d)",  # a formula, but not "$5 与 $6"
        r"!?\[[^\[\]]*\]\([^()\s]*\)",  # a link or an image
        r"https?://[!-~]*[A-Za-z0-9/#=&_~-]",
        rf"\[[^\[\]{HAN}，。（）]*\]",  # an interval, a reference: [0, 1], [57]
        # a call: O(n log n), max(x, y), but not "tokens(large language models)"
        r"(?<![A-Za-z0-9])(?:[A-Za-z]|[a-z]+)\((?![^()]*[A-Za-z]{3,} [A-Za-z]{3,})[ -'*-~α-ω]*\)",
    )
)
_TIGHT_RUN = rf"</?[A-Za-z!][^<>{HAN}]*>|[{SPACED}{TIGHT}]"
_PROTECTED = re.compile(rf"(?P<spaced>{_SPACED_RUN})|(?P<tight>{_TIGHT_RUN})")
_STAND_IN = re.compile(rf"[{SPACED}{TIGHT}]")


def outside_protected(text: str, change: Callable[[str], str]) -> str:
    """Return the text with `change` made to all of it but the protected runs.

    change sees the whole text at once, each protected run as one private-use character that it must keep.
    """
    kept: dict[str, str] = {}

    def stand_in(match: re.Match[str]) -> str:
        plane = SPACED if match["spaced"] is not None else TIGHT
        name = chr(ord(plane[0]) + len(kept))
        kept[name] = match[0]
        return name

    changed = change(_PROTECTED.sub(stand_in, text))
    return _STAND_IN.sub(lambda match: kept[match[0]], changed)
