"""From lines to numbered sentences: what belongs together is joined, what does not is kept apart."""

from collections.abc import Sequence

from digest.core.read_paper import ADDRESSES, TITLE_BLOCK, paper_text
from digest.domain.layout import Line, OutlineEntry
from digest.domain.paper_text import LeftOutKind, PaperText, SentenceKind
from tests.core.layouts import BOLD, column, heading, layout, line

ABSTRACT = (
    "We present a method that reads the papers of a week and tells what is new in each",
    "of them, and we show that it is right in nearly all of the cases that we looked at.",
)
INTRODUCTION = (
    "Reading is the first step of every digest, and nothing that comes after it can be",
    "better than what was read. It is therefore worth some care in all of its parts and",
)


def read(*parts: Sequence[Line] | Line, pages: int = 1, outline: Sequence[OutlineEntry] = ()) -> PaperText:
    lines = [each for part in parts for each in ([part] if isinstance(part, Line) else part)]
    return paper_text(layout(lines, pages=pages, outline=outline))


def front() -> list[Line]:
    """Return a title block and an abstract, as every paper begins."""
    title = line("A Paper About Reading", y=750, size=17)
    author = line("Ann Example ann@example.org", y=720)
    return [title, author, heading("Abstract", y=690), *column(ABSTRACT, top=670)]


def prose(text: PaperText) -> list[str]:
    return [sentence.text for sentence in text.sentences if sentence.kind is SentenceKind.PROSE]


def test_sentences_are_numbered_from_one_with_page_and_section() -> None:
    text = read(front(), heading("1 Introduction", y=620), column(INTRODUCTION, top=600))
    assert [sentence.number for sentence in text.sentences] == list(range(1, len(text.sentences) + 1))
    assert text.sentences[0].section == "Abstract"
    assert text.sentences[-1].section == "1 Introduction"
    assert {sentence.page for sentence in text.sentences} == {1}


def test_the_title_block_is_left_out_and_told() -> None:
    text = read(front(), heading("1 Introduction", y=620), column(INTRODUCTION, top=600))
    assert "ann@example.org" not in " ".join(prose(text))
    assert any(out.kind is LeftOutKind.MATTER and "About Reading" in out.words for out in text.left_out)


def test_the_title_block_keeps_its_rows_for_those_who_look_for_institutions() -> None:
    (block,) = (out for out in read(front()).left_out if out.why == TITLE_BLOCK)
    assert block.words == "A Paper About Reading\n\nAnn Example ann@example.org"


def test_addresses_at_the_foot_of_the_first_page_are_left_out_and_told() -> None:
    note = line("Correspondence to: Ann Example, Reading University", y=60, size=8)
    text = read(front(), heading("1 Introduction", y=620), column(INTRODUCTION, top=600), note)
    assert "Reading University" not in " ".join(sentence.text for sentence in text.sentences)
    assert [out.words for out in text.left_out if out.why == ADDRESSES] == [
        "Correspondence to: Ann Example, Reading University"
    ]


def test_a_sentence_goes_on_over_a_page_border_and_a_figure() -> None:
    text = read(
        front(),
        heading("1 Introduction", y=620),
        column(INTRODUCTION, top=600),
        line("Figure 1: What the reader sees of a page before it decides.", page=2, y=600, size=9),
        column(
            ["moments. The rest of the page is of no importance for this small test of ours."],
            page=2,
            top=560,
        ),
        pages=2,
    )
    assert "It is therefore worth some care in all of its parts and moments." in prose(text)
    captions = [s.text for s in text.sentences if s.kind is SentenceKind.CAPTION]
    assert captions == ["Figure 1: What the reader sees of a page before it decides."]


def test_a_sentence_that_begins_with_a_figure_is_no_caption() -> None:
    body = (
        "Figure 3 shows the way of a paper from its lines to the sentences that are numbered",
        "one by one in it.",
    )
    text = read(front(), heading("1 Introduction", y=620), column(body, top=600))
    assert any(each.startswith("Figure 3 shows") for each in prose(text))


