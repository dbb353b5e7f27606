"""Lints what a post says over and over, and how many items it says it has."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from digest.core.checking.check_repetition import check_repetition
from digest.core.linting.find_prose import Kind, Prose
from digest.core.linting.mask_markup import MASK
from digest.core.splitting.find_miscounts import miscounts
from digest.core.splitting.name_sections import label_of
from digest.core.splitting.split_statements import sentences_zh
from digest.domain.digest import Section
from digest.domain.finding import CheckedClaim
from digest.domain.han import HAN
from digest.domain.lint import Rule, Slip

_FEWEST_ITEMS = 2
_FEWEST_HAN = 12  # of a sentence; a shorter one may be said again of another paper: 代码已公开。
_HAN = re.compile(f"[{HAN}]")
_CAPTION = re.compile(rf"{MASK}*[图表]\s?\d")  # whose source and licence are said of each
_NUMBER = re.compile(r"(\d{1,3})[.、)）]\s*\S")


def lint_sections(markdown: str, lines: Sequence[Prose]) -> Iterator[Slip]:
    """Yield the slips of a post as a whole; only a person can mend them."""
    heads = _heads(lines)
    for slip in (*(slip for item in _items(lines, heads) for slip in _repeated(item)), *_said_again(lines)):
        # As it stands there: what was compared had no links and notes in it.
        yield replace(slip, words=markdown[slip.start : slip.start + len(slip.words)])
    if len(heads) >= _FEWEST_ITEMS:
        for finding in miscounts(markdown, len(heads), is_sure=True):
            yield from _miscounted(lines, finding.words[0], len(heads))


def closing_start(lines: Sequence[Prose]) -> int | None:
    """Return the offset behind which the blogger speaks (后记), or None."""
    for line in lines:
        label = label_of(line.words)
        if label and label.is_closing:
            return line.start
    return None


def _heads(lines: Sequence[Prose]) -> list[int]:
    """Return the indexes of the lines that open an item: numbered headings, else numbered lines, else the
    headings of the rank that has most."""
    named = [at for at, line in enumerate(lines) if label_of(line.words) is None]
    headings = [at for at in named if lines[at].kind is Kind.HEADING]
    numbered = [at for at in headings if _NUMBER.match(lines[at].words)]
    if len(numbered) >= _FEWEST_ITEMS:
        return numbered
    listed = [(at, int(lines[at].mark[:-1])) for at in named if re.fullmatch(r"\d{1,3}[.)]", lines[at].mark)]
    # A list within an item begins at 1 again.
    if len(listed) >= _FEWEST_ITEMS and [number for _, number in listed] == [*range(1, len(listed) + 1)]:
        return [at for at, _ in listed]
    ranks = Counter(lines[at].mark for at in headings)
    rank, count = max(ranks.items(), key=lambda each: each[1], default=("", 0))
    return [at for at in headings if lines[at].mark == rank] if count >= _FEWEST_ITEMS else []


def _items(lines: Sequence[Prose], heads: Sequence[int]) -> Iterator[Sequence[Prose]]:
    yield from (lines[start:end] for start, end in pairwise([*heads, len(lines)]) if heads)


def _repeated(item: Sequence[Prose]) -> Iterator[Slip]:
    """Yield a slip for each statement of an item that an earlier section of it has made."""
    said = list(_statements(item))
    repeated = check_repetition([CheckedClaim(section, words, ()) for section, _, words in said])
    for at, findings in repeated.items():
        _, start, words = said[at]
        yield Slip(Rule.REPETITION, start, words, findings[0].message)


def _statements(item: Sequence[Prose]) -> Iterator[tuple[Section, int, str]]:
    """Yield (section, offset, words) of each sentence under a label."""
    section = None
    for line in item:
        label = label_of(line.words)
        if label and label.is_closing:
            return
        section = label.section if label else section
        text = label.rest if label else line.words
        if section is None or line.kind is not Kind.LINE:
            continue
        for start, sentence in _sentences(line, text):
            yield section, start, sentence


def _said_again(lines: Sequence[Prose]) -> Iterator[Slip]:
    """Yield a slip for each long sentence that stands, word for word, under an earlier heading as well."""
    said: dict[str, Prose] = {}
    heading = None
    for line in lines:
        label = label_of(line.words)
        if label and label.is_closing:
            return
        if line.kind is Kind.HEADING:
            heading = line
        if heading is None or label or line.kind is not Kind.LINE or _CAPTION.match(line.words):
            continue
        for start, sentence in _sentences(line, line.words):
            earlier = said.setdefault(sentence.replace(MASK, ""), heading)
            if earlier is not heading and len(_HAN.findall(sentence)) >= _FEWEST_HAN:
                message = f"The section {earlier.text.replace(MASK, '')!r} has said this."
                yield Slip(Rule.REPETITION, start, sentence, message)


def _sentences(line: Prose, text: str) -> Iterator[tuple[int, str]]:
    """Yield (offset, words) of the sentences of the text that a line ends with."""
    at = line.words.rfind(text)
    for sentence in sentences_zh(text):
        at = line.words.index(sentence, at)
        yield line.start + at, sentence
        at += len(sentence)


def _miscounted(lines: Sequence[Prose], words: str, items: int) -> Iterator[Slip]:
    for line in lines:
        for match in re.finditer(rf"(?<!\d){re.escape(words)}", line.words):
            yield Slip(Rule.COUNT, line.start + match.start(), words, f"The post has {items} items.")
            return
