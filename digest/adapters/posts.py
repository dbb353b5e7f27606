"""Posts as files: the canonical JSON and the Markdown made from it, side by side."""

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Protocol

from pydantic import ValidationError

from digest.adapters.files import make_folder, write_whole
from digest.core.merging.keep_edits import keep_edits
from digest.core.tell_slips import slips
from digest.domain.edit import Edit, MergedPost
from digest.domain.errors import ConfigError
from digest.domain.post import Post


class MadePosts(Protocol):
    """Who remembers what digest itself made: `pipeline/kept_posts.py`."""

    def keep_post(self, post: Post) -> str: ...

    def post(self, key: str) -> Post | None: ...

    def keep_page(self, page: bytes) -> None: ...

    def has_page(self, page: bytes) -> bool: ...


@dataclass(frozen=True, slots=True)
class WrittenPost:
    """A post in its folder, and what of it a person had changed."""

    post: Post
    markdown: Path
    canonical: Path
    edits: tuple[Edit, ...]


class PostFolder:
    """A folder of posts, made when it is missing.

    render: a post's Markdown. tell: called with a sentence for every post that is left alone.
    Raises ConfigError at once when the folder cannot be written: before anything is paid for.
    """

    def __init__(self, folder: Path, render: Callable[[Post], str], tell: Callable[[str], None]) -> None:
        self._folder = folder
        self._render = render
        self._tell = tell
        # A link that leads nowhere is there too: no folder can be made in its place.
        there = next(place for place in (folder, *folder.absolute().parents) if os.path.lexists(place))
        if not there.is_dir() or not os.access(there, os.W_OK):
            raise self._unusable()

    def write(self, post: Post, pictures: Mapping[str, bytes], kept: MadePosts) -> WrittenPost:
        """Write both files, with the pictures by their places beside them, and return what was written.

        An earlier post of the same day on the same papers is written over, and what a person changed in its
        JSON since is kept. One on other papers, or one whose Markdown a person changed, is left alone, and
        this one gets a number behind its name; so are excerpts, whose name ends in -draft, kept apart from
        posts that a writer wrote.

        Raises ConfigError when the JSON of an earlier post cannot be read, or a file not be written.
        """
        self._make_folder()
        unwritten = MergedPost(post)
        for stem in _names(post):
            merged = unwritten if self._is_free(stem) else self._merged(post, stem, kept)
            if merged is not None:
                return self._written(merged, post, stem, pictures, kept)
            unwritten = self._with_edits(post, stem, kept) or unwritten
        raise AssertionError("names do not end")

    def write_again(
        self, stem: str, post: Post, pictures: Mapping[str, bytes], kept: MadePosts
    ) -> WrittenPost | None:
        """Write a post under the name that it had, without suffix; None when that must be left alone.

        Raises ConfigError as `write` does.
        """
        self._make_folder()
        canonical, rendered = self._places(stem)
        if canonical.exists():
            merged = self._merged(post, stem, kept)
        elif rendered.exists() and not kept.has_page(rendered.read_bytes()):
            self._leave(
                rendered, f"{canonical.name} is gone, and you changed it; move it away to have both anew"
            )
            merged = None
        else:
            merged = MergedPost(post)
        return None if merged is None else self._written(merged, post, stem, pictures, kept)

    def _make_folder(self) -> None:
        try:
            make_folder(self._folder)
        except ConfigError as error:
            raise self._unusable() from error

    def _unusable(self) -> ConfigError:
        return ConfigError(
            f"No post can be written to {str(self._folder)!r}. Name another folder with --out."
        )

    def _draw(self, post: Post, pictures: Mapping[str, bytes], kept: MadePosts) -> None:
        """Write the pictures that the post prints, before the page that shows them; a person's own stay."""
        for place in dict.fromkeys(item.figure.file for item in post.items if item.figure):
            if place not in pictures:
                continue
            path, picture = self._folder / place, pictures[place]
            there = path.read_bytes() if path.is_file() else picture
            if there != picture and not kept.has_page(there):
                self._tell(f"{place} is left alone: you changed it.")
                continue
            make_folder(path.parent)
            write_whole(path, picture)
            kept.keep_page(picture)

    def _written(
        self, merged: MergedPost, made: Post, stem: str, pictures: Mapping[str, bytes], kept: MadePosts
    ) -> WrittenPost:
        self._draw(merged.post, pictures, kept)
        # What was made first: the JSON names it, so that the next run can tell it from what a person changed.
        final = merged.post.model_copy(update={"made": kept.keep_post(made)})
        page = self._render(final).encode()
        kept.keep_page(page)
        canonical, rendered = self._places(stem)
        # The JSON next: from it the Markdown can be made again, not the other way round.
        write_whole(canonical, (final.model_dump_json(indent=2) + "\n").encode())
        write_whole(rendered, page)
        return WrittenPost(final, rendered, canonical, merged.edits)

    def _places(self, stem: str) -> tuple[Path, Path]:
        return self._folder / f"{stem}.json", self._folder / f"{stem}.md"

    def _merged(self, post: Post, stem: str, kept: MadePosts) -> MergedPost | None:
        """Return what is to be written under this name; None when what lies there is left alone."""
        canonical, rendered = self._places(stem)
        earlier = self._earlier(canonical)
        if earlier is None:
            return None  # a Markdown file alone is somebody else's
        made = kept.post(earlier.made)
        if set(earlier.asked) != set(post.asked) or _ids(made or earlier) - _ids(post):
            return None  # it is on other papers, or holds some that this one lacks
        if not self._is_as_printed(rendered, earlier, kept):
            self._leave(rendered, "you changed it. Changes in its JSON would be kept")
            return None
        if made is None and not _is_as_made(earlier, kept):
            self._leave(canonical, "you changed it, and the library no longer knows what was there before")
            return None
        return keep_edits(made, earlier, post) if made else MergedPost(post)

    def _is_free(self, stem: str) -> bool:
        return not any(place.exists() for place in self._places(stem))

    def _with_edits(self, post: Post, stem: str, kept: MadePosts) -> MergedPost | None:
        """Return the post with what a person changed in the JSON of one that is left alone."""
        earlier = self._earlier(self._places(stem)[0])
        made = kept.post(earlier.made) if earlier else None
        if earlier is None or made is None or set(earlier.asked) != set(post.asked):
            return None
        return keep_edits(made, earlier, post)

    def _earlier(self, canonical: Path) -> Post | None:
        try:
            return Post.model_validate_json(canonical.read_bytes())
        except OSError:
            return None
        except ValidationError as error:
            # Another name would publish the post without what this person wrote into it.
            raise ConfigError(
                f"{str(canonical)!r} is no post that digest can read: {slips(error)}. Put it right, or move "
                "it away; nothing is lost, what was fetched and written is kept."
            ) from error

    def _leave(self, path: Path, why: str) -> None:
        self._tell(f"{path.name} is left alone: {why}.")

    def _is_as_printed(self, rendered: Path, earlier: Post, kept: MadePosts) -> bool:
        if not rendered.exists():
            return True
        page = rendered.read_bytes()
        return kept.has_page(page) or page == self._render(earlier).encode()


def _names(post: Post) -> Iterator[str]:
    name = f"{post.date.isoformat()}-{post.slug}" + ("-draft" if post.is_excerpt_draft else "")
    yield name
    yield from (f"{name}-{number}" for number in count(2))


def _is_as_made(post: Post, kept: MadePosts) -> bool:
    """Say whether nobody changed a post since: its key is made of what it was."""
    return kept.keep_post(post.model_copy(update={"made": ""})) == post.made


def _ids(post: Post) -> set[str]:
    return {item.id for item in post.items}
