"""Earlier posts on the same matter."""

import re
from collections.abc import Iterable, Sequence

from digest.domain.post import Post, PostItem

MOST_RELATED = 3
_ENOUGH = 2.0  # one shared tag is chance; two, or a shared name, are not
_TAG, _TERM, _NAME = 1.0, 0.5, 2.0
_NAMES = re.compile(r"(?=\w*[A-Z])\w*[A-Z0-9]\w*[A-Z0-9]\w*(?:-\w+)*")  # BERT, LoRA, GPT-4


def related(issue: Post, others: Sequence[Post]) -> tuple[Post, ...]:
    """Return the earlier posts that share most with an issue, the closest first, then the newest.

    A post that holds one of its papers is this one, or another edition of it. One of a later day is left
    out: an old issue that is built anew stays as it was.
    """
    ids = {_base(item.id) for item in issue.items}
    scored = [
        (_score(issue.items, post.items), post)
        for post in others
        if post.date <= issue.date and ids.isdisjoint(_base(item.id) for item in post.items)
    ]
    close = sorted(
        (pair for pair in scored if pair[0] >= _ENOUGH), key=lambda pair: (-pair[0], _age(pair[1]))
    )
    return tuple(post for _, post in close[:MOST_RELATED])


def _score(items: Sequence[PostItem], others: Sequence[PostItem]) -> float:
    return (
        _TAG * len(_tags(items) & _tags(others))
        + _TERM * len(_terms(items) & _terms(others))
        + _NAME * len(_names(items) & _names(others))
    )


def _tags(items: Iterable[PostItem]) -> set[str]:
    return {tag.casefold() for item in items for tag in item.digest.tags}


def _terms(items: Iterable[PostItem]) -> set[str]:
    return {term.en.casefold() for item in items for term in item.digest.terms}


def _names(items: Iterable[PostItem]) -> set[str]:
    # LLM, in half of all titles, relates nothing.
    return {name for item in items for name in _NAMES.findall(item.title)} - {"LLM", "LLMs", "AI", "NLP"}


def _base(paper_id: str) -> str:
    return re.sub(r"v\d+$", "", paper_id)


def _age(post: Post) -> int:
    return -post.date.toordinal()
