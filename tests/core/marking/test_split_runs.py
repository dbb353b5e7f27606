"""A sentence parted into words, code and formulas."""

import pytest

from digest.core.marking.split_runs import Run, RunKind, runs


def kinds(text: str) -> list[tuple[RunKind, str]]:
    return [(run.kind, run.text) for run in runs(text)]


def test_code_and_formulas_stand_apart_from_words() -> None:
    assert kinds("用 `top_k` 与 $O(n)$。") == [
        (RunKind.PLAIN, "用 "),
        (RunKind.CODE, "top_k"),
        (RunKind.PLAIN, " 与 "),
        (RunKind.MATH, "O(n)"),
        (RunKind.PLAIN, "。"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "花费 $5 与 $6",
        "$5 and $6",
        r"$\href{javascript:x}{y}$",
        r"$\def\a{b}$",
        "${{x}}$",
        "${%x%}$",
        "${a$",
        "$a}{b$",
        "$a<b>c$",
        r"$\text{a_b}$",
        r"$\text{don't}$",
        "$$x$$",
        r"\$x$",
        "``a``",
    ],
)
def test_what_is_no_harmless_formula_is_words(text: str) -> None:
    assert all(run.kind is RunKind.PLAIN for run in runs(text))


@pytest.mark.parametrize("latex", [r"\text{if } x > 0", r"\frac{a}{b}", "p<0.05", r"\operatorname{rank}(A)"])
def test_formulas_of_known_commands_are_formulas(latex: str) -> None:
    assert runs(f"${latex}$") == (Run(RunKind.MATH, latex),)


def test_nothing_has_no_runs() -> None:
    assert runs("") == ()
