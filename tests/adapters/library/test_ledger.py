"""The ledger: what was recorded is there again, after any end of the process."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from digest.adapters.library.database import Database
from digest.adapters.library.ledger import Ledger
from digest.core.find_paper_ids import paper_id
from digest.domain.errors import ConfigError
from digest.domain.issue import Issue, IssueState
from tests.adapters.library.shelf import NOW

ISSUE = Issue(
    "2026-W47", date(2026, 11, 16), 12, NOW, asked=(paper_id("2611.00001v2"), paper_id("hep-th/9901001v1"))
)
SERIES = "../posts"


@pytest.fixture
def database(tmp_path: Path) -> Database:
    return Database(tmp_path)


def test_an_entry_comes_back_as_it_was(database: Database) -> None:
    Ledger(database, SERIES).record(ISSUE, now=NOW)
    assert Ledger(database, SERIES).issues() == (ISSUE,)


def test_a_week_has_one_entry_the_latest(database: Database) -> None:
    ledger = Ledger(database, SERIES)
    done = replace(ISSUE, state=IssueState.DONE, printed=ISSUE.asked, post="posts/x.json")
    ledger.record(ISSUE, now=NOW)
    ledger.record(done, now=NOW)
    assert ledger.issues() == (done,)


def test_entries_come_in_the_order_of_their_weeks_over_the_new_year(database: Database) -> None:
    ledger = Ledger(database, SERIES)
    keys = ["2027-W01", "2026-W53", "2026-W09"]
    for key in keys:
        ledger.record(replace(ISSUE, key=key), now=NOW)
    assert [issue.key for issue in ledger.issues()] == ["2026-W09", "2026-W53", "2027-W01"]


def test_a_forgotten_week_is_gone_and_may_be_forgotten_twice(database: Database) -> None:
    ledger = Ledger(database, SERIES)
    ledger.record(ISSUE, now=NOW)
    ledger.forget(ISSUE.key)
    ledger.forget(ISSUE.key)
    assert ledger.issues() == ()


def test_an_entry_that_cannot_be_read_stops_the_run(database: Database) -> None:
    database.write("INSERT INTO issues VALUES ('../posts', '2026-W47', '{}', '2026-11-16')")
    with pytest.raises(ConfigError, match="2026-W47"):
        Ledger(database, SERIES).issues()


def test_two_blogs_in_one_library_have_a_series_each(database: Database) -> None:
    ours, theirs = Ledger(database, SERIES), Ledger(database, "../../other/posts")
    ours.record(ISSUE, now=NOW)
    assert theirs.issues() == ()
    theirs.record(replace(ISSUE, number=1), now=NOW)
    theirs.forget(ISSUE.key)
    assert ours.issues() == (ISSUE,)
