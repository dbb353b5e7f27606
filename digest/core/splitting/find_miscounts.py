"""Finds where the prose of a post counts its items otherwise than they are: 今天分享 8 篇 above ten."""

import re
from collections.abc import Iterator, Sequence

from digest.core.quantities.parse_numeral_zh import parse_numeral_zh
from digest.core.splitting.read_lines import Line, Mark, read_lines
from digest.core.splitting.split_statements import sentences_zh, statements
from digest.domain.finding import Check, Finding, Severity

_COUNT = re.compile(r"(?P<number>\d{1,3}|[一二两三四五六七八九十]{1,3})\s?篇")
# The post speaks of itself; 本文 may as well be the paper of an item: 本文梳理了 120 篇论文.
_ISSUE = re.compile(r"今[天日]|本[期周次]|这[期次周]|大家|以[上下]|下面")
_TELLS = re.compile(
    r"(?:分享|介绍|带来|解读|梳理|整理|收录|精选|推荐|汇总|盘点|速览|一?共|合计|[是有为])[^，,。；]{0,8}$"
)
# 第 8 篇, 其中 3 篇, 近 10 篇: one of them, some of them, none too exactly.
_OTHERWISE = re.compile(
    r"(?:第|其中|另外?|还|其余|余下|剩下|未能?|往期|上[期周]|前|后|近|约|超过?|数|几)[^，,。；]{0,4}$"
)


def miscounts(text: str, items: int, *, is_sure: bool) -> tuple[Finding, ...]:
    """Return a finding for each place where the post says of itself that it has more or fewer items.

    text: the whole post. items: how many it has. is_sure: they are numbered or have headings, so that the
    finding is WRONG; else DOUBTFUL.
    """
    severity = Severity.WRONG if is_sure else Severity.DOUBTFUL
    counts = dict(_counts(read_lines(text)))
    return tuple(
        Finding(
            Check.COUNTS, severity, (words,), f"The post says {words!r} of itself, but has {items} items."
        )
        for words, count in counts.items()
        if count != items
    )


def _counts(lines: Sequence[Line]) -> Iterator[tuple[str, int]]:
    """Yield the words and the number of each count of the post's items."""
    is_foreword = True
    for line in lines:
        is_foreword = is_foreword and not _begins(line)
        for sentence in sentences_zh(line.text):
            for match in _COUNT.finditer(sentence):
                number = parse_numeral_zh(match["number"])
                if number and _is_of_issue(sentence[: match.start()], is_foreword=is_foreword):
                    yield match[0], int(number.value)


def _begins(line: Line) -> bool:
    """Whether a line belongs to an item: what stands above the first is about the post."""
    is_title = line.mark is Mark.HEADING and line.number is None
    return line.mark is Mark.NUMBERED or bool(line.ids) or (not is_title and bool(statements(line.text)))


def _is_of_issue(before: str, *, is_foreword: bool) -> bool:
    if _OTHERWISE.search(before):
        return False
    return is_foreword or (_ISSUE.search(before) is not None and _TELLS.search(before) is not None)
