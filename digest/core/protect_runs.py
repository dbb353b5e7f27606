"""Takes out of a text what typesetting must not touch, and puts it back: code, formulas, links, calls."""

import re
from collections.abc import Callable

from digest.domain.han import HAN

# Private-use characters stand in for what was taken out: those of plane 15 for what the profile spaces as it
# does Latin words, with addresses apart, because Han that follows them without a space becomes part of
# them; plane 16 for what Han touches. Such characters of the text itself are taken out like the rest.
SPACED = "\U000f0000-\U000f7fff"
APART = "\U000f8000-\U000ffffd"
TIGHT = "\U00100000-\U0010fffd"

VERBATIM = "|".join(
    (
        r"(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)",  # inline code
        r"\$\$[^$]+\$\$",
        rf"(?<![\\$])\$(?=\S)[^${HAN}]*(?<=\S)\$(?!\d)",  # a formula, but not "$5 与 $6"
        r"!?\[[^\[\]]*\]\([^()\s]*\)",  # a link or an image
    )
)
"""Code, formulas and plain links, as a part of regular expressions."""

ADDRESS = r"https?://[!-~]*[A-Za-z0-9/#=&_~-]"

_SPACED_RUN = "|".join(
    (
        VERBATIM,
        rf"\[[^\[\]{HAN}，。（）]*\]",  # an interval, a reference: [0, 1], [57]
        # a call: O(n log n), max(x, y), but not "tokens(large language models)"
        r"(?<![A-Za-z0-9])(?:[A-Za-z]|[a-z]+)\((?![^()]*[A-Za-z]{3,} [A-Za-z]{3,})[ -'*-~α-ω]*\)",
    )
)
_TIGHT_RUN = rf"</?[A-Za-z!][^<>{HAN}]*>|[{SPACED}{APART}{TIGHT}]+"
_PROTECTED = re.compile(rf"(?P<spaced>{_SPACED_RUN})|(?P<apart>{ADDRESS})|(?P<tight>{_TIGHT_RUN})")
_MOST_RUNS = 0x8000
_STAND_IN = re.compile(rf"[{SPACED}{APART}{TIGHT}]")
_FIRST = {"spaced": SPACED[0], "apart": APART[0], "tight": TIGHT[0]}


def outside_protected(text: str, change: Callable[[str], str]) -> str:
    """Return the text with `change` made to all of it but the protected runs.

    change sees the whole text at once, each protected run as one private-use character that it must keep.
    A text with more runs than there are such characters comes back as it is.
    """
    kept: dict[str, str] = {}

    def stand_in(match: re.Match[str]) -> str:
        name = chr(ord(_FIRST[match.lastgroup or "tight"]) + len(kept) % _MOST_RUNS)
        kept[name] = match[0]
        return name

    standing_in = _PROTECTED.sub(stand_in, text)
    if len(kept) >= _MOST_RUNS:
        return text
    changed = change(standing_in)
    return _STAND_IN.sub(lambda match: kept[match[0]], changed)


def masked(text: str) -> str:
    """Return the text, as long as it was, with a private-use character for each one of protected runs."""
    return _PROTECTED.sub(lambda match: TIGHT[0] * len(match[0]), text)
