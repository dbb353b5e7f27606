"""Notices wait in a file: whole, the latest of each way."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from digest.adapters.notify.waiting import MOST, WaitingNotices
from digest.domain.notice import Notice, Outcome, Waiting, Way

NOW = datetime(2026, 11, 16, 8, tzinfo=UTC)
SERIES = "../posts"


def waiting(way: Way, days: int) -> Waiting:
    notice = Notice("第 3 期", ("8 篇论文",), "https://b.example.org/3", Outcome.GAP)
    return Waiting(way, notice, NOW + timedelta(days=days))


def test_what_is_kept_comes_back_as_it_was(tmp_path: Path) -> None:
    notices = [waiting(Way.MAIL, 0), waiting(Way.WEBHOOK, 1)]
    WaitingNotices(tmp_path / "library", SERIES).keep(notices)
    assert list(WaitingNotices(tmp_path / "library", SERIES).kept()) == notices


def test_the_latest_of_each_way_are_kept(tmp_path: Path) -> None:
    kept = WaitingNotices(tmp_path, SERIES)
    kept.keep([*(waiting(Way.MAIL, days) for days in range(MOST + 2, 0, -1)), waiting(Way.WEBHOOK, 0)])
    assert [one.since.day for one in kept.kept() if one.way is Way.MAIL] == [19, 20, 21, 22, 23]
    assert [one.way for one in kept.kept()].count(Way.WEBHOOK) == 1


def test_without_any_no_file_is_made_and_one_that_is_there_is_emptied(tmp_path: Path) -> None:
    kept = WaitingNotices(tmp_path, SERIES)
    kept.keep([])
    assert not list(tmp_path.iterdir())
    kept.keep([waiting(Way.MAIL, 0)])
    kept.keep([])
    assert kept.kept() == ()


def test_nobody_hears_of_the_issues_of_another_series(tmp_path: Path) -> None:
    ours, theirs = WaitingNotices(tmp_path, SERIES), WaitingNotices(tmp_path, "../other/posts")
    ours.keep([waiting(Way.MAIL, 0)])
    assert theirs.kept() == ()
    theirs.keep([])
    assert len(ours.kept()) == 1


def test_a_file_that_cannot_be_read_keeps_no_notice_from_being_told(tmp_path: Path) -> None:
    kept = WaitingNotices(tmp_path, SERIES)
    kept.keep([waiting(Way.MAIL, 0)])
    (file,) = tmp_path.iterdir()
    file.write_text("[{}]", encoding="utf-8")
    assert kept.kept() == ()
    kept.keep([waiting(Way.MAIL, 0)])
    assert len(kept.kept()) == 1
