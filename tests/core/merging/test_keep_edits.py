"""A post made anew, and what a person had changed in the one before."""

from dataclasses import replace
from typing import Any

from digest.core.merging.keep_edits import keep_edits
from digest.domain.digest import Section
from digest.domain.edit import Edit
from digest.domain.finding import Fate
from digest.domain.post import MissingPaper, Post, PostItem
from tests.fakes import paper
from tests.posts import digested, issue, says

FIRST, SECOND, THIRD = (f"2410.0000{number}v1" for number in (1, 2, 3))


def post(*numbers: int, **changes: Any) -> Post:
    """Return a post on papers of these numbers."""
    papers = (digested(says(Section.ABSTRACT, "它先读再写。"), of=paper(number)) for number in numbers)
    return issue(*papers).model_copy(update=changes)


def with_items(post: Post, *items: PostItem) -> Post:
    return post.model_copy(update={"items": items})


def ids(post: Post) -> list[tuple[int, str]]:
    return [(item.number, item.id) for item in post.items]


def test_a_post_that_nobody_changed_is_as_it_is_made() -> None:
    made = post(1, 2, title="新")
    merged = keep_edits(post(1, 2), post(1, 2), made)
    assert merged.post == made
    assert not merged.edits
    assert not merged.post.is_edited


def test_fields_of_the_post_and_of_an_item_stay_and_are_marked() -> None:
    was = post(1, 2)
    item = was.items[1].model_copy(update={"headline": "我的标题"})
    theirs = with_items(was, was.items[0], item).model_copy(update={"closing": ("我写的后记",)})
    merged = keep_edits(was, theirs, post(1, 2))
    assert merged.post.closing == ("我写的后记",)
    assert merged.post.items[1].headline == "我的标题"
    assert merged.post.edited == ("closing",)
    assert [item.edited for item in merged.post.items] == [(), ("headline",)]
    assert merged.edits == (Edit("closing"), Edit(f"{SECOND} headline"))


def test_a_title_a_tag_and_a_claim_of_a_digest_stay() -> None:
    was = post(1)
    (item,) = was.items
    claim = replace(item.digest.claims[0], text_zh="它先读，再写。")
    digest = replace(item.digest, title_zh="我的译名", tags=("推理",), claims=(claim,))
    merged = keep_edits(was, with_items(was, item.model_copy(update={"digest": digest})), post(1))
    (kept,) = merged.post.items
    assert (kept.digest.title_zh, kept.digest.tags) == ("我的译名", ("推理",))
    assert (kept.digest.claims[0].text_zh, kept.digest.claims[0].fate) == ("它先读，再写。", Fate.EDITED)
    assert kept.edited == ("digest.title_zh", "digest.tags")
    assert len(merged.edits) == 3
    assert merged.post.is_edited


def test_a_paper_that_a_person_removed_stays_away_and_is_not_counted() -> None:
    was = post(1, 2, 3)
    merged = keep_edits(was, with_items(was, was.items[0], was.items[2]), post(1, 2, 3))
    assert ids(merged.post) == [(1, FIRST), (2, THIRD)]
    assert "共 3 篇" in was.title
    assert "共 2 篇" in merged.post.title
    assert merged.post.edited == ("items",)
    assert merged.edits == (Edit(f"items: {SECOND} removed"),)


def test_a_paper_that_is_there_at_last_joins_an_edited_post() -> None:
    gone = (MissingPaper(id=SECOND, code="arxiv_down", reason="It did not answer."),)
    was = post(1, 3, missing=gone)
    theirs = with_items(was, was.items[0].model_copy(update={"headline": "我的"}), was.items[1])
    merged = keep_edits(was, theirs, post(1, 2, 3))
    assert ids(merged.post) == [(1, FIRST), (2, SECOND), (3, THIRD)]
    assert merged.post.items[0].headline == "我的"
    assert merged.post.missing == ()


def test_papers_stay_in_the_order_of_a_person_and_are_numbered_by_it() -> None:
    was = post(1, 2)
    merged = keep_edits(was, with_items(was, *reversed(was.items)), post(1, 2))
    assert ids(merged.post) == [(1, SECOND), (2, FIRST)]
    assert merged.edits == (Edit("items: order"),)


def test_a_title_that_a_person_gave_is_not_counted_anew() -> None:
    was = post(1, 2)
    theirs = with_items(was, was.items[0]).model_copy(update={"title": "我的一期（共 2 篇）"})
    assert keep_edits(was, theirs, post(1, 2)).post.title == "我的一期（共 2 篇）"


def test_edits_stay_over_any_number_of_builds() -> None:
    was = post(1, 2, 3)
    item = was.items[0].model_copy(update={"headline": "我的"})
    first = keep_edits(was, with_items(was, was.items[2], item), was)
    assert keep_edits(was, first.post, was) == first


def test_what_a_person_typed_is_not_typeset() -> None:
    was = post(1)
    item = was.items[0].model_copy(update={"headline": "用LLM读论文,更快"})
    assert keep_edits(was, with_items(was, item), post(1)).post.items[0].headline == "用LLM读论文,更快"
