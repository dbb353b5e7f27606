"""What a person at the terminal reads of a lint."""

import json

from digest.console_lint import lint_json, lint_summary, remarks_text
from digest.domain.lint import LintReport, Remark, Rule, Slip

WIDE = Remark(Slip(Rule.HALF_WIDTH, 3, ",", "Half-width.", "，"), 1, 4, "方法好", "快。")
LONG = Remark(Slip(Rule.REPETITION, 9, "很长" * 40, "Said before."), 2, 1, "", "")
BREAK = Remark(Slip(Rule.BROKEN_LINE, 9, "\n", "Broken.", ""), 1, 6, "引入了", "通过")


def report(*remarks: Remark, fixed: int = 0) -> LintReport:
    return LintReport("post.md", remarks, fixed, "")


def test_a_remark_is_one_line_with_its_place_and_its_repair() -> None:
    assert remarks_text(report(WIDE)) == "post.md:1:4: P1 Half-width. '方法好,快。' -> '方法好，快。'"
    assert remarks_text(report(BREAK)) == "post.md:1:6: L2 Broken. '引入了⏎通过' -> '引入了通过'"


def test_long_words_are_cut() -> None:
    assert remarks_text(report(LONG)) == f"post.md:2:1: R1 Said before. '{'很长' * 15}…'"


def test_the_sums_say_what_may_be_mended() -> None:
    assert lint_summary(report(WIDE, LONG)) == "post.md: 2 found; --fix mends 1 of them."
    assert lint_summary(report(fixed=3)) == "post.md: 3 fixed, 0 found."


def test_programs_read_all_of_it() -> None:
    (told,) = json.loads(lint_json(report(LONG)))["remarks"]
    assert told == {
        "line": 2,
        "column": 1,
        "rule": "R1",
        "words": "很长" * 40,
        "message": "Said before.",
        "replacement": None,
    }
