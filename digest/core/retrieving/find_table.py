"""Finds what a table says of all its rows: its head and its caption."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from digest.domain.paper_text import Sentence, SentenceKind

_MOST_DIGITS_IN_HEAD = 0.2  # share of its characters: "recall@20", "AIME 2024"
_MOST_ROWS = 40  # between a row and the end of its table
_LONGEST_CAPTION = 4  # sentences


def is_head(row: str) -> bool:
    """Return whether a table row has hardly a digit, so that it names columns."""
    digits = sum(char.isdigit() for char in row)
    return digits <= _MOST_DIGITS_IN_HEAD * len(row)


def said_of_rows(cited: Sequence[Sentence], sentences: Sequence[Sentence]) -> frozenset[Sentence]:
    """Return the heads and captions of the tables whose rows are cited; other rows speak for themselves.

    sentences: all of the paper, in order, numbered from 1.
    """
    rows = [each for each in cited if each.kind is SentenceKind.TABLE]
    return frozenset(said for row in rows for said in _said_of(row, sentences))


def _said_of(row: Sentence, sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """Yield what stands above and below a row, up to where its table ends."""
    for beside in (sentences[row.number - 1 :: -1], sentences[row.number - 1 :]):
        rows = list(takewhile(_is_row, beside[:_MOST_ROWS]))
        after = beside[len(rows) : len(rows) + _LONGEST_CAPTION]
        yield from (each for each in rows if is_head(each.text))
        yield from takewhile(_is_caption, after)


def _is_row(sentence: Sentence) -> bool:
    return sentence.kind is SentenceKind.TABLE


def _is_caption(sentence: Sentence) -> bool:
    return sentence.kind is SentenceKind.CAPTION
