"""Fit lines into the room that a service gives a message."""

from collections.abc import Sequence

MORE_ZH = "（其余略）"


def fitted(lines: Sequence[str], room_bytes: int, *, each_bytes: int = 1) -> list[str]:
    """Return the lines, or the first ones that fit and a last one that says that more were left out.

    room_bytes: in UTF-8. each_bytes: what a line takes beside its text: its end, or what stands around it.
    """
    if _taken(lines, each_bytes) <= room_bytes:
        return list(lines)
    left = room_bytes - _taken([MORE_ZH], each_bytes)
    kept: list[str] = []
    for line in lines:
        left -= _taken([line], each_bytes)
        if left < 0:
            break
        kept.append(line)
    return [*kept, MORE_ZH]


def _taken(lines: Sequence[str], each_bytes: int) -> int:
    return sum(len(line.encode()) + each_bytes for line in lines)
