"""Which glossary entries occur in a text."""

import pytest

from digest.core.pick_terms import terms_in
from digest.domain.glossary import GlossaryEntry

GLOSSARY = tuple(
    GlossaryEntry(en=en, zh="译名")
    for en in ("token", "language model", "large language model", "fine-tuning", "RAG", "agent", "ability")
)


def names(*texts: str) -> list[str]:
    return [entry.en for entry in terms_in(texts, GLOSSARY)]


@pytest.mark.parametrize("text", ["fine-tuning", "Fine tuning", "finetuning", "FINE-TUNING", "fine–tuning."])
def test_case_and_hyphens_do_not_matter(text: str) -> None:
    assert names(text) == ["fine-tuning"]


@pytest.mark.parametrize("text", ["tokens", "Token", "the token's", "two abilities, one token"])
def test_plurals_are_found(text: str) -> None:
    assert "token" in names(text)


def test_a_plural_in_ies_is_found() -> None:
    assert names("abilities") == ["ability"]


def test_the_longest_entry_counts_alone() -> None:
    assert names("large language models") == ["large language model"]


def test_words_that_only_contain_an_entry_are_not_found() -> None:
    assert names("tokenizer", "reagent", "fragile rag") == []


def test_an_abbreviation_keeps_its_case() -> None:
    assert names("RAG", "rag") == ["RAG"]


def test_the_most_frequent_comes_first_and_ties_keep_the_order() -> None:
    assert names("agent agent", "token RAG") == ["agent", "token", "RAG"]


def test_an_empty_glossary_finds_nothing() -> None:
    assert terms_in(["token"], ()) == ()
