"""What digest itself made of posts, in the library: a person's edits are told by it."""

import hashlib
from datetime import datetime

from pydantic import TypeAdapter

from digest.core.stage_key import stage_key
from digest.domain.ports import Library
from digest.domain.post import Post
from digest.pipeline.kept_stage import KeptStage

_POST = TypeAdapter(Post)


class KeptPosts:
    """Posts and pages under keys made of themselves, so that a folder may be moved, and a run be killed
    between two files."""

    def __init__(self, library: Library, *, now: datetime) -> None:
        self._posts = KeptStage("made_post", _POST, library, now=now)
        self._pages = KeptStage("page", TypeAdapter(str), library, now=now)

    def keep_post(self, post: Post) -> str:
        """Keep a post as it was made, and return its key."""
        key = stage_key("made_post", post.model_dump_json())
        self._posts.keep(key, post)
        return key

    def post(self, key: str) -> Post | None:
        return self._posts.result(key) if key else None

    def keep_page(self, page: bytes) -> None:
        """Remember a page that was printed; the page itself is not kept."""
        self._pages.keep(_page_key(page), "")

    def has_page(self, page: bytes) -> bool:
        return self._pages.result(_page_key(page)) is not None


def _page_key(page: bytes) -> str:
    return stage_key("page", hashlib.sha256(page).hexdigest())
