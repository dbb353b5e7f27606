"""A sentence in the markup of each target."""

import pytest

from digest.core.marking.mark_up import marked_up
from digest.domain.target import Dialect, Markup, MathForm

TEXT = "量 $x_1*y$ 用 `a_b`"


@pytest.mark.parametrize(
    ("math", "written"),
    [
        (MathForm.DOLLAR, r"量 $x_1\ast y$ 用 `a_b`"),
        (MathForm.DOUBLE_DOLLAR, r"量 $$x_1\ast y$$ 用 `a_b`"),
        (MathForm.PARENTHESES, r"量 \(x_1\ast y\) 用 `a_b`"),
        (MathForm.GITHUB, r"量 $`x_1\ast y`$ 用 `a_b`"),
        (MathForm.UNICODE, "量 x₁\\*y 用 `a_b`"),
    ],
)
def test_a_formula_has_the_form_of_the_target(math: MathForm, written: str) -> None:
    assert marked_up(TEXT, Dialect(math=math)) == written


def test_a_price_is_no_formula_where_a_script_looks_for_formulas() -> None:
    written = marked_up("从 $5 降到 $2，为 $x$", Dialect(math=MathForm.ON_PAGE))
    assert written == "从 <span>$</span>5 降到 <span>$</span>2，为 $x$"
    assert marked_up("从 $5 降到 $2", Dialect()) == r"从 \$5 降到 \$2"


def test_zhihu_shows_a_formula_as_an_image_of_its_service() -> None:
    image = '<img eeimg="1" src="https://www.zhihu.com/equation?tex=a%3C0%2B%5Cpi" alt="a&lt;0+\\pi">'
    assert marked_up(r"$a<0+\pi$", Dialect(math=MathForm.ZHIHU)) == image


def test_html_and_text_have_their_own_forms() -> None:
    html = Dialect(markup=Markup.HTML, math=MathForm.UNICODE)
    assert marked_up("<b> `a&b`", html) == "&lt;b&gt; <code>a&amp;b</code>"
    assert marked_up("<b> `a&b` $x^2$", Dialect(markup=Markup.TEXT, math=MathForm.UNICODE)) == "<b> a&b x²"


@pytest.mark.parametrize("code", ["`{{ x }}`", "`{% x %}`", "`a|b`"])
def test_code_that_an_engine_would_expand_is_words(code: str) -> None:
    written = marked_up(f"用 {code} 时", Dialect())
    assert "`" not in written
    assert "{{" not in written
    assert "{%" not in written


@pytest.mark.parametrize(
    ("text", "written"),
    [("a@b.c", "a&#64;b.c"), ("%%藏%%", "%&#37;藏%&#37;"), ("50%", "50%")],
)
def test_what_no_backslash_tames_is_an_entity(text: str, written: str) -> None:
    assert marked_up(text, Dialect()) == written


def test_what_nobody_sees_is_left_out() -> None:
    assert marked_up("控\x00制\x80\u202e符\ufeff\ud800\n行", Dialect()) == "控制符 行"
