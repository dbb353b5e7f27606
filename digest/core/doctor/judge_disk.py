"""Judge the room that is left on the disk."""

from digest.core.say_size import size_words
from digest.domain.health import Sign, State

LITTLE_BYTES = 1_000_000_000  # some 500 papers with their PDFs, 2 MB each
NONE_BYTES = 100_000_000  # one issue, with the largest PDFs that are taken
_ADVICE = "Make room, for instance: digest library clean --older-than 90d"


def judge_disk(free_bytes: int, place: str) -> Sign:
    """place: the folder whose disk it is."""
    found = f"{size_words(free_bytes)} free for {place}"
    if free_bytes >= LITTLE_BYTES:
        return Sign("disk", State.OK, found)
    return Sign("disk", State.WARNING if free_bytes >= NONE_BYTES else State.FAILURE, found, _ADVICE)
