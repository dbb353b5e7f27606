"""What a weekly run is told: ok, a warning or a failure, and what to do."""

from digest.core.doctor.judge_weekly import judge_no_notify, judge_no_topics, judge_topics
from digest.domain.candidate import Topics
from digest.domain.errors import ConfigError
from digest.domain.health import State


def test_what_is_looked_for_is_told() -> None:
    sign = judge_topics(Topics(("cs.CL", "cs.AI"), ("ti:agent",), {"survey": 1}, (), ()))
    assert (sign.state, sign.found) == (State.OK, "categories cs.CL, cs.AI; queries ti:agent")


def test_without_topics_a_series_ends_and_a_build_does_not() -> None:
    assert judge_no_topics(is_weekly=True).state is State.FAILURE
    assert judge_no_topics(is_weekly=False).state is State.WARNING


def test_a_way_to_tell_that_is_wrong_ends_no_run() -> None:
    sign = judge_no_notify(ConfigError("No server."))
    assert (sign.state, sign.found) == (State.WARNING, "No server.")
