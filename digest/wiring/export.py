"""What `digest export` needs, put together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from digest.adapters.export_folder import write_export
from digest.adapters.post_files import ForeignPost, finished_posts, read_post
from digest.adapters.targets import read_target, target_names
from digest.adapters.templates import Templates
from digest.config import Settings
from digest.core.exporting.compose_export import exported, figure_places
from digest.core.exporting.fit_fields import short_title
from digest.core.exporting.place_files import named_by_file
from digest.core.exporting.preflight import troubles
from digest.core.viewing.view_post import shown_post
from digest.domain.errors import ConfigError
from digest.domain.look import Style
from digest.domain.ports import Progress
from digest.domain.post import Post
from digest.domain.result import ExportResult
from digest.domain.target import Exported, Scope, Target
from digest.pipeline.kept_posts import KeptPosts
from digest.wiring.push import check_pushed, drafts, push
from digest.wiring.shelves import open_library, open_templates, printed, shown_path

EVERY = "all"  # stands for the names of all targets


@dataclass(frozen=True, slots=True)
class ExportOrder:
    """What the user of an export asked for.

    post: the .json or .md of a post of digest. to: names of targets, "all" among them for every one.
    folder: None for that of the settings. style: None for that of the post. now: aware, UTC.
    is_pushed: with a draft there.
    """

    post: Path
    to: tuple[str, ...]
    folder: Path | None
    style: Style | None
    now: datetime
    is_pushed: bool = False


def export_post(
    order: ExportOrder, settings: Settings, environment: Mapping[str, str], progress: Progress
) -> tuple[ExportResult, ...]:
    """Write the post for each target, and return what was written and what the target would refuse.

    Raises ConfigError before anything is written when a target is unknown, the post is none of ours, a
    template fails or a figure is gone; KeyMissingError and ServiceError where a draft is asked for.
    """
    templates = open_templates(settings)
    targets = [read_target(name, templates.folders) for name in _names(order.to, templates.folders)]
    if order.is_pushed:
        check_pushed(targets)
    box = drafts(settings, environment) if order.is_pushed else None
    post = _post(order, templates)
    archive = finished_posts(order.post.parent) or (post,)
    # All are made before the first is written: a slip in the last template leaves nothing half done.
    made = [_made(post, target, archive, templates, order, settings) for target in targets]
    results = []
    with open_library(settings, progress) as library:
        pages = KeptPosts(library, now=order.now)
        for one in made:
            folder = (order.folder or settings.export.folder) / one.target.name
            files = write_export([*one.files, *one.figures], folder, pages)
            found = troubles(one.target, shown_post(one.post), settings.export.publication, one.files)
            draft = push(box, one.post, one.target, [*one.files, *one.figures], settings) if box else ""
            results.append(
                ExportResult(one.target, _shown(files.written), found, draft, _shown(files.left_alone))
            )
    return tuple(results)


@dataclass(frozen=True, slots=True)
class _Made:
    """A post for one target, whose title it takes."""

    target: Target
    post: Post
    files: Sequence[Exported]
    figures: Sequence[Exported]


def _made(
    post: Post,
    target: Target,
    archive: Sequence[Post],
    templates: Templates,
    order: ExportOrder,
    settings: Settings,
) -> _Made:
    fitted = post.model_copy(update={"title": short_title(post.title, target)})
    files = exported(fitted, target, settings.export.publication, archive, templates.render)
    return _Made(target, fitted, files, _figures(post, archive, target, order.post.parent))


def known_targets(settings: Settings) -> tuple[Target, ...]:
    """Return every target there is, the user's own among them."""
    folders = open_templates(settings).folders
    return tuple(read_target(name, folders) for name in target_names(folders))


def style_named(name: str | None) -> Style | None:
    """Return a style by its name, None for none. Raises ConfigError."""
    if name is None:
        return None
    try:
        return Style(name)
    except ValueError as error:
        raise ConfigError(f"There is no style {name!r}: choose {' or '.join(Style)}.") from error


def _names(wanted: Sequence[str], folders: Sequence[Path]) -> tuple[str, ...]:
    """Return the names of the targets, each once."""
    return target_names(folders) if EVERY in wanted else tuple(dict.fromkeys(wanted))


def _post(order: ExportOrder, templates: Templates) -> Post:
    found = read_post(order.post)
    if isinstance(found, ForeignPost):
        raise ConfigError(f"{str(order.post)!r} was not made by digest: its .json is not beside it.")
    if found.markdown is not None and found.markdown != printed(found.post, templates):
        canonical = order.post.with_suffix(".json")
        raise ConfigError(
            f"{str(order.post)!r} was edited, or its templates were. Every blog's files are made from "
            f"{str(canonical)!r}: make your changes there, then export that file."
        )
    post = named_by_file(found.post, order.post.stem)
    return post.model_copy(update={"style": order.style}) if order.style else post


def _figures(post: Post, archive: Sequence[Post], target: Target, folder: Path) -> Sequence[Exported]:
    """Return the figures of the post, and of all others that the target's files hold as well."""
    places = figure_places(post, target)
    try:
        figures = [Exported(place, (folder / file).read_bytes()) for file, place in places.items()]
    except OSError as error:
        raise ConfigError(f"A figure of the post cannot be read: {error}. Build the post again.") from error
    if any(file.of is Scope.ARCHIVE for file in target.file):
        others = {
            place: folder / file for one in archive for file, place in figure_places(one, target).items()
        }
        known = set(places.values())
        # A picture of long ago may be gone: the feed is not worth less to those who read the newest.
        figures += [
            Exported(place, path.read_bytes())
            for place, path in others.items()
            if place not in known and path.is_file()
        ]
    return figures


def _shown(paths: Sequence[Path]) -> tuple[str, ...]:
    return tuple(shown_path(path) for path in paths)
