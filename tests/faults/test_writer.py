"""What writers do wrong, and what `digest build` makes of it."""

from pathlib import Path

import pytest

from tests.faults.rows import Case, Proofs, Seen, params
from tests.faults.scene import ONE, look, scene
from tests.faults.writer_cases import CASES, answers
from tests.stand_ins.writer_faults import Fault

ROWS = tuple(case.row for case in CASES)


@pytest.mark.parametrize(("case", "way"), params(CASES))
def test_a_writer_errs(case: Case, way: str, proofs: Proofs) -> None:
    proofs[case.row.name, way].result()


@pytest.mark.parametrize(("fault", "exit_code"), [(Fault.HTML, 3), (Fault.NO_MONEY, 3), (Fault.REFUSAL, 1)])
def test_without_any_paper_the_exit_code_says_whose_fault_it_was(
    fault: Fault, exit_code: int, tmp_path: Path
) -> None:
    with scene(tmp_path) as bench:
        answers(fault, 1, 2)(bench)
        look(bench, (ONE,), Seen(exit_code, 2, None, None, (f"missing: {ONE}",)), "first")
