"""Reads a table row as a sentence: each cell after the row's label and the head of its column."""

from functools import lru_cache

from digest.core.retrieving.find_table import is_head
from digest.domain.examined import Ground
from digest.domain.paper_text import Sentence, SentenceKind

_CELL, _ROW = " | ", " ; "
_ROWS_UP = 12  # a head stands no farther above


@lru_cache(maxsize=512)
def row_text(sentence: Sentence, ground: Ground) -> str:
    """Return a sentence's text; that of a table row with label and column head before each cell."""
    if sentence.kind is not SentenceKind.TABLE or _CELL not in sentence.text:
        return sentence.text
    return _ROW.join(_told(row, _head(row, sentence, ground)) for row in sentence.text.split(_ROW))


def _told(row: str, head: list[str]) -> str:
    label, *cells = row.split(_CELL)
    if len(cells) == len(head) - 1:
        head = head[1:]
    if len(cells) != len(head):
        return _CELL.join(f"{label}: {cell}" for cell in cells) if cells else row
    return _CELL.join(f"{label}, {name}: {cell}" for name, cell in zip(head, cells, strict=True))


def _head(row: str, sentence: Sentence, ground: Ground) -> list[str]:
    """Return the cells of the nearest row above that has as many cells and hardly a digit; empty if none."""
    width = row.count(_CELL)
    body = (*ground.text.sentences, *ground.text.appendix)
    above = [each for each in body if sentence.number - _ROWS_UP <= each.number <= sentence.number]
    for each in reversed(above):
        if each.kind is SentenceKind.TABLE:
            for other in reversed(each.text.split(_ROW)):
                if is_head(other) and other.count(_CELL) in (width, width - 1):
                    return other.split(_CELL)
    return []
