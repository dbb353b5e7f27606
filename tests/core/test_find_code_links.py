"""Which addresses are the paper's own, and which it only uses."""

import pytest

from digest.core.find_code_links import code_links
from digest.domain.paper_text import Link, PaperText, Sentence


def paper(
    *texts: str, page: int = 5, links: tuple[Link, ...] = (), references: tuple[str, ...] = ()
) -> PaperText:
    sentences = tuple(Sentence(n, text, page, "4 Experiments") for n, text in enumerate(texts, start=1))
    return PaperText(sentences, (), references, (), links, 9, "pdfium/1")


@pytest.mark.parametrize(
    ("sentence", "links"),
    [
        ("Our code is available at https://github.com/ann/reader.", ("https://github.com/ann/reader",)),
        ("We release all models at huggingface.co/ann/reader.", ("https://huggingface.co/ann/reader",)),
        ("Code and data: see our page https://ann.github.io/reader/.", ("https://ann.github.io/reader/",)),
        (
            "The code we used is available at https://github.com/ann/reader.",
            ("https://github.com/ann/reader",),
        ),
        ("We use the parser of Smith et al. (2019), https://github.com/smith/parser.", ()),
        ("GSM8K (Cobbe et al., 2021), MIT license: https://github.com/openai/grade-school-math", ()),
        ("The source code is at https://github.com/anonymized.", ()),
        ("More is told on https://example.org/blog.", ()),
    ],
)
def test_the_words_before_an_address_tell_whose_it_is(sentence: str, links: tuple[str, ...]) -> None:
    assert code_links(paper(sentence)) == links


def test_a_link_mends_what_a_lines_end_broke() -> None:
    text = paper(
        "Our code is available at https://github.com/annlab/good_reader.",
        links=(Link("https://github.com/ann-lab/good_reader", 5),),
    )
    assert code_links(text) == ("https://github.com/ann-lab/good_reader",)


def test_a_link_on_the_first_page_counts_without_words() -> None:
    assert code_links(paper("An abstract.", links=(Link("https://github.com/ann/reader", 1),))) == (
        "https://github.com/ann/reader",
    )


def test_what_the_references_list_is_not_the_papers_own() -> None:
    text = paper(
        "An abstract.",
        links=(Link("https://github.com/smith/parser", 1),),
        references=("[3] Smith. Parser. https://github.com/smith/parser, 2019.",),
    )
    assert code_links(text) == ()


def test_at_most_three_and_no_page_below_another() -> None:
    sentences = [f"Our code is available at https://github.com/ann/{name}." for name in "abcd"]
    assert len(code_links(paper(*sentences))) == 3
    deep = "Our prompts are released at https://github.com/ann/a/blob/main/prompts.md."
    assert code_links(paper(sentences[0], deep)) == ("https://github.com/ann/a",)


def test_an_address_that_carries_markup_is_no_link() -> None:
    trap = "https://github.com/a/b)\n\n<script>alert(1)</script> [x](https://evil.example"
    text = paper("Our code is available.", page=1, links=(Link(trap, 1),))
    assert code_links(text) == ()
