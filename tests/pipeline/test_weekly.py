"""The story of a weekly run: what it does once, again, and after weeks of absence."""

from dataclasses import replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest

from digest.domain.errors import ConfigError
from digest.domain.issue import Issue, IssueState
from tests.fakes import paper
from tests.pipeline.weekly_world import CALENDAR, CATCHING_UP, MONDAY, ONE, THREE, TWO, WEEK, World


def test_the_due_issue_is_picked_built_exported_and_recorded() -> None:
    world = World()
    assert world.run().exit_code == 0
    assert world.states() == [("2026-W47", 12, IssueState.DONE, (ONE, TWO))]
    assert world.exported == ["2026-11-16-weekly.json"]


def test_a_second_run_in_the_week_does_nothing() -> None:
    world = World()
    world.run()
    again = world.run(MONDAY + timedelta(days=6, hours=15))
    assert (again.issues, again.exit_code, again.next_date) == ((), 0, date(2026, 11, 23))
    assert len(world.built) == 1


def test_no_paper_is_in_two_issues() -> None:
    world = World()
    world.run()
    world.offered.append(THREE)
    world.run(MONDAY + WEEK)
    assert world.states()[1] == ("2026-W48", 13, IssueState.DONE, (THREE,))


def test_what_could_not_be_done_is_finished_next_time_and_then_left() -> None:
    world = World(failing={TWO})
    assert world.run().exit_code == 1
    assert world.states() == [("2026-W47", 12, IssueState.OPEN, (ONE,))]
    world.failing.clear()
    assert world.run(MONDAY + timedelta(days=1)).exit_code == 0
    assert world.states() == [("2026-W47", 12, IssueState.DONE, (ONE, TWO))]
    assert world.run(MONDAY + timedelta(days=2)).issues == ()
    assert world.exported == ["2026-11-16-weekly.json"] * 2


def test_an_issue_is_finished_as_of_the_moment_it_was_begun() -> None:
    world = World(failing={TWO})
    world.run()
    world.run(MONDAY + timedelta(days=3))
    assert {entry.begun for entry in world.built} == {MONDAY}


def test_a_paper_that_is_still_to_come_is_kept_from_the_next_issue() -> None:
    world = World(failing={TWO})
    world.run()
    world.offered = [TWO, THREE]
    world.run(MONDAY + WEEK)
    assert [entry.asked for entry in world.issues()] == [(ONE, TWO), (THREE,)]


def test_a_run_that_could_do_nothing_is_exit_3_and_goes_on_with_the_same_papers() -> None:
    world = World(failing={ONE, TWO})
    assert world.run().exit_code == 3
    assert world.exported == []
    world.failing.clear()
    world.offered = [THREE]
    assert world.run(MONDAY + timedelta(days=1)).exit_code == 0
    assert world.states() == [("2026-W47", 12, IssueState.DONE, (ONE, TWO))]


def test_a_run_that_cannot_ask_arxiv_is_exit_3_and_the_next_one_picks() -> None:
    world = World(is_arxiv_down=True)
    assert world.run().exit_code == 3
    world.is_arxiv_down = False
    assert world.run().exit_code == 0
    assert world.states() == [("2026-W47", 12, IssueState.DONE, (ONE, TWO))]


def test_a_killed_run_goes_on_with_the_papers_that_it_chose() -> None:
    world = World()
    world.record(Issue("2026-W47", date(2026, 11, 16), 12, MONDAY, asked=(TWO,)))
    world.run()
    assert world.states() == [("2026-W47", 12, IssueState.DONE, (TWO,))]


def test_a_week_without_papers_has_no_issue_and_takes_no_number() -> None:
    world = World(offered=[])
    assert world.run().exit_code == 1
    world.offered = [THREE]
    world.run(MONDAY + WEEK)
    assert [each[:2] for each in world.states()] == [("2026-W47", None), ("2026-W48", 12)]


def test_a_week_without_papers_is_looked_at_again_and_is_no_news_twice() -> None:
    world = World(offered=[])
    world.run()
    again = world.run(MONDAY + timedelta(days=1))
    assert (again.issues, again.exit_code, len(world.looked_back_to)) == ((), 0, 2)
    assert world.said == ["2026-W47: looked again, and still no paper was found."]
    world.offered = [THREE]
    assert world.run(MONDAY + timedelta(days=2)).exit_code == 0
    assert world.states() == [("2026-W47", 12, IssueState.DONE, (THREE,))]


def test_the_next_issue_looks_back_over_a_week_without_papers_only_as_far_as_that() -> None:
    for calendar in (CALENDAR, CATCHING_UP):
        world = World(offered=[])
        world.run(MONDAY, calendar)
        world.offered = [ONE]
        world.run(MONDAY + WEEK, calendar)
        assert [each[0] for each in world.states()] == ["2026-W47", "2026-W48"]
        assert world.looked_back_to[1] - world.looked_back_to[0] == WEEK


def test_a_post_that_was_lost_is_told() -> None:
    world = World()
    world.run()
    world.taken_away.add("2026-11-16-weekly.json")
    assert world.run(MONDAY + timedelta(days=1)).exit_code == 0
    assert "2026-11-16-weekly.json of 2026-W47 is not among the posts" in world.said[0]


