"""Words beside numbers."""

import pytest

from digest.core.quantities.read_quantities_en import read_quantities_en
from digest.core.quantities.read_quantities_zh import read_quantities_zh
from digest.domain.quantity import Bound


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("约 3.5 万条", Bound.ABOUT),
        ("大约 40 个", Bound.ABOUT),
        ("40 个左右", Bound.ABOUT),
        ("超过 50 万次", Bound.OVER),
        ("至少 5 个", Bound.OVER),
        ("90 多个", Bound.OVER),
        ("两个多月", Bound.OVER),
        ("八成以上", Bound.OVER),
        ("近 200 个", Bound.UNDER),
        ("不到 1%", Bound.UNDER),
        ("最多提升 27%", Bound.AT_MOST),
        ("高达 3 倍", Bound.AT_MOST),
        ("共 16 个", Bound.EXACT),
    ],
)
def test_chinese_bounds(text: str, bound: Bound) -> None:
    assert read_quantities_zh(text)[0].bound is bound


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("approximately 40 items", Bound.ABOUT),
        ("over 500,000 items", Bound.OVER),
        ("more than 90 prompts", Bound.OVER),
        ("nearly 200 operators", Bound.UNDER),
        ("by up to 27%", Bound.AT_MOST),
        ("40 items", Bound.EXACT),
    ],
)
def test_english_bounds(text: str, bound: Bound) -> None:
    assert read_quantities_en(text)[0].bound is bound


@pytest.mark.parametrize(
    ("text", "is_change"),
    [
        ("准确率提升 2.3%", True),
        ("比基线高 2.3", True),
        ("减少了 30%", True),
        ("准确率为 67.6%", False),
        ("误差下降，准确率为 67.6%", False),
        ("含 90 多个模板", False),
    ],
)
def test_a_change_is_told_from_a_level_within_its_clause(text: str, is_change: bool) -> None:
    assert read_quantities_zh(text)[0].is_change is is_change
