"""What a weekly series holds to from run to run: its papers, its writer, its posts, each once."""

import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC
from pathlib import Path

import pytest

from digest.adapters.writers.extractive import Extractive
from digest.domain.errors import ConfigError
from digest.domain.issue import Issue, IssueState
from digest.wiring.ledger import OpenedLedger
from digest.wiring.weekly import WeeklyOrder, run_weekly
from tests.stand_ins.arxiv_faults import Reply, status
from tests.stand_ins.arxiv_feed import StandInPaper
from tests.stand_ins.writer_faults import Fault
from tests.wiring.two_weeks import DAY, FIRST, MONDAY, PAPERS, SECOND, opened_blog, printed
from tests.year.blog import Blog

POST = "2026-11-16-weekly"
NO_WRITER = {"DIGEST_WRITER_NAME": "", "DIGEST_WRITER_BASE_URL": "", "CUSTOM_API_KEY": ""}


@pytest.fixture
def blog(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Blog]:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    with opened_blog(tmp_path) as made:
        yield made


def ledger(blog: Blog) -> OpenedLedger:
    return OpenedLedger(blog.settings(), blog.heard, MONDAY.astimezone(UTC))


def known(blog: Blog) -> list[tuple[str, int | None, IssueState]]:
    return [(issue.key, issue.number, issue.state) for issue in ledger(blog).issues()]


def test_a_post_that_a_person_took_away_does_not_free_its_papers(blog: Blog) -> None:
    blog.weekly(MONDAY)
    for path in (blog.folder / "posts").glob(f"{POST}.*"):
        path.unlink()
    blog.weekly(MONDAY + 7 * DAY)
    assert any(f"{POST}.json of 2026-W47 is not among" in sentence for sentence in blog.heard.sentences)
    assert printed(blog) == [SECOND]
    assert [post.number for post in blog.posts()] == [2]


def test_a_post_of_another_build_that_cannot_be_read_stops_no_run(blog: Blog) -> None:
    (blog.folder / "posts").mkdir()
    for suffix in ("json", "md"):
        (blog.folder / "posts" / f"2026-11-10-notes.{suffix}").write_text("Not of a weekly run.")
    blog.weekly(MONDAY)
    assert printed(blog) == [FIRST]


def test_an_issue_looks_back_over_a_week_that_was_missed(blog: Blog) -> None:
    blog.weekly(MONDAY)
    blog.weekly(MONDAY + 14 * DAY)
    assert printed(blog) == [FIRST, SECOND]


def test_an_issue_has_as_many_papers_as_the_settings_say(blog: Blog) -> None:
    blog.set_up(top=1)
    blog.weekly(MONDAY)
    assert [len(ids) for ids in printed(blog)] == [1]


def test_an_issue_that_is_made_late_leaves_the_next_one_the_papers_of_its_week(blog: Blog) -> None:
    late = StandInPaper("2611.00009", title="Late Words", pdf=PAPERS[0].pdf, published=MONDAY + DAY)
    blog.arxiv.publish(late)
    blog.arxiv.listing.insert(0, late)
    blog.weekly(MONDAY + 3 * DAY)
    blog.weekly(MONDAY + 7 * DAY)
    assert printed(blog) == [FIRST, SECOND | {"2611.00009v1"}]


def test_an_issue_is_finished_without_asking_arxiv_for_what_is_kept(blog: Blog) -> None:
    blog.writer.order(Fault.NO_MONEY, 1)
    blog.weekly(MONDAY)
    requests = len(blog.arxiv.requests)
    blog.weekly(MONDAY + 3 * DAY)
    assert (printed(blog), len(blog.arxiv.requests)) == ([FIRST], requests)


def test_a_search_that_arxiv_cuts_short_makes_no_issue(blog: Blog) -> None:
    def counts_more(right: Reply) -> Reply:
        return replace(right, body=re.sub(rb"(totalResults>)\d+", rb"\g<1>300", right.body))

    blog.arxiv.order(counts_more, path="search_query", times=9)
    result = blog.weekly(MONDAY)
    assert result is not None
    assert (result.exit_code, known(blog)) == (3, [("2026-W47", None, IssueState.OPEN)])
    blog.arxiv.recover()
    blog.weekly(MONDAY + DAY)
    assert printed(blog) == [FIRST]


