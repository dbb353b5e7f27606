"""Neighbours that are added to the evidence."""

from digest.core.checking.mend_evidence import with_neighbours
from tests.core.paper_texts import paper_text

PAPER = paper_text(
    "We collect a new corpus.",
    "It is the largest of its kind.",
    "It holds 35,120 pairs in 4 languages.",
    "Accuracy rises to 67.6%.",
)


def numbers(text_zh: str, *cited: int) -> list[int]:
    sentences = [PAPER.sentences[number - 1] for number in cited]
    return [sentence.number for sentence in with_neighbours(text_zh, sentences, PAPER)]


def test_the_next_sentence_with_the_missing_number_is_added() -> None:
    assert numbers("语料含 35,120 对样本", 2) == [2, 3]


def test_the_sentence_before_is_added_too_in_the_papers_order() -> None:
    assert numbers("语料含 35,120 对样本，准确率升至 67.6%", 4) == [3, 4]


def test_nothing_is_added_when_nothing_is_missing() -> None:
    assert numbers("准确率升至 67.6%", 4) == [4]


def test_a_sentence_two_away_is_not_added() -> None:
    assert numbers("语料含 35,120 对样本", 1) == [1]


def test_nothing_is_added_when_one_number_stays_missing() -> None:
    assert numbers("语料含 35,120 对样本和 128 个领域", 2) == [2]


def test_a_small_count_beside_the_evidence_proves_nothing() -> None:
    assert numbers("语料含 4 种语言", 2) == [2]


def test_a_neighbour_under_another_heading_is_not_added() -> None:
    first = paper_text("We train it.", section="1 Method").sentences
    second = paper_text("", "It reaches 67.6%.", section="2 Results").sentences
    paper = paper_text("We train it.", "It reaches 67.6%.")
    apart = paper_text()
    assert with_neighbours("达到 67.6%", paper.sentences[:1], paper) == paper.sentences
    parted = type(apart)((first[0], second[1]), (), (), (), (), 1, "test/1")
    assert with_neighbours("达到 67.6%", parted.sentences[:1], parted) == parted.sentences[:1]
