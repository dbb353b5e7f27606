"""What `digest library` needs, put together."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from digest.adapters.library.catalogue import Catalogue
from digest.adapters.library.database import FILE_NAME, is_up_to_date
from digest.adapters.library.file_library import FileLibrary, held_library
from digest.adapters.library.upkeep import Upkeep
from digest.adapters.post_ids import posts_by_paper
from digest.config import Settings
from digest.core.cleaning.choose_discards import discards
from digest.domain.errors import ConfigError
from digest.domain.library import CleaningWish, Discards, ListedPaper, PaperRecord, Soundness
from digest.domain.paper import PaperId
from digest.domain.ports import Progress

_ALL = -1


@dataclass(frozen=True, slots=True)
class ListOrder:
    """Which papers are listed. ids: only these; () for all. since: kept then or later. most: None for all."""

    ids: tuple[PaperId, ...] = ()
    since: datetime | None = None
    most: int | None = None


@dataclass(frozen=True, slots=True)
class CleaningOrder:
    """What is to go: what was kept longer ago than `older_than`, and the oldest until `keep_bytes` are left.

    spares_posts: False when even what posts need may go. now: aware, UTC.
    """

    older_than: timedelta | None
    keep_bytes: int | None
    spares_posts: bool
    is_dry_run: bool
    now: datetime


def listed(order: ListOrder, settings: Settings, progress: Progress) -> tuple[ListedPaper, ...]:
    """Return the papers of the library, the latest first. Raises ConfigError when there is no library."""
    with _to_read(settings, progress) as library:
        catalogue = Catalogue(library.database)
        most = _ALL if order.most is None else order.most
        if not order.ids:
            return catalogue.papers(since=order.since, most=most)
        wanted = {name for one in catalogue.known(order.ids) for name in catalogue.versions(one)}
        found = [one for one in catalogue.papers(since=order.since) if one.id in wanted]
        return tuple(found[:most] if order.most is not None else found)


def shown(
    asked: PaperId, settings: Settings, progress: Progress
) -> tuple[tuple[PaperRecord, ...], Mapping[str, Sequence[Path]]]:
    """Return all that is kept of a paper, a record a version, and the posts that each version stands in.

    Raises ConfigError when nothing is kept of it.
    """
    with _to_read(settings, progress) as library:
        catalogue = Catalogue(library.database)
        records = tuple(catalogue.records(catalogue.versions(asked)))
    if not records:
        raise ConfigError(f"The library holds nothing of {asked}: `digest library list` says what it holds.")
    posts = posts_by_paper(settings.post.folder)
    return records, {record.id: posts.get(record.id, ()) for record in records}


def exported(settings: Settings, progress: Progress) -> Iterator[PaperRecord]:
    """Yield all that is kept, a record a version of a paper. Raises ConfigError when there is no library."""
    with _to_read(settings, progress) as library:
        catalogue = Catalogue(library.database)
        yield from catalogue.records(catalogue.all_ids())


def verified(settings: Settings, progress: Progress, *, is_fixing: bool) -> Soundness:
    """Return what is wrong with the library. is_fixing: mend what can be mended. Raises ConfigError."""
    _expect_library(settings)
    with held_library(settings.library_folder, tell=progress.say) as library:
        upkeep = Upkeep(library)
        found = upkeep.inspected(is_thorough=True)
        if is_fixing and not found.faults:
            upkeep.mend(found)
        return found


def cleaned(order: CleaningOrder, settings: Settings, progress: Progress) -> Discards:
    """Remove what the order names, or only say what that would be. Raises ConfigError."""
    if order.older_than is None and order.keep_bytes is None:
        raise ConfigError("Say what is to go: --older-than 90d, --keep-size 2GB, or both.")
    _expect_library(settings)
    with held_library(settings.library_folder, tell=progress.say) as library:
        upkeep = Upkeep(library)
        wish = CleaningWish(
            None if order.older_than is None else order.now - order.older_than,
            order.keep_bytes,
            order.spares_posts,
        )
        found = discards(upkeep.holdings(), posts_by_paper(settings.post.folder).keys(), wish)
        if not order.is_dry_run:
            upkeep.discard(found)
        return found


@contextmanager
def _to_read(settings: Settings, progress: Progress) -> Iterator[FileLibrary]:
    """Yield the library without waiting for a run that is writing, unless it has to be migrated first."""
    _expect_library(settings)
    folder = settings.library_folder
    if is_up_to_date(folder):
        with closing(FileLibrary(folder, tell=progress.say)) as library:
            yield library
    else:
        with held_library(folder, tell=progress.say) as library:
            yield library


def _expect_library(settings: Settings) -> None:
    folder = settings.library_folder
    if not (folder / FILE_NAME).is_file():
        raise ConfigError(
            f"There is no library in {str(folder)!r} yet: `digest build` makes one. "
            "If yours lies elsewhere, name its folder with DIGEST_LIBRARY_FOLDER."
        )