def test_no_build_of_a_run_chooses_another_writer_than_the_run(blog: Blog) -> None:
    blog.more |= NO_WRITER
    found = {"OPENAI_API_KEY": "sk-never-to-be-seen-0123456789", "OPENAI_BASE_URL": blog.writer.base_url}
    environment = {**os.environ, **blog.environment, **found}

    def key_goes(right: Reply) -> Reply:
        environment.pop("OPENAI_API_KEY", None)
        return right

    blog.arxiv.order(key_goes, path="search_query=cat")
    order = WeeklyOrder(is_rebuilding=False, is_notifying=False, now=MONDAY.astimezone(UTC))
    with pytest.raises(ConfigError, match="OPENAI_API_KEY"):
        run_weekly(order, blog.settings(), environment, blog.heard)
    assert blog.posts() == ()


def test_a_run_that_was_killed_between_its_post_and_the_ledger_is_known_by_the_post(blog: Blog) -> None:
    blog.weekly(MONDAY)
    (issue,) = ledger(blog).issues()
    killed = Issue(issue.key, issue.date, issue.number, issue.begun, issue.asked)
    ledger(blog).record(killed)
    calls = len(blog.writer.calls)
    for path in (blog.folder / "exports").rglob("*.md"):
        path.unlink()
    blog.weekly(MONDAY + 7 * DAY)
    assert known(blog) == [("2026-W47", 1, IssueState.DONE), ("2026-W48", 2, IssueState.DONE)]
    assert printed(blog) == [FIRST, SECOND]
    assert len(blog.writer.calls) == calls + 2
    assert len(list((blog.folder / "exports").rglob("*.md"))) == 2


def test_excerpts_that_are_asked_for_by_name_appear(blog: Blog) -> None:
    blog.more |= {**NO_WRITER, "DIGEST_WRITER_NAME": Extractive.name}
    blog.weekly(MONDAY)
    assert [post.is_excerpt_draft for post in blog.posts()] == [True]


def test_excerpts_are_rendered_again_though_a_writer_is_there_now(blog: Blog) -> None:
    blog.more |= {**NO_WRITER, "DIGEST_WEEKLY_ALLOW_EXCERPTS": "true"}
    blog.weekly(MONDAY)
    for name in NO_WRITER:
        del blog.more[name]
    blog.more["DIGEST_POST_STYLE"] = "roundup"
    result = blog.weekly(MONDAY + DAY, is_rebuilding=True)
    assert result is not None
    assert (result.exit_code, blog.writer.calls) == (0, [])
    (post,) = blog.posts()
    assert (post.is_excerpt_draft, post.style) == (True, "roundup")


def test_an_issue_of_excerpts_that_is_finished_by_a_writer_stays_one_post(
    blog: Blog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blog.more |= {**NO_WRITER, "DIGEST_WEEKLY_ALLOW_EXCERPTS": "true"}
    blog.arxiv.order(status(429), path="/pdf/", after=1)
    blog.weekly(MONDAY)
    for name in NO_WRITER:
        del blog.more[name]
    blog.arxiv.recover()
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state of the next day"))
    result = blog.weekly(MONDAY + DAY)
    assert result is not None
    assert (result.exit_code, printed(blog)) == (0, [FIRST])
    assert [post.is_excerpt_draft for post in blog.posts()] == [False]


def test_rebuilding_asks_nobody_for_what_is_no_longer_kept(blog: Blog) -> None:
    blog.weekly(MONDAY)
    requests, pages = len(blog.arxiv.requests), [path.read_bytes() for path in blog.folder.rglob("*.md")]
    shutil.rmtree(blog.folder / ".digest" / "files")
    result = blog.weekly(MONDAY + DAY, is_rebuilding=True)
    assert result is not None
    assert (result.exit_code, len(blog.arxiv.requests)) == (1, requests)
    assert [path.read_bytes() for path in blog.folder.rglob("*.md")] == pages
