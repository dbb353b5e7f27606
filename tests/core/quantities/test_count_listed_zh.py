"""Lists within a claim."""

import pytest

from digest.core.quantities.count_listed_zh import lists_as_many
from digest.core.quantities.read_quantities_zh import read_quantities_zh


def listed(text_zh: str) -> bool:
    quantity = next(each for each in read_quantities_zh(text_zh) if each.value < 10)
    end = quantity.start + len(quantity.words)
    return lists_as_many(text_zh, quantity.start, end, int(quantity.value))


@pytest.mark.parametrize(
    "text_zh",
    [
        "由检索和生成两个模块组成",
        "在甲、乙以及丙三个数据集上",
        "提供三种规模（80B、62B 和 540B）",
        "分为四个阶段：阅读、规划、写作与检查、发布",
        "有三类错误，包括遗漏、捏造和混淆",
    ],
)
def test_a_count_of_the_claims_own_list_is_seen(text_zh: str) -> None:
    assert listed(text_zh)


@pytest.mark.parametrize(
    "text_zh",
    [
        "由检索、排序和生成两个模块组成",
        "在精度和速度上都优于两个基线",
        "提供三种规模",
        "分为四个阶段：阅读、规划",
    ],
)
def test_another_count_is_not(text_zh: str) -> None:
    assert not listed(text_zh)
