"""How much of a claim a passage holds."""

from digest.core.retrieving.find_clues import clues
from digest.core.retrieving.index_paper import index_of
from digest.core.retrieving.weigh_support import best_passage, places_near, share
from tests.core.paper_texts import ground, paper_text

TEXT = paper_text("Rivers dry.", "It rains.", "We go.", "We stay.", "Droughts in rivers.", section="1 Rivers")
GROUND = ground(TEXT)
INDEX = index_of(GROUND)


def test_neighbours_and_headings_are_near() -> None:
    near = places_near(TEXT.sentences[:1], INDEX)
    assert near == {0, 1, INDEX.headings["1 Rivers"]}


def test_the_share_is_of_all_words() -> None:
    known = clues("河流干旱", GROUND)
    assert share(known, frozenset({4})) == 1
    assert 0 < share(known, frozenset({0})) < 1
    assert share(known, frozenset({1})) == 0


def test_the_best_passage_holds_most() -> None:
    passage = best_passage(clues("河流干旱", GROUND), INDEX)
    assert passage is not None
    assert passage.share == 1
    assert passage.sentence.number == 5


def test_no_word_found_is_no_passage() -> None:
    assert best_passage(clues("量子纠缠", GROUND), INDEX) is None
