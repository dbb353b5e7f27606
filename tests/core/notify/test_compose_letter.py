"""A letter says the same in text and in HTML."""

from digest.core.notify.compose_letter import letter
from digest.domain.notice import Notice


def test_a_letter_holds_title_lines_and_link_in_both_forms() -> None:
    made = letter(Notice("第 3 期已写好", ("8 篇论文", "费用 ¥0.52"), "https://example.org/?a=1&b=2"))
    assert made.subject == "第 3 期已写好"
    assert made.text == "第 3 期已写好\n\n8 篇论文\n费用 ¥0.52\n\nhttps://example.org/?a=1&b=2\n"
    assert "<p>8 篇论文</p>\n<p>费用 ¥0.52</p>" in made.html
    assert '<a href="https://example.org/?a=1&amp;b=2">查看</a>' in made.html


def test_a_failure_is_told_in_the_subject() -> None:
    assert letter(Notice("没有写成", (), is_failure=True)).subject == "【失败】没有写成"


def test_what_a_line_says_is_text() -> None:
    made = letter(Notice("<b>", ("<script>1 < 2</script>",)))
    assert "<script>" not in made.html
    assert "<script>1 < 2</script>" in made.text
    assert "<a " not in made.html
