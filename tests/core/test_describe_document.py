"""A document becomes a paper: the plan speaks for its metadata, its opening for an abstract."""

from datetime import UTC, date, datetime

from digest.core.describe_document import described, link_of, source_of
from digest.domain.paper_text import PaperText, Sentence
from digest.domain.plan import PageItem, PdfItem, RepositoryItem
from tests.core.paper_texts import paper_text

DAY = date(2024, 3, 1)
PDF = PdfItem(title="A Report", authors=("Ann Example",), date=DAY, pdf="papers/report.pdf")
PAGE = PageItem(title="News", date=DAY, page="https://example.org/news")
REPOSITORY = RepositoryItem(
    title="Seven", date=DAY, repository="https://github.com/example/seven", readme="seven/README.md"
)


def text_of_sections(*sections: tuple[str, str]) -> PaperText:
    plain = paper_text()
    numbered = tuple(Sentence(n, text, 1, section) for n, (section, text) in enumerate(sections, start=1))
    return PaperText(numbered, (), (), (), (), plain.pages, plain.reader)


def test_metadata_come_from_the_plan() -> None:
    paper = described(PDF, paper_text("It is said."), version=7)
    assert (paper.title, paper.authors) == ("A Report", ("Ann Example",))
    assert paper.published == paper.updated == datetime(2024, 3, 1, tzinfo=UTC)
    assert str(paper.id).startswith("local/report-")
    assert paper.id.version == 7


def test_only_what_lies_on_the_web_has_a_link() -> None:
    assert [link_of(item) for item in (PDF, PAGE, REPOSITORY)] == [
        "",
        "https://example.org/news",
        "https://github.com/example/seven",
    ]
    assert link_of(PDF.model_copy(update={"url": "https://example.org/r"})) == "https://example.org/r"
    assert described(PDF, paper_text("It is said."), version=7).pdf_url == ""


def test_a_repository_is_read_from_its_readme() -> None:
    assert source_of(REPOSITORY) == "seven/README.md"


def test_the_abstract_is_taken_where_there_is_one() -> None:
    text = text_of_sections(
        ("", "A line before."), ("Abstract", "We say this."), ("1 Introduction", "And that.")
    )
    assert described(PDF, text, version=1).abstract == "We say this."


def test_else_the_opening_is_in_whole_sentences_as_long_as_an_abstract() -> None:
    long = "A sentence of some length that says nothing much at all but goes on and on. " * 2
    abstract = described(PAGE, paper_text(*[long.strip()] * 40), version=1).abstract
    assert abstract.endswith("on and on.")
    assert 1_000 < len(abstract) <= 1_500


def test_one_endless_sentence_is_taken_whole() -> None:
    assert len(described(PAGE, paper_text("x" * 3_000), version=1).abstract) == 3_000
