"""Posts as files: the canonical JSON and the Markdown made from it, side by side."""

from itertools import count
from pathlib import Path

from pydantic import ValidationError

from digest.adapters.files import write_whole
from digest.domain.errors import ConfigError
from digest.domain.post import Post


class PostFolder:
    """A folder of posts, made when it is missing."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def write(self, post: Post, slug: str, markdown: str) -> tuple[Path, Path]:
        """Write both files and return their paths, Markdown first.

        An earlier post of the same day on the same papers is written over; one on other papers is left
        alone, and this one gets a number behind its name.
        """
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ConfigError(
                f"The folder {str(self._folder)!r} cannot be made ({error}). Name another with --out."
            ) from error
        stem = self._free_stem(post, f"{post.date.isoformat()}-{slug}")
        canonical, rendered = self._folder / f"{stem}.json", self._folder / f"{stem}.md"
        # The JSON first: from it the Markdown can be made again, not the other way round.
        write_whole(canonical, (post.model_dump_json(indent=2) + "\n").encode())
        write_whole(rendered, markdown.encode())
        return rendered, canonical

    def _free_stem(self, post: Post, stem: str) -> str:
        for number in count(1):
            name = stem if number == 1 else f"{stem}-{number}"
            if not self._is_taken(name, post):
                return name
        raise AssertionError("count() does not end")

    def _is_taken(self, stem: str, post: Post) -> bool:
        canonical = self._folder / f"{stem}.json"
        if not canonical.exists():
            # A Markdown file alone is somebody else's.
            return (self._folder / f"{stem}.md").exists()
        try:
            earlier = Post.model_validate_json(canonical.read_bytes())
        except (OSError, ValidationError):
            return True  # not ours to write over
        return set(earlier.asked) != set(post.asked)
