"""Puts bold right that CommonMark would print as asterisks: **摘要：**本文 becomes **摘要**：本文.

Two asterisks close only where no mark stands before them, or where a space or a mark comes after; beside
Chinese, which has no spaces, a mark at the end of bold text keeps it open:
https://spec.commonmark.org/0.31.2/#right-flanking-delimiter-run
"""

import re
import unicodedata

from digest.core.protect_runs import outside_protected

_STARS = r"(?<![\\*])(?:(?<!\s)\*\*(?!\*)|\*\*(?![\s*]))"
_BOLD = re.compile(rf"{_STARS}(?P<text>(?:(?!{_STARS}).)+?){_STARS}", re.DOTALL)
_PAIRS = {"“": "”", "‘": "’", "「": "」", "『": "』", "（": "）", "(": ")", "《": "》", "【": "】", '"': '"'}
_OPENERS = {closes: opens for opens, closes in _PAIRS.items()}
_NOTES = "（(【"  # what stands in them may leave bold text as a whole
_SIGNS = "%‰°"
_STOPS = "，。、；：？！…—,.;:?!"


def close_bold(text: str) -> str:
    """Return the paragraph with the marks at the ends of bold text moved out of it where they kept it open.

    A sign that belongs to its number gets a space behind it instead. Bold that no moving helps, as before
    code or a formula, loses its asterisks. Doing it twice changes nothing.
    """
    return outside_protected(text, lambda run: _BOLD.sub(_mended, run))


def _mended(match: re.Match[str]) -> str:
    """Return a bold text and what had to leave it, before it and behind it."""
    before, after = match.string[: match.start()][-1:], match.string[match.end() :][:1]
    inner, head, tail = match["text"], "", ""
    while inner:
        if not _opens(head[-1:] or before, inner[0]):
            cut = _head(inner)
            head, inner = head + inner[:cut], inner[cut:]
        elif _closes(inner[-1], tail[:1] or after):
            return f"{head}**{inner}**{tail}"
        elif inner[-1] in _SIGNS:
            return f"{head}**{inner}** {tail}"
        elif len(inner) > 2 and _OPENERS.get(inner[-1]) == inner[0]:
            head, inner, tail = head + inner[0], inner[1:-1], inner[-1] + tail
        else:
            cut = _tail(inner)
            inner, tail = inner[:cut], inner[cut:] + tail
    return f"{head}{tail}"


def _opens(before: str, first: str) -> bool:
    """Return whether asterisks between these two characters open; before: "" at the paragraph's start."""
    return not first.isspace() and (not _is_mark(first) or _is_edge(before))


def _closes(last: str, after: str) -> bool:
    return not last.isspace() and (not _is_mark(last) or _is_edge(after))


def _is_edge(char: str) -> bool:
    return not char or char.isspace() or _is_mark(char)


def _is_mark(char: str) -> bool:
    # A private-use character stands in for code, a formula or a link, which all begin and end in marks.
    return unicodedata.category(char)[0] in "PS" or unicodedata.category(char) == "Co"


def _tail(inner: str) -> int:
    """Return where the end begins that must leave bold text: stops, a note in brackets, or one character."""
    if inner[-1] in _STOPS:
        return len(inner.rstrip(_STOPS))
    opener = _OPENERS.get(inner[-1], "")
    start = inner.rfind(opener) if opener and opener in _NOTES else -1
    return start if start > 0 else len(inner) - 1


def _head(inner: str) -> int:
    """Return where bold text begins when its first mark, or the note it opens with, has left it."""
    end = inner.find(_PAIRS[inner[0]], 1) + 1 if inner[0] in _NOTES else 0
    return end if 0 < end < len(inner) else 1
