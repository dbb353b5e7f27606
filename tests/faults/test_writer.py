"""What writers do wrong, and what `digest build` makes of it."""

import pytest

from tests.faults.rows import Case, Proofs, params
from tests.faults.writer_cases import CASES

ROWS = tuple(case.row for case in CASES)


@pytest.mark.parametrize(("case", "way"), params(CASES))
def test_a_writer_errs(case: Case, way: str, proofs: Proofs) -> None:
    proofs[case.row.name, way].result()
