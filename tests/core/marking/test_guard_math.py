"""Formulas in a spelling that no Markdown renderer acts on, with the same meaning for TeX."""

import html
import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from digest.core.marking.guard_math import guarded
from digest.core.marking.split_runs import RunKind, runs

MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])
_PARTS = st.sampled_from(
    [
        *"abxy012_^*|{}()[]<>=+-.,:;!' ",
        r"\{",
        r"\}",
        r"\,",
        r"\;",
        r"\!",
        r"\|",
        r"\alpha",
        r"\mathcal{L}",
        "_{a}",
    ]
)


@pytest.mark.parametrize(
    ("latex", "guard"),
    [
        ("O(n^2)", "O(n^2)"),
        ("x_1", "x_1"),
        (r"\mathcal{L}_{a}", r"\mathcal{L} _ {a}"),
        ("a*b", r"a\ast b"),
        ("|x|", r"\vert x\vert"),
        (r"\|x\|", r"\Vert x\Vert"),
        (r"\left\{a\right\}", r"\left\lbrace a\right\rbrace"),
        ("f'(x)", r"f^{\prime}(x)"),
        ("f''", r"f^{\prime\prime}"),
        ("f'^2", r"f^{\prime 2}"),
        ("f'^{n+1}", r"f^{\prime n+1}"),
        ("f[a](b)", "f[a] (b)"),
        ("x_1, ..., x_n", r"x_1, \ldots , x_n"),
    ],
)
def test_live_marks_get_another_spelling(latex: str, guard: str) -> None:
    assert guarded(latex) == guard


@settings(max_examples=400, deadline=None)
@given(st.lists(_PARTS, min_size=1, max_size=14).map("".join).filter(str.strip))
@example(r"\mathcal{L}_{a}+\mathcal{M}_{b}*c*|d|")
@example("a[^1][b](c)==d==--e")
def test_markdown_that_knows_no_formulas_prints_them_whole(latex: str) -> None:
    text = f"式 ${latex}$ 中"
    found = [run for run in runs(text) if run.kind is RunKind.MATH]
    for run in found:
        written = guarded(run.text)
        rendered = re.fullmatch(r"<p>(.*)</p>\n", MARKDOWN.render(f"式 ${written}$ 中"))
        assert rendered is not None
        assert html.unescape(rendered[1]) == f"式 ${written}$ 中"
        assert "|" not in written
