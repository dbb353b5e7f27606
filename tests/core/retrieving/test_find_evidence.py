"""The sentences that are found for a claim without evidence."""

import pytest

from digest.core.retrieving.find_evidence import evidence_for
from tests.core.paper_texts import ground, paper_text

GROUND = ground(
    paper_text(
        "Rivers in the catchments lost a third of their flow.",
        "The encoder compresses images into vectors of 512 numbers.",
        "The decoder of Qwen2.5-7B restores the images.",
        "Training took 35,000 steps on one processor.",
        "Training took 12,000 steps in the second stage.",
        appendix=("Patients were interviewed by telephone.",),
    )
)


@pytest.mark.parametrize(
    ("text_zh", "number"),
    [
        ("流域内的河流失去了部分流量", 1),
        ("编码器把图像压缩成向量", 2),
        ("Qwen2.5-7B 还原了图像", 3),
        ("训练共 3.5 万步", 4),
        ("训练共 1.2 万步", 5),
        ("对患者做了访谈", 6),
    ],
)
def test_the_sentence_with_most_of_the_claim_comes_first(text_zh: str, number: int) -> None:
    assert evidence_for(text_zh, GROUND)[0].number == number


def test_no_more_are_returned_than_asked_for() -> None:
    assert [each.number for each in evidence_for("训练步数", GROUND, at_most=1)] == [4]


def test_a_claim_that_shares_nothing_has_no_evidence() -> None:
    assert evidence_for("量子纠缠", GROUND) == ()
    assert evidence_for("", GROUND) == ()
