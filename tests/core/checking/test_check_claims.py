"""Fates of claims."""

from dataclasses import replace

import pytest

from digest.core.checking.check_claims import check_digest, repaired
from digest.domain.digest import (
    Claim,
    Conclusion,
    Evidence,
    Figure,
    MendedClaim,
    MendedClaims,
    PaperDigest,
    PaperKind,
    Section,
)
from digest.domain.finding import CheckedClaim, CheckedDigest, Fate, Severity
from tests.core.paper_texts import ground, paper_text

PAPER = paper_text(
    "We propose a router.",
    "The router has 12 layers.",
    "It was trained on 35,120 pairs.",
    "Accuracy rises from 65.3% to 67.6%.",
)
GROUND = ground(PAPER)
FIRST = (Evidence(sentence=1, words="We propose a"),)
LAYERS = (Evidence(sentence=2, words="The router has"),)
ACCURACY = (Evidence(sentence=4, words="Accuracy rises from"),)


def claim(text_zh: str, evidence: tuple[Evidence, ...] = FIRST) -> Claim:
    return Claim(text_zh=text_zh, evidence=evidence)


def conclusion(text_zh: str, value: str | None, evidence: tuple[Evidence, ...] = ACCURACY) -> Conclusion:
    figure = Figure(value=value, metric="accuracy") if value else None
    return Conclusion(text_zh=text_zh, evidence=evidence, figure=figure)


def digest_of(*method: Claim, conclusions: tuple[Conclusion, ...] = ()) -> PaperDigest:
    ok = claim("论文提出一个路由器。")
    return PaperDigest(
        title_zh="路由器",
        kind=PaperKind.METHOD,
        one_line=ok,
        abstract=(ok,),
        background=(ok,),
        method=method or (ok,),
        innovations=(),
        experiments=(),
        conclusions=conclusions,
        limitations=(),
        terms=(),
        tags=(),
    )


def checked(*method: Claim, conclusions: tuple[Conclusion, ...] = ()) -> CheckedDigest:
    return check_digest(digest_of(*method, conclusions=conclusions), GROUND)


def method(text_zh: str, evidence: tuple[Evidence, ...]) -> CheckedClaim:
    return next(each for each in checked(claim(text_zh, evidence)).claims if each.section is Section.METHOD)


def test_every_claim_is_there_in_the_order_of_a_post() -> None:
    sections = [each.section for each in checked(conclusions=(conclusion("升至 67.6%。", None),)).claims]
    assert sections == [
        Section.ONE_LINE,
        Section.ABSTRACT,
        Section.BACKGROUND,
        Section.METHOD,
        Section.CONCLUSIONS,
    ]


def test_a_true_claim_passes_with_the_papers_sentence() -> None:
    passed = method("路由器有 12 层。", LAYERS)
    assert (passed.fate, passed.findings) == (Fate.PASSED, ())
    assert passed.cited[0].quote == "The router has 12 layers."


def test_a_wrong_number_holds_a_claim_back() -> None:
    held = method("路由器有 24 层。", LAYERS)
    assert held.fate is Fate.HELD_BACK
    assert held.findings[0].words == ("24",)


def test_a_wrong_sentence_number_is_mended_and_noted() -> None:
    mended = method("路由器有 12 层。", (Evidence(sentence=3, words="The router has"),))
    assert mended.fate is Fate.MENDED
    assert [finding.severity for finding in mended.findings] == [Severity.STYLE]
    assert mended.cited[0].number == 2


def test_a_number_next_door_is_mended_by_citing_it() -> None:
    mended = method("路由器在 35,120 对样本上训练。", LAYERS)
    assert mended.fate is Fate.MENDED
    assert [each.number for each in mended.cited] == [2, 3]


@pytest.mark.parametrize("evidence", [(), (Evidence(sentence=1, words="Bananas grow in"),)])
def test_a_claim_without_evidence_is_held_back(evidence: tuple[Evidence, ...]) -> None:
    held = method("路由器有 12 层。", evidence)
    assert (held.fate, held.cited) == (Fate.HELD_BACK, ())


@pytest.mark.parametrize("value", ["67.6%", "67.6 %", "从 65.3% 升至 67.6%"])
def test_a_figure_that_stands_in_its_claim_is_kept(value: str) -> None:
    result = checked(conclusions=(conclusion("准确率从 65.3% 升至 67.6%。", value),)).claims[-1]
    assert result.fate is Fate.PASSED
    assert result.figure is not None


@pytest.mark.parametrize("value", ["76.6%", "2.3 倍", "best"])
def test_a_figure_that_does_not_is_dropped_and_the_claim_stays(value: str) -> None:
    result = checked(conclusions=(conclusion("准确率从 65.3% 升至 67.6%。", value),)).claims[-1]
    assert (result.fate, result.figure) == (Fate.PASSED, None)


HELD = (
    claim("路由器有 24 层。", LAYERS),
    claim("路由器有 12 层。", LAYERS),
    claim("路由器有 36 层。", LAYERS),
)


def after_repair(*answers: MendedClaim) -> list[CheckedClaim]:
    result = repaired(checked(*HELD), MendedClaims(claims=answers), GROUND)
    return [each for each in result.claims if each.section is Section.METHOD]


def mended(number: int, text_zh: str | None) -> MendedClaim:
    return MendedClaim(number=number, claim=conclusion(text_zh, "12", LAYERS) if text_zh else None)


def test_a_second_attempt_that_passes_takes_the_place_of_the_first() -> None:
    fates = [(each.fate, each.text_zh) for each in after_repair(mended(2, "路由器共 12 层。"))]
    assert fates == [
        (Fate.HELD_BACK, "路由器有 24 层。"),
        (Fate.PASSED, "路由器有 12 层。"),
        (Fate.REWRITTEN, "路由器共 12 层。"),
    ]


def test_a_rewritten_claim_keeps_what_was_found_first_and_its_section() -> None:
    first, *_ = after_repair(mended(1, "路由器共 12 层。"))
    assert (first.section, first.figure) == (Section.METHOD, None)
    assert first.findings == ()
    (earlier,) = first.attempts
    assert (earlier.text_zh, earlier.findings[0].words) == ("路由器有 24 层。", ("24",))
    assert first.stands


def test_a_second_attempt_that_is_wrong_too_is_kept_beside_the_first() -> None:
    first, *_ = after_repair(mended(1, "路由器共 48 层。"))
    assert (first.fate, first.text_zh) == (Fate.HELD_BACK, "路由器有 24 层。")
    assert [finding.words for finding in first.findings] == [("24",)]
    assert [attempt.findings[0].words for attempt in first.attempts] == [("48",)]


@pytest.mark.parametrize("answers", [(), (mended(1, None),), (mended(7, "路由器共 12 层。"),)])
def test_a_dropped_missing_or_unknown_answer_changes_nothing(answers: tuple[MendedClaim, ...]) -> None:
    before = [each for each in checked(*HELD).claims if each.section is Section.METHOD]
    assert after_repair(*answers) == before


def test_the_first_answer_for_a_number_holds() -> None:
    first, *_ = after_repair(mended(1, "路由器共 12 层。"), mended(1, "路由器共有 12 层。"))
    assert first.text_zh == "路由器共 12 层。"


def test_repair_without_held_back_claims_changes_nothing() -> None:
    done = checked()
    assert repaired(done, MendedClaims(claims=(mended(1, "路由器共 12 层。"),)), GROUND) == replace(done)
