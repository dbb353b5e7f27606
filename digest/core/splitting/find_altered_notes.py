"""Finds rows of tables and footnotes that a person changed in a post of ours: they are no statements."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from digest.core.splitting.find_edits import ALIKE
from digest.domain.finding import Check, Finding, Severity

_NOTE = re.compile(r"\s*(?:\||\[\^[^\]]+\]:)")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def altered_notes(markdown: str, rendered: str) -> tuple[Finding, ...]:
    """Return a finding for each row or footnote that was not in the post when it was rendered.

    WRONG when it is a row of ours with other numbers, or a footnote of ours with other words: those were
    checked, and a footnote quotes the paper. Else DOUBTFUL: nobody has checked it.
    """
    ours, now = _notes(rendered), _notes(markdown)
    gone = [note for note in ours if note not in now]
    return tuple(_altered(note, gone) for note in now if note not in ours)


def _notes(markdown: str) -> dict[str, None]:
    """Return the rows and footnotes of a post, in their order."""
    lines = (" ".join(line.split()) for line in markdown.splitlines() if _NOTE.match(line))
    return dict.fromkeys(lines)


def _altered(note: str, gone: Sequence[str]) -> Finding:
    likeness = {each: SequenceMatcher(None, note, each, autojunk=False).ratio() for each in gone}
    before = max(likeness, key=lambda each: likeness[each], default="")
    if not before or likeness[before] < ALIKE:
        message = f"This was added to the post since it was made, and is not checked: {note!r}."
        return Finding(Check.EVIDENCE, Severity.DOUBTFUL, (note,), message)
    is_false = note.startswith("[^") or _NUMBER.findall(note) != _NUMBER.findall(before)
    severity = Severity.WRONG if is_false else Severity.DOUBTFUL
    return Finding(Check.EVIDENCE, severity, (note,), f"This was {before!r} when the post was made.")
