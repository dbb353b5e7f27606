"""Quotes within statements: found loosely, judged strictly."""

from digest.core.checking.check_quotes import check_quotes, quoted_sentences
from digest.domain.finding import Severity
from tests.core.paper_texts import paper_text

PAPER = paper_text(
    "We study how readers of papers break words at the ends of lines.",
    "Our method joins 97.0% of the broken words by the vocabulary of the paper itself.",
)


def test_a_true_quote_is_found_and_leads_to_its_sentence() -> None:
    said = "论文写道：“Our method joins 97.0% of the bro-\nken words by the vocabulary”。"
    assert check_quotes(said, PAPER) == ()
    assert [sentence.number for sentence in quoted_sentences(said, PAPER)] == [2]


def test_a_changed_number_in_a_quote_is_wrong_and_the_print_is_shown() -> None:
    said = "论文写道：“Our method joins 99.0% of the broken words by the vocabulary of the paper itself”。"
    (finding,) = check_quotes(said, PAPER)
    assert finding.severity is Severity.WRONG
    assert "97.0%" in finding.message


def test_an_invented_quote_is_wrong() -> None:
    (finding,) = check_quotes("他们说“The moon is made of green cheese and rather tasty”。", PAPER)
    assert "does not print" in finding.message


def test_short_quotes_are_names() -> None:
    assert check_quotes("提出“virtual group”初始化。", PAPER) == ()
