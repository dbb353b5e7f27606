"""Chinese words and the English that may stand for them."""

import pytest

from digest.core.retrieving.read_lexicon import terms_zh
from digest.domain.glossary import GlossaryEntry
from digest.domain.lexicon.computing_words import COMPUTING, LEARNING
from digest.domain.lexicon.research_words import ARGUING, STUDYING
from digest.domain.lexicon.world_words import SAYING, SCIENCES, SOCIETY


def words(text: str, *glossary: GlossaryEntry) -> list[str]:
    return [term.words for term in terms_zh(text, glossary)]


def test_the_longest_word_alone_is_read() -> None:
    assert words("图神经网络的反向传播") == ["图神经网络", "反向传播"]


def test_words_without_renderings_keep_their_parts_from_being_read() -> None:
    assert words("本研究提高 3 个百分点") == ["提高"]


def test_the_glossary_adds_its_words_both_ways() -> None:
    entry = GlossaryEntry(en="vector tokenization", zh="向量切词", forbid=("矢量切词",))
    (good, bad) = terms_zh("向量切词即矢量切词", [entry])
    assert good.renderings == bad.renderings == (("vector", "tokeniz"),)


def test_a_hyphened_word_is_looked_for_in_one_and_in_two() -> None:
    (term,) = terms_zh("微调", [])
    assert {("finetun",), ("fine", "tun")} <= set(term.renderings)


def test_plain_words_are_told_from_terms() -> None:
    assert [term.is_plain for term in terms_zh("显著提高准确率", [])] == [True, True, False]


@pytest.mark.parametrize("table", [ARGUING, STUDYING, LEARNING, COMPUTING, SCIENCES, SOCIETY, SAYING])
def test_every_entry_is_well_formed(table: str) -> None:
    for entry in table.split("|"):
        names, *renderings = entry.split()
        assert all(len(name) > 1 and not name.isascii() for name in names.split("/")), entry
        assert all(rendering.isascii() for rendering in renderings), entry
        assert len(set(renderings)) == len(renderings), entry
