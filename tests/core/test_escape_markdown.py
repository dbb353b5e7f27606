"""Text of papers and writers is printed by Markdown as it is."""

import html
import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from digest.core.escape_markdown import escaped

MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])

_PARTS = st.sampled_from(
    [
        *"中文a1 ,.:;!?()\"'`$[]<>{}#%&|=+-_*~\\/@。，\n\t^",
        *("https://a.b", "www.a.b", "[a](b)", "![a](b)", "<b>", "**x**", "_x_", "&lt;", "---", "===", "1."),
        *("{{", "{%", "[a]: b", "<!--", "~~", "> ", "# ", "- ", "12345678. "),
    ]
)


@settings(max_examples=400, deadline=None)
@given(st.lists(_PARTS, min_size=1, max_size=12).map("".join).filter(str.strip))
@example("[a](https://x.y) ![b](c) <img src=x> `code` **bold** &amp; \\*")
@example("__a__ *b* ~~c~~")
def test_markdown_renders_exactly_the_characters(text: str) -> None:
    rendered = re.fullmatch(r"<p>(.*)</p>\n", MARKDOWN.render(escaped(text)))
    assert rendered is not None
    assert "<" not in rendered[1]
    assert html.unescape(rendered[1]) == " ".join(text.split())


@settings(max_examples=400, deadline=None)
@given(st.lists(_PARTS, min_size=1, max_size=12).map("".join).filter(str.strip))
@example("[点我](https://x.y)")
@example("[0, 1)")
def test_the_words_of_a_link_are_one_link(text: str) -> None:
    (paragraph, inline, _) = MARKDOWN.parse(f"![{escaped(text)}](a.png) [{escaped(text)}](https://x.y)")
    assert paragraph.type == "paragraph_open"
    kinds = [token.type for token in inline.children or []]
    assert (kinds[0], kinds.count("image"), kinds.count("link_open")) == ("image", 1, 1)
    assert kinds[-1] == "link_close"


@pytest.mark.parametrize(
    "text",
    [
        "在 MMLU 上，Nemotron-4 15B 达到 67.6%，比基线高 2.3 个百分点。",
        "GPT-4o (2024) scores 3.5 on SQuAD 2.0 - a gain of +1.2; see Fig. 3 [57], [0, 1].",
        "snake_case、a < b、p<0.05、2 * 3、a & b、C#、50%！",
        "比例为 1:3，时间为 12:30；pass@1 为 71.0%。",
    ],
)
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert escaped(text) == text


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("{{ site.title }}", "&#123;{ site.title }}"),
        ("{% raw %}", "&#123;% raw %}"),
        ("{{< figure >}}", "&#123;{< figure >}}"),
        ("$5 与 $6", "\\$5 与 \\$6"),
        ("see https://x.y now", "see https\\://x.y now"),
        ("www.x.y", "www\\.x.y"),
        ("a@b.c", "a\\@b.c"),
        ("\\(x\\)", "&#92;(x&#92;)"),
        ("[[wiki]]", "&#91;[wiki]&#93;"),
        ("[^1]", "&#91;^1&#93;"),
        ("a | b", "a \\| b"),
        ("<script>x</script>", "&#60;script>x&#60;/script>"),
        ("2024. 年", "2024\\. 年"),
        ("- 条目", "\\- 条目"),
        ("\\", "&#92;"),
    ],
)
def test_what_a_blog_engine_would_expand_is_dead(text: str, safe: str) -> None:
    assert escaped(text) == safe


def test_text_comes_out_on_one_line() -> None:
    assert escaped("a\n\n# b\u2028c") == "a # b c"
