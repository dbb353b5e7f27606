"""Words of direction, and what goes that way."""

import pytest

from digest.core.relations.read_directions import directions_en, directions_zh


def read(text: str) -> list[tuple[str, int, int, bool]]:
    read_one = directions_en if text.isascii() else directions_zh
    return [(each.words, each.amount, each.worth, each.is_denied) for each in read_one(text)]


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("困惑度降低", ("降低", -1, 1, False)),
        ("It improves perplexity.", ("improves", -1, 1, False)),
        ("准确率降低", ("降低", -1, -1, False)),
        ("It improves accuracy.", ("improves", 1, 1, False)),
        ("攻击成功率上升", ("上升", 1, -1, False)),
        ("没有提高精确率", ("提高", 1, 1, True)),
        ("It does not enhance precision.", ("enhance", 1, 1, True)),
        ("流量减少", ("减少", -1, 0, False)),
    ],
)
def test_amount_and_worth_follow_from_word_and_thing(
    text: str, direction: tuple[str, int, int, bool]
) -> None:
    assert read(text) == [direction]


@pytest.mark.parametrize("text", ["超过 50 万次对话", "more than 500 games", "方法在此"])
def test_bounds_are_no_directions(text: str) -> None:
    assert read(text) == []