def test_table_rows_are_units_of_their_own() -> None:
    cells = ("small model", "12.5", "81.3"), ("larger model", "14.1", "84.9")
    rows = [
        line(cell, x0=100 + 120 * at, y=480 - 12 * down, size=9)
        for down, row in enumerate(cells)
        for at, cell in enumerate(row)
    ]
    text = read(
        front(),
        heading("1 Introduction", y=620),
        column(INTRODUCTION, top=600),
        line("Table 1: Accuracy of both of the models on the test set.", y=500, size=9),
        rows,
    )
    tables = [sentence.text for sentence in text.sentences if sentence.kind is SentenceKind.TABLE]
    assert tables == ["small model | 12.5 | 81.3 ; larger model | 14.1 | 84.9"]
    assert "81.3" not in " ".join(prose(text))


def test_footnotes_stand_beside_the_text() -> None:
    text = read(
        front(),
        heading("1 Introduction", y=620),
        column(INTRODUCTION, top=600),
        line("^{1}This was first seen by the readers of an earlier week.", y=80, size=8),
        column(["its moments, as the next page shows."], page=2),
        pages=2,
    )
    notes = [sentence.text for sentence in text.sentences if sentence.kind is SentenceKind.FOOTNOTE]
    assert notes == ["This was first seen by the readers of an earlier week."]
    assert "care in all of its parts and its moments, as the next page shows." in prose(text)[-1]


def test_references_and_appendix_are_no_sentences_of_the_body() -> None:
    text = read(
        front(),
        heading("1 Introduction", y=620),
        column(INTRODUCTION, top=600),
        heading("2 Method", y=500),
        column(INTRODUCTION, top=480),
        heading("3 Conclusion", y=420),
        column(INTRODUCTION, top=400),
        heading("References", page=2, y=700),
        column(
            ["[1] A. Author. A first title. 2019.", "[2] B. Author. A second title. 2020."], page=2, top=680
        ),
        heading("A Proofs", page=2, y=600),
        column(["Here are the proofs of what was said above in the text of this paper."], page=2, top=580),
        pages=2,
    )
    assert text.references == ("[1] A. Author. A first title. 2019.", "[2] B. Author. A second title. 2020.")
    assert [sentence.section for sentence in text.appendix] == ["A Proofs"]
    assert text.appendix[0].number == text.sentences[-1].number + 1
    assert not any("first title" in sentence.text for sentence in text.sentences)


def test_methods_after_the_references_belong_to_the_body() -> None:
    text = read(
        front(),
        heading("Introduction", y=620),
        column(INTRODUCTION, top=600),
        heading("Results", y=520),
        column(INTRODUCTION, top=500),
        heading("Discussion", y=420),
        column(INTRODUCTION, top=400),
        heading("References", page=2, y=700),
        column(["1. A. Author. A title. 2019.", "2. B. Author. Another title. 2020."], page=2, top=680),
        heading("Methods", page=2, y=600),
        column(
            ["All measurements were made twice by two people who did not know of each other."],
            page=2,
            top=580,
        ),
        pages=2,
    )
    assert text.sentences[-1].section == "Methods"


def test_an_appendix_before_the_references_is_not_lost() -> None:
    text = read(
        front(),
        *(
            part
            for n in (1, 2, 3)
            for part in (heading(f"{n} Part", y=740 - 120 * n), column(INTRODUCTION, top=720 - 120 * n))
        ),
        heading("A More Results", page=2, y=700),
        column(
            ["These are the results that found no room in the paper itself, all of them."], page=2, top=680
        ),
        heading("References", page=2, y=600),
        column(["[1] A. Author. A first title. 2019."], page=2, top=580),
        pages=2,
    )
    assert [sentence.section for sentence in text.appendix] == ["A More Results"]
    assert text.references == ("[1] A. Author. A first title. 2019.",)


