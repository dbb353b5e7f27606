"""A notice fits each service, says what it says, and calls or links nobody else."""

import json

import pytest

from digest.core.notify.compose_body import FEISHU_BYTES, SLACK_BYTES, WECOM_BYTES, body, feishu_signature
from digest.domain.notice import Notice, Outcome, Service

NOTICE = Notice("第 3 期已写好", ("8 篇论文", "费用 ¥0.52"), "https://example.org/posts/3")
FAILED = Notice("第 3 期没有写成", ("arXiv 没有应答",), outcome=Outcome.FAILED)
LONG = Notice(
    "第 3 期", tuple(f"第 {number} 行：{'论文' * 20}" for number in range(900)), "https://example.org/"
)


def test_feishu_gets_a_post_with_a_line_a_paragraph_and_a_link() -> None:
    assert body(NOTICE, Service.FEISHU) == {
        "msg_type": "post",
        "content": {
            "post": {
                "zh_cn": {
                    "title": "第 3 期已写好",
                    "content": [
                        [{"tag": "text", "text": "8 篇论文"}],
                        [{"tag": "text", "text": "费用 ¥0.52"}],
                        [{"tag": "a", "text": "查看", "href": "https://example.org/posts/3"}],
                    ],
                }
            }
        },
    }


@pytest.mark.parametrize(
    ("notice", "content"),
    [
        (NOTICE, "**第 3 期已写好**\n8 篇论文\n费用 ¥0.52\n[查看](https://example.org/posts/3)"),
        (FAILED, "**【失败】第 3 期没有写成**\narXiv 没有应答"),
        (Notice("题", ("<@all> [x](http://a)", "**粗**")), "**题**\n＜@all> [x] (http://a)\n* *粗* *"),
        (Notice("题", (), "https://a.b/c_(d)"), "**题**\n[查看](https://a.b/c_(d%29)"),
    ],
)
def test_wecom_gets_markdown(notice: Notice, content: str) -> None:
    assert body(notice, Service.WECOM) == {"msgtype": "markdown", "markdown": {"content": content}}


@pytest.mark.parametrize(
    ("notice", "text"),
    [
        (NOTICE, "*第 3 期已写好*\n8 篇论文\n费用 ¥0.52\n<https://example.org/posts/3|查看>"),
        (Notice("A & B", ("<!channel> 1 < 2",)), "*A &amp; B*\n&lt;!channel&gt; 1 &lt; 2"),
        (Notice("题", (), "https://a.b/?x=1&y=2|3"), "*题*\n<https://a.b/?x=1&amp;y=2%7C3|查看>"),
    ],
)
def test_slack_gets_text(notice: Notice, text: str) -> None:
    assert body(notice, Service.SLACK) == {"text": text}


def test_any_other_address_gets_the_parts_and_the_whole_text() -> None:
    assert body(FAILED, Service.GENERIC) == {
        "title": "第 3 期没有写成",
        "lines": ["arXiv 没有应答"],
        "link": "",
        "outcome": "failed",
        "text": "第 3 期没有写成\narXiv 没有应答",
    }


@pytest.mark.parametrize(
    ("service", "room_bytes"),
    [
        (Service.FEISHU, FEISHU_BYTES + 500),
        (Service.WECOM, WECOM_BYTES + 80),
        (Service.SLACK, SLACK_BYTES + 400),
    ],
)
def test_a_long_notice_fits_and_says_that_it_was_cut(service: Service, room_bytes: int) -> None:
    sent = json.dumps(body(LONG, service), ensure_ascii=False)
    assert room_bytes * 0.9 < len(sent.encode()) <= room_bytes
    assert "（其余略）" in sent
    assert "https://example.org/" in sent


def test_a_title_is_one_line_of_bounded_length() -> None:
    content = body(Notice("题\n目" + "长" * 200, ()), Service.SLACK)["text"]
    assert content == f"*题 目{'长' * 117}…*"


def test_the_signature_is_that_of_feishu() -> None:
    # Reckoned apart: printf '' | openssl dgst -sha256 -hmac $'1599360473\nsecret' -binary | base64
    assert feishu_signature("secret", 1_599_360_473) == {
        "timestamp": "1599360473",
        "sign": "q4jswNiMy51J5JuQV566yJat0/lQ/c+22kINzUgKsGU=",
    }
