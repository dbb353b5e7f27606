"""What a weekly run is told: ok, a warning or a failure, and what to do."""

import pytest

from digest.core.doctor.judge_weekly import judge_no_notify, judge_no_topics, judge_topics
from digest.domain.candidate import Topics
from digest.domain.errors import ConfigError, KeyMissingError
from digest.domain.health import State


def test_what_is_looked_for_is_told() -> None:
    sign = judge_topics(Topics(("cs.CL", "cs.AI"), ("ti:agent",), {"survey": 1}, (), ()))
    assert (sign.state, sign.found) == (State.OK, "categories cs.CL, cs.AI; queries ti:agent")


def test_without_topics_a_series_ends_and_a_build_does_not() -> None:
    assert judge_no_topics(is_weekly=True).state is State.FAILURE
    assert judge_no_topics(is_weekly=False).state is State.WARNING


@pytest.mark.parametrize(
    ("error", "state"),
    [(ConfigError("No server."), State.FAILURE), (KeyMissingError("No password."), State.WARNING)],
)
def test_a_wrong_setting_fails_and_a_secret_may_be_elsewhere(error: ConfigError, state: State) -> None:
    sign = judge_no_notify(error)
    assert (sign.state, sign.found) == (state, str(error))
