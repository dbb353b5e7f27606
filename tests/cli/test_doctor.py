"""`digest doctor` as its user runs it, against stand-ins for arXiv and the writer."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.bench import KEY, Bench
from tests.stand_ins.arxiv import ArxivStandIn
from tests.stand_ins.writer import WriterStandIn
from tests.stand_ins.writer_faults import Fault


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    (tmp_path / "digest.toml").write_text('[topics]\ncategories = ["cs.CL"]\n', encoding="utf-8")
    with ArxivStandIn([]) as arxiv, WriterStandIn(faults={1: Fault.ECHO_KEY}) as writer:
        yield Bench(tmp_path, arxiv, writer)


def doctor(bench: Bench, *options: str) -> subprocess.CompletedProcess[str]:
    return bench.digest("doctor", *options)


def test_a_healthy_digest_is_exit_0_and_every_thing_a_line(bench: Bench) -> None:
    done = doctor(bench)
    assert done.returncode == 0, done.stdout
    names = [line.split()[1] for line in done.stdout.splitlines()[:-1] if not line.startswith(" ")]
    assert names == [
        *("python", "packages", "settings", "posts", "library", "disk", "writer", "cost", "arxiv"),
        *("topics", "issue"),
    ]
    assert done.stdout.endswith("11 ok, 0 warnings, 0 failures.\n")
    assert "key in CUSTOM_API_KEY" in done.stdout
    assert len(bench.arxiv.requests) == 1
    assert not bench.writer.calls
    assert not list(bench.folder.rglob("library.db"))


def test_a_failure_is_exit_1_and_no_key_is_printed(bench: Bench) -> None:
    done = doctor(bench, "--ask", "--json")
    assert done.returncode == 1
    said = json.loads(done.stdout)
    assert said["exit_code"] == 1
    assert "answer" in [sign["name"] for sign in said["signs"] if sign["state"] == "failure"]
    assert KEY not in done.stdout + done.stderr


def test_two_wishes_that_contradict_each_other_are_exit_2(bench: Bench) -> None:
    done = doctor(bench, "--ask", "--offline")
    assert done.returncode == 2
    assert done.stderr.startswith("digest: ")
