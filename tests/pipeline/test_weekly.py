"""The story of a weekly run: what it does once, again, after a failure and after weeks of absence."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from digest.core.find_paper_ids import paper_id
from digest.domain.errors import ArxivDownError, ConfigError, KeyRejectedError, WriterDownError
from digest.domain.issue import Calendar, CatchUp, DueIssue, Issue, IssueState, WeeklyResult
from digest.domain.paper import PaperId
from digest.domain.post import MissingPaper
from digest.domain.result import BuildResult, ExportResult
from digest.domain.writing import Usage
from digest.pipeline.weekly import Picked, WeeklyTools, rebuilt, weekly
from tests.fakes import paper
from tests.posts import digested, issue

SHANGHAI = ZoneInfo("Asia/Shanghai")
MONDAY = datetime(2026, 11, 16, 8, tzinfo=SHANGHAI)
WEEK = timedelta(days=7)
CALENDAR = Calendar(weekday=1, zone=SHANGHAI, first_number=12, catch_up=CatchUp.SKIP)
CATCHING_UP = replace(CALENDAR, catch_up=CatchUp.ALL)
ONE, TWO, THREE = (paper(number).id for number in (1, 2, 3))


@dataclass
class World:
    """What lies around a weekly run. Counts what is done.

    failing: papers that a service cannot give now. gone: that nobody can. is_edited: a person changed the
    Markdown of the post. taken_away: posts that are no longer in their folder.
    """

    offered: list[PaperId] = field(default_factory=lambda: [ONE, TWO])
    failing: set[PaperId] = field(default_factory=set)
    gone: set[PaperId] = field(default_factory=set)
    notes: tuple[str, ...] = ()
    is_arxiv_down: bool = False
    is_edited: bool = False
    taken_away: set[str] = field(default_factory=set)
    looked_back_to: list[datetime] = field(default_factory=list)
    entries: dict[str, Issue] = field(default_factory=dict)
    built: list[Issue] = field(default_factory=list)
    exported: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def issues(self) -> tuple[Issue, ...]:
        return tuple(self.entries[key] for key in sorted(self.entries))

    def record(self, entry: Issue) -> None:
        self.entries[entry.key] = entry

    def forget(self, key: str) -> None:
        self.entries.pop(key, None)

    def has_post(self, entry: Issue) -> bool:
        return bool(entry.post) and entry.post not in self.taken_away

    def pick(self, due: DueIssue, taken: frozenset[str]) -> Picked:
        if self.is_arxiv_down:
            raise ArxivDownError("arXiv is down.")
        self.looked_back_to.append(due.since)
        return Picked(tuple(one for one in self.offered if one.base not in taken)[:2], self.notes)

    def build(self, entry: Issue) -> BuildResult:
        self.built.append(entry)
        lost = dict.fromkeys(self.failing, "writer_down") | dict.fromkeys(self.gone, "withdrawn")
        there = [digested(of=paper(int(one.base[-1]))) for one in entry.asked if one not in lost]
        missing = tuple(
            MissingPaper(id=str(one), code=lost[one], reason="So.") for one in entry.asked if one in lost
        )
        post = issue(*there, date=entry.date, number=entry.number)
        post = post.model_copy(update={"missing": missing})
        is_less = not set(entry.printed) <= {paper_id(item.id) for item in post.items}
        is_left = not there or is_less or (self.is_edited and bool(entry.post))
        path = None if is_left else f"posts/{entry.date}-weekly.json"
        is_retryable = any(one in self.failing for one in entry.asked)
        return BuildResult(post, path and path.replace("json", "md"), path, "fake", Usage(), is_retryable)

    def export(self, name: str) -> tuple[ExportResult, ...]:
        self.exported.append(name)
        return ()

    def run(self, now: datetime = MONDAY, calendar: Calendar = CALENDAR) -> WeeklyResult:
        return weekly(now, calendar, self.tools())

    def tools(self) -> WeeklyTools:
        return WeeklyTools(self, self.pick, self.build, self.export, self.said.append)

    def states(self) -> list[tuple[str, int | None, IssueState, Sequence[PaperId]]]:
        return [(each.key, each.number, each.state, each.printed) for each in self.issues()]


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


def test_a_wrong_key_stops_the_run_and_the_issue_stays_open() -> None:
    world = World()

    def refusing(entry: Issue) -> BuildResult:
        raise KeyRejectedError("The key is not taken.")

    with pytest.raises(KeyRejectedError):
        weekly(MONDAY, CALENDAR, replace(world.tools(), build=refusing))
    assert world.run().exit_code == 0


def spoilt(world: World, key: str) -> WeeklyTools:
    """Return tools for which the post of a week cannot be read: a person left a slip in it."""
    tools = world.tools()

    def build(entry: Issue) -> BuildResult:
        if entry.key == key:
            raise ConfigError("It is no post that digest can read.")
        return tools.build(entry)

    return replace(tools, build=build)


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


def full(name: str) -> tuple[ExportResult, ...]:
    raise ConfigError("The disk is full.")


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


def test_a_paper_that_was_printed_is_not_offered_again_when_it_can_no_longer_be_made() -> None:
    world = World(failing={TWO})
    world.run()
    world.gone, world.offered = {ONE}, [ONE, THREE]
    world.run(MONDAY + WEEK)
    assert [each[3] for each in world.states()] == [(ONE,), (THREE,)]
    assert len(world.exported) == 2


def test_without_an_issue_there_is_nothing_to_render_again() -> None:
    with pytest.raises(ConfigError, match="no issue"):
        rebuilt(MONDAY, CALENDAR, World().tools())
