"""Lints line breaks: a title or a paragraph that was broken where no reader expects it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from digest.core.linting.find_prose import Kind, Prose
from digest.core.splitting.name_sections import label_of
from digest.domain.han import HAN
from digest.domain.lint import Rule, Slip

_LONG_LINE = 20  # characters; a shorter one without an end mark is a title, not a cut sentence
_COMMA = re.compile("[，,]")
_RUNS_ON = re.compile(rf"[{HAN}，,、]\Z")
_GOES_ON = re.compile(f"[{HAN}]")
_SURELY_RUNS_ON = re.compile(r"[的了和与及或在是将对为把被从以向由，,、]\Z")  # no title ends so
_TITLE = re.compile(r"(?a)(?:\d+[.)] )?[A-Z][\w :,'’?()+./&-]*[\w:,&-]\Z")
# What stands below a title: authors, an address, a venue.
_NO_TITLE = re.compile(
    r"https?:|arXiv|preprint|…|\b(?:19|20)\d\d\b|\A[A-Z]{1,3} [A-Z]\w+(?:,|\Z)|\A(?:PDF|Code)\b"
)

_SHORT_HEADING = 4  # characters; a shorter one is a name: 一, 训练
_LONGEST_LABEL = 6  # characters: 重要数据结论
_ENDS_A_HEADING = re.compile(r"[期篇章节集周讲辑报录言]\Z")
_REST_OF_HEADING = re.compile(
    rf"(?!大家|各位|今天|本[文期周]|作者)[{HAN}][{HAN}\w ，、（）《》“”-]{{0,19}}[？?！!]?"
)
_PAIRS = (("《", "》"), ("“", "”"), ("「", "」"), ("（", "）"))


def lint_lines(markdown: str, lines: Sequence[Prose]) -> Iterator[Slip]:
    """Yield a slip for each break within a sentence of one paragraph, and for each break within a title."""
    sizes = Counter(line.block for line in lines)
    for line, following in pairwise(lines):
        start, end = line.start + len(line.text), following.start
        gap = markdown[start:end]
        if "\n" not in gap.strip(" \t") or gap.count("\n") > 1 or "  \n" in gap or "\\" in gap:
            continue
        if _is_cut_sentence(line, following):
            message = "The line is broken within a sentence, which readers see as a space or a break."
            is_sure = _SURELY_RUNS_ON.search(line.text) and not gap.strip()
            yield Slip(Rule.BROKEN_LINE, start, gap, message, "" if is_sure else None)
        elif _is_cut_title(line, following) or (
            sizes[following.block] == 1 and _is_cut_heading(line, following)
        ):
            yield Slip(Rule.BROKEN_LINE, line.start, line.text, "The title seems to go on in the next line.")


def _is_cut_sentence(line: Prose, following: Prose) -> bool:
    if line.kind is not Kind.LINE or following.kind is not Kind.LINE or line.block != following.block:
        return False
    is_long = len(line.text) >= _LONG_LINE and _COMMA.search(line.text) is not None
    runs_on = _RUNS_ON.search(line.text) and _GOES_ON.match(following.text)
    return bool(is_long and runs_on) and not following.mark and label_of(following.text) is None


def _is_cut_title(line: Prose, following: Prose) -> bool:
    is_head = line.kind is Kind.HEADING or re.fullmatch(r"\d+[.)]", line.mark) is not None
    if not is_head or following.mark or following.kind is not Kind.LINE:
        return False
    return all(_TITLE.match(each.text) and not _NO_TITLE.search(each.text) for each in (line, following))


def _is_cut_heading(line: Prose, following: Prose) -> bool:
    """Whether a line by itself, right below a heading in Chinese, reads as the rest of the heading."""
    if line.kind is not Kind.HEADING or following.mark or following.kind is not Kind.LINE:
        return False
    if any(line.text.count(opens) > line.text.count(closes) for opens, closes in _PAIRS):
        return True
    is_whole = len(line.text) < _SHORT_HEADING or _ENDS_A_HEADING.search(line.text) is not None
    if is_whole or not _RUNS_ON.search(line.text) or not _REST_OF_HEADING.fullmatch(following.text):
        return False
    # 大模型能评估译 looks like a label as well, but none is as long.
    is_label = len(line.text) <= _LONGEST_LABEL and label_of(line.text) is not None
    return not is_label and label_of(following.text) is None
