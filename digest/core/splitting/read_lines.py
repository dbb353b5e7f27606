"""Reads Markdown or plain text as lines of plain words, each with what it is: heading, bullet, paragraph."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from digest.core.find_paper_ids import ids_in_text
from digest.domain.han import HAN
from digest.domain.paper import PaperId


class Mark(StrEnum):
    HEADING = "heading"
    NUMBERED = "numbered"
    BULLET = "bullet"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its markup.

    style: what lines of one rank share ("##1.", "-"). number: as printed, None without one.
    ids: the papers that it names or links to. urls: whether it holds an address.
    """

    text: str
    mark: Mark
    style: str
    number: int | None
    ids: tuple[PaperId, ...]
    has_url: bool


_FRONT_MATTER = re.compile(r"\A\s*---\n.*?\n---\n", re.DOTALL)
_HIDDEN = re.compile(r"^(```|~~~).*?^\1[^\n]*$|<!--.*?-->", re.DOTALL | re.MULTILINE)
_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
_BOLD_LINE = re.compile(r"\s*(\*\*|__)(?P<text>(?:(?!\1).)+)\1\s*[:：]?\s*$")
_BULLET = re.compile(r"\s*(?P<style>[-*+•·●▪◦])\s+(?P<text>\S.*)$")
_NUMBER = re.compile(
    r"\s*(?P<open>[(（\[【]|第\s?|论文\s?|Paper\s?|No\.\s?)?(?P<number>\d{1,3}|[一二三四五六七八九十]{1,3})"
    # 第八篇 is a number, 八篇论文 is a count.
    r"(?P<close>\s?[.．、)）\]】:：](?!\d)|(?(open)\s?篇[、.:：]?|(?!))|\ufe0f?\u20e3)\s*(?P<text>\S.*)?$"
)
_IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_LINK = re.compile(r"\[([^\]]*)\]\([^)\s]*(?:\s+\"[^\"]*\")?\)")
_URL = re.compile(r"<?https?://[^\s<>()（），。；、]+>?")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_EMPHASIS = re.compile(r"(\*\*|__|(?<!\*)\*(?!\s)|`)(?P<text>[^*`\n]+?)\1")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_FOOTNOTE = re.compile(r"\[\^[^\]\s]+\]")
# Rules, rows of tables, footnotes and lines all in italics: notes on a post, which hold no statement of it.
_ASIDE = re.compile(
    r"\s*\[\^[^\]\s]+\]:|\s*(?:[-*_=]\s?){3,}$|\s*\||\s*([*_])(?![*_\s]).*(?<![*_\s\\])\1\s*$"
)
_PRIVATE = 0xE000  # where Unicode has no signs of its own
_UNESCAPED = {_PRIVATE + code: code for code in range(0x80)}
_DIGITS = "一二三四五六七八九十"


def read_lines(text: str) -> tuple[Line, ...]:
    """Return the lines that hold words; front matter, code, tables, notes and pictures are left out."""
    shown = _HIDDEN.sub("", _FRONT_MATTER.sub("", text.replace("\r\n", "\n").lstrip("\ufeff")))
    return tuple(_lines(shown))


def _lines(text: str) -> Iterator[Line]:
    for raw in text.split("\n"):
        raw = re.sub(r"^\s{0,3}(?:>\s?)+", "", raw)
        if raw.strip() and not _ASIDE.match(raw):
            line = _line(raw)
            if line.text or line.ids:
                yield line


def _line(raw: str) -> Line:
    ids, has_url = ids_in_text(raw), _URL.search(raw) is not None
    mark, style, words = _marked(raw)
    plain = without_markup(words)
    numbered = _NUMBER.match(plain) if mark is not Mark.BULLET else None
    if numbered is None or not (numbered["text"] or ids) or _is_date(plain):
        return Line(plain, mark, style, None, ids, has_url)
    style += f"{numbered['open'] or ''}{'1' if numbered['number'].isdigit() else '一'}{numbered['close']}"
    mark = Mark.HEADING if mark is Mark.HEADING else Mark.NUMBERED
    return Line(
        (numbered["text"] or "").strip(), mark, style.strip(), _number(numbered["number"]), ids, has_url
    )


def _marked(raw: str) -> tuple[Mark, str, str]:
    """Return what a line is by its Markdown, its style, and the words behind the mark."""
    if heading := _HEADING.match(raw):
        return Mark.HEADING, heading[1], heading[2]
    if bold := _BOLD_LINE.match(raw):
        return Mark.HEADING, bold[1], bold["text"]
    if bullet := _BULLET.match(raw):
        return Mark.BULLET, bullet["style"], bullet["text"]
    return Mark.PLAIN, "", raw


def without_markup(text: str) -> str:
    """Return the words that a reader of the rendered Markdown sees, addresses left out."""
    # An escaped mark is a letter like any other until all markup is gone.
    text = _ESCAPE.sub(lambda escape: chr(_PRIVATE + ord(escape[1])), text)
    for pattern, kept in (
        (_IMAGE, ""),
        (_FOOTNOTE, ""),
        (_LINK, r"\1"),
        (_URL, ""),
        (_TAG, ""),
        (_EMPHASIS, r"\g<text>"),
    ):
        text = pattern.sub(kept, text)
    return " ".join(html.unescape(text).translate(_UNESCAPED).split())


def _is_date(plain: str) -> bool:
    return re.match(rf"\d{{1,3}}[.．]\d|\d+[.、]?\s?[年月日{HAN}]{{0,1}}$", plain) is not None


def _number(words: str) -> int:
    if words.isdigit():
        return int(words)
    tens, _, ones = words.rpartition("十") if "十" in words else ("", "", words)
    ten = (_DIGITS.index(tens) + 1 if tens else 1) * 10 if "十" in words else 0
    return ten + (_DIGITS.index(ones[-1]) + 1 if ones else 0)
