"""Findings, said in Chinese."""

import pytest

from digest.core.say_finding import finding_zh, is_left_out, post_finding_zh
from digest.domain.finding import Check, Finding, Severity
from digest.domain.report import Basis

CLAIM = "路由器有 24 层。"


@pytest.mark.parametrize("basis", [Basis.FULL_TEXT, Basis.ABSTRACT])
@pytest.mark.parametrize("severity", [Severity.WRONG, Severity.DOUBTFUL])
@pytest.mark.parametrize("check", Check)
def test_every_finding_is_one_chinese_sentence_with_its_words(
    check: Check, severity: Severity, basis: Basis
) -> None:
    said = finding_zh(Finding(check, severity, ("24", "12"), "In English."), CLAIM, basis)
    assert "“24”“12”" in said
    assert said.endswith("。")
    assert said.count("。") == 1
    whole = finding_zh(Finding(check, severity, (), "In English."), CLAIM, basis)
    assert "“" not in whole
    assert "{" not in whole


def test_a_number_is_told_with_its_place() -> None:
    finding = Finding(Check.NUMBERS, Severity.WRONG, ("67.6%",), "")
    assert finding_zh(finding, CLAIM, Basis.FULL_TEXT) == "数字“67.6%”不在对照的原句里，也不能由它们算出。"


def test_a_finding_about_the_whole_claim_does_not_repeat_it() -> None:
    said = finding_zh(Finding(Check.LEAK, Severity.DOUBTFUL, (CLAIM,), ""), CLAIM, Basis.FULL_TEXT)
    assert CLAIM not in said


def test_what_only_an_abstract_leaves_out_is_not_told_as_a_doubt() -> None:
    doubt = Finding(Check.NAMES, Severity.DOUBTFUL, ("MQM",), "")
    assert is_left_out(doubt, Basis.ABSTRACT)
    assert finding_zh(doubt, CLAIM, Basis.ABSTRACT) == "摘要没有提到“MQM”，正文里可能有。"
    assert not is_left_out(doubt, Basis.FULL_TEXT)
    assert not is_left_out(Finding(Check.DIRECTION, Severity.DOUBTFUL, ("提高",), ""), Basis.ABSTRACT)


def test_many_or_long_words_are_cut() -> None:
    many = Finding(Check.TERMS, Severity.DOUBTFUL, tuple("甲乙丙丁戊己庚"), "")
    assert "“己”等" in finding_zh(many, CLAIM, Basis.FULL_TEXT)
    long = Finding(Check.EVIDENCE, Severity.WRONG, ("x" * 90,), "")
    assert "x" * 40 + "…”" in finding_zh(long, CLAIM, Basis.FULL_TEXT)


def test_braces_in_a_post_are_only_printed() -> None:
    assert "“{0}”" in finding_zh(Finding(Check.NAMES, Severity.WRONG, ("{0}",), ""), CLAIM, Basis.FULL_TEXT)


def test_a_miscount_is_told_with_both_numbers() -> None:
    finding = Finding(Check.COUNTS, Severity.WRONG, ("8篇",), "")
    assert post_finding_zh(finding, 10) == "文中写“8篇”，实际有 10 个条目。"
