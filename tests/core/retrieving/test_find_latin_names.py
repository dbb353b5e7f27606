"""The Latin names of a claim."""

import pytest

from digest.core.retrieving.find_latin_names import latin_names


@pytest.mark.parametrize(
    ("text_zh", "names"),
    [
        ("在 recall@20 与 F1 上", ["recall@20", "F1"]),
        ("用 GPT-4o 和 Text-to-SQL", ["GPT-4o", "Text-to-SQL"]),
        ("采用 ＧＰＴ－４ 评分", ["ＧＰＴ－４"]),
        ("占 3TB、20 ms、13B，记为 x", []),
        ("LLM 与 LLM", ["LLM"]),
        ("Google with GPT-4o", ["Google", "GPT-4o"]),
    ],
)
def test_names_are_told_from_units_and_letters(text_zh: str, names: list[str]) -> None:
    assert [name.words for name in latin_names(text_zh)] == names


def test_capitals_or_digits_make_a_proper_name() -> None:
    assert [name.is_proper for name in latin_names("LoRA 的 softmax 与 o1")] == [True, False, True]
