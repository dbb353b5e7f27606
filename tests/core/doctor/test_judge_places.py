"""Disk, library and series: ok, a warning or a failure, and what to do."""

from datetime import UTC, date, datetime

import pytest

from digest.core.doctor.judge_disk import judge_disk
from digest.core.doctor.judge_issue import judge_issue
from digest.core.doctor.judge_library import judge_library
from digest.domain.health import State
from digest.domain.library import KeptPdf, Soundness

PDF = KeptPdf("2410.00001v1", "0" * 64, 10, datetime(2026, 11, 20, tzinfo=UTC))


@pytest.mark.parametrize(
    ("free_bytes", "state"),
    [(10**9, State.OK), (10**9 - 1, State.WARNING), (10**8, State.WARNING), (10**8 - 1, State.FAILURE)],
)
def test_a_full_disk_fails_before_a_run_does(free_bytes: int, state: State) -> None:
    sign = judge_disk(free_bytes, ".digest")
    assert sign.state is state
    assert ("library clean" in sign.advice) is (state is not State.OK)


@pytest.mark.parametrize(
    ("found", "state", "advice"),
    [
        (Soundness(3, (), (), (), ()), State.OK, ""),
        (Soundness(3, (), (), (), ("x.pdf",)), State.OK, "verify --fix"),
        (Soundness(3, (), (PDF,), (), ()), State.WARNING, "verify --fix"),
        (Soundness(3, (), (), (PDF,), ()), State.WARNING, "verify --fix"),
        (Soundness(0, ("page 7 is broken",), (), (), ()), State.FAILURE, "Restore"),
    ],
)
def test_a_library_is_judged_by_its_worst(found: Soundness, state: State, advice: str) -> None:
    sign = judge_library(found, ".digest")
    assert sign.state is state
    assert advice in sign.advice
    assert bool(sign.advice) is bool(advice)


@pytest.mark.parametrize(
    ("last", "state", "words"),
    [
        (None, State.OK, "no issue yet"),
        (date(2026, 11, 14), State.OK, "due on 2026-11-21"),
        (date(2026, 11, 13), State.OK, "was due on 2026-11-20"),
        (date(2026, 11, 12), State.WARNING, "was due on 2026-11-19"),
    ],
)
def test_the_next_issue_is_due_a_week_after_the_last(last: date | None, state: State, words: str) -> None:
    sign = judge_issue(last, date(2026, 11, 20))
    assert sign.state is state
    assert words in sign.found
