"""The blogger's words: found in whichever spelling, never within another word."""

import pytest

from digest.core.picking.match_topics import Spoken, excluding, is_same_author, needles, topic_reasons
from digest.core.picking.split_terms import phrase, terms
from digest.domain.candidate import Topics, Weights


def spoken(title: str, abstract: str = "", *authors: str) -> Spoken:
    return Spoken(phrase(terms(title)), phrase(terms(abstract)), authors)


def said(paper: Spoken, **topics: object) -> list[str]:
    asked = Topics(**topics)  # type: ignore[arg-type]  # the fields of Topics
    return [str(reason) for reason in topic_reasons(paper, needles(asked.keywords), asked, Weights())]


def test_a_word_of_the_title_counts_more_than_one_of_the_abstract() -> None:
    keywords = {"speculative decoding": 1.0, "draft": 1.0}
    found = said(spoken("On Speculative Decoding", "Small drafts."), keywords=keywords)
    assert found == ["title names 'speculative decoding' (+3.0)", "abstract names 'draft' (+1.0)"]


def test_a_word_in_both_counts_once() -> None:
    assert said(spoken("Agents", "An agent."), keywords={"agent": 2.0}) == ["title names 'agent' (+6.0)"]


def test_a_weight_below_zero_lowers() -> None:
    assert said(spoken("A Survey"), keywords={"survey": -1.0}) == ["title names 'survey' (-3.0)"]


@pytest.mark.parametrize("title", ["Speculative-Decoding", "SPECULATIVE DECODINGS", "A speculative decoding"])
def test_hyphens_case_and_plurals_do_not_matter(title: str) -> None:
    assert said(spoken(title), keywords={"speculative decoding": 1.0})


@pytest.mark.parametrize("title", ["Decoding Speculative Ideas", "Reagent Design", "Speculative", ""])
def test_parts_of_words_and_other_orders_are_not_found(title: str) -> None:
    assert not said(spoken(title), keywords={"speculative decoding": 1.0, "agent": 1.0})


@pytest.mark.parametrize(
    ("word", "title", "is_found"),
    [
        ("quantiz*", "Quantization at Scale", True),
        ("post-training quantiz*", "Post-Training Quantizing", True),
        ("quantiz*", "Dequantization", False),
        ("*", "Anything", False),
    ],
)
def test_a_star_stands_for_any_ending(word: str, title: str, is_found: bool) -> None:
    assert bool(said(spoken(title), keywords={word: 1.0})) is is_found


def test_an_empty_word_is_in_no_paper() -> None:
    assert needles(["", " - "]) == ()


def test_an_author_whom_the_blogger_follows_is_a_reason() -> None:
    assert said(spoken("T", "", "Y. Bengio"), authors=("Yoshua Bengio",)) == ["by Yoshua Bengio (+4.0)"]


@pytest.mark.parametrize(
    ("wanted", "name", "is_one"),
    [
        ("Bengio", "Yoshua Bengio", True),
        ("Constantin Orasan", "Constantin Orăsan", True),
        ("Yoshua Bengio", "Samy Bengio", False),
        ("Li Wei", "Wei Li", False),
        ("", "Wei Li", False),
    ],
)
def test_names_are_one_when_the_last_is_the_same_and_the_first_fits(
    wanted: str, name: str, is_one: bool
) -> None:
    assert is_same_author(wanted, name) is is_one


def test_a_word_that_excludes_is_named() -> None:
    excluded = needles(["position paper", "medical"])
    assert excluding(spoken("Agents", "For medical use"), excluded) == "medical"
    assert excluding(spoken("The position", "paper"), excluded) == ""
