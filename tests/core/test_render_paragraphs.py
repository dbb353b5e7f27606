"""The blogger's Markdown becomes HTML in which nothing runs."""

import pytest

from digest.core.render_paragraphs import html_of_paragraph


def test_marks_of_markdown_become_tags() -> None:
    paragraph = html_of_paragraph("**粗** `x<y` 见[主页](https://a.example/)。")
    assert paragraph == (
        '<p><strong>粗</strong> <code>x&lt;y</code> 见<a href="https://a.example/">主页</a>。</p>'
    )


def test_tags_are_shown_as_they_were_written() -> None:
    assert html_of_paragraph("<script>a</script>") == "<p>&lt;script&gt;a&lt;/script&gt;</p>"


@pytest.mark.parametrize("address", ["javascript:alert(1)", "vbscript:x", "data:text/html,x"])
def test_no_link_runs_a_script(address: str) -> None:
    assert "<a" not in html_of_paragraph(f"[一]({address})")


def test_tables_are_known() -> None:
    assert "<td>二</td>" in html_of_paragraph("| 一 |\n|---|\n| 二 |")
