"""The files of one post for one target, each from the canonical form by its own template."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from digest.core.exporting.place_files import placed
from digest.core.viewing.view_post import shown_post
from digest.domain.post import Post, PostItem
from digest.domain.target import Exported, Publication, Scope, Target, TargetFile
from digest.domain.view import ShownItem

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
    """Return where each figure of the post goes, by its place beside the post."""
    if target.figure is None:
        return {}
    return {
        item.figure.file: placed(target.figure.path, post, item, file=item.figure.file)
        for item in post.items
        if item.figure is not None
    }


def _text(file: TargetFile, data: Mapping[str, object], target: Target, render: Rendering) -> bytes:
    return render(f"targets/{target.name}/{file.template}", data).encode()


def _data(
    file: TargetFile, post: Post, target: Target, publication: Publication, archive: Sequence[Post]
) -> Iterator[tuple[ShownItem | None, Mapping[str, object]]]:
    """Yield what each file of this kind is made from."""
    common = {"dialect": file.dialect or target.dialect, "publication": publication, "target": target}
    if file.of is Scope.ARCHIVE:
        yield None, {**common, "posts": [shown_post(each) for each in archive]}
        return
    view = shown_post(post)
    if file.of is Scope.POST:
        yield None, {**common, "view": view}
        return
    for shown in view.items:
        yield shown, {**common, "view": view, "shown": shown}


def _with_figure_urls(post: Post, target: Target) -> Post:
    """Return the post with its figures named as the target names them."""
    return post.model_copy(update={"items": tuple(_with_figure_url(i, post, target) for i in post.items)})


def _with_figure_url(item: PostItem, post: Post, target: Target) -> PostItem:
    if item.figure is None or target.figure is None:
        return item
    url = placed(target.figure.url, post, item, file=item.figure.file)
    return item.model_copy(update={"figure": item.figure.model_copy(update={"file": url})})
