"""Claims of a finished post."""

from digest.core.checking.prove_claim import prove_claim
from digest.domain.digest import Section
from digest.domain.finding import Check, CheckedClaim, Cited, Finding, Severity
from tests.core.paper_texts import ground, paper_text

PAPER = ground(
    paper_text("We propose a router.", "The router has 12 layers.", "It was trained on 35,120 pairs.")
)


def proven(text_zh: str, quote: str, number: int = 2, *findings: Finding) -> CheckedClaim:
    claim = CheckedClaim(Section.METHOD, text_zh, (Cited(number, 1, "", quote),), findings=findings)
    return prove_claim(claim, PAPER)


def wrong(claim: CheckedClaim) -> list[Check]:
    return [finding.check for finding in claim.findings if finding.severity is Severity.WRONG]


def test_a_true_claim_is_proved_again() -> None:
    claim = proven("路由器有 12 层。", "The router has 12 layers.")
    assert (wrong(claim), [each.number for each in claim.cited]) == ([], [2])


def test_a_quote_is_found_by_its_words_when_sentences_are_counted_anew() -> None:
    claim = proven("路由器有 12 层。", "The router has 12 layers.", 17)
    assert (wrong(claim), [each.number for each in claim.cited]) == ([], [2])


def test_a_wrong_number_is_found() -> None:
    assert wrong(proven("路由器有 24 层。", "The router has 12 layers.")) == [Check.NUMBERS]


def test_a_quote_that_the_paper_does_not_print_is_wrong() -> None:
    claim = proven("路由器有 24 层。", "The router has 24 layers.")
    assert Check.EVIDENCE in wrong(claim)


def test_where_a_quote_was_cut_makes_no_difference() -> None:
    quote = "The router has 12 layers. It was trained on 35,120 pairs."
    assert Check.EVIDENCE not in wrong(proven("路由器有 12 层。", quote))
