"""Which papers the posts in a folder are made of, whatever version of digest wrote them."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from pydantic import BaseModel, ValidationError

from digest.adapters.files import read_within
from digest.adapters.post_files import LARGEST_POST_BYTES


def posts_by_paper(folder: Path) -> Mapping[str, tuple[Path, ...]]:
    """Return the ids, with version, of the papers in the posts in and below a folder, each with its posts.

    Only the ids are read, so that a post of an older or newer form counts too. {} when there is no folder.
    """
    found: dict[str, list[Path]] = {}
    for path in sorted(folder.rglob("*.json")):
        for paper_id in _ids(path):
            found.setdefault(paper_id, []).append(path)
    return {paper_id: tuple(paths) for paper_id, paths in found.items()}


class _Item(BaseModel):
    id: str


class _Post(BaseModel):
    """The one part of a post that matters here; all others are ignored."""

    items: tuple[_Item, ...]


def _ids(path: Path) -> Iterator[str]:
    try:
        post = _Post.model_validate_json(read_within(path, LARGEST_POST_BYTES) or b"")
    except (OSError, ValidationError):
        return  # some other JSON
    yield from (item.id for item in post.items)
