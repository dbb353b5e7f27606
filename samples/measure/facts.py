"""Records of facts and their two spellings: an English sentence, a Chinese claim, and the amounts in them."""

import random
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from samples.measure.quantities import Kind

METHODS = (
    *("Alder", "Birch-7B", "Cedar", "Dogwood", "Elder-2", "Hazel"),
    *("Juniper-13B", "Larch", "Maple", "Rowan-3", "Spruce", "Willow"),
)
DATASETS = ("Harbour-QA", "Meadow-5", "RiverBench", "Quarry-XL", "Lantern", "Orchard-NLI")


class Truth(StrEnum):
    """How a true claim writes a number of the evidence."""

    VERBATIM = "verbatim"
    FOLDED = "folded"  # another unit: 35,000 as 3.5 wan, "three times" as one word
    ROUNDED = "rounded"
    DERIVED = "derived"  # a difference or a ratio of two numbers


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of the record and its two spellings."""

    value: Decimal
    kind: Kind
    en: str
    zh: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A sentence and a claim as patterns with one slot for each amount."""

    en: str
    zh: str
    amounts: tuple[Amount, ...]

    def sentence(self) -> str:
        return self.en.format(*(amount.en for amount in self.amounts))

    def claim(self) -> str:
        return self.zh.format(*(amount.zh for amount in self.amounts))


def fact_of(rng: random.Random, truth: Truth) -> Fact:
    """Return a fact whose amounts can be written in the way that is asked for."""
    a, b, c = rng.sample(METHODS, 3)
    d = rng.choice(DATASETS)
    fine = truth is Truth.ROUNDED
    patterns = (
        lambda: Fact(
            f"{a} reaches {{0}} on {d}, compared with {{1}} for {b}.",
            f"{a} 在 {d} 上达到 {{0}}，{b} 为 {{1}}。",
            (_percent(rng, fine=fine), _percent(rng, fine=fine)),
        ),
        lambda: Fact(
            f"{a} improves on {b} by {{0}} on {d}, at {{1}} of the cost.",
            f"{a} 在 {d} 上比 {b} 高 {{0}}，成本为 {{1}}。",
            (_points(rng, fine=fine), _percent(rng, fine=fine)),
        ),
        lambda: Fact(
            f"We pre-train {a} on {{0}} tokens and tune it on {{1}} examples.",
            f"{a} 用 {{0}} 个词元预训练，再用 {{1}} 个样本微调。",
            (_count(rng, fine=fine), _count(rng, fine=fine)),
        ),
        lambda: Fact(
            f"{a} runs {{0}} as fast as {b} and needs {{1}} of its memory.",
            f"{a} 的速度是 {b} 的 {{0}}，内存只用其 {{1}}。",
            (_times(rng, truth), _percent(rng, fine=fine)),
        ),
        lambda: Fact(
            f"{d} holds {{0}} questions, of which {{1}} have no answer.",
            f"{d} 含 {{0}} 个问题，其中 {{1}} 没有答案。",
            (_count(rng, fine=fine), _percent(rng, fine=fine)),
        ),
        lambda: Fact(
            f"On {d}, {a}, {b} and {c} score {{0}}, {{1}} and {{2}}, respectively.",
            f"在 {d} 上，{a}、{b} 和 {c} 分别得 {{0}}、{{1}} 和 {{2}}。",
            tuple(_percent(rng, fine=fine) for _ in range(3)),
        ),
    )
    return rng.choice(patterns)()


def derived_fact(rng: random.Random) -> Fact:
    """A fact whose claim prints only the difference or the ratio of the evidence's two numbers."""
    a, b = rng.sample(METHODS, 2)
    d = rng.choice(DATASETS)
    if rng.random() < 0.5:
        low_tenths, high_tenths = sorted(rng.sample(range(100, 980), 2))
        high, low = (_exactly(Decimal(tenths) / 10) for tenths in (high_tenths, low_tenths))
        gap = high.value - low.value
        result = Amount(gap, Kind.POINTS, "", f"{gap} 个百分点")
        en = f"{a} reaches {{0}} on {d}, compared with {{1}} for {b}."
        return Fact(en, f"{a} 在 {d} 上比 {b} 高 {{2}}。", (high, low, result))
    low_value = Decimal(rng.randint(11, 99))
    high_value = Decimal(rng.randint(101, 999))
    ratio = (high_value / low_value).quantize(Decimal("0.1"), ROUND_HALF_UP)
    plain = [Amount(v, Kind.COUNT, str(v), str(v)) for v in (high_value, low_value)]
    en = f"{a} answers {{0}} questions a second and {b} answers {{1}}."
    return Fact(en, f"{a} 的吞吐量是 {b} 的 {{2}}。", (*plain, Amount(ratio, Kind.TIMES, "", f"{ratio} 倍")))


