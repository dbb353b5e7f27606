"""Compose a notice as an e-mail."""

from html import escape

from digest.core.notify.write_headline import LINK_ZH, headline
from digest.domain.notice import Letter, Notice


def letter(notice: Notice) -> Letter:
    """Return the notice as a letter, in plain text and in HTML."""
    subject = headline(notice)
    return Letter(subject, _text(subject, notice), _html(subject, notice))


def _text(subject: str, notice: Notice) -> str:
    lines = [subject, "", *notice.lines]
    if notice.link:
        lines += ["", notice.link]
    return "\n".join(lines) + "\n"


def _html(subject: str, notice: Notice) -> str:
    lines = "".join(f"<p>{escape(line)}</p>\n" for line in notice.lines)
    link = f'<p><a href="{escape(notice.link)}">{LINK_ZH}</a></p>\n' if notice.link else ""
    return (
        '<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8">'
        f"<title>{escape(subject)}</title></head>\n<body>\n"
        f"<h1>{escape(subject)}</h1>\n{lines}{link}</body></html>\n"
    )
