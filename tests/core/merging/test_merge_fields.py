"""Records of three versions, field by field."""

from digest.core.merging.merge_fields import merge_fields
from digest.domain.edit import Edit
from digest.domain.post import Opening
from tests.posts import issue

POST = issue()


def test_what_nobody_changed_is_as_it_is_made() -> None:
    made = POST.model_copy(update={"title": "新", "closing": ("再会",)})
    assert merge_fields(POST, POST, made) == (made, ())


def test_what_a_person_changed_stays_and_the_rest_is_as_it_is_made() -> None:
    theirs = POST.model_copy(update={"title": "我的"})
    made = POST.model_copy(update={"ai_label": "新"})
    merged, edits = merge_fields(POST, theirs, made)
    assert (merged.title, merged.ai_label) == ("我的", "新")
    assert edits == (Edit("title"),)


def test_what_would_be_written_in_its_place_is_said_when_it_is_new() -> None:
    theirs = POST.model_copy(update={"title": "我的"})
    made = POST.model_copy(update={"title": "新"})
    merged, edits = merge_fields(POST, theirs, made)
    assert merged.title == "我的"
    assert edits == (Edit("title", "新"),)


def test_a_record_within_a_record_is_merged_likewise() -> None:
    theirs = POST.model_copy(update={"opening": Opening(greeting="我的")})
    made = POST.model_copy(update={"opening": Opening(reply_code="20261120")})
    merged, edits = merge_fields(POST, theirs, made)
    assert merged.opening == Opening(greeting="我的", reply_code="20261120")
    assert edits == (Edit("opening.greeting"),)


def test_a_field_to_skip_stays_as_it_is_made() -> None:
    theirs = POST.model_copy(update={"title": "我的"})
    assert merge_fields(POST, theirs, POST, skip={"title"}) == (POST, ())


def test_a_change_that_digest_now_makes_itself_is_no_conflict() -> None:
    same = POST.model_copy(update={"title": "同"})
    assert merge_fields(POST, same, same) == (same, (Edit("title"),))
