"""What a table says of all its rows."""

from dataclasses import replace

from digest.core.retrieving.find_table import said_of_rows
from digest.domain.paper_text import Sentence, SentenceKind
from tests.core.paper_texts import paper_text

P, T, C = SentenceKind.PROSE, SentenceKind.TABLE, SentenceKind.CAPTION
PAPER = (
    ("It rises.", P),
    ("Table 1: Rivers.", C),
    ("River | Flow", T),
    ("Arno | 12 | 30", T),
    ("Rhine | 15 | 40", T),
    ("Table 2: Lakes.", C),
    ("It falls.", P),
    ("Lake | 17", T),
)


def sentences() -> tuple[Sentence, ...]:
    text = paper_text(*(words for words, _ in PAPER))
    return tuple(replace(each, kind=kind) for each, (_, kind) in zip(text.sentences, PAPER, strict=True))


def numbers(cited: int) -> set[int]:
    return {each.number for each in said_of_rows(sentences()[cited - 1 : cited], sentences())}


def test_a_row_is_told_by_head_and_captions_and_no_other_row() -> None:
    assert numbers(5) == {2, 3, 6}


def test_prose_belongs_to_no_table() -> None:
    assert numbers(1) == set()
