"""Statements without evidence."""

import pytest

from digest.core.checking.check_statement import check_statement
from digest.domain.digest import Section
from digest.domain.examined import Ground
from digest.domain.finding import Check, CheckedClaim, Cited, Severity
from tests.core.paper_texts import ground, paper_text
from tests.fakes import paper

PAPER = ground(
    paper_text(
        "We propose a router for language models.",
        "The router has 12 layers.",
        "Accuracy rises from 65.3% to 67.6%.",
        "Training takes 48 hours on 8 GPUs.",
    )
)
OTHER = Ground(
    paper(2, title="Drones", abstract="Drones photograph concrete bridges to find cracks."),
    paper_text("Drones photograph concrete bridges, and a neural network finds cracks in the images."),
)


def checked(text_zh: str, *, is_whole: bool = True, known: tuple[Cited, ...] = ()) -> CheckedClaim:
    return check_statement(text_zh, Section.METHOD, PAPER, (OTHER,), known=known, is_whole=is_whole)


def severities(claim: CheckedClaim, check: Check) -> list[Severity]:
    return [finding.severity for finding in claim.findings if finding.check is check]


def test_a_true_statement_finds_its_sentence() -> None:
    claim = checked("路由器有 12 层。")
    assert claim.cited[0].quote == "The router has 12 layers."
    assert not severities(claim, Check.NUMBERS)


def test_a_number_that_the_whole_paper_lacks_is_wrong() -> None:
    assert severities(checked("路由器有 24 层。"), Check.NUMBERS) == [Severity.WRONG]


def test_a_number_that_stands_elsewhere_in_the_paper_is_a_doubt() -> None:
    alike = [f"Training the router improves the accuracy of language models in task {n}." for n in "ABC"]
    text = paper_text(*alike, "The baseline needs 48 hours.", *("Nothing else is said." for _ in range(4)))
    claim = check_statement(
        "训练路由器用了 48 小时，提高了语言模型在任务中的准确率。", Section.METHOD, ground(text)
    )
    assert 4 not in [each.number for each in claim.cited]
    assert severities(claim, Check.NUMBERS) == [Severity.DOUBTFUL]


def test_what_an_abstract_leaves_out_is_a_doubt_that_says_so() -> None:
    (finding,) = (
        each for each in checked("路由器有 24 层。", is_whole=False).findings if each.check is Check.NUMBERS
    )
    assert finding.severity is Severity.DOUBTFUL
    assert finding.message.startswith("By the abstract alone: ")


def test_a_statement_on_another_paper_of_the_post_is_a_leak_that_names_it() -> None:
    claim = checked("无人机拍摄混凝土桥梁，再由神经网络在图像中找出裂缝。")
    (leak,) = (each for each in claim.findings if each.check is Check.LEAK)
    assert leak.severity is Severity.WRONG
    assert str(OTHER.paper.id) in leak.message


def test_the_evidence_of_the_claim_it_replaces_comes_first() -> None:
    known = (Cited(9, 1, "", "Training takes 48 hours on 8 GPUs."),)
    assert checked("路由器有 12 层。", known=known).cited[0].number == 4


@pytest.mark.parametrize("text_zh", ["月亮很圆。", "嗯嗯嗯嗯。"])
def test_what_shares_nothing_with_the_paper_has_no_evidence(text_zh: str) -> None:
    assert checked(text_zh).cited == ()


def test_a_statement_that_misquotes_is_wrong_and_shown_what_is_printed() -> None:
    claim = checked("论文写道“Accuracy rises from 65.3% to 69.6%.”，即准确率上升。")
    assert Severity.WRONG in severities(claim, Check.EVIDENCE)
    assert claim.cited[0].quote == "Accuracy rises from 65.3% to 67.6%."