def test_running_heads_are_told_once() -> None:
    heads = [line(f"A Journal of Reading {page}", page=page, y=770, size=8) for page in range(1, 5)]
    bodies = [column(INTRODUCTION, page=page, top=600 - 20 * page) for page in range(1, 5)]
    text = read(*(part for pair in zip(heads, bodies, strict=True) for part in pair), pages=4)
    told = [out.words for out in text.left_out if out.kind is LeftOutKind.RUNNING_HEAD]
    assert told == ["A Journal of Reading 1"]
    assert "Journal" not in " ".join(prose(text))


def test_line_numbers_of_review_copies_go_alone_or_glued() -> None:
    body = [
        f"this is line number {chr(97 + n)} of a long paragraph of running text that goes on"
        for n in range(12)
    ]
    alone = [line(str(100 + n), x0=40, y=600 - 12 * n, size=6, width=12) for n in range(12)]
    for lines in (
        [*alone, *column(body, top=600)],
        column([f"{100 + n} {text}" for n, text in enumerate(body)], top=600),
    ):
        text = read(lines)
        assert "104" not in " ".join(sentence.text for sentence in text.sentences)
        assert any(out.kind is LeftOutKind.LINE_NUMBERS and out.words == "12" for out in text.left_out)


def test_the_outline_finds_headings_that_fonts_and_words_do_not() -> None:
    text = read(
        front(),
        column(INTRODUCTION, top=600),
        line("What the reader does", y=560, font=BOLD),
        column(INTRODUCTION, top=540),
        outline=[OutlineEntry(1, "What the reader does", 1)],
    )
    assert text.sentences[-1].section == "What the reader does"


def test_columns_drawn_in_the_wrong_order_are_put_right() -> None:
    left = [f"left {n} of the column that is to be read before the other one of them" for n in range(5)]
    right = [f"right {n} of the column that is to be read after the other one of them" for n in range(5)]

    def narrow(texts: list[str], x0: float) -> list[Line]:
        return [line(text, x0=x0, y=600 - 12 * n, width=220) for n, text in enumerate(texts)]

    words = " ".join(s.text for s in read(narrow(right, 330), narrow(left, 72)).sentences)
    assert words.index("left 4") < words.index("right 0")


def test_an_empty_layout_has_no_sentences() -> None:
    assert read().sentences == ()


def test_a_chinese_paper_is_read_by_its_own_headings_and_marks() -> None:
    first = (
        "本文提出了一种读取论文的新方法,它能够在不丢失任何句子的情况下把论文分成带有编号的句子。我们在多",
        "个数据集上进行了实验,结果表明这种方法是有效的。",
    )
    text = read(
        line("一种读取论文的新方法", y=750, size=17, width=200),
        heading("摘要", y=690),
        column(first, top=670),
        heading("1 引言", y=620),
        column(first, top=600),
        heading("参考文献", y=540),
        column(["[1] 张三. 论文题目. 2020."], top=520),
    )
    assert [sentence.section for sentence in text.sentences] == ["摘要", "摘要", "1 引言", "1 引言"]
    assert text.sentences[1].text == "我们在多个数据集上进行了实验,结果表明这种方法是有效的。"
    assert text.references == ("[1] 张三. 论文题目. 2020.",)


def test_an_equations_number_is_no_word_of_the_next_sentence() -> None:
    text = read(
        front(),
        heading("1 Introduction", y=620),
        column(("The loss of the model is the sum of both of its parts, weighted by a factor:",), top=600),
        [line("L = A + λB", x0=250, y=580), line("(1)", x0=525, y=580)],
        column(("Both of the parts are explained in more detail in what follows below here.",), top=560),
    )
    assert "(1)" not in " ".join(prose(text))
    assert "L = A + λB" in " ".join(prose(text))
