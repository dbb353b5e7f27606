"""What of a Markdown text is prose, and at which offsets."""

import pytest

from digest.core.linting.find_prose import Kind, find_prose
from digest.core.linting.mask_markup import MASK


def prose(markdown: str) -> list[str]:
    return [each.text for each in find_prose(markdown)]


def test_every_line_stands_at_its_offset() -> None:
    markdown = "# 题,目\n\n- 一,二\n  续行\n\n> 引,用\n\n| 甲,乙 | 丙 |\n|---|---|\n| 丁 | 戊\\|己 |\n"
    found = find_prose(markdown)
    assert [each.text for each in found] == [
        "题,目",
        "一,二",
        "续行",
        "引,用",
        "甲,乙",
        "丙",
        "丁",
        f"戊{MASK * 2}己",
    ]
    assert all(markdown[each.start :].startswith(each.text[0]) for each in found)
    assert [each.mark for each in found[:3]] == ["#", "-", ""]
    assert [each.kind for each in found[:5]] == [Kind.HEADING, Kind.LINE, Kind.LINE, Kind.LINE, Kind.CELL]


@pytest.mark.parametrize(
    "markdown",
    [
        "---\ntitle: 甲,乙\nslug: weekly-精选\n---\n",
        "+++\ntitle = '甲,乙'\n+++\n",
        "\ufeff---\r\ntitle: 甲,乙\r\n---\r\n",
        "```python\n# 注释,甲\n```\n",
        "~~~\n甲,乙\n~~~\n",
        "    甲,乙\n",
        "<div>\n甲,乙\n</div>\n",
        "<!-- 甲,乙 -->\n",
        "[甲]: https://a.b/甲,乙\n",
    ],
)
def test_metadata_code_and_html_hold_no_prose(markdown: str) -> None:
    assert prose(markdown) == []


@pytest.mark.parametrize(
    "markup",
    [
        "<!-- 甲,乙 -->",
        "<code>甲,乙</code>",
        '{{< ref "甲,乙" >}}',
        "{% raw %}",
        "[[甲,乙]]",
        "[^注]",
        r"\(甲,乙\)",
        '![图 1,2](图 1.png "标,题")',
        "[甲,乙][丙]",
        "&nbsp;",
        r"\*",
        ":tada:",
        "{: .甲,乙}",
    ],
)
def test_markup_within_a_line_is_masked(markup: str) -> None:
    assert prose(f"前{markup}后\n") == [f"前{MASK * len(markup)}后"]


@pytest.mark.parametrize("verbatim", ["`甲,乙`", "$x,y$", "[甲,乙](https://a.b)", "https://a.b/c?d=1,2"])
def test_code_formulas_and_links_are_masked_among_the_words_alone(verbatim: str) -> None:
    (found,) = find_prose(f"前 {verbatim} 后")
    assert found.text == f"前 {verbatim} 后"
    assert found.words == f"前 {MASK * len(verbatim)} 后"


@pytest.mark.parametrize("mark", ["- [ ] ", "12. ", "> ", "> - ", "### ", "!!! note ", "::: tip ", ": "])
def test_marks_before_a_line_are_no_prose(mark: str) -> None:
    (found,) = find_prose(f"{mark}一,二\n")
    assert (found.start, found.text) == (len(mark), "一,二")
