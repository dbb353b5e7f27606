"""The institutions of a paper's authors, from the first page of many makes."""

from dataclasses import replace

import pytest

from digest.core.find_affiliations import affiliations
from digest.core.read_paper import ADDRESSES, TITLE_BLOCK
from digest.domain.paper_text import LeftOut, LeftOutKind
from tests.fakes import text

TITLE = "On the Opportunities of Foundation Models"
AUTHORS = ("Ann B. Example", "Wei Li", "Zoë Roe")


def named(block: str, *, notes: str = "") -> tuple[str, ...]:
    """Return the institutions of a first page. block: rows, with an empty row between blocks."""
    left_out = [LeftOut(LeftOutKind.MATTER, 1, block, TITLE_BLOCK)]
    left_out += [LeftOut(LeftOutKind.MATTER, 1, notes, ADDRESSES)] if notes else []
    return affiliations(replace(text("A sentence."), left_out=tuple(left_out)), TITLE, AUTHORS)


@pytest.mark.parametrize(
    ("block", "institutions"),
    [
        ("Ann B. Example\nStanford University\nann@stanford.edu", ["Stanford University"]),
        ("^{1}Peking University ^{2}ByteDance Research", ["Peking University", "ByteDance Research"]),
        ("1 Tsinghua University 2 Zhipu AI", ["Tsinghua University", "Zhipu AI"]),
        ("ANN B. EXAMPLE, University of Washington, USA", ["University of Washington"]),
        ("Ann Example UC Merced Wei Li Amazon", ["UC Merced", "Amazon"]),
        (
            "†Allen Institute for AI &\nUniversity of Washington",
            ["Allen Institute for AI", "University of Washington"],
        ),
        ("Department of Physics, ETH Zürich, Zürich, Switzerland", ["ETH Zürich"]),
        ("Language Technologies Institute\nCarnegie Mellon University", ["Carnegie Mellon University"]),
        ("University of California, Berkeley, USA", ["University of California, Berkeley"]),
        ("Massachusetts Institute\nof Technology", ["Massachusetts Institute of Technology"]),
        ("Google DeepMind, London, UK", ["Google DeepMind"]),
        ("Vial Health Technology, Inc., San Francisco", ["Vial Health Technology Inc."]),
        ("Institut Pasteur, Université Paris Cité, CNRS", ["Université Paris Cité", "CNRS"]),
        ("清华大学，北京智源人工智能研究院", ["清华大学", "北京智源人工智能研究院"]),
        ("University of Chinese Academy of Sciences", ["University of Chinese Academy of Sciences"]),
        ("^{a}Brookhaven National Laboratory, Upton, NY, 11973", ["Brookhaven National Laboratory"]),
        ("Tsinghua University\n\nTSINGHUA UNIVERSITY", ["Tsinghua University"]),
    ],
)
def test_institutions_are_named_as_they_are_printed(block: str, institutions: list[str]) -> None:
    assert list(named(f"{TITLE}\n\nAnn B. Example, Wei Li\n\n{block}")) == institutions


@pytest.mark.parametrize(
    "block",
    [
        "Anonymous authors\nPaper under double-blind review",
        "On the Opportunities of\nFoundation Models",
        "Hospital Readmission and Foundation Models",
        "Ann Example, Student Member, IEEE",
        "Department of Computer Science",
        "Published by Oxford University Press",
        "Proceedings of the Conference on University Teaching",
        "Tsinghua University Peking University",
        "Stanford University Institute for AI",
        "Unknown Person Peking University Google",
        "Centro de Investigaci´on Avanzada",
        "We study what a university teaches in its first year.",
        "Work done at the University of Oxford, while interning.",
        "Supported by a grant of the Alan Turing Institute, London",
        "",
    ],
)
def test_what_is_not_sure_is_not_named(block: str) -> None:
    assert named(f"{TITLE}\n\nAnn B. Example, Wei Li\n\n{block}") == ()


def test_notes_are_read_when_the_title_block_names_none() -> None:
    notes = (
        "^{*}Equal contribution. ^{1}Department of Computer Science, Stanford University, CA, USA\n"
        "^{2}Google DeepMind. Correspondence to: Ann Example <ann@stanford.edu>.\n\n"
        "Research supported in part by the Weizmann Institute, and others. E-mail: li@li.org"
    )
    assert named(f"{TITLE}\n\nAnn B. Example ^{{1}} Wei Li ^{{2}}", notes=notes) == (
        "Stanford University",
        "Google DeepMind",
    )


def test_notes_are_not_read_when_the_title_block_names_some() -> None:
    assert named("Wei Li\nUniversity of Oxford", notes="^{1}Stanford University. a@b.c") == (
        "University of Oxford",
    )


def test_at_most_six_are_named() -> None:
    block = "\n\n".join(f"University of {city}" for city in ("Aa", "Bb", "Cc", "Dd", "Ee", "Ff", "Gg"))
    assert len(named(block)) == 6


def test_an_institution_among_the_authors_is_no_person() -> None:
    left_out = (LeftOut(LeftOutKind.MATTER, 1, "DeepSeek-AI\nresearch@deepseek.com", TITLE_BLOCK),)
    page = replace(text("A sentence."), left_out=left_out)
    assert affiliations(page, TITLE, ("DeepSeek-AI", "Wei Li")) == ("DeepSeek-AI",)


def test_a_page_without_a_title_block_names_none() -> None:
    assert affiliations(text("Stanford University"), TITLE, AUTHORS) == ()


@pytest.mark.parametrize("rows", ["{a}" * 1300, "a" * 4000, "University " * 360, "{" * 4000, "of A " * 800])
def test_hostile_rows_take_no_time_that_counts(rows: str) -> None:
    assert named(rows) == ()
