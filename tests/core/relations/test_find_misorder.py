"""Numbers that contradict the words between them."""

import pytest

from digest.core.relations.find_misorder import find_misorders, is_settled
from digest.core.relations.match_numbers import measured_zh


def misordered(text_zh: str) -> list[tuple[str, ...]]:
    found = find_misorders(text_zh, measured_zh(text_zh))
    return [tuple(number.words for number in each.numbers) for each in found]


@pytest.mark.parametrize(
    ("text_zh", "numbers"),
    [
        ("从 20% 降到 80%", ("20%", "80%")),
        ("由 80% 提升至 20%", ("80%", "20%")),
        ("26–11% 的差距", ("26", "11%")),
        ("8 个流域中的 10 个", ("8", "10")),
        ("65% 高于 67%", ("65%", "67%")),
        ("67%，比基线的 65% 低", ("67%", "65%")),
        ("从 15.6% 升至 86.7%，提升 55.4 个百分点", ("15.6%", "86.7%", "55.4 个百分点")),
    ],
)
def test_what_cannot_be_is_found(text_zh: str, numbers: tuple[str, ...]) -> None:
    assert misordered(text_zh) == [numbers]


@pytest.mark.parametrize(
    "text_zh",
    [
        "从 80% 降到 20%",
        "11–26% 的差距",
        "10 个流域中的 8 个",
        "67% 高于 65%",
        "从 15.6% 升至 71.0%，提升 55.4 个百分点",
        "从 1e-3 到 1e-5",
        "5 篇论文中有 306 个词",
        "排名从 5 升到 2",
        "3 个模型和 2 个数据集",
    ],
)
def test_what_can_be_is_let_through(text_zh: str) -> None:
    assert misordered(text_zh) == []


def test_words_that_say_which_is_larger_settle_the_order() -> None:
    text = "由 80% 降到 20%，另有 5% 和 7%"
    first, second, third, fourth = measured_zh(text)
    assert is_settled(text, first, second)
    assert not is_settled(text, third, fourth)
