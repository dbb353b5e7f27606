"""Results as a table."""

import pytest

from digest.core.viewing.view_post import shown_post
from digest.domain.digest import Figure, Section
from digest.domain.finding import CheckedClaim, Cited, Fate
from digest.domain.look import Show
from tests.posts import digested, issue, says

QUOTE = (Cited(1, 1, "", "We reach 71.4 F1 on QuillQA against 68.9 for FullRead."),)


def result(number: int, fate: Fate = Fate.PASSED, **cells: str) -> CheckedClaim:
    figure = Figure(**{"value": f"7{number}", "metric": "F1", "dataset": "QuillQA", **cells})
    return says(Section.CONCLUSIONS, f"F1 为 7{number}。", fate, figure=figure, cited=QUOTE)


def rows(*claims: CheckedClaim, show: Show | None = None) -> list[tuple[str, str | None, str | None]]:
    (item,) = shown_post(issue(digested(*claims), show=show or Show())).items
    return [(row.value, row.dataset, row.baseline) for row in item.numbers]


def test_three_numbers_make_a_table() -> None:
    assert rows(result(1), result(2), result(3)) == [(f"7{n}", "QuillQA", "") for n in (1, 2, 3)]


def test_two_numbers_make_none_nor_do_three_of_which_one_is_held_back() -> None:
    assert rows(result(1), result(2)) == []
    assert rows(result(1), result(2), result(3, Fate.HELD_BACK)) == []


def test_the_table_can_be_switched_off() -> None:
    assert rows(result(1), result(2), result(3), show=Show(key_numbers=False)) == []


@pytest.mark.parametrize(
    ("baseline", "kept"),
    [("FullRead 68.9", "FullRead 68.9"), ("FullRead 69.8", ""), ("HalfRead 68.9", ""), ("上一版", "上一版")],
)
def test_a_cell_with_a_number_or_a_name_of_its_own_is_left_empty(baseline: str, kept: str) -> None:
    assert rows(result(1, baseline=baseline), result(2), result(3))[0][2] == kept
