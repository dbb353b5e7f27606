"""Puts the figures of its papers into a post: printed where the licence allows it, else linked."""

from collections.abc import Mapping

from digest.core.exporting.place_files import file_name
from digest.core.figures.describe_figure import alt_zh
from digest.domain.figure import FoundFigure
from digest.domain.post import Post, PostFigure, PostItem

FOLDER = "figures"  # beside the post


def with_figures(post: Post, found: Mapping[str, FoundFigure]) -> Post:
    """Return the post with a figure for each item that has one. found: by the item's id."""
    items = tuple(_with_figure(item, found[item.id]) if item.id in found else item for item in post.items)
    return post.model_copy(update={"items": items})


def figure_files(post: Post, found: Mapping[str, FoundFigure]) -> Mapping[str, bytes]:
    """Return the pictures that the post prints, by their place beside it."""
    return {
        item.figure.file: found[item.id].figure.png
        for item in post.items
        if item.figure is not None and item.figure.file
    }


def _with_figure(item: PostItem, found: FoundFigure) -> PostItem:
    figure, licence = found.figure, found.licence
    shown = PostFigure(
        file=f"{FOLDER}/{file_name(item.id)}.png" if licence.may_reuse else "",
        page=figure.page,
        caption=figure.caption,
        alt_zh=alt_zh(figure),
        licence=licence.name,
        licence_url=licence.url,
    )
    return item.model_copy(update={"figure": shown})
