"""Formulas in plain characters."""

import pytest

from digest.core.marking.split_runs import _COMMANDS
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
        (r"x \rightarrow y \leftarrow z", "x → y ← z"),
        (r"O(n \log n)", "O(n log n)"),
        (r"2\log\log\alpha", "2 log log α"),
        (r"\inf_x f", "infₓ f"),
        (r"\Pr[x] \dots", "Pr[x] …"),
        (r"\{1,2\}\ x", "{1,2} x"),
        (r"\mathcal{LM} + \overline{AB}", "LM + AB"),
        (r"\hat{y}", "y\u0302"),
    ],
)
def test_a_formula_is_a_line_of_characters(latex: str, plain: str) -> None:
    assert in_characters(latex) == plain


@pytest.mark.parametrize("latex", [r"\mathcal{L}_{a}", r"\{a\}", "x^{abc}", r"\nabla \operatorname{f}"])
def test_no_backslash_is_left(latex: str) -> None:
    assert "\\" not in in_characters(latex)


def test_every_command_that_may_stand_in_a_formula_is_spelled_in_its_own_letters() -> None:
    for command in _COMMANDS.split("|"):
        plain = in_characters(rf"a \{command}{{x}} b")
        assert not set(plain) & set("łø¶ℎ"), command
