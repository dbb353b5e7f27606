"""Which issues are due: one a week, by the blog's own calendar, whatever the clock of the machine says."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from digest.core.calendar.find_due import due_issues, is_ahead, latest_day, next_day, next_number
from digest.core.calendar.name_week import week_key
from digest.domain.candidate import ANNOUNCEMENT
from digest.domain.issue import Calendar, CatchUp, Issue, IssueState
from tests.fakes import NOW

SHANGHAI = ZoneInfo("Asia/Shanghai")
MONDAYS = Calendar(weekday=1, zone=SHANGHAI, first_number=1, catch_up=CatchUp.SKIP)
ALL_MONDAYS = replace(MONDAYS, catch_up=CatchUp.ALL)


def done(day: date, number: int | None = 1) -> Issue:
    return Issue(week_key(day), day, number, NOW, state=IssueState.DONE)


def back_to(*day: int) -> datetime:
    """Return since when the issue after one of that day looks."""
    return datetime(*day, tzinfo=SHANGHAI) - ANNOUNCEMENT  # type: ignore[misc, arg-type]  # year, month, day


def test_the_first_issue_is_that_of_this_week() -> None:
    (due,) = due_issues(datetime(2026, 11, 18, 9, tzinfo=SHANGHAI), MONDAYS, ())
    assert (due.key, due.date, due.since) == ("2026-W47", date(2026, 11, 16), back_to(2026, 11, 9))


def test_the_day_begins_at_midnight_in_the_zone_of_the_blog() -> None:
    sunday_in_greenwich = datetime(2026, 11, 15, 16, 0, tzinfo=UTC)
    before = sunday_in_greenwich - timedelta(seconds=1)
    assert latest_day(sunday_in_greenwich, MONDAYS) == date(2026, 11, 16)
    assert latest_day(before, MONDAYS) == date(2026, 11, 9)


def test_nothing_is_due_twice_in_one_week() -> None:
    sunday = datetime(2026, 11, 22, 23, 59, tzinfo=SHANGHAI)
    assert due_issues(sunday, MONDAYS, [done(date(2026, 11, 16))]) == ()


def test_an_issue_that_is_due_later_in_the_week_is_not_due_yet() -> None:
    fridays = replace(MONDAYS, weekday=5)
    known = [done(date(2026, 11, 13))]
    assert due_issues(datetime(2026, 11, 19, 23, tzinfo=SHANGHAI), fridays, known) == ()
    (due,) = due_issues(datetime(2026, 11, 20, 0, tzinfo=SHANGHAI), fridays, known)
    assert due.key == "2026-W47"


def test_a_paper_that_was_held_over_a_weekend_is_looked_for_by_the_run_that_can_see_it() -> None:
    submitted = datetime(2026, 11, 27, 20, tzinfo=UTC)  # a Friday; held six days, announced on December 7
    (due,) = due_issues(datetime(2026, 12, 14, 8, tzinfo=SHANGHAI), MONDAYS, [done(date(2026, 12, 7))])
    assert due.since < submitted


def test_missed_weeks_are_skipped_and_the_next_issue_looks_back_over_them() -> None:
    (due,) = due_issues(datetime(2026, 11, 16, 9, tzinfo=SHANGHAI), MONDAYS, [done(date(2026, 10, 26))])
    assert (due.key, due.since) == ("2026-W47", back_to(2026, 10, 26))


def test_missed_weeks_are_caught_up_in_order_each_with_its_own_days() -> None:
    now = datetime(2026, 11, 16, 9, tzinfo=SHANGHAI)
    due = due_issues(now, ALL_MONDAYS, [done(date(2026, 10, 26))])
    assert [each.key for each in due] == ["2026-W45", "2026-W46", "2026-W47"]
    assert [each.since for each in due] == [back_to(2026, 10, 26), back_to(2026, 11, 2), back_to(2026, 11, 9)]
    assert [each.until for each in due] == [
        datetime(2026, 11, 3, tzinfo=SHANGHAI),
        datetime(2026, 11, 10, tzinfo=SHANGHAI),
        now,
    ]


def test_an_issue_that_is_made_late_leaves_the_next_its_papers() -> None:
    (due,) = due_issues(datetime(2026, 11, 20, 9, tzinfo=SHANGHAI), MONDAYS, [done(date(2026, 11, 9))])
    assert due.until == datetime(2026, 11, 17, tzinfo=SHANGHAI)


def test_a_series_whose_first_run_failed_begins_in_that_week() -> None:
    waiting = Issue("2026-W46", date(2026, 11, 9), None, NOW)
    now = datetime(2026, 11, 16, 9, tzinfo=SHANGHAI)
    assert [due.key for due in due_issues(now, ALL_MONDAYS, [waiting])] == ["2026-W46", "2026-W47"]
    assert [due.key for due in due_issues(now, MONDAYS, [waiting])] == ["2026-W47"]


def test_a_series_that_failed_for_weeks_looks_back_over_all_of_them() -> None:
    waiting = [Issue(week_key(day), day, None, NOW) for day in (date(2026, 11, 2), date(2026, 11, 9))]
    (due,) = due_issues(datetime(2026, 11, 16, 9, tzinfo=SHANGHAI), MONDAYS, waiting)
    assert due.since == back_to(2026, 10, 26)


def test_a_week_in_which_nothing_was_found_is_not_due_again_when_it_is_over() -> None:
    blank = Issue("2026-W46", date(2026, 11, 9), None, NOW, state=IssueState.EMPTY)
    now = datetime(2026, 11, 16, 9, tzinfo=SHANGHAI)
    due = due_issues(now, ALL_MONDAYS, [done(date(2026, 11, 2)), blank])
    assert [each.key for each in due] == ["2026-W47"]


def test_an_issue_whose_papers_could_not_be_looked_for_is_still_due() -> None:
    known = [done(date(2026, 11, 9)), Issue("2026-W47", date(2026, 11, 16), None, NOW)]
    (due,) = due_issues(datetime(2026, 11, 17, 9, tzinfo=SHANGHAI), MONDAYS, known)
    assert (due.key, due.since) == ("2026-W47", back_to(2026, 11, 9))


def test_over_the_new_year_no_week_is_lost_and_none_doubled() -> None:
    known = [done(date(2026, 12, 21))]
    due = due_issues(datetime(2027, 1, 11, 9, tzinfo=SHANGHAI), ALL_MONDAYS, known)
    assert [each.key for each in due] == ["2026-W53", "2027-W01", "2027-W02"]


@pytest.mark.parametrize(("old", "new"), [(1, 5), (5, 1)])
def test_another_day_in_the_settings_gives_each_week_one_issue(old: int, new: int) -> None:
    known = [done(date(2026, 11, 9) + timedelta(days=old - 1))]
    week_47 = date(2026, 11, 16) + timedelta(days=new - 1)
    calendar = replace(ALL_MONDAYS, weekday=new)
    assert due_issues(datetime(2026, 11, 15, 23, tzinfo=SHANGHAI), calendar, known) == ()
    (due,) = due_issues(datetime.combine(week_47, datetime.min.time(), SHANGHAI), calendar, known)
    assert due.key == "2026-W47"


def test_a_clock_that_was_put_back_makes_nothing_due() -> None:
    known = [done(date(2026, 11, 16))]
    assert due_issues(datetime(2026, 6, 1, tzinfo=SHANGHAI), ALL_MONDAYS, known) == ()


def test_the_change_to_summer_time_moves_no_issue() -> None:
    berlin = replace(ALL_MONDAYS, zone=ZoneInfo("Europe/Berlin"), weekday=7)
    known = [done(date(2026, 3, 22))]
    (due,) = due_issues(datetime(2026, 3, 29, 3, tzinfo=ZoneInfo("Europe/Berlin")), berlin, known)
    assert due.date == date(2026, 3, 29)


def test_every_day_of_ten_years_has_its_issue_once() -> None:
    known: list[Issue] = []
    for day in range(3653):
        now = datetime(2026, 1, 1, 8, tzinfo=timezone(timedelta(hours=8))) + timedelta(days=day)
        known += [done(due.date) for due in due_issues(now, MONDAYS, known)]
    dates = [issue.date for issue in known]
    assert dates == [dates[0] + timedelta(days=7 * week) for week in range(len(dates))]
    assert len({issue.key for issue in known}) == len(known) == 523


def test_numbers_count_issues_and_not_weeks() -> None:
    assert next_number(replace(MONDAYS, first_number=30), ()) == 30
    known = [done(date(2026, 11, 2), 7), done(date(2026, 11, 9), None)]
    assert next_number(MONDAYS, known) == 8


@pytest.mark.parametrize(("weekday", "next_one"), [(1, date(2026, 11, 23)), (5, date(2026, 11, 27))])
def test_the_next_day_is_in_a_week_without_its_issue(weekday: int, next_one: date) -> None:
    known = [done(date(2026, 11, 16))]
    wednesday = datetime(2026, 11, 18, 9, tzinfo=SHANGHAI)
    assert next_day(wednesday, replace(MONDAYS, weekday=weekday), known) == next_one


@pytest.mark.parametrize(
    "waiting",
    [
        Issue("2026-W47", date(2026, 11, 16), None, NOW),
        Issue("2026-W47", date(2026, 11, 16), None, NOW, state=IssueState.EMPTY),
    ],
)
def test_a_week_in_which_no_paper_was_found_still_has_its_day_before_it(waiting: Issue) -> None:
    wednesday = datetime(2026, 11, 18, 9, tzinfo=SHANGHAI)
    assert next_day(wednesday, replace(MONDAYS, weekday=5), [waiting]) == date(2026, 11, 20)


def test_an_issue_is_ahead_when_its_week_begins_after_tomorrow() -> None:
    issue = done(date(2026, 11, 16))
    assert not is_ahead(issue, datetime(2026, 11, 15, 0, tzinfo=SHANGHAI), MONDAYS)
    assert is_ahead(issue, datetime(2026, 11, 14, 23, 59, tzinfo=SHANGHAI), MONDAYS)
