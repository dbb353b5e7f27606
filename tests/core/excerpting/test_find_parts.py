"""Headings tell the part of a paper, and place tells it where headings do not."""

from datetime import UTC, datetime

import pytest

from digest.core.excerpting.find_parts import Part, part_named, parts_of
from digest.domain.paper import Paper, PaperId
from digest.domain.paper_text import Sentence

NOW = datetime(2026, 1, 2, tzinfo=UTC)
ABSTRACT = "Readers of long documents attend to every single page."


def parts_under(*sections: str, text: str = "Pages are read one after another.") -> list[Part]:
    paper = Paper(PaperId("2401.00001", 1), "Pages", (), ABSTRACT, (), NOW, NOW, "", "")
    sentences = [Sentence(number, text, 1, section) for number, section in enumerate(sections, start=1)]
    return list(parts_of(paper, sentences))


@pytest.mark.parametrize(
    ("title", "part"),
    [
        ("Experimental Results", Part.RESULTS),
        ("Experimental Setup", Part.EXPERIMENTS),
        ("Related Work", Part.RELATED),
        ("Conclusion and Future Work", Part.CONCLUSION),
        ("Limitations and Future Work", Part.LIMITATIONS),
        ("Acknowledgements", Part.OTHER),
        ("研究方法", Part.METHOD),
        ("实验结果", Part.RESULTS),
        ("Why Pages Matter", None),
    ],
)
def test_a_title_names_its_part(title: str, part: Part | None) -> None:
    assert part_named(title) is part


def test_a_subsection_belongs_to_its_chapter() -> None:
    parts = parts_under("1 Introduction", "4 Experiments", "4.1 Models", "4.2 Main Results", "5 Conclusion")
    assert parts[1:4] == [Part.EXPERIMENTS, Part.EXPERIMENTS, Part.RESULTS]


def test_a_chapter_between_introduction_and_experiments_tells_the_method() -> None:
    parts = parts_under("I. INTRODUCTION", "II. LAMPNET", "II.A Index", "III. EXPERIMENTS", "IV. CONCLUSION")
    assert parts[1:3] == [Part.METHOD, Part.METHOD]


def test_the_abstract_is_known_by_its_words() -> None:
    assert parts_under("", "1 Introduction", "2 Results", text=ABSTRACT)[0] is Part.ABSTRACT


def test_without_headings_the_place_decides() -> None:
    parts = parts_under(*[""] * 20)
    assert parts[0] is Part.INTRODUCTION
    assert parts[6] is Part.METHOD
    assert parts[14] is Part.RESULTS
    assert parts[19] is Part.CONCLUSION
