"""What becomes of a weekly run that fails halfway, and of an issue that is rendered again."""

from dataclasses import replace
from datetime import timedelta

import pytest

from digest.domain.errors import ConfigError, KeyRejectedError, WriterDownError
from digest.domain.issue import Issue, IssueState
from digest.domain.result import BuildResult, ExportResult
from digest.pipeline.weekly import WeeklyTools, rebuilt, weekly
from tests.fakes import paper
from tests.pipeline.weekly_world import CALENDAR, CATCHING_UP, MONDAY, ONE, THREE, TWO, WEEK, World


def spoilt(world: World, key: str) -> WeeklyTools:
    """Return tools for which the post of a week cannot be read: a person left a slip in it."""
    tools = world.tools()

    def build(entry: Issue) -> BuildResult:
        if entry.key == key:
            raise ConfigError("It is no post that digest can read.")
        return tools.build(entry)

    return replace(tools, build=build)


def full(name: str) -> tuple[ExportResult, ...]:
    raise ConfigError("The disk is full.")


def test_a_wrong_key_stops_the_run_and_the_issue_stays_open() -> None:
    world = World()

    def refusing(entry: Issue) -> BuildResult:
        raise KeyRejectedError("The key is not taken.")

    with pytest.raises(KeyRejectedError):
        weekly(MONDAY, CALENDAR, replace(world.tools(), build=refusing))
    assert world.run().exit_code == 0


def test_a_post_that_a_person_spoilt_does_not_keep_the_next_one_from_appearing() -> None:
    world = World(failing={TWO})
    world.run()
    world.offered = [THREE]
    result = weekly(MONDAY + WEEK, CALENDAR, spoilt(world, "2026-W47"))
    assert [(each.issue.key, bool(each.error)) for each in result.issues] == [
        ("2026-W47", True),
        ("2026-W48", False),
    ]
    assert (result.exit_code, world.states()[0][2]) == (1, IssueState.OPEN)


def test_a_spoilt_post_alone_is_a_wrong_setting() -> None:
    world = World(failing={TWO})
    world.run()
    with pytest.raises(ConfigError, match="no post that digest can read"):
        weekly(MONDAY + timedelta(days=1), CALENDAR, spoilt(world, "2026-W47"))


def test_an_export_that_fails_is_made_up_for_even_when_the_week_is_over() -> None:
    world = World()
    result = weekly(MONDAY, CALENDAR, replace(world.tools(), export=full))
    assert (result.exit_code, str(result.issues[0].error)) == (1, "The disk is full.")
    assert world.states()[0][2] is IssueState.OPEN
    world.run(MONDAY + WEEK)
    assert world.exported[0] == "2026-11-16-weekly.json"
    assert world.states()[0][2] is IssueState.DONE


def test_an_export_that_failed_is_made_up_for_after_a_person_changed_the_text() -> None:
    world = World()
    weekly(MONDAY, CALENDAR, replace(world.tools(), export=full))
    world.is_edited = True
    world.run(MONDAY + timedelta(days=1))
    assert world.exported == ["2026-11-16-weekly.json"]
    assert world.states() == [("2026-W47", 12, IssueState.DONE, (ONE, TWO))]


def test_a_post_that_a_person_took_away_is_not_exported() -> None:
    world = World()
    weekly(MONDAY, CALENDAR, replace(world.tools(), export=full))
    world.is_edited = True
    world.taken_away.add("2026-11-16-weekly.json")
    world.run(MONDAY + timedelta(days=1))
    assert (world.exported, world.states()[0][2]) == ([], IssueState.DONE)


def test_an_issue_that_was_made_is_told_though_a_later_one_ends_the_run() -> None:
    world = World(offered=[ONE, TWO, THREE])
    world.run(MONDAY - WEEK, CATCHING_UP)
    world.offered += [paper(number).id for number in range(4, 8)]
    tools = world.tools()

    def refusing(entry: Issue) -> BuildResult:
        if entry.key == "2026-W48":
            raise KeyRejectedError("The key is not taken.")
        return tools.build(entry)

    result = weekly(MONDAY + WEEK, CATCHING_UP, replace(tools, build=refusing))
    assert [each.issue.key for each in result.issues] == ["2026-W47"]
    assert (result.exit_code, str(result.error)) == (1, "The key is not taken.")


def test_a_service_that_fails_a_whole_build_leaves_the_issue_open() -> None:
    world = World()

    def busy(entry: Issue) -> BuildResult:
        raise WriterDownError("Down.")

    result = weekly(MONDAY, CALENDAR, replace(world.tools(), build=busy))
    assert result.exit_code == 3
    assert world.states()[0][2] is IssueState.OPEN


def test_the_last_issue_is_rendered_again_without_a_new_entry() -> None:
    world = World()
    world.run()
    before = world.issues()
    result = rebuilt(MONDAY + timedelta(days=3), CALENDAR, world.tools())
    assert [each.issue.key for each in result.issues] == ["2026-W47"]
    assert world.issues() == before
    assert len(world.exported) == 2


def test_what_is_known_is_recorded_before_the_export() -> None:
    world = World()

    def killed(name: str) -> tuple[ExportResult, ...]:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        weekly(MONDAY, CALENDAR, replace(world.tools(), export=killed))
    assert world.states() == [("2026-W47", 12, IssueState.OPEN, (ONE, TWO))]
    assert world.has_post(world.entries["2026-W47"])


def test_what_was_chosen_is_recorded_before_the_build() -> None:
    world = World()

    def killed(entry: Issue) -> BuildResult:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        weekly(MONDAY, CALENDAR, replace(world.tools(), build=killed))
    assert world.entries["2026-W47"].asked == (ONE, TWO)


def test_it_is_the_last_issue_that_is_rendered_again() -> None:
    world = World(offered=[ONE, TWO, THREE])
    world.run()
    world.run(MONDAY + WEEK)
    assert rebuilt(MONDAY + WEEK, CALENDAR, world.tools()).issues[0].issue.key == "2026-W48"


def test_an_issue_that_is_rendered_again_and_not_exported_is_exported_by_the_next_run() -> None:
    world = World()
    world.run()
    assert rebuilt(MONDAY, CALENDAR, replace(world.tools(), export=full)).exit_code == 1
    world.run(MONDAY + timedelta(days=1))
    assert world.exported == ["2026-11-16-weekly.json"] * 2


def test_an_open_issue_that_is_rendered_again_stays_open() -> None:
    world = World(failing={TWO})
    world.run()
    before = world.issues()
    assert rebuilt(MONDAY, CALENDAR, world.tools()).issues[0].issue.state is IssueState.OPEN
    assert world.issues() == before


def test_an_issue_that_can_no_longer_be_made_whole_stays_as_it_was() -> None:
    world = World()
    world.run()
    before = world.issues()
    world.gone = {ONE}
    assert rebuilt(MONDAY, CALENDAR, world.tools()).exit_code == 1
    assert (world.issues(), len(world.exported)) == (before, 1)
    assert "2026-W47 stays as it was" in world.said[0]


def test_without_an_issue_there_is_nothing_to_render_again() -> None:
    with pytest.raises(ConfigError, match="no issue"):
        rebuilt(MONDAY, CALENDAR, World().tools())
