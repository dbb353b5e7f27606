"""Since when papers count as new."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from digest.core.picking.read_since import since_when
from digest.domain.candidate import ANNOUNCEMENT
from digest.domain.errors import ConfigError
from tests.core.picking.candidates import NOW

SHANGHAI = ZoneInfo("Asia/Shanghai")


@pytest.mark.parametrize(
    ("words", "since"),
    [
        ("7d", NOW - timedelta(days=7)),
        ("2W", NOW - timedelta(days=14)),
        ("6m", NOW - timedelta(days=180)),
        ("1y", NOW - timedelta(days=365)),
        ("2026-11-13", datetime(2026, 11, 12, 16, tzinfo=UTC)),
    ],
)
def test_spans_and_days_are_read(words: str, since: datetime) -> None:
    assert since_when(words, SHANGHAI, now=NOW, last_issue=None) == since


def test_last_reaches_back_to_what_was_not_yet_announced_then() -> None:
    last = datetime(2026, 11, 13, tzinfo=SHANGHAI)
    assert since_when("last", SHANGHAI, now=NOW, last_issue=last.date()) == last - ANNOUNCEMENT


def test_last_before_the_first_issue_is_a_week() -> None:
    assert since_when("last", SHANGHAI, now=NOW, last_issue=None) == NOW - timedelta(days=7)


def test_an_issue_of_a_day_to_come_leaves_some_days_to_look_at() -> None:
    assert since_when("last", SHANGHAI, now=NOW, last_issue=date(2026, 12, 24)) < NOW


@pytest.mark.parametrize("words", ["", "7", "d7", "yesterday", "2026-13-01", "0d", "2026-11-21"])
def test_other_words_and_days_to_come_are_refused(words: str) -> None:
    with pytest.raises(ConfigError):
        since_when(words, SHANGHAI, now=NOW, last_issue=None)


def test_a_day_has_come_where_its_morning_has() -> None:
    morning = datetime(2026, 11, 20, 7, tzinfo=SHANGHAI)
    assert since_when("2026-11-20", SHANGHAI, now=morning, last_issue=None) == morning - timedelta(hours=7)


@pytest.mark.parametrize("words", ["999999y", "0001-01-01"])
def test_nothing_is_looked_for_before_arxiv_began(words: str) -> None:
    assert since_when(words, SHANGHAI, now=NOW, last_issue=None).year == 1991
