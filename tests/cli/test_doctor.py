"""`digest doctor` as its user runs it, against stand-ins for arXiv and the writer."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from digest.adapters.library.database import Database
from digest.adapters.library.ledger import Ledger
from digest.adapters.locks import library_lock
from digest.domain.issue import Issue, IssueState
from tests.cli.bench import KEY, Bench
from tests.posts import digested, issue
from tests.stand_ins.arxiv import ArxivStandIn
from tests.stand_ins.arxiv_faults import Reply
from tests.stand_ins.writer import WriterStandIn
from tests.stand_ins.writer_faults import Fault


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    (tmp_path / "digest.toml").touch()
    with ArxivStandIn([]) as arxiv, WriterStandIn() as writer:
        yield Bench(tmp_path, arxiv, writer)


def doctor(bench: Bench, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "digest", "doctor", *options],
        cwd=bench.folder,
        env=bench.environment,
        capture_output=True,
        text=True,
        timeout=60,
    )


def signs(bench: Bench, *options: str) -> dict[str, dict[str, Any]]:
    said = json.loads(doctor(bench, "--json", *options).stdout)
    return {sign["name"]: sign for sign in said["signs"]}


def test_a_healthy_digest_is_exit_0_and_every_thing_a_line(bench: Bench) -> None:
    done = doctor(bench)
    assert done.returncode == 0, done.stdout
    names = [line.split()[1] for line in done.stdout.splitlines()[:-1] if not line.startswith(" ")]
    assert names == [
        *("python", "packages", "settings", "posts", "library", "disk", "writer", "cost", "arxiv", "issue")
    ]
    assert done.stdout.endswith("10 ok, 0 warnings, 0 failures.\n")
    assert len(bench.arxiv.requests) == 1
    assert not bench.writer.calls
    assert not list(bench.folder.rglob("library.db"))


def test_a_key_is_named_and_never_printed(bench: Bench) -> None:
    done = doctor(bench, "--ask")
    assert "key in CUSTOM_API_KEY" in done.stdout
    assert KEY not in done.stdout + done.stderr


def test_the_writer_is_asked_once_on_wish(bench: Bench) -> None:
    found = signs(bench, "--ask")
    (call,) = bench.writer.calls
    assert sum(len(message["content"]) for message in call.messages) < 200
    assert found["answer"]["state"] == "ok"
    assert found["answer"]["found"].startswith(f"came as {call.form}, ")


def test_a_form_that_is_refused_is_told(tmp_path: Path) -> None:
    with ArxivStandIn([]) as arxiv, WriterStandIn(grants={"json_object", "text"}) as writer:
        found = signs(Bench(tmp_path, arxiv, writer), "--ask")
    assert "asked for json_schema" in found["writer"]["found"]
    assert found["answer"]["found"].startswith("came as json_object")


@pytest.mark.parametrize("fault", [Fault.BAD_KEY, Fault.NO_MODEL, Fault.NO_MONEY, Fault.ECHO_KEY])
def test_a_writer_that_refuses_is_a_failure(tmp_path: Path, fault: Fault) -> None:
    with ArxivStandIn([]) as arxiv, WriterStandIn(faults={1: fault}) as writer:
        done = doctor(Bench(tmp_path, arxiv, writer), "--ask")
    assert done.returncode == 1
    assert "failure  answer" in done.stdout
    assert KEY not in done.stdout + done.stderr


def test_without_a_writer_a_run_can_begin(bench: Bench) -> None:
    bench.more = {"DIGEST_WRITER_NAME": "", "DIGEST_WRITER_BASE_URL": "", "CUSTOM_API_KEY": ""}
    done = doctor(bench)
    assert done.returncode == 0
    assert "warning  writer" in done.stdout


def test_offline_nobody_is_asked(bench: Bench) -> None:
    found = signs(bench, "--offline")
    assert not bench.arxiv.requests
    assert not found.keys() & {"arxiv", "clock"}


def test_a_clock_that_is_off_is_told(bench: Bench) -> None:
    def earlier(reply: Reply) -> Reply:
        return replace(reply, headers=(("Date", "Fri, 20 Nov 2020 08:00:00 GMT"),))

    bench.arxiv.order(earlier)
    assert signs(bench)["clock"]["state"] == "failure"


def test_a_throttling_arxiv_is_a_warning_and_is_not_asked_again(bench: Bench) -> None:
    bench.arxiv.order(lambda reply: Reply(429, b"Rate exceeded."), times=9)
    assert signs(bench)["arxiv"]["state"] == "warning"
    assert signs(bench)["arxiv"]["state"] == "warning"
    assert len(bench.arxiv.requests) == 1


def test_an_arxiv_that_is_down_is_a_failure(bench: Bench) -> None:
    bench.more = {"DIGEST_ARXIV_API_URL": "http://127.0.0.1:9/api"}
    assert signs(bench)["arxiv"]["state"] == "failure"


def test_wrong_settings_are_named_and_nothing_else_is_looked_at(bench: Bench) -> None:
    (bench.folder / "digest.toml").write_text("[post]\ncolour = 7\n")
    done = doctor(bench)
    assert done.returncode == 1
    assert "failure  settings" in done.stdout
    assert "post.colour" in done.stdout
    assert not bench.arxiv.requests


def test_a_folder_that_cannot_be_used_is_a_failure(bench: Bench) -> None:
    (bench.folder / "posts").write_text("")
    (bench.folder / ".digest").mkdir()
    (bench.folder / ".digest" / "library.db").write_bytes(b"no database at all" * 100)
    found = signs(bench)
    assert (found["posts"]["state"], found["library"]["state"]) == ("failure", "failure")


def test_a_library_in_use_is_not_waited_for(bench: Bench) -> None:
    (bench.folder / ".digest").mkdir()
    (bench.folder / ".digest" / "library.db").touch()
    with library_lock(bench.folder / ".digest"):
        assert signs(bench)["library"]["state"] == "warning"


def test_the_last_post_is_told_and_drafts_do_not_count(bench: Bench) -> None:
    (bench.folder / "posts").mkdir()
    path = bench.folder / "posts" / "one.json"
    path.write_text(issue(digested()).model_dump_json(), encoding="utf-8")
    assert "the last post is of 2026-11-20" in signs(bench, "--offline")["issue"]["found"]
    path.write_text(issue(digested(), is_excerpt_draft=True).model_dump_json(), encoding="utf-8")
    assert "no post yet" in signs(bench, "--offline")["issue"]["found"]


def test_a_missed_issue_of_the_series_is_a_warning(bench: Bench) -> None:
    long_ago = datetime(2020, 1, 6, tzinfo=UTC)
    with closing(Database(bench.folder / ".digest")) as database:
        done = Issue("2020-W02", long_ago.date(), 1, long_ago, state=IssueState.DONE)
        Ledger(database).record(done, now=long_ago)
    found = signs(bench, "--offline")["issue"]
    assert (found["state"], found["advice"]) == ("warning", "Run: digest weekly")


def test_two_wishes_that_contradict_each_other_are_exit_2(bench: Bench) -> None:
    done = doctor(bench, "--ask", "--offline")
    assert done.returncode == 2
    assert done.stderr.startswith("digest: ")
