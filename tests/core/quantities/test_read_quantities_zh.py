"""Quantities of Chinese claims."""

from decimal import Decimal

import pytest

from digest.core.quantities.read_quantities_zh import read_quantities_zh
from digest.domain.quantity import Kind, Unit


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("准确率为 65.3%", [("65.3", Kind.PERCENT)]),
        ("准确率为６５．３％", [("65.3", Kind.PERCENT)]),
        ("百分之十", [("10", Kind.PERCENT)]),
        ("百分之三点五", [("3.5", Kind.PERCENT)]),
        ("三成用户", [("30", Kind.PERCENT)]),
        ("提升 2.3 个百分点", [("2.3", Kind.POINTS)]),
        ("提升三个百分点", [("3", Kind.POINTS)]),
        ("提高 12 个点", [("12", Kind.POINTS)]),
        ("减少 114 倍", [("114", Kind.TIMES)]),
        ("两倍", [("2", Kind.TIMES)]),
        ("两三个数", []),
        ("最高至四阶的涨落", []),
        ("前两个声学峰", []),
        ("六次方根级的差距", []),
        ("三个阶段", [("3", Kind.COUNT)]),
        ("两到三种做法", [("2", Kind.NUMBER), ("3", Kind.COUNT)]),
        ("快 3.1×", [("3.1", Kind.TIMES)]),
        ("提高了一倍以上", [("2", Kind.TIMES)]),
        ("翻了一番", [("2", Kind.TIMES)]),
        ("两个数量级", [("100", Kind.TIMES)]),
        ("七分之一", [("1/7", Kind.FRACTION)]),
        ("一半", [("1/2", Kind.FRACTION)]),
        ("降到一半，", [("1/2", Kind.FRACTION)]),
        ("读到一半时", []),
        ("两个多月", [("2", Kind.NUMBER)]),
        ("12 个多小时", [("12", Kind.NUMBER)]),
        ("缩小到 1/4.", [("1/4", Kind.FRACTION)]),
        ("成本为原来的 1/10", [("1/10", Kind.FRACTION)]),
        ("万分之三", [("3/10000", Kind.FRACTION)]),
        ("16 个数据集", [("16", Kind.COUNT)]),
        ("三种场景", [("3", Kind.COUNT)]),
        ("十二个任务", [("12", Kind.COUNT)]),
        ("一百多种语言", [("100", Kind.COUNT)]),
        ("8110 万篇", [("81100000", Kind.COUNT)]),
        ("1.5 万亿 token", [("1500000000000", Kind.NUMBER)]),
        ("在 1T 令牌上", [("1000000000000", Kind.NUMBER)]),
        ("13B 参数", [("13000000000", Kind.COUNT)]),
        ("1,000 篇", [("1000", Kind.COUNT)]),
        ("2026 年 1 月", [("2026", Kind.YEAR), ("1", Kind.MONTH)]),
        ("2020–2024 年", [("2020", Kind.YEAR), ("2024", Kind.YEAR)]),
        ("3 月 15 日", [("3", Kind.MONTH), ("15", Kind.DAY)]),
        ("提升 4%–6%", [("4", Kind.PERCENT), ("6", Kind.PERCENT)]),
        ("快 3-5 倍", [("3", Kind.TIMES), ("5", Kind.TIMES)]),
        ("1–20k 次", [("1000", Kind.NUMBER), ("20000", Kind.COUNT)]),
        ("67.6 ± 0.4", [("67.6", Kind.NUMBER), ("0.4", Kind.NUMBER)]),
        ("学习率为 2×10^-5", [("0.00002", Kind.NUMBER)]),
        ("7 分制", [("7", Kind.NUMBER)]),
        ("Llama 3.1 的", [("3.1", Kind.LABEL)]),
        ("使用 8 × A100", [("8", Kind.NUMBER)]),
        ("分辨率 1024x768", [("1024", Kind.NUMBER), ("768", Kind.NUMBER)]),
        ("256 × 256", [("256", Kind.NUMBER), ("256", Kind.NUMBER)]),
    ],
)
def test_a_quantity_is_read_with_its_kind(text: str, found: list[tuple[str, Kind]]) -> None:
    wanted = [(_decimal(value), kind) for value, kind in found]
    assert [(each.value, each.kind) for each in read_quantities_zh(text)] == wanted


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("3.5 天", "3.5", Unit.DAY),
        ("45ms的延迟", "45", Unit.MILLISECOND),
        ("三年", "3", Unit.YEAR),
        ("6 个月", "6", Unit.MONTH),
        ("40GB 显存", "40", Unit.GIGABYTE),
        ("1.5 亿美元", "150000000", Unit.DOLLAR),
        ("$20", "20", Unit.DOLLAR),
    ],
)
def test_a_unit_is_told_from_others(text: str, value: str, unit: Unit) -> None:
    quantity = read_quantities_zh(text)[0]
    assert (quantity.value, quantity.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    "text",
    [
        "在 GPT-4o、Llama-2-13B 与 Qwen2.5-7B 上",
        "recall@20、MATH-500、ResNet-50、F1、L2、Top-1、W4A16、o1",
        "3D 重建与 5G 网络",
        "见图 2、表 3、式 (4) 与第 3 节、第五章",
        "如文献 [12] 与 [3, 7–9] 所述",
        "一种进一步统一了两者的方法，是唯一之一",
        "十分有效，数百万用户，成千上万条，十几个，三四百个，七八种",
        "百科全书、零样本、四舍五入、三元组、二分类、万能、千差万别",
        "第一个、第三，其一",
    ],
)
def test_names_pointers_and_idioms_hold_no_quantity(text: str) -> None:
    assert read_quantities_zh(text) == ()


def test_the_words_stand_where_they_are_said_to() -> None:
    text = "在 MMLU 上达到 ６７．６％，提升 2.3 个百分点，共 1–20k 次。"
    for quantity in read_quantities_zh(text):
        assert text[quantity.start : quantity.start + len(quantity.words)] == quantity.words


def test_precision_is_that_of_the_last_printed_digit() -> None:
    assert read_quantities_zh("3.5 万条")[0].step == 1000


def _decimal(value: str) -> Decimal:
    over, _, under = value.partition("/")
    return Decimal(over) / Decimal(under or 1)
