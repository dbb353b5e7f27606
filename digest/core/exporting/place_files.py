"""Where the files of an export go: patterns filled in with names that no file system minds."""

import re
from collections.abc import Mapping

from digest.domain.errors import ConfigError
from digest.domain.post import Post, PostItem

_UNSAFE = re.compile(r'[\x00-\x1f\x7f-\x9f/\\:*?"<>|#^\[\]%]+')
_UNSEEN = re.compile("[\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")
_LONGEST_BYTES = 150  # file systems take 255 for a name; some targets put a date before it
_BEHIND_SLUG = re.compile(r"(?:-draft)?(?:-\d+)?")  # as adapters/posts.py names files
_PLACE = re.compile(r"\{(\w+)\}")


def placed(pattern: str, post: Post, item: PostItem | None = None, *, file: str = "") -> str:
    """Return a path with its places filled in.

    Places: {date}, {year}, {slug}, {stem} (date and slug, as the post's own files), {number}; with an item
    also {paper} (its id) and {title_zh}; with a figure also {file}. Raises ConfigError for any other.
    """
    values = {
        "date": post.date.isoformat(),
        "year": str(post.date.year),
        "slug": post.slug,
        "stem": f"{post.date.isoformat()}-{post.slug}",
        "number": str(post.number or post.date.strftime("%Y%m%d")),
    }
    if item is not None:
        values |= {"paper": item.id, "title_zh": item.digest.title_zh}
    if file:
        values["file"] = file.rpartition("/")[2]
    return _PLACE.sub(lambda place: file_name(_value(place[1], values, pattern)), pattern)


def named_by_file(post: Post, stem: str) -> Post:
    """Return the post with what its file has behind date and slug in its slug: -draft, or the number of a
    second post of the day. Else both would go to one place. stem: the name of its file without suffix."""
    behind = stem.removeprefix(f"{post.date.isoformat()}-{post.slug}")
    if behind == stem or not _BEHIND_SLUG.fullmatch(behind):
        return post
    return post.model_copy(update={"slug": f"{post.slug}{behind}"})


def file_stem(path: str) -> str:
    """Return the name of a file without its folders and its suffix."""
    name = path.rpartition("/")[2]
    return name.rpartition(".")[0] or name


def post_address(post: Post, pattern: str) -> str:
    """Return where a post is read: the pattern filled in; without one, the file beside this post."""
    return placed(pattern or "{stem}.md", post)


def file_name(text: str) -> str:
    """Return a text as one part of a path: never empty, never a way up or out."""
    name = _UNSAFE.sub("-", " ".join(_UNSEEN.sub("", text).split())).strip(" .-")
    while len(name.encode()) > _LONGEST_BYTES:
        name = name[:-1]
    return name.strip(" .-") or "untitled"


def _value(name: str, values: Mapping[str, str], pattern: str) -> str:
    if name not in values:
        there = ", ".join(f"{{{known}}}" for known in values)
        raise ConfigError(
            f"The path {pattern!r} of a target has no such place here: {{{name}}}. It has {there}."
        )
    return values[name]
