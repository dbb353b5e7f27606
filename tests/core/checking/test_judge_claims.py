"""Verdicts: doubts may be cleared, what is wrong stays wrong."""

import pytest

from digest.core.checking.judge_claims import judged, to_judge
from digest.domain.digest import PaperKind, Ruling, Section, Verdict, Verdicts
from digest.domain.finding import (
    Check,
    CheckedClaim,
    CheckedDigest,
    Fate,
    Finding,
    JudgeScope,
    Severity,
)

DOUBT = Finding(Check.HEDGES, Severity.DOUBTFUL, ("提升",), "A hedge was dropped.")
WRONG = Finding(Check.NUMBERS, Severity.WRONG, ("99%",), "99% is nowhere.")
SURE = CheckedClaim(Section.METHOD, "甲。", ())
DOUBTFUL = CheckedClaim(Section.METHOD, "乙。", (), findings=(DOUBT,))
HELD = CheckedClaim(Section.METHOD, "丙。", (), findings=(WRONG,), fate=Fate.HELD_BACK)
CHECKED = CheckedDigest("标题", PaperKind.METHOD, (SURE, DOUBTFUL, HELD), (), ())


@pytest.mark.parametrize(
    ("scope", "shown"),
    [(JudgeScope.OFF, ()), (JudgeScope.DOUBTFUL, (DOUBTFUL,)), (JudgeScope.ALL, (SURE, DOUBTFUL))],
)
def test_a_judge_reads_what_stands_and_is_in_its_scope(
    scope: JudgeScope, shown: tuple[CheckedClaim, ...]
) -> None:
    assert to_judge(CHECKED, scope) == shown


def after(*verdicts: Verdict) -> CheckedDigest:
    return judged(CHECKED, to_judge(CHECKED, JudgeScope.ALL), Verdicts(verdicts=verdicts))


def test_support_clears_doubts_and_keeps_them_on_record() -> None:
    cleared = after(Verdict(number=2, ruling=Ruling.SUPPORTED)).claims[1]
    assert cleared.stands
    assert [finding.severity for finding in cleared.findings] == [Severity.CLEARED]


@pytest.mark.parametrize("ruling", [Ruling.PARTLY, Ruling.UNSUPPORTED])
def test_a_claim_without_full_support_is_held_back_with_the_reason(ruling: Ruling) -> None:
    claim = after(Verdict(number=1, ruling=ruling, reason="方向相反")).claims[0]
    assert claim.fate is Fate.HELD_BACK
    assert "方向相反" in claim.findings[-1].message


def test_no_verdict_changes_what_is_wrong_or_was_not_shown() -> None:
    result = after(*(Verdict(number=number, ruling=Ruling.SUPPORTED) for number in range(9)))
    assert result.claims[2] == HELD


def test_a_claim_without_a_verdict_stays_as_it_is() -> None:
    assert after() == CHECKED


def test_of_two_verdicts_on_one_claim_the_first_holds() -> None:
    both = (Verdict(number=1, ruling=Ruling.UNSUPPORTED), Verdict(number=1, ruling=Ruling.SUPPORTED))
    assert after(*both).claims[0].fate is Fate.HELD_BACK
