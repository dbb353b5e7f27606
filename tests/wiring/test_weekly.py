"""`digest weekly` put together, over real HTTP: a lost ledger, notices, a writer that is none."""

import json
import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from digest.adapters.locks import held
from digest.adapters.notify.mail import Encryption
from digest.domain.errors import ConfigError, KeyRejectedError
from digest.domain.notice import Service
from digest.wiring.weekly import LOCK
from tests.stand_ins.arxiv_faults import status
from tests.stand_ins.bots import BotStandIn
from tests.stand_ins.mail import Handed, mail_server
from tests.stand_ins.recorded_http import Reply
from tests.stand_ins.writer_faults import Fault
from tests.wiring.two_weeks import FIRST, MONDAY, SECOND, opened_blog, printed
from tests.year.blog import Blog


@pytest.fixture
def blog(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Blog]:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    with opened_blog(tmp_path) as made:
        yield made


def test_a_lost_ledger_is_read_from_the_posts(blog: Blog) -> None:
    blog.weekly(MONDAY)
    shutil.rmtree(blog.folder / ".digest")
    again = blog.weekly(MONDAY + timedelta(days=1))
    assert again is not None
    assert again.issues == ()
    blog.weekly(MONDAY + timedelta(days=7))
    assert printed(blog) == [FIRST, SECOND]
    assert [post.number for post in blog.posts()] == [1, 2]


def test_a_lost_ledger_with_a_post_that_cannot_be_read_stops_before_a_paper_is_printed_twice(
    blog: Blog,
) -> None:
    blog.weekly(MONDAY)
    broken = blog.folder / "posts" / "2026-11-16-weekly.json"
    broken.write_text(broken.read_text(encoding="utf-8").replace('"', "'", 1), encoding="utf-8")
    again = blog.weekly(MONDAY)
    assert again is not None, "the ledger knows the post"
    shutil.rmtree(blog.folder / ".digest")
    with pytest.raises(ConfigError, match="2026-11-16-weekly"):
        blog.weekly(MONDAY + timedelta(days=7))


def test_two_blogs_that_share_a_library_have_a_series_each(blog: Blog, tmp_path: Path) -> None:
    other = Blog(tmp_path / "other", blog.arxiv, blog.writer)
    other.folder.mkdir()
    other.set_up()
    for one in (blog, other):
        one.more["DIGEST_LIBRARY_FOLDER"] = str(tmp_path / "library")
        one.weekly(MONDAY)
    assert [printed(one) for one in (blog, other)] == [[FIRST], [FIRST]]
    assert len(blog.writer.calls) == 2, "what one blog paid for, the other has"


def test_rebuilding_asks_nobody_and_prints_what_the_settings_now_say(blog: Blog) -> None:
    blog.weekly(MONDAY)
    requests, calls = len(blog.arxiv.requests), len(blog.writer.calls)
    blog.more["DIGEST_POST_AI_LABEL"] = "机器参与撰写。"
    blog.weekly(MONDAY + timedelta(days=3), is_rebuilding=True)
    assert (len(blog.arxiv.requests), len(blog.writer.calls)) == (requests, calls)
    (markdown,) = (blog.folder / "posts").glob("*.md")
    assert "机器参与撰写。" in markdown.read_text(encoding="utf-8")
    (exported,) = (blog.folder / "exports" / "hugo").rglob("*.md")
    assert "机器参与撰写。" in exported.read_text(encoding="utf-8")


def test_rebuilding_needs_neither_the_key_nor_the_model_that_wrote(blog: Blog) -> None:
    blog.weekly(MONDAY)
    blog.more |= {"CUSTOM_API_KEY": "", "DIGEST_WRITER_MODEL": "another", "DIGEST_POST_STYLE": "roundup"}
    result = blog.weekly(MONDAY + timedelta(days=3), is_rebuilding=True)
    assert result is not None
    assert result.exit_code == 0
    assert [post.style for post in blog.posts()] == ["roundup"]


def test_an_unattended_issue_is_not_made_of_excerpts(blog: Blog) -> None:
    blog.more |= {"DIGEST_WRITER_NAME": "", "DIGEST_WRITER_BASE_URL": "", "CUSTOM_API_KEY": ""}
    with pytest.raises(ConfigError, match="allow_excerpts"):
        blog.weekly(MONDAY)
    assert not blog.arxiv.requests
    blog.more["DIGEST_WEEKLY_ALLOW_EXCERPTS"] = "true"
    blog.weekly(MONDAY)
    assert [post.is_excerpt_draft for post in blog.posts()] == [True]


