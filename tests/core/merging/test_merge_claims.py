"""The claims on a paper: a person's wording over what is written now."""

from dataclasses import replace

from digest.core.merging.merge_claims import merge_claims
from digest.domain.digest import Section
from digest.domain.edit import Edit
from digest.domain.finding import Attempt, Check, CheckedClaim, Cited, Fate, Finding, Severity
from tests.posts import says

DOUBT = Finding(Check.TERMS, Severity.DOUBTFUL, (), "Is it?")


def on(number: int) -> tuple[Cited, ...]:
    return (Cited(number, 1, "", f"Sentence {number}."),)


ONE = says(Section.METHOD, "它先读论文再写摘要。", cited=on(1), findings=(DOUBT,))
TWO = says(Section.METHOD, "它把数字与原文对照。", cited=on(2))
THREE = says(Section.METHOD, "错误的句子会被退回。", cited=on(3))
WRITTEN = (ONE, TWO, THREE)
REWORDED = "它先通读论文，然后写摘要。"


def texts(claims: tuple[CheckedClaim, ...]) -> list[str]:
    return [claim.text_zh for claim in claims]


def test_a_reworded_claim_keeps_its_evidence_and_is_marked() -> None:
    edited = (replace(ONE, text_zh=REWORDED), TWO, THREE)
    merged = merge_claims(WRITTEN, edited, WRITTEN)
    first = merged.claims[0]
    assert (first.text_zh, first.cited, first.fate) == (REWORDED, ONE.cited, Fate.EDITED)
    assert merged.claims[1:] == (TWO, THREE)
    assert merged.edits == (Edit("method"),)
    assert not merged.is_rearranged


def test_a_reworded_claim_has_no_findings_but_the_words_before_are_on_record() -> None:
    edited = (replace(ONE, text_zh=REWORDED), TWO, THREE)
    first = merge_claims(WRITTEN, edited, WRITTEN).claims[0]
    assert first.findings == ()
    assert first.attempts == (Attempt(ONE.text_zh, (DOUBT,)),)


def test_an_edit_stays_over_any_number_of_builds() -> None:
    edited = (replace(ONE, text_zh="另一句完全不同的话！", cited=on(9)), TWO, THREE)
    first = merge_claims(WRITTEN, edited, WRITTEN)
    assert merge_claims(WRITTEN, first.claims, WRITTEN) == first


def test_an_edit_that_is_taken_back_leaves_no_mark() -> None:
    marked = merge_claims(WRITTEN, (replace(ONE, text_zh=REWORDED), TWO, THREE), WRITTEN).claims
    back = (replace(marked[0], text_zh=ONE.text_zh), *marked[1:])
    assert merge_claims(WRITTEN, back, WRITTEN).claims == WRITTEN


def test_evidence_that_was_read_anew_joins_a_persons_words() -> None:
    made = (replace(ONE, cited=on(11)), TWO, THREE)
    merged = merge_claims(WRITTEN, (replace(ONE, text_zh=REWORDED), TWO, THREE), made)
    assert (merged.claims[0].text_zh, merged.claims[0].cited) == (REWORDED, on(11))


def test_a_persons_words_win_over_new_ones_and_keep_their_own_evidence() -> None:
    new = replace(ONE, text_zh="它先读论文，再写一段摘要。", cited=on(12))
    merged = merge_claims(WRITTEN, (replace(ONE, text_zh=REWORDED), TWO, THREE), (new, TWO, THREE))
    assert (merged.claims[0].text_zh, merged.claims[0].cited) == (REWORDED, on(1))
    assert merged.edits == (Edit("method", new.text_zh),)


def test_what_is_written_anew_takes_the_place_of_what_nobody_changed() -> None:
    made = (says(Section.METHOD, "全新的第一句。", cited=on(7)), says(Section.METHOD, "第二句也不同。"))
    assert merge_claims(WRITTEN, WRITTEN, made).claims == made


def test_a_claim_that_a_person_removed_stays_away() -> None:
    made = (ONE, replace(TWO, text_zh="它把每个数字与原文对照。"), THREE)
    merged = merge_claims(WRITTEN, (ONE, THREE), made)
    assert merged.claims == (ONE, THREE)
    assert merged.edits == (Edit("method"),)
    assert merged.is_rearranged


def test_a_claim_that_a_person_added_stays_behind_its_neighbour() -> None:
    mine = says(Section.METHOD, "我自己补充的一句。", cited=on(4))
    merged = merge_claims(WRITTEN, (ONE, mine, TWO, THREE), WRITTEN)
    assert texts(merged.claims) == texts((ONE, mine, TWO, THREE))
    assert merged.claims[1].fate is Fate.EDITED
    assert merged.is_rearranged


def test_the_order_of_a_person_stays() -> None:
    merged = merge_claims(WRITTEN, (THREE, ONE, TWO), WRITTEN)
    assert merged.claims == (THREE, ONE, TWO)
    assert merged.edits == (Edit("claims"),)


def test_a_claim_that_a_person_moved_to_another_section_stays_there() -> None:
    moved = replace(TWO, section=Section.BACKGROUND)
    merged = merge_claims(WRITTEN, (ONE, moved, THREE), WRITTEN)
    assert merged.claims[1].section is Section.BACKGROUND
    assert merged.claims[1].fate is Fate.EDITED


def test_the_one_claim_of_a_section_is_the_same_however_it_is_worded() -> None:
    was = says(Section.ONE_LINE, "读得更快。", cited=on(1))
    theirs = replace(was, text_zh="一句话：省时间！")
    ours = says(Section.ONE_LINE, "准确率达到新高。", cited=on(5))
    merged = merge_claims((was,), (theirs,), (ours,))
    assert texts(merged.claims) == ["一句话：省时间！"]


def test_a_claim_that_was_held_back_and_a_person_lets_in_is_theirs() -> None:
    held = replace(ONE, fate=Fate.HELD_BACK)
    merged = merge_claims((held,), (replace(held, fate=Fate.PASSED),), (held,))
    assert merged.claims[0].fate is Fate.EDITED
    assert merge_claims((held,), merged.claims, (held,)).claims[0].fate is Fate.EDITED


def test_a_claim_that_a_person_holds_back_stays_out() -> None:
    merged = merge_claims((ONE,), (replace(ONE, fate=Fate.HELD_BACK),), (ONE,))
    assert not merged.claims[0].stands
