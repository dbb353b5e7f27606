"""What `digest doctor` looks at, put together."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from digest.adapters import machine
from digest.adapters.arxiv_door import FEED, FEED_BOUNDS, ArxivDoor
from digest.adapters.http import Http, user_agent
from digest.adapters.library.database import FILE_NAME as LIBRARY_FILE
from digest.adapters.library.database import SQLITE_VERSION
from digest.adapters.library.file_library import FileLibrary
from digest.adapters.library.upkeep import Upkeep
from digest.adapters.locks import library_lock
from digest.adapters.pace import Pace
from digest.adapters.post_files import archive
from digest.adapters.posts import PostFolder
from digest.config import FILE_NAME, Settings, load_settings, state_folder
from digest.core.doctor.judge_clock import judge_clock
from digest.core.doctor.judge_disk import judge_disk
from digest.core.doctor.judge_error import judge_error
from digest.core.doctor.judge_library import judge_busy_library, judge_library, judge_no_library
from digest.core.doctor.judge_posts import judge_posts
from digest.core.doctor.judge_versions import judge_packages, judge_python, requirements
from digest.core.judge_arxiv_answers import throttles_instead_of_feed
from digest.domain.errors import BusyError, ConfigError, ServiceError, ThrottledError
from digest.domain.health import Health, Sign, State
from digest.wiring.doctor_weekly import weekly_signs
from digest.wiring.doctor_writer import writer_signs
from digest.wiring.shelves import open_templates, printed

_ANY_PAPER = "hep-th/9901001"  # its entry is short
_PATIENCE_S = 20.0  # for each of a few tries; a person is waiting


@dataclass(frozen=True, slots=True)
class DoctorOrder:
    """What is looked at. folder: where settings are looked for, upward. now: tells the time, aware, UTC."""

    folder: Path
    is_asking: bool
    is_offline: bool
    now: Callable[[], datetime]


def health(order: DoctorOrder, environment: Mapping[str, str]) -> Health:
    """Return how everything is doing that a run needs. Raises ConfigError for what cannot be meant."""
    if order.is_asking and order.is_offline:
        raise ConfigError("--ask asks the writer, and --offline asks nobody: leave one of them away.")
    return Health(tuple(_signs(order, environment)))


def _signs(order: DoctorOrder, environment: Mapping[str, str]) -> Iterator[Sign]:
    yield from _versions()
    try:
        settings = load_settings(order.folder, environment, {})
    except ConfigError as error:
        advice = "Nothing else was looked at: it depends on the settings."
        yield Sign("settings", State.FAILURE, str(error), advice)
        return
    yield _settings_sign(settings)
    yield _posts_sign(settings)
    yield _library_sign(settings.library_folder)
    yield _disk_sign(settings.library_folder, settings.post.folder)
    yield from writer_signs(settings, environment, now=order.now(), is_asking=order.is_asking)
    if not order.is_offline:
        yield from _arxiv_signs(settings, order.now)
    yield from weekly_signs(settings, environment, order.now())


def _versions() -> Iterator[Sign]:
    needed = requirements(machine.required())
    installed = machine.installed([machine.PACKAGE, *(one.name for one in needed)])
    yield judge_python(machine.python_version(), machine.python_bound(), installed[machine.PACKAGE])
    yield judge_packages(needed, installed, SQLITE_VERSION)


def _settings_sign(settings: Settings) -> Sign:
    if settings.root is None:
        found = f"no {FILE_NAME} here or above: the defaults are in force"
        return Sign("settings", State.OK, found, "Write one here: digest init")
    return Sign("settings", State.OK, f"{settings.root / FILE_NAME} is valid")


def _posts_sign(settings: Settings) -> Sign:
    """Judge the folder of posts, the templates that they are printed with, and the posts that are there."""
    try:
        templates = open_templates(settings)
        templates.glossary()
        PostFolder(settings.post.folder, lambda post: printed(post, templates), lambda _: None)
    except ConfigError as error:
        return judge_error("posts", error)
    unreadable = archive(settings.post.folder).unreadable
    return judge_posts(str(settings.post.folder), [path.name for path in unreadable])


def _library_sign(folder: Path) -> Sign:
    if not (folder / LIBRARY_FILE).is_file():
        pdfs = sum(1 for _ in (folder / "files").glob("*.pdf"))
        return judge_no_library(str(folder), pdfs=pdfs, is_file=folder.exists() and not folder.is_dir())
    try:
        with library_lock(folder, wait_s=0), closing(FileLibrary(folder)) as library:
            return judge_library(Upkeep(library).inspected(is_thorough=False), str(folder))
    except BusyError:
        return judge_busy_library(str(folder))
    except ConfigError as error:
        return judge_error("library", error)


def _disk_sign(*folders: Path) -> Sign:
    """Judge the fullest of the disks on which these folders lie."""
    free_bytes, folder = min((machine.free_bytes(folder), folder) for folder in folders)
    return judge_disk(free_bytes, str(folder))


def _arxiv_signs(settings: Settings, now: Callable[[], datetime]) -> Iterator[Sign]:
    """Ask arXiv once, in the pace that all runs share, and compare clocks."""
    arxiv = settings.arxiv
    try:
        pace = Pace(state_folder(), pause_s=arxiv.pause_s, patience_s=0)
        url = f"{arxiv.api_url}?id_list={_ANY_PAPER}&max_results=1"
        bounds = replace(FEED_BOUNDS, total_s=_PATIENCE_S)
        with closing(Http(user_agent(arxiv.contact))) as http:
            answer = ArxivDoor(http, pace).get(url, FEED, bounds, throttles_instead_of_feed)
    except ThrottledError as error:
        yield Sign("arxiv", State.WARNING, str(error))
        return
    except (ServiceError, ConfigError) as error:
        yield judge_error("arxiv", error)
        return
    if answer.status == 200:
        yield Sign("arxiv", State.OK, f"{arxiv.api_url} answers")
    else:
        text = f"{arxiv.api_url} answers with status {answer.status}"
        yield Sign("arxiv", State.FAILURE, text, "Try later, or check api_url in [arxiv].")
    clock = judge_clock(answer.headers.get("date", ""), now())
    if clock is not None:
        yield clock
