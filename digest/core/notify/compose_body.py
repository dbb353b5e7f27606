"""Compose a notice as the JSON object that a service takes."""

import base64
import hashlib
import hmac

from digest.core.notify.fit_lines import fitted
from digest.core.notify.write_headline import LINK_ZH, headline
from digest.domain.notice import Notice, Service

Body = dict[str, object]

WECOM_BYTES = 4096  # of Markdown: https://developer.work.weixin.qq.com/document/path/91770
# 20 KB for the whole request: https://open.feishu.cn/document/ukTMukTMukTM/ucTM5YjL3ETO24yNxkjN
FEISHU_BYTES = 16_000
SLACK_BYTES = 40_000  # of text; more is cut off: https://docs.slack.dev/reference/methods/chat.postMessage


def body(notice: Notice, service: Service) -> Body:
    """Return the JSON object. What is too long for the service ends in a line that says so."""
    match service:
        case Service.FEISHU:
            return _feishu(notice)
        case Service.WECOM:
            return {"msgtype": "markdown", "markdown": {"content": _wecom_markdown(notice)}}
        case Service.SLACK:
            return {"text": _slack_text(notice)}
        case Service.GENERIC:
            return _generic(notice)


def feishu_signature(secret: str, timestamp_s: int) -> Body:
    """Return the fields that prove a message to a 飞书 bot whose signature check is on.

    timestamp_s: seconds since the epoch, at most an hour from the service's clock. Time and secret are the
    key of the hash, and what is hashed is empty: 飞书 defines it so.
    """
    key = f"{timestamp_s}\n{secret}".encode()
    digest = hmac.new(key, b"", hashlib.sha256).digest()
    return {"timestamp": str(timestamp_s), "sign": base64.b64encode(digest).decode()}


def _generic(notice: Notice) -> Body:
    text = "\n".join(line for line in (notice.title, *notice.lines, notice.link) if line)
    return {
        "title": notice.title,
        "lines": list(notice.lines),
        "link": notice.link,
        "outcome": notice.outcome,
        "text": text,
    }


def _feishu(notice: Notice) -> Body:
    # About 40 bytes of JSON stand around each line.
    lines = fitted(notice.lines, FEISHU_BYTES, each_bytes=40)
    paragraphs: list[list[Body]] = [[{"tag": "text", "text": line}] for line in lines]
    if notice.link:
        paragraphs.append([{"tag": "a", "text": LINK_ZH, "href": notice.link}])
    post = {"zh_cn": {"title": headline(notice), "content": paragraphs}}
    return {"msg_type": "post", "content": {"post": post}}


def _wecom_markdown(notice: Notice) -> str:
    head = f"**{_plain_markdown(headline(notice))}**"
    link = notice.link.replace(")", "%29")
    tail = f"[{LINK_ZH}]({link})" if link else ""
    room_bytes = WECOM_BYTES - len(f"{head}\n{tail}".encode())
    lines = fitted([_plain_markdown(line) for line in notice.lines], room_bytes)
    return "\n".join(line for line in (head, *lines, tail) if line)


def _slack_text(notice: Notice) -> str:
    head = f"*{_plain_slack(headline(notice))}*"
    link = _plain_slack(notice.link).replace("|", "%7C")
    tail = f"<{link}|{LINK_ZH}>" if link else ""
    room_bytes = SLACK_BYTES - len(f"{head}\n{tail}".encode())
    lines = fitted([_plain_slack(line) for line in notice.lines], room_bytes)
    return "\n".join(line for line in (head, *lines, tail) if line)


def _plain_markdown(text: str) -> str:
    """Return a text in which 企业微信 finds no mention (<@all>), no link and no bold."""
    return text.replace("<", "＜").replace("](", "] (").replace("**", "* *")


def _plain_slack(text: str) -> str:
    """Return a text in which Slack finds no mention (<!channel>) and no link of its own form."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