def test_a_run_finds_and_fetches_over_one_connection(blog: Blog) -> None:
    blog.weekly(MONDAY)
    assert len(blog.arxiv.requests) == 4  # a search, the metadata, two PDFs
    assert blog.arxiv.connections == 1


def test_excerpts_never_take_the_place_of_what_a_writer_wrote(blog: Blog) -> None:
    blog.writer.order(Fault.NO_MONEY, 2)
    blog.more["DIGEST_WRITER_PARALLEL"] = "1"
    blog.weekly(MONDAY)
    written = {path: path.read_bytes() for path in (blog.folder / "posts").iterdir()}
    with_writer = dict(blog.more)
    blog.more |= {"DIGEST_WRITER_NAME": "extractive", "DIGEST_WRITER_BASE_URL": "", "DIGEST_WRITER_MODEL": ""}
    result = blog.weekly(MONDAY + timedelta(days=1))
    assert result is not None
    assert result.exit_code == 3
    assert {path: path.read_bytes() for path in (blog.folder / "posts").iterdir()} == written
    blog.more = with_writer
    blog.weekly(MONDAY + timedelta(days=2))
    assert printed(blog) == [FIRST]


def test_a_target_that_is_none_is_told_before_anything_is_asked(blog: Blog) -> None:
    blog.set_up(export=["hugo", "hexxo"])
    with pytest.raises(ConfigError, match="hexxo"):
        blog.weekly(MONDAY)
    assert not blog.arxiv.requests


def test_a_run_leaves_another_one_alone_where_that_is_set(blog: Blog) -> None:
    blog.more["DIGEST_WEEKLY_WHEN_BUSY"] = "leave"
    with held(blog.settings().library_folder / LOCK, what="it", wait_s=0):
        assert blog.weekly(MONDAY) is None
    assert not blog.arxiv.requests
    assert blog.weekly(MONDAY) is not None


def test_an_issue_has_its_ceiling_once_however_many_runs_it_takes(blog: Blog) -> None:
    # A call may cost 0.086 dollars and costs about 0.007: the second one could pass the ceiling.
    prices = {"custom/stand-in": {"input_cost_per_token": 1e-06, "output_cost_per_token": 1e-05}}
    (blog.folder / "mine.json").write_text(json.dumps(prices), encoding="utf-8")
    blog.more |= {
        "DIGEST_WRITER_PRICES": str(blog.folder / "mine.json"),
        "DIGEST_WRITER_PARALLEL": "1",
        "DIGEST_WRITER_MAX_COST_PER_ISSUE": "0.09",
    }
    for day in range(3):
        blog.weekly(MONDAY + timedelta(days=day))
    assert len(blog.writer.calls) == 1
    blog.more["DIGEST_WRITER_MAX_COST_PER_ISSUE"] = "0.2"
    result = blog.weekly(MONDAY + timedelta(days=3))
    assert result is not None
    assert (result.exit_code, len(blog.writer.calls)) == (0, 2)


def test_a_webhook_tells_of_the_issue_and_of_nothing_when_nothing_was_done(blog: Blog) -> None:
    with BotStandIn(Service.GENERIC) as bot:
        blog.more |= {
            "DIGEST_WEBHOOK_URL": bot.address,
            "DIGEST_EXPORT_POST_URL": "https://b.example.org/{slug}",
        }
        blog.weekly(MONDAY, is_notifying=True)
        blog.weekly(MONDAY, is_notifying=True)
    (notice,) = bot.taken
    assert (notice["title"], notice["outcome"]) == ("arXiv 论文速递：第 1 期已出", "done")
    assert notice["lines"][0] == "2026-W47：收录 2 篇，应有 2 篇"
    assert notice["link"] == "https://b.example.org/weekly"


