"""Candidates and earlier papers for tests."""

from datetime import UTC, date, datetime, timedelta

from digest.domain.candidate import Candidate, Published, Window
from digest.domain.paper import PaperId

NOW = datetime(2026, 11, 20, 8, tzinfo=UTC)
WEEK = Window(NOW - timedelta(days=7), NOW)


def candidate(number: int = 1, **changes: object) -> Candidate:
    """Return a candidate; number: from 1, tells them apart. All appeared at one moment."""
    appeared = NOW - timedelta(days=1)
    fields: dict[str, object] = {
        "id": PaperId(f"2611.{number:05}", 1),
        "title": f"Title {number}",
        "authors": ("Ann Example",),
        "abstract": f"Abstract {number}.",
        "categories": ("cs.CL",),
        "appeared": appeared,
        "first_appeared": appeared,
    }
    return Candidate(**{**fields, **changes})  # type: ignore[arg-type]  # the fields are those above


def published(base: str, title: str = "Before", abstract: str = "", *, version: int = 1) -> Published:
    return Published(PaperId(base, version), title, abstract, date(2026, 10, 12))
