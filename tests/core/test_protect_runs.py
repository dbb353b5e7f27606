"""What typesetting must not touch is out of its sight, and comes back as it was."""

import pytest

from digest.core.protect_runs import TIGHT, masked, outside_protected

RUNS = [
    "`a,b`",
    "$x,y$",
    "[甲,乙](https://a.b)",
    "https://a.b/c?d=1,2",
    "[0, 1]",
    "O(n log n)",
    "<b>",
    "\U000f0001",
]


@pytest.mark.parametrize("run", RUNS)
def test_a_protected_run_is_never_changed(run: str) -> None:
    text = f"前,{run},后"
    assert outside_protected(text, lambda seen: seen.replace(",", "，")) == f"前，{run}，后"


@pytest.mark.parametrize("run", RUNS)
def test_masking_keeps_every_offset(run: str) -> None:
    assert masked(f"前,{run},后") == f"前,{TIGHT[0] * len(run)},后"


def test_more_runs_than_can_be_told_apart_leave_a_text_as_it_is() -> None:
    text = "甲, `x` " * 0x8001
    assert outside_protected(text, lambda seen: seen.replace(",", "，")) == text
    few = "甲, `x` " * 0x7000
    assert outside_protected(few, lambda seen: seen.replace(",", "，")) == few.replace(",", "，")
