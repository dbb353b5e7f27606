"""Where words and names are found."""

import pytest

from digest.core.retrieving.fold_words import name_key
from digest.core.retrieving.index_paper import index_of, squeezed
from tests.core.paper_texts import ground, paper_text


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("on Mixtral-8x7B.", "Mixtral 8x7B"),
        ("two LLMs", "LLM"),
        ("GPT-4-turbo", "GPT-4"),
        ("LLaMA2", "LLaMA"),
        ("the ﬁrst Eﬃcient-Net", "EfficientNet"),
        ("an α-test", "alpha-test"),
        ("A100s", "A100"),
    ],
)
def test_a_name_is_found_however_it_is_written(text: str, name: str) -> None:
    assert squeezed(["nothing", text]).places(name_key(name)) == {1}


@pytest.mark.parametrize(
    ("text", "name"),
    [("GPT-4o", "GPT-4"), ("Qwen2.5", "Qwen2"), ("RoBERTa", "BERT"), ("F10", "F1"), ("", ""), ("a", "")],
)
def test_a_part_of_a_name_is_not_the_name(text: str, name: str) -> None:
    assert not squeezed([text]).places(name_key(name))


def test_no_name_runs_over_the_end_of_a_text() -> None:
    assert not squeezed(["We use Llama", "2 of them"]).places("llama2")


def test_a_stem_finds_all_its_words_and_a_short_one_itself_alone() -> None:
    index = index_of(
        ground(paper_text("We encode.", "Encoders win.", "A map of maples.", "Maples.", "Maps."))
    )
    assert index.texts_with("encod") == {0, 1}
    assert index.texts_with("map") == {2, 4}
    assert not index.texts_with("decod")


def test_a_prefixed_word_is_found_by_what_it_prefixes() -> None:
    index = index_of(ground(paper_text("Downsampling helps.", "We nonetheless update the data.")))
    assert index.texts_with("sampl") == {0}
    assert not index.texts_with("date")


def test_a_hyphened_word_is_found_whole_and_in_parts() -> None:
    index = index_of(ground(paper_text("Fine-tuning wins.")))
    assert index.texts_with("finetun") == index.texts_with("tun") | index.texts_with("tuning") == {0}
