"""Bold beside Chinese: what renderers print as bold, by a CommonMark parser, and what is moved for it."""

import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from digest.core.close_bold import close_bold

MOVED = {
    "**摘要：**本文": "**摘要**：本文",
    "**“好”**然": "“**好**”然",
    "**提升 2.3%**的": "**提升 2.3%** 的",
    "**MoE（混合专家）**架构": "**MoE**（混合专家）架构",
    "**重点。**后": "**重点**。后",
    "见**“好”的**": "见“**好”的**",
    "见**（旧）新**的": "见（旧）**新**的",
    "**重点？！**后": "**重点**？！后",
    "**甲。**乙，**丙**丁": "**甲**。乙，**丙**丁",
    "**甲 **乙": "**甲** 乙",
}
KEPT = [
    *(
        "**摘要**：本文",
        "**提升 2.3%** 的",
        "**重点。**",
        "**重点。** 后",
        "是**重点**的",
        "**A**B",
        "2 ** 3 ** 4",
    ),
    *("`**摘要：**本文`", "没有粗体", "**没有结束", r"\*\*摘要：\*\*本文", "***甲***乙"),
]
PLAIN = {"见**……**后": "见……后", "**用 `x`**的": "**用** `x`的", "**：**后": "：后"}


def bold_shown(markdown: str) -> tuple[int, bool]:
    """Return how many bold runs a CommonMark parser makes, and whether it prints two asterisks."""
    tokens = MarkdownIt("commonmark").parseInline(markdown)[0].children or []
    plain = "".join(token.content for token in tokens if token.type == "text")
    return sum(token.type == "strong_open" for token in tokens), "**" in plain


@pytest.mark.parametrize(("given_text", "mended"), MOVED.items(), ids=MOVED)
def test_bold_that_stays_open_is_closed_by_moving_its_marks(given_text: str, mended: str) -> None:
    assert bold_shown(given_text)[1]
    assert close_bold(given_text) == mended
    assert bold_shown(mended) == (given_text.count("**") // 2, False)


@pytest.mark.parametrize("text", KEPT)
def test_what_is_right_or_no_bold_stays(text: str) -> None:
    assert close_bold(text) == text


@pytest.mark.parametrize(("given_text", "mended"), PLAIN.items(), ids=PLAIN)
def test_bold_without_a_word_loses_its_asterisks(given_text: str, mended: str) -> None:
    assert close_bold(given_text) == mended
    assert not bold_shown(mended)[1]


_PARTS = st.sampled_from([*"甲乙Ab1，。：“”（）%! ", "……"])
_PIECE = st.lists(_PARTS, max_size=4).map("".join)


@settings(max_examples=400, deadline=None)
@given(_PIECE, st.lists(_PARTS, min_size=1, max_size=5).map("".join), _PIECE)
def test_a_parser_prints_no_asterisks_and_all_the_words(before: str, inner: str, after: str) -> None:
    assume(inner == inner.strip())
    mended = close_bold(f"{before}**{inner}**{after}")
    assert not bold_shown(mended)[1]
    assert re.sub(r"\*\*| ", "", mended) == (before + inner + after).replace(" ", "")
    assert close_bold(mended) == mended
