"""The table 出错时会怎样 in the README says what the tests beside this one prove."""

import re
from pathlib import Path

import pytest

from tests.faults import arxiv_cases, test_arxiv, test_machine, test_signals, test_writer, writer_cases
from tests.faults.rows import Case, Row, table

README = Path(__file__).parent.parent.parent / "README.md"
PARTS = {
    "arXiv": test_arxiv.ROWS,
    "模型": test_writer.ROWS,
    "本机": (*test_machine.ROWS, *test_signals.ROWS),
}
# Rows that are no cases, each with a test of its own name.
ALONE = [
    *((row, test_machine) for row in test_machine.ROWS),
    *((row, test_signals) for row in test_signals.ROWS),
    (test_arxiv.NEW_VERSION, test_arxiv),
]


def test_the_readme_shows_the_rows_that_are_proven() -> None:
    (section,) = re.findall(
        r"^## 出错时会怎样\n(.*?)(?=^## )", README.read_text(encoding="utf-8"), re.M | re.S
    )
    shown = re.findall(r"^\*\*(.+?)\*\*\n\n(\|.*?)\n(?:\n|\Z)", section, re.M | re.S)
    assert dict(shown) == {part: table(rows) for part, rows in PARTS.items()}


@pytest.mark.parametrize(("row", "module"), [pytest.param(*one, id=one[0].name) for one in ALONE])
def test_every_row_has_its_test(row: Row, module: object) -> None:
    assert callable(getattr(module, f"test_{row.name}"))


@pytest.mark.parametrize(
    "case", [pytest.param(one, id=one.row.name) for one in (*arxiv_cases.CASES, *writer_cases.CASES)]
)
def test_a_case_ends_as_its_row_says(case: Case) -> None:
    assert case.first.exit_code == case.row.exit_code


def test_no_two_rows_are_one() -> None:
    names = [row.name for rows in PARTS.values() for row in rows]
    assert len(set(names)) == len(names)
