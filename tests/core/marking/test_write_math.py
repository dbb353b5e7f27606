"""Formulas in plain characters."""

import pytest

from digest.core.marking.write_math import in_characters


@pytest.mark.parametrize(
    ("latex", "plain"),
    [
        ("O(n^2)", "O(n²)"),
        (r"\alpha_1", "α₁"),
        (r"\frac{a+b}{2}", "(a+b)/2"),
        (r"\sqrt{n}", "√n"),
        (r"\text{if } x \le 5", "if  x ≤ 5"),
        (r"\left( x \right)", "( x )"),
    ],
)
def test_a_formula_is_a_line_of_characters(latex: str, plain: str) -> None:
    assert in_characters(latex) == plain


@pytest.mark.parametrize("latex", [r"\mathcal{L}_{a}", r"\{a\}", "x^{abc}", r"\nabla \operatorname{f}"])
def test_no_backslash_is_left(latex: str) -> None:
    assert "\\" not in in_characters(latex)
