"""Disk, posts and library: ok, a warning or a failure, and what to do."""

from datetime import UTC, datetime

import pytest

from digest.core.doctor.judge_disk import judge_disk
from digest.core.doctor.judge_library import judge_library
from digest.core.doctor.judge_posts import judge_posts
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


def test_a_post_that_cannot_be_read_is_named() -> None:
    assert judge_posts("posts", ()).state is State.OK
    sign = judge_posts("posts", ("2026-11-16-weekly.json",))
    assert sign.state is State.WARNING
    assert "2026-11-16-weekly.json" in sign.found
