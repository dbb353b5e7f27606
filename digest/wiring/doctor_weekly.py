"""What `digest doctor` finds out about weekly runs: what they look for, where they go, which one is due."""

import os
from collections.abc import Iterator, Mapping
from contextlib import closing
from datetime import datetime
from pathlib import Path

from digest.adapters.library.database import Database, is_up_to_date
from digest.adapters.library.ledger import Ledger
from digest.adapters.post_files import Archive, archive
from digest.adapters.targets import read_target
from digest.config import Settings
from digest.core.calendar.find_due import due_issues, is_ahead, latest_day, next_day
from digest.core.calendar.name_week import week_key
from digest.core.calendar.settle_issue import to_finish
from digest.core.doctor.judge_error import judge_error
from digest.core.doctor.judge_issue import (
    judge_issue_ahead,
    judge_lost_post,
    judge_no_series,
    judge_series,
)
from digest.core.doctor.judge_keys import judge_keys
from digest.core.doctor.judge_weekly import (
    judge_export,
    judge_no_notify,
    judge_no_topics,
    judge_notify,
    judge_topics,
)
from digest.core.picking.compose_query import search_query
from digest.domain.candidate import Topics, Window
from digest.domain.errors import ConfigError
from digest.domain.health import Sign
from digest.domain.issue import WEEKLY_SLUG, Issue, Weekly
from digest.domain.notice import Notifying
from digest.wiring.ledger import series_of, with_posts
from digest.wiring.notify import WEBHOOK_URL, Messengers
from digest.wiring.schedule import keys_file
from digest.wiring.shelves import open_templates


def weekly_signs(settings: Settings, environment: Mapping[str, str], now: datetime) -> Iterator[Sign]:
    """Yield what there is to say of a weekly run that would begin now. now: aware."""
    there = archive(settings.post.folder)
    has_series = any(post.slug == WEEKLY_SLUG for post in there.posts.values())
    yield _topics_sign(settings, now, is_weekly=has_series or settings.weekly != Weekly())
    if settings.weekly.export:
        yield _export_sign(settings)
    if settings.notify != Notifying() or environment.get(WEBHOOK_URL):
        yield from _notify_signs(settings, environment, now)
    if keys_file().exists():
        yield _keys_sign(keys_file())
    yield _issue_sign(settings, there, now)


def _topics_sign(settings: Settings, now: datetime, *, is_weekly: bool) -> Sign:
    wanted = settings.topics
    if not (wanted.categories or wanted.queries or wanted.authors):
        return judge_no_topics(is_weekly=is_weekly)
    topics = Topics(wanted.categories, wanted.queries, wanted.keywords, wanted.exclude, wanted.authors)
    try:
        search_query(topics, Window(now, now))
    except ConfigError as error:
        return judge_error("topics", error)
    return judge_topics(topics)


def _export_sign(settings: Settings) -> Sign:
    try:
        folders = open_templates(settings).folders
        return judge_export([read_target(name, folders).name for name in settings.weekly.export])
    except ConfigError as error:
        return judge_error("export", error)


def _notify_signs(settings: Settings, environment: Mapping[str, str], now: datetime) -> Iterator[Sign]:
    messengers = Messengers(settings.notify, environment, clock=lambda: now)
    if messengers.ways:
        yield judge_notify(messengers.ways)
    yield from map(judge_no_notify, messengers.wrong.values())


def _keys_sign(path: Path) -> Sign:
    try:
        text = path.read_bytes().decode(errors="replace")
        # Windows has no permissions of this kind.
        mode = path.stat().st_mode if os.name == "posix" else 0
    except OSError as error:
        return judge_error("keys", ConfigError(f"{path} cannot be read ({error.strerror or error})."))
    return judge_keys(str(path), text, mode)


def _issue_sign(settings: Settings, there: Archive, now: datetime) -> Sign:
    """Judge the series as a run would find it; without one, the posts that there are."""
    try:
        known = with_posts(_ledger(settings), there)
    except ConfigError as error:
        return judge_error("issue", error)
    if not known:
        days = (post.date for post in there.posts.values() if not post.is_excerpt_draft)
        return judge_no_series(max(days, default=None))
    return _series_sign(settings, known, now)


def _series_sign(settings: Settings, known: tuple[Issue, ...], now: datetime) -> Sign:
    calendar = settings.weekly.calendar
    today, latest = now.astimezone(calendar.zone).date(), latest_day(now, calendar)
    last = next((issue for issue in reversed(known) if issue.post), None)
    is_there = last is not None and (settings.post.folder / last.post).is_file()
    if last and is_there and is_ahead(last, now, calendar):
        return judge_issue_ahead(last, today)
    if last and not is_there:
        return judge_lost_post(last)
    unfinished = to_finish(known, week_key(latest), calendar.catch_up)
    due = due_issues(now, calendar, known)
    return judge_series(known[-1], unfinished, due, today, next_day(now, calendar, known))


def _ledger(settings: Settings) -> tuple[Issue, ...]:
    # Read without waiting for a run that is writing; a library that still has to be migrated has no series.
    if not is_up_to_date(settings.library_folder):
        return ()
    with closing(Database(settings.library_folder)) as database:
        return Ledger(database, series_of(settings)).issues()
