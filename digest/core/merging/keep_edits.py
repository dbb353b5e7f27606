"""Keeps what a person changed in a post when the post is made anew."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from digest.core.compose_post import recounted
from digest.core.merging.merge_claims import merge_claims
from digest.core.merging.merge_fields import merge_fields
from digest.core.merging.merge_order import is_moved, merge_order
from digest.domain.edit import Edit, MergedPost
from digest.domain.post import Post, PostItem

# What a build did, and what is counted or marked anew.
_OF_BUILD = frozenset({"format", "asked", "items", "missing", "generator", "made", "edited"})
_COUNTED = frozenset({"number", "edited", "digest"})
_CLAIMS = frozenset({"claims"})


def keep_edits(written: Post, edited: Post, made: Post) -> MergedPost:
    """Return the post made now with what a person changed in the one written before.

    written: as digest made it. edited: as it lies there now. What a person changed wins over what is made
    now, and is marked as theirs; papers that they removed stay away.
    """
    if edited.title == recounted(written.title, len(edited.items)):
        edited = edited.model_copy(update={"title": written.title})  # an earlier build counted anew
    post, edits = merge_fields(written, edited, made, skip=_OF_BUILD)
    items, of_items = _items(written.items, edited.items, made.items)
    moved = tuple(_rearranged(written.items, edited.items, made.items))
    if post.title == made.title and len(items) != len(made.items):
        post = post.model_copy(update={"title": recounted(post.title, len(items))})
    marks = (*dict.fromkeys(edit.place for edit in edits), *(("items",) if moved else ()))
    return MergedPost(post.model_copy(update={"items": items, "edited": marks}), (*edits, *moved, *of_items))


def _items(
    written: Sequence[PostItem], edited: Sequence[PostItem], made: Sequence[PostItem]
) -> tuple[tuple[PostItem, ...], tuple[Edit, ...]]:
    before, theirs, ours = ({item.id: item for item in items} for items in (written, edited, made))
    merged: list[PostItem] = []
    edits: list[Edit] = []
    for name in merge_order(tuple(before), tuple(theirs), tuple(ours)):
        item = ours.get(name) or theirs[name]
        if name in before and name in theirs and name in ours:
            item, of_item = _item(before[name], theirs[name], item)
            edits += (replace(edit, place=f"{name} {edit.place}") for edit in of_item)
        merged.append(item.model_copy(update={"number": len(merged) + 1}))
    return tuple(merged), tuple(edits)


def _item(written: PostItem, edited: PostItem, made: PostItem) -> tuple[PostItem, tuple[Edit, ...]]:
    item, of_item = merge_fields(written, edited, made, skip=_COUNTED)
    digest, of_digest = merge_fields(written.digest, edited.digest, made.digest, skip=_CLAIMS)
    claims = merge_claims(written.digest.claims, edited.digest.claims, made.digest.claims)
    edits = (*of_item, *(replace(edit, place=f"digest.{edit.place}") for edit in of_digest))
    marks = (*(edit.place for edit in edits), *(("digest.claims",) if claims.is_rearranged else ()))
    update = {"digest": replace(digest, claims=claims.claims), "edited": marks}
    return item.model_copy(update=update), (*edits, *claims.edits)


def _rearranged(
    written: Sequence[PostItem], edited: Sequence[PostItem], made: Sequence[PostItem]
) -> Iterator[Edit]:
    """Yield what a person did to the list of papers."""
    before, theirs, ours = ([item.id for item in items] for items in (written, edited, made))
    yield from (Edit(f"items: {name} removed") for name in before if name not in theirs and name in ours)
    yield from (Edit(f"items: {name} added") for name in theirs if name not in before)
    if is_moved(before, theirs):
        yield Edit("items: order")
