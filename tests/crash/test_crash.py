"""Killed at any moment, a build that is run again ends in the same post and asks for nothing twice.

CRASH_RUNS: how many seeds; the long form is CRASH_RUNS=100 here, or `python -m tests.crash --runs 100`.
"""

import os
from pathlib import Path

import pytest

from tests.crash.harness import Undisturbed, killed_run, undisturbed

RUNS = int(os.environ.get("CRASH_RUNS", "8"))


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Undisturbed:
    return undisturbed(tmp_path_factory.mktemp("undisturbed") / "run")


@pytest.mark.parametrize("seed", range(RUNS))
def test_a_killed_build_ends_in_the_undisturbed_post(seed: int, whole: Undisturbed, tmp_path: Path) -> None:
    outcome = killed_run(seed, tmp_path / "run", whole)
    # Two calls a paper, and again only what no run had kept.
    assert outcome.calls == 6 + outcome.unanswered + len(outcome.lost_s)