def test_a_paper_that_is_still_to_come_is_told_as_a_gap(blog: Blog) -> None:
    blog.arxiv.order(status(429), path="/pdf/", after=1)
    with BotStandIn(Service.FEISHU) as bot:
        blog.more |= {"DIGEST_WEBHOOK_URL": bot.address, "DIGEST_NOTIFY_WEBHOOK_FORM": "feishu"}
        result = blog.weekly(MONDAY, is_notifying=True)
    assert result is not None
    assert result.exit_code == 1
    post = bot.taken[0]["content"]["post"]["zh_cn"]
    said = [part["text"] for paragraph in post["content"] for part in paragraph]
    assert post["title"] == "【有缺】arXiv 论文速递：第 1 期有缺"
    assert any(line.startswith("缺 2611.0000") for line in said)
    assert said[-1] == "下次运行时接着补"


def test_a_notice_is_not_signed_with_the_moment_that_a_run_is_told_to_take(blog: Blog) -> None:
    with BotStandIn(Service.FEISHU) as bot:
        blog.more |= {"DIGEST_WEBHOOK_URL": bot.address, "DIGEST_NOTIFY_WEBHOOK_FORM": "feishu"}
        blog.more["DIGEST_WEBHOOK_SECRET"] = "wJalrXUtnFEMIK7MDENG"
        blog.weekly(MONDAY, is_notifying=True)
    assert bot.taken[0]["timestamp"] != str(int(MONDAY.timestamp()))


def test_an_error_that_ends_the_run_is_told_by_mail(blog: Blog, tmp_path: Path) -> None:
    handed = Handed()
    server = mail_server(handed, Encryption.NONE, tmp_path / "none.pem", wants_login=False)
    server.start()
    try:
        blog.more |= {
            "DIGEST_NOTIFY_MAIL_TO": "me@example.org",
            "DIGEST_NOTIFY_MAIL_FROM": "digest@example.org",
            "DIGEST_NOTIFY_SMTP_HOST": "127.0.0.1",
            "DIGEST_NOTIFY_SMTP_PORT": str(server.port),
            "DIGEST_NOTIFY_SMTP_ENCRYPTION": "none",
            "DIGEST_NOTIFY_ON": "failure",
        }
        blog.writer.order(Fault.BAD_KEY, 1, 2)
        with pytest.raises(KeyRejectedError):
            blog.weekly(MONDAY, is_notifying=True)
        blog.writer.recover()
        blog.weekly(MONDAY, is_notifying=True)
    finally:
        server.stop()
    ((recipients, letter),) = handed.letters
    assert recipients == ["me@example.org"]
    assert letter["Subject"] == "【失败】digest weekly 未能完成"


def test_a_notice_that_is_not_taken_hides_nothing_and_is_no_success(blog: Blog) -> None:
    with BotStandIn(Service.WECOM) as bot:
        gone = bot.address.replace("key=", "key=x")
        blog.more |= {"DIGEST_WEBHOOK_URL": gone, "DIGEST_NOTIFY_WEBHOOK_FORM": "wecom"}
        result = blog.weekly(MONDAY, is_notifying=True)
    assert result is not None
    assert (result.exit_code, printed(blog)) == (1, [FIRST])
    assert any("not taken" in sentence for sentence in blog.heard.sentences)


@pytest.mark.parametrize(
    "more", [{}, {"DIGEST_NOTIFY_MAIL_TO": "me@example.org"}, {"DIGEST_WEBHOOK_URL": "open.feishu.cn/x"}]
)
def test_a_way_to_tell_that_is_wrong_stops_no_issue_and_is_no_success(
    blog: Blog, more: dict[str, str]
) -> None:
    blog.more |= more
    for day in range(2):
        result = blog.weekly(MONDAY + timedelta(days=day), is_notifying=True)
        assert result is not None
        assert (result.exit_code, len(result.issues)) == (1, 1 - day)
        assert sum("not taken" in sentence for sentence in blog.heard.sentences) == 1 + day
    assert printed(blog) == [FIRST]


def test_a_notice_that_was_not_taken_is_told_on_a_day_without_an_issue(blog: Blog) -> None:
    with BotStandIn(Service.GENERIC) as bot:
        blog.more["DIGEST_WEBHOOK_URL"] = bot.address
        bot.faults = [Reply(b"busy", status=500)]
        codes = []
        for day in range(3):
            result = blog.weekly(MONDAY + timedelta(days=day), is_notifying=True)
            assert result is not None
            codes.append(result.exit_code)
    assert (codes, [notice["title"] for notice in bot.taken]) == ([1, 0, 0], ["arXiv 论文速递：第 1 期已出"])
