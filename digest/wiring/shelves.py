"""The shelves: the library, the web, and where papers come from."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager
from datetime import datetime
from functools import cached_property
from pathlib import Path

from digest.adapters.arxiv import Arxiv
from digest.adapters.arxiv_door import ArxivDoor
from digest.adapters.http import Http, user_agent
from digest.adapters.library.file_library import FileLibrary, held_library
from digest.adapters.pace import Pace
from digest.adapters.package_files import package_folder
from digest.adapters.samples import SamplePapers
from digest.adapters.templates import Templates
from digest.config import Settings, state_folder
from digest.core.settings_schema import ArxivSettings
from digest.core.viewing.view_post import shown_post
from digest.domain.errors import ConfigError
from digest.domain.ports import Library, PaperSource, Progress
from digest.domain.post import Post
from digest.domain.target import Dialect
from digest.pipeline.keep import KeptSource
from digest.pipeline.offline import OfflineSource


class Web:
    """What one run reaches the web with: one client and one patience with arXiv, whoever asks.

    Nothing of it is made before it is asked for, which raises ConfigError as `Http` does.
    """

    def __init__(self, settings: ArxivSettings, progress: Progress, to_close: ExitStack) -> None:
        self._settings = settings
        self._progress = progress
        self._to_close = to_close

    @cached_property
    def http(self) -> Http:
        return self._to_close.enter_context(closing(Http(user_agent(self._settings.contact))))

    @cached_property
    def door(self) -> ArxivDoor:
        """The door to arXiv, in the pace that all runs of this user share."""
        pause_s, patience_s = self._settings.pause_s, self._settings.patience_s
        pace = Pace(state_folder(), pause_s=pause_s, patience_s=patience_s, tell=self._progress.say)
        return ArxivDoor(self.http, pace)

    @cached_property
    def arxiv(self) -> Arxiv:
        asked = self._settings
        return Arxiv(self.door, api_url=asked.api_url, files_url=asked.files_url, oai_url=asked.oai_url)


@contextmanager
def open_web(settings: Settings, progress: Progress) -> Iterator[Web]:
    """Yield what a run reaches the web with, and close it after the run."""
    with ExitStack() as to_close:
        yield Web(settings.arxiv, progress, to_close)


def open_library(settings: Settings, progress: Progress) -> AbstractContextManager[FileLibrary]:
    """Return the library, to be held for this run alone."""
    return held_library(settings.library_folder, tell=progress.say)


def open_templates(settings: Settings) -> Templates:
    """Return the blogger's own templates over those that travel with digest. Raises ConfigError."""
    own, ours = settings.post.templates, package_folder("templates")
    if own is None:
        return Templates(ours)
    if not own.is_dir():
        raise ConfigError(f"The folder of templates {str(own)!r} is not there: see templates in [post].")
    return Templates(own, ours)


def printed(post: Post, templates: Templates) -> str:
    """Return a post as the Markdown that lies beside its JSON."""
    data = {"view": shown_post(post), "dialect": Dialect()}
    return templates.render(f"posts/{post.style}.md.j2", data)


def samples() -> SamplePapers:
    return SamplePapers(package_folder("samples") / "papers")


def arxiv_papers(web: Web, library: Library, *, now: datetime, is_offline: bool) -> PaperSource:
    """Return arXiv, asked only for what the library does not hold; offline, the library alone."""
    source: PaperSource = OfflineSource() if is_offline else web.arxiv
    return KeptSource(source, library, now=now, fresh_at=None if is_offline else now)


def shown_path(path: Path) -> str:
    """Return a path as a person would type it here."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)
