"""Quantities of English sentences, captions and table rows."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.core.quantities.read_quantities_en import read_quantities_en
from digest.domain.quantity import Kind, Unit


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("35k queries", "35000", Kind.COUNT),
        ("81.1M papers", "81100000", Kind.COUNT),
        ("200 million clusters", "200000000", Kind.COUNT),
        ("118, 000 sentences", "118000", Kind.NUMBER),
        ("5,000 queries", "5000", Kind.COUNT),
        ("five assistants", "5", Kind.COUNT),
        ("Six patterns turn a record into a claim", "6", Kind.COUNT),
        ("thirty-two layers", "32", Kind.COUNT),
        ("both tasks", "2", Kind.COUNT),
        ("a dozen", "12", Kind.NUMBER),
        ("67.6 %", "67.6", Kind.PERCENT),
        ("12 percent", "12", Kind.PERCENT),
        ("4.3 percentage points", "4.3", Kind.POINTS),
        ("a 12-point gain", "12", Kind.POINTS),
        ("2.3 pp", "2.3", Kind.POINTS),
        ("114x less", "114", Kind.TIMES),
        ("2.5 × faster", "2.5", Kind.TIMES),
        ("three times more", "3", Kind.TIMES),
        ("four-fold", "4", Kind.TIMES),
        ("doubled", "2", Kind.TIMES),
        ("a factor of 3", "3", Kind.TIMES),
        ("two orders of magnitude", "100", Kind.TIMES),
        ("an order of magnitude", "10", Kind.TIMES),
        ("one in seven", "1/7", Kind.FRACTION),
        ("8 out of 10 tasks", "0.8", Kind.FRACTION),
        ("8 out of 10 tasks", "10", Kind.COUNT),
        ("two-thirds", "2/3", Kind.FRACTION),
        ("it drops to 1/4.", "1/4", Kind.FRACTION),
        ("T-pruning-0.5 and 2.0", "0.5", Kind.NUMBER),
        ("Alpha-7.5", "7.5", Kind.LABEL),
        ("half of them", "1/2", Kind.FRACTION),
        ("halves the error", "1/2", Kind.FRACTION),
        ("from 0.6 to 235 billion", "235000000000", Kind.NUMBER),
        ("1-20 k actions", "1000", Kind.NUMBER),
        ("1–3 point gains", "1", Kind.POINTS),
        ("67.6 ± 0.4", "0.4", Kind.NUMBER),
        ("lr of 10−3", "0.001", Kind.NUMBER),
        ("lr of 2 × 10−4", "0.0002", Kind.NUMBER),
        ("1e-4", "0.0001", Kind.NUMBER),
        ("p < .05", "0.05", Kind.NUMBER),
        ("January 2026", "1", Kind.MONTH),
        ("January 2026", "2026", Kind.NUMBER),
        ("on 2024-03-15", "15", Kind.DAY),
        ("(Lee et al., 2019)", "2019", Kind.YEAR),
        ("Llama-2-13B", "13000000000", Kind.LABEL),
        ("top-5 accuracy", "5", Kind.NUMBER),
        ("MMLU 65.3 67.6", "67.6", Kind.NUMBER),
        ("size 1024x768", "768", Kind.NUMBER),
    ],
)
def test_a_quantity_is_among_those_read(text: str, value: str, kind: Kind) -> None:
    over, _, under = value.partition("/")
    wanted = Decimal(over) / Decimal(under or 1)
    assert (wanted, kind) in [(each.value, each.kind) for each in read_quantities_en(text)]


@pytest.mark.parametrize(
    "text",
    [
        "see Figure 3, Tables 2 and 4, Section 4.1, Eq. (7) and Algorithm 1",
        "as shown before [12, 14-16]",
        "(1) collect and 2) clean",
        "from each PDF.11 We then",
        "3D scenes in 5G on the 2nd day",
        "zero-shot? no: state-of-the-art",
    ],
)
def test_pointers_citations_and_marks_hold_no_count(text: str) -> None:
    assert not [each for each in read_quantities_en(text) if each.kind is not Kind.LABEL and each.value > 0]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("24 hours", Unit.HOUR),
        ("3TB of memory", Unit.TERABYTE),
        ("45 ms", Unit.MILLISECOND),
        ("$1.5 million", Unit.DOLLAR),
        ("four weeks", Unit.WEEK),
    ],
)
def test_a_unit_is_told_from_others(text: str, unit: Unit) -> None:
    assert read_quantities_en(text)[0].unit is unit


def test_the_first_of_a_range_may_lack_the_unit_of_the_second() -> None:
    first = read_quantities_en("1-20 k actions")[0]
    assert [each.value for each in first.readings] == [1000, 1]


@given(st.text(alphabet="0123456789.,-–×x%[]()ekKM abo^{}/±⁻³"))
def test_no_text_breaks_the_reader(text: str) -> None:
    assert all(each.words for each in read_quantities_en(text))
