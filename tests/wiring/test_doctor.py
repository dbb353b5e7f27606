"""What the doctor looks at, over real HTTP against stand-ins for arXiv and the writer."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from digest.adapters.library.database import Database
from digest.adapters.library.ledger import Ledger
from digest.adapters.locks import library_lock
from digest.adapters.writers.ollama import ollama_models
from digest.adapters.writers.providers import provider
from digest.domain.health import Health, Sign, State
from digest.domain.issue import Issue, IssueState
from digest.wiring.doctor import DoctorOrder, health
from tests.cli.bench import KEY, Bench
from tests.fakes import paper
from tests.posts import digested, issue
from tests.stand_ins.arxiv import ArxivStandIn
from tests.stand_ins.arxiv_faults import Reply
from tests.stand_ins.writer import WriterStandIn
from tests.stand_ins.writer_faults import Fault

NOW = datetime(2026, 11, 20, 8, tzinfo=UTC)


@pytest.fixture
def bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bench]:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))  # the pace is this test's own
    (tmp_path / "digest.toml").touch()
    with ArxivStandIn([]) as arxiv, WriterStandIn() as writer:
        yield Bench(tmp_path, arxiv, writer)


def health_of(bench: Bench, *, is_asking: bool = False, is_offline: bool = False) -> Health:
    return health(DoctorOrder(bench.folder, is_asking, is_offline, lambda: NOW), bench.environment)


def signs(bench: Bench, *, is_asking: bool = False, is_offline: bool = False) -> dict[str, Sign]:
    found = health_of(bench, is_asking=is_asking, is_offline=is_offline)
    return {sign.name: sign for sign in found.signs}


def test_the_writer_is_asked_once_on_wish(bench: Bench) -> None:
    found = signs(bench, is_asking=True)
    (call,) = bench.writer.calls
    assert sum(len(message["content"]) for message in call.messages) < 200
    assert found["answer"].state is State.OK
    assert found["answer"].found.startswith(f"came as {call.form}, ")


def test_a_form_that_is_refused_is_told(bench: Bench) -> None:
    with WriterStandIn(grants={"json_object", "text"}) as writer:
        found = signs(replace(bench, writer=writer), is_asking=True)
    assert "asked for json_schema" in found["writer"].found
    assert found["answer"].found.startswith("came as json_object")


@pytest.mark.parametrize("fault", [Fault.BAD_KEY, Fault.NO_MODEL, Fault.NO_MONEY, Fault.ECHO_KEY])
def test_a_writer_that_refuses_is_a_failure(bench: Bench, fault: Fault) -> None:
    with WriterStandIn(faults={1: fault}) as writer:
        found = signs(replace(bench, writer=writer), is_asking=True)
    assert found["answer"].state is State.FAILURE
    assert KEY not in found["answer"].found


def test_without_a_writer_a_run_can_begin(bench: Bench) -> None:
    if ollama_models(provider("ollama").base_url):
        pytest.skip("an Ollama on this machine would be the writer")
    bench.more = {"DIGEST_WRITER_NAME": "", "DIGEST_WRITER_BASE_URL": "", "CUSTOM_API_KEY": ""}
    assert signs(bench)["writer"].state is State.WARNING
    assert health_of(bench).exit_code == 0


def test_excerpts_by_wish_are_no_warning(bench: Bench) -> None:
    bench.more = {"DIGEST_WRITER_NAME": "extractive"}
    found = signs(bench, is_asking=True)
    assert found["writer"].state is State.OK
    assert "answer" not in found


def test_offline_nobody_is_asked(bench: Bench) -> None:
    found = signs(bench, is_offline=True)
    assert not bench.arxiv.requests
    assert not found.keys() & {"arxiv", "clock"}


def test_a_clock_that_is_off_is_told(bench: Bench) -> None:
    def earlier(reply: Reply) -> Reply:
        return replace(reply, headers=(("Date", "Fri, 20 Nov 2020 08:00:00 GMT"),))

    bench.arxiv.order(earlier)
    assert signs(bench)["clock"].state is State.FAILURE


def test_a_throttling_arxiv_is_a_warning_and_is_not_asked_again(bench: Bench) -> None:
    bench.arxiv.order(lambda reply: Reply(429, b"Rate exceeded."), times=9)
    assert signs(bench)["arxiv"].state is State.WARNING
    assert signs(bench)["arxiv"].state is State.WARNING
    assert len(bench.arxiv.requests) == 1


def test_an_arxiv_that_fails_is_a_failure(bench: Bench) -> None:
    bench.arxiv.order(lambda reply: Reply(500, b"Internal error"))
    assert signs(bench)["arxiv"].state is State.FAILURE


def test_wrong_settings_are_named_and_nothing_else_is_looked_at(bench: Bench) -> None:
    (bench.folder / "digest.toml").write_text("[post]\ncolour = 7\n")
    found = signs(bench)
    assert list(found) == ["python", "packages", "settings"]
    assert "colour" in found["settings"].found
    assert not bench.arxiv.requests


def test_a_folder_that_cannot_be_used_is_a_failure(bench: Bench) -> None:
    (bench.folder / "posts").write_text("")
    (bench.folder / ".digest").mkdir()
    (bench.folder / ".digest" / "library.db").write_bytes(b"no database at all" * 100)
    found = signs(bench)
    assert (found["posts"].state, found["library"].state) == (State.FAILURE, State.FAILURE)


def test_a_library_in_use_is_not_waited_for(bench: Bench) -> None:
    (bench.folder / ".digest").mkdir()
    (bench.folder / ".digest" / "library.db").touch()
    with library_lock(bench.folder / ".digest"):
        assert signs(bench)["library"].state is State.WARNING


def test_a_library_that_is_a_file_or_lost_its_database_is_told(bench: Bench) -> None:
    (bench.folder / ".digest").write_text("not a folder")
    assert signs(bench, is_offline=True)["library"].state is State.FAILURE
    (bench.folder / ".digest").unlink()
    (bench.folder / ".digest" / "files").mkdir(parents=True)
    assert signs(bench, is_offline=True)["library"].state is State.OK
    (bench.folder / ".digest" / "files" / f"{'0' * 64}.pdf").write_bytes(b"%PDF")
    lost = signs(bench, is_offline=True)["library"]
    assert (lost.state, "lie there: 1" in lost.found) == (State.WARNING, True)


def test_the_last_post_is_told_and_drafts_do_not_count(bench: Bench) -> None:
    (bench.folder / "posts").mkdir()
    path = bench.folder / "posts" / "one.json"
    path.write_text(issue(digested(), slug="llm").model_dump_json(), encoding="utf-8")
    assert "the last post is of 2026-11-20" in signs(bench, is_offline=True)["issue"].found
    draft = issue(digested(), slug="llm", is_excerpt_draft=True)
    path.write_text(draft.model_dump_json(), encoding="utf-8")
    assert "no post yet" in signs(bench, is_offline=True)["issue"].found


def test_a_post_that_was_broken_by_hand_is_told(bench: Bench) -> None:
    (bench.folder / "posts").mkdir()
    for name in ("2026-11-16-weekly.json", "2026-11-16-weekly.md", "notes.json"):
        (bench.folder / "posts" / name).write_text("{", encoding="utf-8")
    found = signs(bench, is_offline=True)
    assert found["posts"].state is State.WARNING
    assert "read: 2026-11-16-weekly.json" in found["posts"].found
    assert found["issue"].state is State.FAILURE  # what it printed might be printed again
    ledger_with(bench, entry("2026-W47", NOW - timedelta(days=4), IssueState.DONE))
    assert signs(bench, is_offline=True)["issue"].state is State.OK


def ledger_with(bench: Bench, *issues: Issue) -> None:
    """Give the blog a series, with files where its posts are."""
    (bench.folder / "posts").mkdir(exist_ok=True)
    for each in issues:
        (bench.folder / "posts" / each.post).touch()
    with closing(Database(bench.folder / ".digest")) as database:
        for each in issues:
            Ledger(database, "../posts").record(each, now=each.begun)


def entry(key: str, day: datetime, state: IssueState) -> Issue:
    return Issue(
        key, day.date(), 1, day, (paper(1).id,), (paper(1).id,), f"{day:%Y-%m-%d}-weekly.json", state
    )


def test_a_missed_issue_of_the_series_is_a_warning(bench: Bench) -> None:
    ledger_with(bench, entry("2020-W02", datetime(2020, 1, 6, tzinfo=UTC), IssueState.DONE))
    found = signs(bench, is_offline=True)["issue"]
    assert (found.state, found.advice) == (State.WARNING, "Run: digest weekly")


@pytest.mark.parametrize("open_one", [0, 1, 2])
def test_an_issue_that_was_left_open_is_told_wherever_it_stands(bench: Bench, open_one: int) -> None:
    issues = [
        entry(key, NOW - timedelta(days=days), IssueState.DONE)
        for key, days in (("2026-W45", 18), ("2026-W46", 11), ("2026-W47", 4))
    ]
    issues[open_one] = replace(issues[open_one], state=IssueState.OPEN)
    ledger_with(bench, *issues)
    found = signs(bench, is_offline=True)["issue"]
    assert (found.state, found.found) == (State.WARNING, f"{issues[open_one].key} is not complete")


def test_a_post_that_was_lost_can_be_made_again(bench: Bench) -> None:
    made = entry("2026-W47", NOW - timedelta(days=4), IssueState.DONE)
    ledger_with(bench, made)
    (bench.folder / "posts" / made.post).unlink()
    found = signs(bench, is_offline=True)["issue"]
    assert (found.state, "--rebuild" in found.advice) == (State.WARNING, True)


def test_an_issue_of_a_week_to_come_ends_a_run(bench: Bench) -> None:
    ledger_with(bench, entry("2026-W49", NOW + timedelta(days=10), IssueState.DONE))
    found = signs(bench, is_offline=True)["issue"]
    assert found.state is State.FAILURE
    assert found.found == "2026-W49 has its post, 2026-11-30-weekly.json, and today is 2026-11-20"


def test_a_lost_ledger_is_read_from_the_posts(bench: Bench) -> None:
    (bench.folder / "posts").mkdir()
    post = issue(digested(), date=NOW.date())
    path = bench.folder / "posts" / "2026-11-20-weekly.json"
    path.write_text(post.model_dump_json(), encoding="utf-8")
    assert "the last is 2026-W47" in signs(bench, is_offline=True)["issue"].found


@pytest.mark.parametrize(
    ("toml", "name", "said"),
    [
        ('[weekly]\nexport = ["hugo", "hexxo"]\n', "export", "hexxo"),
        ('[weekly]\nexport = ["hugo"]\n', "topics", "nothing is looked for"),
        ("[topics]\nqueries = ['ti:\"agent']\n", "topics", "not closed"),
    ],
)
def test_what_would_end_a_weekly_run_is_a_failure(bench: Bench, toml: str, name: str, said: str) -> None:
    (bench.folder / "digest.toml").write_text(toml, encoding="utf-8")
    found = signs(bench, is_offline=True)[name]
    assert found.state is State.FAILURE
    assert said in found.found


def test_what_a_weekly_run_is_told_is_told(bench: Bench) -> None:
    toml = '[topics]\ncategories = ["cs.CL"]\n[weekly]\nexport = ["hugo", "wechat"]\n'
    (bench.folder / "digest.toml").write_text(toml, encoding="utf-8")
    bench.more = {"DIGEST_WEBHOOK_URL": "https://hook.example.org/?token=never-to-be-seen"}
    found = signs(bench, is_offline=True)
    assert found["topics"].found == "categories cs.CL"
    assert found["export"].found == "each weekly issue goes to hugo, wechat"
    assert found["notify"].found == "digest weekly --notify tells by webhook"


def test_each_way_to_tell_is_judged(bench: Bench) -> None:
    toml = '[notify]\nmail_to = ["me@example.org"]\nsmtp_host = "smtp.example.org"\n'
    (bench.folder / "digest.toml").write_text(toml, encoding="utf-8")
    bench.more = {"DIGEST_WEBHOOK_URL": "https://hook.example.org/?token=never-to-be-seen"}
    found = [sign for sign in health_of(bench, is_offline=True).signs if sign.name == "notify"]
    assert [sign.state for sign in found] == [State.OK, State.WARNING]
    assert "mail_from" in found[1].found


@pytest.mark.parametrize(
    ("text", "mode", "said"),
    [("A_KEY='x'\n", 0o600, "by you alone"), ("A_KEY='x'\r\n", 0o644, "as on Windows")],
)
def test_the_file_of_keys_is_looked_at_where_it_is(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, text: str, mode: int, said: str
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(bench.folder / "config"))
    assert "keys" not in signs(bench, is_offline=True)
    keys = bench.folder / "config" / "digest" / "keys.env"
    keys.parent.mkdir(parents=True)
    keys.write_text(text, encoding="utf-8", newline="")
    keys.chmod(mode)
    sign = signs(bench, is_offline=True)["keys"]
    assert said in sign.found
    assert ("chmod 600" in sign.advice) is (mode != 0o600)


def test_who_only_builds_is_not_told_of_targets_and_notices(bench: Bench) -> None:
    found = signs(bench, is_offline=True)
    assert found["topics"].state is State.WARNING
    assert not found.keys() & {"export", "notify"}
