"""Compose what is told of notices that were not taken."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from digest.core.notify.say_reason import reason_zh
from digest.domain.errors import DigestError
from digest.domain.notice import Notice, Outcome, Waiting, Way

_WAYS_ZH = {Way.WEBHOOK: "网址", Way.MAIL: "邮件"}


def late_notice(waiting: Waiting, now: datetime) -> Notice:
    """Return a notice that goes out late, with the moment at which it was to. now: aware; of its zone."""
    since = waiting.since.astimezone(now.tzinfo)
    head = f"（补发：{since:%Y-%m-%d %H:%M} 没有发出）"
    return replace(waiting.notice, lines=(head, *waiting.notice.lines))


def untold_notice(untold: Mapping[Way, DigestError], now: datetime) -> Notice:
    """Return what is told over one way of those that took nothing, and why. now: aware; of its zone."""
    lines = [
        line
        for way, error in untold.items()
        for line in (f"{_WAYS_ZH[way]}：{reason_zh(error.code, str(error), now)}", f"原文：{error}")
    ]
    return Notice("有的通知没有发出", tuple(lines), outcome=Outcome.FAILED)