def spelled(rng: random.Random, fact: Fact, truth: Truth) -> Fact:
    """Return the fact with its Chinese numbers in the spelling that is asked for."""
    return Fact(fact.en, fact.zh, tuple(_in_chinese(rng, amount, truth) for amount in fact.amounts))


def _in_chinese(rng: random.Random, amount: Amount, truth: Truth) -> Amount:
    value = amount.value
    if truth is Truth.ROUNDED and amount.kind is not Kind.TIMES:
        value = _rounded(value)
    return Amount(
        amount.value, amount.kind, amount.en, _zh(value, amount, folded=truth is not Truth.VERBATIM)
    )


def _zh(value: Decimal, amount: Amount, *, folded: bool) -> str:
    words = {"2": "两倍", "3": "三倍", "4": "四倍", "5": "五倍"}
    match amount.kind:
        case Kind.PERCENT:
            return "一半" if folded and value == 50 else f"{value}%"
        case Kind.POINTS:
            return f"{value} 个百分点"
        case Kind.TIMES:
            return words[str(value)] if folded and str(value) in words else f"{value} 倍"
        case Kind.COUNT:
            return _folded_count(value) if folded else amount.en.replace(",", "")


def _folded_count(value: Decimal) -> str:
    for unit, scale in (("亿", 10**8), ("万", 10**4)):
        if value >= scale:
            return f"{_plain(value / scale)} {unit}"
    return _plain(value)


def _rounded(value: Decimal) -> Decimal:
    """Return the value with one decimal, or with three significant digits when it is a large count."""
    if value < 1000:
        return value.quantize(Decimal("0.1"), ROUND_HALF_UP)
    place = Decimal(10) ** (value.adjusted() - 2)
    return (value / place).quantize(Decimal(1), ROUND_HALF_UP) * place


def _percent(rng: random.Random, *, fine: bool) -> Amount:
    value = Decimal(rng.randint(1000, 9800)) / 100 if fine else Decimal(rng.randint(100, 980)) / 10
    return Amount(value, Kind.PERCENT, f"{value}%", "")


def _exactly(value: Decimal) -> Amount:
    return Amount(value, Kind.PERCENT, f"{value}%", "")


def _points(rng: random.Random, *, fine: bool) -> Amount:
    value = Decimal(rng.randint(110, 1900)) / 100 if fine else Decimal(rng.randint(11, 190)) / 10
    return Amount(value, Kind.POINTS, f"{value} percentage points", "")


def _times(rng: random.Random, truth: Truth) -> Amount:
    if truth is Truth.FOLDED:
        value, spelling = rng.choice(((2, "twice"), (3, "three times"), (4, "four times"), (5, "five times")))
        return Amount(Decimal(value), Kind.TIMES, spelling, "")
    tenths = Decimal(rng.randint(15, 95)) / 10
    return Amount(tenths, Kind.TIMES, f"{tenths} times", "")


def _count(rng: random.Random, *, fine: bool) -> Amount:
    if fine:
        whole = Decimal(rng.randint(12_345, 987_654))
        return Amount(whole, Kind.COUNT, f"{whole:,}", "")
    if rng.random() < 0.4:
        thousands = Decimal(rng.randint(12, 990) * 1000)
        return Amount(thousands, Kind.COUNT, f"{thousands:,}", "")
    letter, scale = rng.choice((("K", 10**3), ("M", 10**6), ("B", 10**9)))
    tenths = Decimal(rng.randint(11, 990)) / 10
    return Amount(tenths * scale, Kind.COUNT, f"{tenths}{letter}", "")


def _plain(value: Decimal) -> str:
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
