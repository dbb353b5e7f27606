"""Lists the papers of earlier posts."""

from collections.abc import Callable, Sequence

from digest.core.find_paper_ids import paper_id
from digest.domain.candidate import Published
from digest.domain.paper import PaperId
from digest.domain.post import Post


def published_papers(posts: Sequence[Post], abstract_of: Callable[[PaperId], str]) -> tuple[Published, ...]:
    """Return the papers of arXiv in these posts, each once, in the order of the posts.

    posts: the newest first. abstract_of: "" for a paper whose abstract is no longer kept.
    """
    found: dict[str, Published] = {}
    for post in posts:
        for item in post.items:
            known = paper_id(item.id)
            if not (known.is_sample or known.is_local or known.base in found):
                found[known.base] = Published(known, item.title, abstract_of(known), post.date)
    return tuple(found.values())
