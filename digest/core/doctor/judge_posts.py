"""Judge the posts that lie in their folder."""

from collections.abc import Sequence

from digest.domain.health import Sign, State

NAME = "posts"


def judge_posts(place: str, unreadable: Sequence[str]) -> Sign:
    """place: the folder, which can be written. unreadable: the files of what was a post."""
    if not unreadable:
        return Sign(NAME, State.OK, f"{place} can be written")
    found = f"{place} holds what cannot be read: {', '.join(unreadable)}"
    advice = (
        "Its papers may be picked again. Put the JSON right (digest check names the place), or restore it."
    )
    return Sign(NAME, State.WARNING, found, advice)
