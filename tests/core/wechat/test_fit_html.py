"""What WeChat would drop or break is written so that it shows."""

import pytest

from digest.core.wechat.fit_html import fitted_to_wechat


def html(fragment: str) -> str:
    return fitted_to_wechat(fragment).html


def test_links_become_numbers_and_each_address_is_listed_once() -> None:
    fitted = fitted_to_wechat(
        '<a href="https://a.example/?x=1&amp;y=2">一</a><a href="https://b.example/">二</a>'
        '<a href="https://a.example/?x=1&amp;y=2">三</a>'
    )
    assert fitted.html == "一<sup>[1]</sup>二<sup>[2]</sup>三<sup>[1]</sup>"
    assert fitted.links == ("https://a.example/?x=1&y=2", "https://b.example/")


def test_an_address_that_stands_there_itself_needs_no_number() -> None:
    fitted = fitted_to_wechat('<a href="https://a.example/?x=1&amp;y=2">https://a.example/?x=1&amp;y=2</a>')
    assert (fitted.html, fitted.links) == ("https://a.example/?x=1&amp;y=2", ())


def test_articles_of_wechat_stay_linked() -> None:
    link = '<a href="https://mp.weixin.qq.com/s/abc">往期</a>'
    assert fitted_to_wechat(link) == type(fitted_to_wechat(""))(link, ())


@pytest.mark.parametrize("address", ["#part", "two.md", "mailto:ada@a.example", "https.example"])
def test_links_to_no_page_of_the_web_are_plain_words(address: str) -> None:
    assert html(f'<a href="{address}">一</a>') == "一"


def test_blocks_are_sections() -> None:
    assert html('<div class="x">一</div>') == '<section class="x">一</section>'


def test_list_items_hold_a_section() -> None:
    assert html("<ul>\n<li>一</li>\n<li>二</li>\n</ul>") == (
        "<ul><li><section>一</section></li><li><section>二</section></li></ul>"
    )


def test_a_list_within_an_item_stands_behind_it() -> None:
    assert html("<ul><li>一<ul><li>甲</li><li>乙</li></ul></li><li>二</li></ul>") == (
        "<ul><li><section>一</section></li>"
        "<ul><li><section>甲</section></li><li><section>乙</section></li></ul>"
        "<li><section>二</section></li></ul>"
    )


def test_code_keeps_its_lines_and_spaces() -> None:
    page = html("<pre><code>a &lt; b:\n\n  c\n</code></pre>")
    assert page == "<pre><code>a&nbsp;&lt;&nbsp;b:<br><br>&nbsp;&nbsp;c</code></pre>"


def test_spaces_between_words_stay() -> None:
    assert html("<p>one <b>two</b> three</p>") == "<p>one <b>two</b> three</p>"


def test_ids_events_and_scripts_go() -> None:
    page = html(
        '<p id="a" onclick="b()" data-c="d">一<script>var e = "<p>";</script><style>p{}</style>二</p>'
    )
    assert page == "<p>一二</p>"
