"""Posts and digests that lie in files, ours and those of others."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from digest.adapters.files import read_within
from digest.core.exporting.place_files import file_stem, named_by_file
from digest.core.tell_slips import slips
from digest.domain.errors import ConfigError
from digest.domain.post import Post

LARGEST_POST_BYTES = 50_000_000  # one of 1,000 papers has 10 MB with its evidence
_ENCODINGS = ("utf-8-sig", "gb18030")  # the second reads what older Chinese editors wrote


@dataclass(frozen=True, slots=True)
class OwnPost:
    """A post that digest made. markdown: as it stands now; None when only the JSON was named."""

    post: Post
    markdown: str | None


@dataclass(frozen=True, slots=True)
class ForeignPost:
    """A digest of another make, as text."""

    text: str


@dataclass(frozen=True, slots=True)
class Archive:
    """The posts of digest in a folder, under the names of their files.

    unreadable: the .json of what was a post, for its Markdown lies beside it.
    """

    posts: Mapping[str, Post]
    unreadable: tuple[Path, ...]

    def newest_first(self) -> tuple[Post, ...]:
        return _newest_first(self.posts.values())


def read_post(path: Path) -> OwnPost | ForeignPost:
    """Return the post at a path: the .json of one of ours, its .md, or any other text.

    Raises ConfigError when there is none, or it cannot be read.
    """
    if path.suffix.lower() == ".json":
        return OwnPost(_canonical(path), None)
    text = _text(path)
    canonical = path.with_suffix(".json")
    return OwnPost(_canonical(canonical), text) if canonical.is_file() else ForeignPost(text)


def archive(folder: Path) -> Archive:
    """Return what lies in a folder; files of others are passed over."""
    found, unreadable = {}, []
    for path in sorted(folder.glob("*.json")):
        try:
            found[path.name] = Post.model_validate_json(_bytes(path))
        except (ConfigError, ValidationError):
            if path.with_suffix(".md").is_file():
                unreadable.append(path)
    return Archive(found, tuple(unreadable))


def finished_posts(folder: Path) -> tuple[Post, ...]:
    """Return the posts of digest in a folder without excerpt drafts, the newest first, each under the slug
    that its file has."""
    found = ((file_stem(name), post) for name, post in archive(folder).posts.items())
    return _newest_first(named_by_file(post, stem) for stem, post in found if not post.is_excerpt_draft)


def _newest_first(posts: Iterable[Post]) -> tuple[Post, ...]:
    return tuple(sorted(posts, key=lambda post: (post.date, post.slug), reverse=True))


def _canonical(path: Path) -> Post:
    try:
        return Post.model_validate_json(_bytes(path))
    except ValidationError as error:
        raise ConfigError(
            f"{str(path)!r} is no post of this version of digest: {slips(error)}. Put it right, or name a "
            ".json that `digest build` wrote; to check the text alone, move it away from its .json."
        ) from error


def _text(path: Path) -> str:
    data = _bytes(path)
    for encoding in _ENCODINGS:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise ConfigError(f"{str(path)!r} is no text: save it as UTF-8, or name another file.")


def _bytes(path: Path) -> bytes:
    try:
        data = read_within(path, LARGEST_POST_BYTES)
    except OSError as error:
        raise ConfigError(f"{str(path)!r} cannot be read ({error}). Name a post's .md or .json.") from error
    if data is None:
        raise ConfigError(f"{str(path)!r} has over {LARGEST_POST_BYTES:,} bytes: that is no post.")
    return data
