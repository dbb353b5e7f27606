"""A fragment that is written anew says what it said."""

import pytest

from digest.core.fitting_html.rewrite_tags import TagRewriter


@pytest.mark.parametrize(
    "fragment",
    [
        "<p>一 &lt;b&gt; &amp;amp; &#x27;二&#39; &nbsp;</p>",
        '<a href="https://a.example/?b=1&amp;c=2" title="&quot;">三</a>',
        '<ul><li>一<br>二</li><li><img src="a.png" alt="x &gt; y"></li></ul>',
        "a < b & c]]>",
    ],
)
def test_what_is_rewritten_without_a_wish_stays_to_the_letter(fragment: str) -> None:
    assert TagRewriter().rewritten(fragment) == fragment


def test_an_end_that_nothing_began_is_dropped() -> None:
    assert TagRewriter().rewritten("一</div>二<br></br>三") == "一二<br>三"
