"""Lines of Markdown and of plain text."""

import pytest

from digest.core.escape_markdown import escaped
from digest.core.splitting.read_lines import Mark, read_lines, without_markup


@pytest.mark.parametrize(
    ("raw", "mark", "number", "text"),
    [
        ("## 1. Title", Mark.HEADING, 1, "Title"),
        ("### 摘要", Mark.HEADING, None, "摘要"),
        ("**2、标题**", Mark.HEADING, 2, "标题"),
        ("3. Are Models Good?", Mark.NUMBERED, 3, "Are Models Good?"),
        ("（4）标题", Mark.NUMBERED, 4, "标题"),
        ("十二、标题", Mark.NUMBERED, 12, "标题"),
        ("第 5 篇：标题", Mark.NUMBERED, 5, "标题"),
        ("八篇论文速览", Mark.PLAIN, None, "八篇论文速览"),
        ("准确率升至 67.6%。[^1][^注]", Mark.PLAIN, None, "准确率升至 67.6%。"),
        ("- 一种方法", Mark.BULLET, None, "一种方法"),
        ("> 引用的句子", Mark.PLAIN, None, "引用的句子"),
        ("2410.06338 是编号", Mark.PLAIN, None, "2410.06338 是编号"),
        ("3.5 倍的速度", Mark.PLAIN, None, "3.5 倍的速度"),
        ("见[论文](https://arxiv.org/abs/2410.06338)与**表 1**。", Mark.PLAIN, None, "见论文与表 1。"),
    ],
)
def test_a_line_is_what_its_marks_say(raw: str, mark: Mark, number: int | None, text: str) -> None:
    (line,) = read_lines(raw)
    assert (line.mark, line.number, line.text) == (mark, number, text)


def test_code_tables_footnotes_rules_comments_and_front_matter_hold_no_sentences() -> None:
    text = "---\ntitle: x\n---\n```\ncode\n```\n| a | b |\n[^1]: 第 3 页。\n---\n<!-- 注\n释 -->\n正文。"
    assert [line.text for line in read_lines(text)] == ["正文。"]


def test_an_address_alone_leaves_the_id_it_names() -> None:
    (line,) = read_lines("https://arxiv.org/pdf/2410.06338v2")
    assert (line.text, [str(each) for each in line.ids], line.has_url) == ("", ["2410.06338v2"], True)


@pytest.mark.parametrize(
    "text",
    ["2 * 3 * 4", "a_b_c", "`x`", "<b>粗</b>", "https://a.b/c", "[1](x)", "&amp;", "1. 一", "{{ x }}", "\\("],
)
def test_what_our_posts_escape_is_read_back(text: str) -> None:
    assert without_markup(escaped(text)) == text
