"""Values in another prefix of their unit, and factors printed as powers of ten."""

from decimal import Decimal

import pytest

from digest.core.quantities.convert_units import is_converted, is_orders_of


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("约 2.29 GeV 的态", "a state of about 2286 MeV"),
        ("耗时 1.5 s", "it takes 1500 ms"),
        ("内存 0.5 GB", "500 MB of memory"),
        ("频率 3 GHz", "a clock of 3000 MHz"),
    ],
)
def test_the_same_value_in_another_prefix_is_found(claim: str, cited: str) -> None:
    assert is_converted(claim, next(i for i, char in enumerate(claim) if char.isdigit()), cited)


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("约 2.39 GeV", "about 2286 MeV"),
        ("约 2.29 GeV", "about 2286 MHz"),
        ("2.29 个", "2290"),
        ("1.5 ms", "1500 ms"),
    ],
)
def test_another_value_or_another_unit_is_not(claim: str, cited: str) -> None:
    assert not is_converted(claim, next(i for i, char in enumerate(claim) if char.isdigit()), cited)


@pytest.mark.parametrize("cited", ["by a factor of 10^−4", "10^-4 times", "10^{4} more"])
def test_orders_of_magnitude_are_powers_of_ten(cited: str) -> None:
    assert is_orders_of(Decimal(10_000), cited)
    assert not is_orders_of(Decimal(1_000), cited)
