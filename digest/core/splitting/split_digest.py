"""Splits a digest of unknown make into items, each for a paper, and their statements."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from digest.core.splitting.divide_items import Item, divide_items
from digest.core.splitting.name_sections import label_of
from digest.core.splitting.read_lines import Line, Mark, read_lines
from digest.core.splitting.split_statements import statements
from digest.domain.digest import Section
from digest.domain.examined import Ground
from digest.domain.han import HAN
from digest.domain.paper import PaperId

_LONG_LINE = 20  # characters; a shorter one without an end mark is a title, not a cut sentence
_COMMA = re.compile("[，,]")
_IN_SENTENCE = re.compile(rf"[{HAN}，,、]\n[{HAN}]")


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of a digest. label: the label it stands under, as printed, or ""."""

    text_zh: str
    section: Section
    label: str


@dataclass(frozen=True, slots=True)
class SplitItem:
    """What a digest says of one paper. paper: None when none of those given is meant."""

    heading: str
    paper: PaperId | None
    statements: tuple[Statement, ...]


def split_digest(text: str, grounds: Sequence[Ground]) -> tuple[SplitItem, ...]:
    """Return the items that state something, in their order. grounds: of the papers it may speak of."""
    items = divide_items(read_lines(text), grounds)
    split = (SplitItem(item.heading, item.paper, tuple(_statements(item))) for item in items)
    return tuple(item for item in split if item.statements)


def _statements(item: Item) -> Iterator[Statement]:
    """Yield the statements of an item. Titles above its first label are none, nor what 作者 stands over."""
    lines = _whole_lines(item.lines)
    labels = [label_of(line.text) for line in lines]
    section, words, is_outside = Section.ABSTRACT, "", any(label and label.section for label in labels)
    is_named = False  # the line before was the label of what states nothing
    for line, label in zip(lines, labels, strict=True):
        if label and label.is_closing:
            return
        if label and label.section is not None:
            section, words, is_outside = label.section, label.words, False
        text = label.rest if label else line.text
        if not is_outside and not is_named and not (label and label.section is None):
            yield from (Statement(each, section, words) for each in statements(text))
        is_named = label is not None and label.section is None and not label.rest


def _whole_lines(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with those joined that were broken within a sentence."""
    whole: list[Line] = []
    for line in lines:
        if whole and label_of(line.text) is None and _goes_on(whole[-1], line):
            whole[-1] = replace(whole[-1], text=whole[-1].text + line.text)
        else:
            whole.append(line)
    return whole


def _goes_on(line: Line, following: Line) -> bool:
    is_text = line.mark in (Mark.PLAIN, Mark.BULLET) and following.mark is Mark.PLAIN
    is_long = len(line.text) >= _LONG_LINE and _COMMA.search(line.text) is not None
    return is_text and is_long and _IN_SENTENCE.search(f"{line.text}\n{following.text}") is not None
