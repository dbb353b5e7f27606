"""Which claims of two versions of a digest are one claim."""

from dataclasses import replace

from digest.core.merging.match_claims import match_claims
from digest.domain.digest import Section
from digest.domain.finding import Attempt, Cited
from tests.posts import says


def on(number: int) -> tuple[Cited, ...]:
    return (Cited(number, 1, "", f"Sentence {number}."),)


READS = says(Section.METHOD, "它先读论文再写摘要。", cited=on(1))
CHECKS = says(Section.METHOD, "它把数字与原文对照。", cited=on(1))
OTHER = says(Section.METHOD, "训练用了八张显卡！", cited=on(9))


def test_claims_of_the_same_words_are_one_wherever_they_stand() -> None:
    moved = replace(READS, section=Section.BACKGROUND)
    assert match_claims((CHECKS, moved), (READS, CHECKS)) == (1, 0)


def test_like_words_decide_between_claims_on_the_same_evidence() -> None:
    reworded = replace(CHECKS, text_zh="它把每个数字都与原文对照。")
    assert match_claims((reworded,), (READS, CHECKS)) == (1,)


def test_the_same_evidence_makes_new_words_the_same_claim() -> None:
    assert match_claims((replace(READS, text_zh="全新说法！"),), (READS, OTHER)) == (0,)


def test_words_on_record_tell_what_a_person_replaced() -> None:
    theirs = replace(OTHER, attempts=(Attempt(CHECKS.text_zh, ()),))
    assert match_claims((theirs,), (READS, CHECKS)) == (1,)


def test_another_claim_is_not_found() -> None:
    assert match_claims((OTHER,), (READS, CHECKS)) == (None,)


def test_no_two_claims_are_the_same_one() -> None:
    assert match_claims((READS, READS), (READS,)) == (0, None)
