"""Judge the file of keys that a run by cron or systemd reads: whether both read it as it is meant."""

import re
from collections.abc import Iterator

from digest.domain.health import Sign, State

NAME = "keys"
READABLE_BY_OTHERS = 0o077
_ASSIGNMENT = re.compile(r"[A-Za-z_]\w*(?P<sign>\s*=\s*)(?P<value>.*)", re.ASCII)
# What a shell and systemd take as it stands: bare, in single quotes, or in double quotes.
_WHOLE = re.compile(r"""(?!~)[^\s&;|<>()`$"'\\]*|'[^']*'|"[^"$`\\]*\"""")


def judge_keys(place: str, text: str, mode: int) -> Sign:
    """Judge the file. No value is told, a line by its number alone.

    mode: its permissions, as stat tells them; 0 where a file has none.
    """
    is_shared = bool(mode & READABLE_BY_OTHERS)
    misread = [f"line {number} {fault}" for number, line in _lines(text) if (fault := _fault(line))]
    misread += ["lines end as on Windows, which becomes part of the values"] if "\r" in text else []
    if not (misread or is_shared):
        return Sign(NAME, State.OK, f"{place} can be read by cron and systemd, and by you alone")
    shared = ["others on this machine can read it"] if is_shared else []
    todo = ["Write NAME='value' with no blank around = and plain line ends"] if misread else []
    todo += [f"Run: chmod 600 {place}"] if is_shared else []
    return Sign(NAME, State.WARNING, f"{place}: {'; '.join([*misread, *shared])}", "; ".join(todo))


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines that say something, with their numbers, from 1."""
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip() and not line.startswith("#"):
            yield number, line.rstrip()


def _fault(line: str) -> str:
    """Return why a line is read otherwise than it is meant, "" for one that is not."""
    found = _ASSIGNMENT.fullmatch(line)
    if found is None:
        return "is not NAME='value'"
    if found["sign"] != "=":
        return "has a blank beside ="
    return "" if _WHOLE.fullmatch(found["value"]) else "holds what a shell takes apart"
