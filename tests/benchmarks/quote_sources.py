"""Sentences to quote, with what spoiling them needs to know of their paper."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from digest.core.locating.squeeze_text import squeezed
from digest.domain.paper_text import LeftOutKind, PaperText, SentenceKind

CITATION = re.compile(
    r"\s?(?:\[\d{1,3}(?:\s?[,–-]\s?\d{1,3})*\]|\([A-Z][^();\d]{0,40}, (?:19|20)\d\d[a-z]?(?:; [^()]*)?\))"
)
NAME = re.compile(r"\b(?:[A-Z][A-Za-z]*[A-Z0-9][\w-]*|[A-Z]{2,}[\w-]*)\b")
LONG_HEAD = 20  # characters
WORDS = range(8, 41)  # of a sentence worth quoting


@dataclass(frozen=True, slots=True, eq=False)
class Book:
    """What one paper holds. words: plain ones of five letters and more; letters: all of it, squeezed."""

    sentences: tuple[str, ...]
    names: tuple[str, ...]
    words: tuple[str, ...]
    heads: tuple[str, ...]
    letters: str


@dataclass(frozen=True, slots=True)
class Source:
    """A sentence to quote. number: the paper's; following: the next sentence, "" if it stands elsewhere."""

    text: str
    number: int
    following: str
    book: Book

    @property
    def heads(self) -> tuple[str, ...]:
        return self.book.heads


def sources(text: PaperText) -> Iterator[Source]:
    """Yield the sentences of a paper that are worth quoting: prose of 8 to 40 words, mostly letters."""
    book = _book(text)
    for sentence, following in pairwise(text.sentences):
        is_next = following.kind is SentenceKind.PROSE and following.section == sentence.section
        if sentence.kind is SentenceKind.PROSE and _is_worth(sentence.text):
            yield Source(sentence.text, sentence.number, following.text if is_next else "", book)


def _book(text: PaperText) -> Book:
    whole = [sentence.text for sentence in (*text.sentences, *text.appendix)]
    heads = {out.words for out in text.left_out if out.kind is LeftOutKind.RUNNING_HEAD}
    return Book(
        sentences=tuple(each.text for each in text.sentences if _is_worth(each.text)),
        names=tuple(sorted({name for each in whole for name in NAME.findall(each)})),
        words=tuple(sorted({word for each in whole for word in re.findall(r"\b[a-z]{5,}\b", each)})),
        heads=tuple(sorted(head for head in heads if len(head) >= LONG_HEAD)),
        letters=squeezed(" ".join(whole)).letters,
    )


def _is_worth(text: str) -> bool:
    letters = sum(sign.isalpha() or sign.isspace() for sign in text)
    is_whole = text[:1].isupper() and text.rstrip().endswith(".")
    return len(text.split()) in WORDS and is_whole and letters > 0.82 * len(text)
