"""Posts as files: the canonical JSON and the Markdown made from it, side by side."""

import os
from collections.abc import Callable
from itertools import count
from pathlib import Path

from pydantic import ValidationError

from digest.adapters.files import make_folder, write_whole
from digest.domain.errors import ConfigError
from digest.domain.post import Post


class PostFolder:
    """A folder of posts, made when it is missing.

    render: a post's Markdown. Raises ConfigError at once when the folder cannot be written: before anything
    is paid for.
    """

    def __init__(self, folder: Path, render: Callable[[Post], str]) -> None:
        self._folder = folder
        self._render = render
        # A link that leads nowhere is there too: no folder can be made in its place.
        there = next(place for place in (folder, *folder.absolute().parents) if os.path.lexists(place))
        if not there.is_dir() or not os.access(there, os.W_OK):
            raise self._unusable()

    def write(self, post: Post) -> tuple[Path, Path]:
        """Write both files and return their paths, Markdown first.

        An earlier post of the same day on the same papers is written over. One on other papers, or one that
        a person has edited, is left alone, and this one gets a number behind its name; so are excerpts,
        whose name ends in -draft, kept apart from posts that a writer wrote.
        """
        try:
            make_folder(self._folder)
        except OSError as error:
            raise self._unusable() from error
        name = f"{post.date.isoformat()}-{post.slug}" + ("-draft" if post.is_excerpt_draft else "")
        stem = self._free_stem(post, name)
        canonical, rendered = self._folder / f"{stem}.json", self._folder / f"{stem}.md"
        # The JSON first: from it the Markdown can be made again, not the other way round.
        write_whole(canonical, (post.model_dump_json(indent=2) + "\n").encode())
        write_whole(rendered, self._render(post).encode())
        return rendered, canonical

    def _unusable(self) -> ConfigError:
        return ConfigError(
            f"No post can be written to {str(self._folder)!r}. Name another folder with --out."
        )

    def _free_stem(self, post: Post, stem: str) -> str:
        for number in count(1):
            name = stem if number == 1 else f"{stem}-{number}"
            if not self._is_taken(name, post):
                return name
        raise AssertionError("count() does not end")

    def _is_taken(self, stem: str, post: Post) -> bool:
        canonical, rendered = self._folder / f"{stem}.json", self._folder / f"{stem}.md"
        if not canonical.exists():
            # A Markdown file alone is somebody else's.
            return rendered.exists()
        try:
            earlier = Post.model_validate_json(canonical.read_bytes())
        except (OSError, ValidationError):
            return True  # not ours to write over
        if set(earlier.asked) != set(post.asked):
            return True
        if {item.id for item in earlier.items} - {item.id for item in post.items}:
            return True  # it holds papers that this one lacks
        return rendered.exists() and rendered.read_bytes() != self._render(earlier).encode()
