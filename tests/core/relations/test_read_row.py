"""Table rows read as sentences."""

from dataclasses import replace

from digest.core.relations.read_row import row_text
from digest.domain.paper_text import PaperText, SentenceKind
from tests.core.paper_texts import ground, paper_text


def table(*rows: str) -> PaperText:
    text = paper_text(*rows)
    return replace(text, sentences=tuple(replace(row, kind=SentenceKind.TABLE) for row in text.sentences))


def test_each_cell_stands_with_its_label_and_head() -> None:
    paper = table("model | recall | precision", "Alpha | 65.3 | 67.6")
    assert row_text(paper.sentences[1], ground(paper)) == "Alpha, recall: 65.3 | Alpha, precision: 67.6"


def test_a_row_without_a_head_keeps_its_label() -> None:
    paper = table("Beta | 1.0 | 2.0", "Alpha | 65.3 | 67.6")
    assert row_text(paper.sentences[1], ground(paper)) == "Alpha: 65.3 | Alpha: 67.6"


def test_prose_stays_as_it_is() -> None:
    paper = paper_text("Let p(a | b) be given.")
    assert row_text(paper.sentences[0], ground(paper)) == "Let p(a | b) be given."
