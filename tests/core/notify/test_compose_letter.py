"""A letter says the same in text and in HTML."""

import pytest

from digest.core.notify.compose_letter import letter
from digest.domain.notice import Notice, Outcome


def test_a_letter_holds_title_lines_and_link_in_both_forms() -> None:
    made = letter(Notice("第 3 期已写好", ("8 篇论文", "费用 ¥0.52"), "https://example.org/?a=1&b=2"))
    assert made.subject == "第 3 期已写好"
    assert made.text == "第 3 期已写好\n\n8 篇论文\n费用 ¥0.52\n\nhttps://example.org/?a=1&b=2\n"
    assert "<p>8 篇论文</p>\n<p>费用 ¥0.52</p>" in made.html
    assert '<a href="https://example.org/?a=1&amp;b=2">查看</a>' in made.html


@pytest.mark.parametrize(("outcome", "mark"), [("done", ""), ("gap", "【有缺】"), ("failed", "【失败】")])
def test_the_subject_tells_a_gap_from_a_failure(outcome: str, mark: str) -> None:
    assert letter(Notice("第 3 期", (), outcome=Outcome(outcome))).subject == f"{mark}第 3 期"


def test_what_a_line_says_is_text() -> None:
    made = letter(Notice("<b>", ("<script>1 < 2</script>",)))
    assert "<script>" not in made.html
    assert "<script>1 < 2</script>" in made.text
    assert "<a " not in made.html