def test_papers_that_are_gone_are_named_and_not_waited_for() -> None:
    world = World(gone={TWO})
    assert world.run().exit_code == 1
    assert world.states() == [("2026-W47", 12, IssueState.DONE, (ONE,))]
    assert world.run().issues == ()


def test_missed_weeks_are_skipped_or_made_up_for_as_is_set() -> None:
    for calendar, weeks in ((CALENDAR, ["47", "50"]), (CATCHING_UP, ["47", "48", "49", "50"])):
        world = World(offered=[paper(number).id for number in range(1, 9)])
        world.run(MONDAY, calendar)
        world.run(MONDAY + 3 * WEEK, calendar)
        assert [each[0][-2:] for each in world.states()] == weeks
        assert [each[1] for each in world.states()] == list(range(12, 12 + len(weeks)))


def test_an_issue_that_came_to_nothing_is_skipped_with_its_week_and_frees_its_papers() -> None:
    world = World(failing={ONE, TWO})
    world.run()
    world.failing.clear()
    world.run(MONDAY + WEEK)
    assert world.states()[1:] == [("2026-W48", 12, IssueState.DONE, (ONE, TWO))]
    assert "2026-W47" in world.said[0]
    # It looks back as far as the issue that came to nothing would have.
    assert world.looked_back_to[1] == world.looked_back_to[0]
    world.run(MONDAY + 2 * WEEK)
    assert len(world.said) == 1


def test_catching_up_stops_at_the_first_issue_without_a_post() -> None:
    world = World(offered=[ONE, TWO, THREE], failing={ONE, TWO})
    world.run(MONDAY, CATCHING_UP)
    result = world.run(MONDAY + WEEK, CATCHING_UP)
    assert [each.issue.key for each in result.issues] == ["2026-W47"]
    world.failing.clear()
    world.run(MONDAY + WEEK, CATCHING_UP)
    assert [each[3] for each in world.states()] == [(ONE, TWO), (THREE,)]


def test_catching_up_goes_on_after_a_week_that_had_nothing_to_print() -> None:
    world = World(offered=[paper(number).id for number in range(1, 5)], gone={ONE, TWO}, is_arxiv_down=True)
    world.run(MONDAY, CATCHING_UP)
    world.is_arxiv_down = False
    result = world.run(MONDAY + WEEK, CATCHING_UP)
    assert [each.issue.state for each in result.issues] == [IssueState.EMPTY, IssueState.DONE]


def test_what_could_not_be_looked_at_is_told_with_the_issue() -> None:
    result = World(notes=("Narrow the query.",)).run()
    assert result.issues[0].notes == ("Narrow the query.",)


def test_a_text_that_a_person_changed_is_not_published_beside_itself() -> None:
    world = World(failing={TWO})
    world.run()
    world.failing.clear()
    world.is_edited = True
    assert world.run(MONDAY + timedelta(days=1)).exit_code == 1
    assert world.states() == [("2026-W47", 12, IssueState.OPEN, (ONE,))]
    assert world.exported == ["2026-11-16-weekly.json"]
    world.is_edited = False
    assert world.run(MONDAY + timedelta(days=2)).exit_code == 0
    assert world.states() == [("2026-W47", 12, IssueState.DONE, (ONE, TWO))]


def test_an_issue_of_a_week_to_come_does_not_end_the_series_in_silence() -> None:
    world = World()
    world.run(MONDAY + 200 * WEEK)
    (ahead,) = world.issues()
    with pytest.raises(ConfigError, match=rf"{ahead.key}.*today is 2026-11-16.*{ahead.post}"):
        world.run()
    world.taken_away.add(ahead.post)
    assert world.run().exit_code == 0
    assert [each[0] for each in world.states()] == ["2026-W47"]
    assert world.said == [f"{ahead.key} has yet to come, and it has no post: forgotten."]


def test_another_day_in_the_settings_is_no_week_to_come() -> None:
    world = World()
    world.run()
    fridays = replace(CALENDAR, weekday=5)
    again = world.run(MONDAY + timedelta(days=1), fridays)
    assert (again.issues, again.next_date) == ((), date(2026, 11, 27))


def test_a_zone_to_the_west_where_it_is_still_yesterday_is_no_wrong_clock() -> None:
    world = World(failing={TWO})
    world.run()
    in_the_west = replace(CALENDAR, zone=ZoneInfo("America/Los_Angeles"))
    again = world.run(MONDAY + timedelta(hours=1), in_the_west)
    assert [each.issue.key for each in again.issues] == ["2026-W47"]
    assert again.next_date == date(2026, 11, 23)


def test_a_paper_that_was_printed_is_not_offered_again_when_it_can_no_longer_be_made() -> None:
    world = World(failing={TWO})
    world.run()
    world.gone, world.offered = {ONE}, [ONE, THREE]
    world.run(MONDAY + WEEK)
    assert [each[3] for each in world.states()] == [(ONE,), (THREE,)]
    assert len(world.exported) == 2
