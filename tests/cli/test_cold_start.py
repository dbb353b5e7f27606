"""Every command in a process that begins with nothing loaded, as a user's does.

Most other tests share one start, in which a module that a command forgot to load may be there already.
"""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.cli.bench import Bench
from tests.stand_ins.arxiv_feed import StandInPaper
from tests.stand_ins.arxiv_listing import ListingStandIn
from tests.stand_ins.warm_start import cold_run, warm_run
from tests.stand_ins.writer import WriterStandIn

POST = "posts/2026-11-20-arxiv-digest"
LISTED = [StandInPaper("2611.00001", title="Agents that Plan", published=datetime.now(UTC), pdf=None)]


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    """Yield a user with a post, which was built from a cold start."""
    folder = tmp_path_factory.mktemp("blog")
    with ListingStandIn(LISTED) as arxiv, WriterStandIn() as writer:
        user = Bench(folder, arxiv, writer)
        options = ["build", "--samples", "--date", "2026-11-20"]
        done = cold_run("digest", options, folder, user.environment)
        assert (done.returncode, done.stdout) == (0, f"{POST}.md\n"), done.stderr
        yield user


@pytest.mark.parametrize(
    ("words", "exit_code"),
    [
        (["init"], 0),
        (["check", f"{POST}.md", "--offline"], 0),
        (["export", f"{POST}.md", "--to", "hugo"], 0),
        (["lint", f"{POST}.md"], 1),
        (["pick", "--query", "cat:cs.CL"], 0),
        (["weekly"], 2),
        (["schedule", "--github"], 2),
        (["doctor", "--offline"], 0),
        (["library", "list"], 0),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_a_command_does_the_same_from_a_cold_start(
    bench: Bench, tmp_path: Path, words: list[str], exit_code: int
) -> None:
    said = []
    for start in (cold_run, warm_run):
        blog = replace(bench, folder=tmp_path / "blog")
        shutil.copytree(bench.folder, blog.folder)
        done = start("digest", words, blog.folder, blog.environment)
        said.append((done.returncode, done.stdout))
        assert "Traceback" not in done.stderr
        shutil.rmtree(blog.folder)
    assert said[0] == said[1]
    assert said[0][0] == exit_code, done.stderr
