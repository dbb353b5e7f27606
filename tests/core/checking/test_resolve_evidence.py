"""Sentences behind a claim."""

import pytest

from digest.core.checking.resolve_evidence import MOST_CITED, cited, resolve
from digest.domain.digest import Evidence
from digest.domain.finding import Check, Severity
from tests.core.paper_texts import paper_text

PAPER = paper_text(
    "State-of-the-art models are slow.",
    "We [7] propose a router.",
    "ROUTER (Lee et al., 2019) picks experts by load.",
    "It is fast.",
    "The eﬃcient naïve variant wins.",
    "Experiments on three tasks follow.",
    "Results.",
    "It is fast.",
    "Further sentences fill the page.",
    "Nothing else matters here.",
    "Another line of text.",
    "Yet another one follows it.",
    "The next section starts below.",
    appendix=("Prompts are listed here in full.",),
)


def evidence(number: int, words: str) -> Evidence:
    return Evidence(sentence=number, words=words)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "State-of-the-art models are"),
        (1, "state of the art models are"),
        (1, "State-of-the- art models"),
        (1, "“State-of-the-art” models are"),
        (2, "We propose a"),
        (2, "We [7] propose"),
        (3, "ROUTER picks experts"),
        (3, "ROUTER (Lee et"),
        (4, "It is fast."),
        (5, "The efficient naive"),
        (6, "Experiments on three"),
        (6, "three tasks follow"),
        (7, "Results."),
        (14, "Prompts are listed"),
    ],
)
def test_number_and_words_that_agree_are_resolved(number: int, words: str) -> None:
    resolved = resolve([evidence(number, words)], PAPER)
    assert [sentence.number for sentence in resolved.sentences] == [number]
    assert resolved.findings == ()
    assert not resolved.is_mended


@pytest.mark.parametrize(
    ("number", "words", "meant"),
    [
        (5, "Experiments on three", 6),
        (9, "Experiments on three", 6),
        (13, "Experiments on three", 6),
        (99, "Prompts are listed", 14),
        (5, "It is fast", 4),
        (6, "It is fast", None),
    ],
)
def test_a_wrong_number_is_put_right_when_the_words_tell_one_sentence(
    number: int, words: str, meant: int | None
) -> None:
    resolved = resolve([evidence(number, words)], PAPER)
    assert [sentence.number for sentence in resolved.sentences] == ([meant] if meant else [])
    assert resolved.is_mended is (meant is not None)


def test_the_nearest_of_equal_beginnings_is_taken_only_when_it_is_near() -> None:
    filler = [f"Filler sentence number {number}." for number in range(20)]
    paper = paper_text("Training takes two days.", *filler, "Training takes two weeks.")
    assert resolve([evidence(3, "Training takes two")], paper).sentences[0].number == 1
    assert resolve([evidence(11, "Training takes two")], paper).sentences == ()


def test_words_that_stand_nowhere_are_wrong() -> None:
    resolved = resolve([evidence(1, "Bananas grow in")], PAPER)
    (finding,) = resolved.findings
    assert (finding.check, finding.severity) == (Check.EVIDENCE, Severity.WRONG)
    assert resolved.sentences == ()


@pytest.mark.parametrize("words", ["It", "We", "", "..."])
def test_too_few_words_prove_nothing(words: str) -> None:
    assert resolve([evidence(4, words)], PAPER).sentences == ()


def test_no_evidence_is_wrong() -> None:
    (finding,) = resolve([], PAPER).findings
    assert finding.severity is Severity.WRONG


def test_one_sentence_is_cited_once() -> None:
    twice = [evidence(6, "Experiments on three"), evidence(5, "Experiments on three")]
    assert len(resolve(twice, PAPER).sentences) == 1


def test_no_more_than_three_are_kept() -> None:
    many = [evidence(sentence.number, sentence.text) for sentence in PAPER.sentences[:6]]
    assert len(resolve(many, PAPER).sentences) == MOST_CITED


def test_what_is_shown_is_the_papers_own_text() -> None:
    resolved = resolve([evidence(1, "state of the art models are")], PAPER)
    (shown,) = cited(resolved.sentences)
    assert (shown.number, shown.quote) == (1, "State-of-the-art models are slow.")
