"""The files of one post for one target, each from the canonical form by its own template.

A template is given: dialect, publication and target (`domain/target.py`); post_name and item_names, for
links among the files; of a post or an item also view (`domain/view.py`), and summary, tags and tag_words as
the target takes them; of an item also shown, its part of the view; of the archive posts, the views of all.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from digest.core.exporting.fit_fields import one_word, summary, tags
from digest.core.exporting.place_files import file_stem, placed
from digest.core.viewing.view_post import shown_post
from digest.domain.post import Post, PostItem
from digest.domain.target import Exported, FigurePlace, Publication, Scope, Target, TargetFile
from digest.domain.view import ShownItem, ShownPost

_BY_HAND = FigurePlace(path="{stem}/figures/{file}", url="figures/{file}")
Rendering = Callable[[str, Mapping[str, object]], str]
"""The name of a template and its data to its text."""


def exported(
    post: Post, target: Target, publication: Publication, archive: Sequence[Post], render: Rendering
) -> tuple[Exported, ...]:
    """Return the files that the target wants, in the order of its description.

    archive: all posts of the folder, the newest first. Figures are not among them: see `figure_places`.
    """
    shown = _with_figure_urls(post, target)
    return tuple(
        Exported(placed(file.path, post, item.item if item else None), _text(file, data, target, render))
        for file in target.file
        for item, data in _data(file, shown, target, publication, archive)
    )


def figure_places(post: Post, target: Target) -> dict[str, str]:
    """Return where each figure of the post goes, by its place beside the post.

    Those that a person must upload lie below the post's own folder, at hand.
    """
    place = target.figure or _BY_HAND
    return {
        item.figure.file: placed(place.path, post, item, file=item.figure.file)
        for item in post.items
        if item.figure is not None and item.figure.file
    }


def _text(file: TargetFile, data: Mapping[str, object], target: Target, render: Rendering) -> bytes:
    return render(f"targets/{target.name}/{file.template}", data).encode()


def _data(
    file: TargetFile, post: Post, target: Target, publication: Publication, archive: Sequence[Post]
) -> Iterator[tuple[ShownItem | None, Mapping[str, object]]]:
    """Yield what each file of this kind is made from. The view of an item's file holds this item alone."""
    common: dict[str, object] = {
        "dialect": file.dialect or target.dialect,
        "publication": publication,
        "target": target,
        **_names(post, target),
    }
    if file.of is Scope.ARCHIVE:
        yield None, {**common, "posts": [shown_post(_with_figure_urls(each, target)) for each in archive]}
        return
    if file.of is Scope.POST:
        view = shown_post(post)
        yield None, {**common, **_fields(view, target)}
        return
    for item in post.items:
        view = shown_post(post.model_copy(update={"items": (item,)}))
        yield view.items[0], {**common, **_fields(view, target), "shown": view.items[0]}


def _names(post: Post, target: Target) -> dict[str, object]:
    """Return what the files are called, without folder and suffix, for links among them.

    item_names: by the number of the paper.
    """
    paths = {file.of: file.path for file in reversed(target.file)}
    item_path = paths.get(Scope.ITEM)
    return {
        "post_name": file_stem(placed(paths[Scope.POST], post)) if Scope.POST in paths else "",
        "item_names": {
            item.number: file_stem(placed(item_path, post, item)) for item in post.items if item_path
        },
    }


def _fields(view: ShownPost, target: Target) -> dict[str, object]:
    """Return the view, and the fields of a form as the target takes them."""
    chosen = tags(view, target)
    return {
        "view": view,
        "summary": summary(view, target),
        "tags": chosen,
        "tag_words": tuple(dict.fromkeys(word for tag in chosen if (word := one_word(tag)))),
    }


def _with_figure_urls(post: Post, target: Target) -> Post:
    """Return the post with its figures named as the target names them."""
    return post.model_copy(update={"items": tuple(_with_figure_url(i, post, target) for i in post.items)})


def _with_figure_url(item: PostItem, post: Post, target: Target) -> PostItem:
    if item.figure is None or not item.figure.file:
        return item  # what may not be printed is linked to where it stands
    url = placed((target.figure or _BY_HAND).url, post, item, file=item.figure.file)
    return item.model_copy(update={"figure": item.figure.model_copy(update={"file": url})})
