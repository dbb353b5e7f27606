"""Killed at any moment, a run that is run again ends in the same files and asks for nothing twice.

CRASH_RUNS: how many seeds; the long form is CRASH_RUNS=100 here, or `python -m tests.crash --runs 100`.
"""

import os
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor

import pytest

from tests.crash.harness import BUILD, WEEKLY, Outcome, Story, killed_run, undisturbed

RUNS = int(os.environ.get("CRASH_RUNS", "4"))


@pytest.fixture(scope="module", params=[BUILD, WEEKLY], ids=["build", "weekly"])
def outcomes(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[list[Future[Outcome]]]:
    """Yield what becomes of each seed, two of them at a time."""
    story: Story = request.param
    folder = tmp_path_factory.mktemp("crash")
    whole = undisturbed(story, folder / "undisturbed")
    with ThreadPoolExecutor(2) as pool:
        yield [pool.submit(killed_run, seed, folder / str(seed), whole) for seed in range(RUNS)]


@pytest.mark.parametrize("seed", range(RUNS))
def test_a_killed_run_ends_in_the_undisturbed_files(seed: int, outcomes: list[Future[Outcome]]) -> None:
    outcome = outcomes[seed].result()
    # Two calls a paper, and again only what no run had kept.
    assert outcome.calls == 6 + outcome.unanswered + len(outcome.lost_s)
