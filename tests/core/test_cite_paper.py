"""The citation line: Scholar's short names, and an id that is never cut."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.core.cite_paper import citation
from digest.domain.paper import Paper, PaperId


def paper_by(*authors: str, base: str = "2410.06338") -> Paper:
    return Paper(
        id=PaperId(base, 2),
        title="A Title",
        authors=authors,
        abstract="",
        categories=("cs.CL",),
        published=datetime(2024, 10, 8, tzinfo=UTC),
        updated=datetime(2025, 1, 3, tzinfo=UTC),
        abs_url="",
        pdf_url="",
    )


def test_the_line_names_authors_version_and_its_year() -> None:
    paper = paper_by("Shenbin Qian", "Constantin Orăsan", "Diptesh Kanojia", "Félix do Carmo")
    assert citation(paper) == "S Qian, C Orăsan, D Kanojia, F Carmo - arXiv preprint arXiv:2410.06338v2, 2025"


def test_a_sample_names_itself_as_one() -> None:
    line = citation(paper_by("Ann Lee", base="sample/broken-words"))
    assert line == "A Lee - digest sample paper broken-words v2, 2025"


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Jean-Baptiste Alayrac", "JB Alayrac"),
        ("J. R. R. Tolkien", "JRR Tolkien"),
        ("D.P. Kingma", "DP Kingma"),
        ("M. Jehanzeb Mirza", "MJ Mirza"),
        ("Laurens van der Maaten", "L Maaten"),
        ("Guido Van Rossum", "G Van Rossum"),
        ("Stéphane d'Ascoli", "S d'Ascoli"),
        ("Qian, Shenbin", "S Qian"),
        ("Carmo, Félix do", "F Carmo"),
        ("de la Cruz, Juan", "J Cruz"),
        ("Smith, John, Jr.", "J Smith Jr"),
        ("John Smith Jr.", "J Smith Jr"),
        ("Bryan Russell III", "B Russell III"),
        ("Xiang (Lisa) Li", "X Li"),
        ("Le Song", "L Song"),
        ("bell hooks", "B hooks"),
        ("DeepSeek-AI", "DeepSeek-AI"),
        ("The ATLAS Collaboration", "The ATLAS Collaboration"),
        ("Llama Team, AI @ Meta", "Llama Team, AI @ Meta"),
        ("The digest contributors", "The digest contributors"),
        ("王小明", "王小明"),
        ("(Lisa)", "(Lisa)"),
        ("Jr, Jr", "Jr, Jr"),
    ],
)
def test_names_are_shortened_as_scholar_does(name: str, short: str) -> None:
    assert citation(paper_by(name)).split(" - ")[0] == short


def test_a_long_list_is_cut_after_a_whole_name() -> None:
    names = [
        "Ethan He",
        "Abhinav Khattar",
        "Ryan Prenger",
        "Vijay Korthikanti",
        "Zijie Yan",
        "Tong Liu",
        "Shiqing Fan",
    ]
    line = citation(paper_by(*names))
    assert line.startswith("E He, A Khattar, R Prenger, V Korthikanti, Z Yan, T Liu… - arXiv preprint")


def test_the_colon_that_arxiv_puts_after_a_collaboration_is_no_author() -> None:
    assert citation(paper_by("XENON Collaboration", ":", "E. Aprile")).startswith(
        "XENON Collaboration, E Aprile -"
    )


@given(st.lists(st.text(max_size=60), max_size=5))
def test_the_id_is_never_cut(names: list[str]) -> None:
    assert citation(paper_by(*names)).endswith("arXiv preprint arXiv:2410.06338v2, 2025")
