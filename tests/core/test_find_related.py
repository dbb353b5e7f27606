"""Earlier posts on the same matter."""

from datetime import date

from digest.core.find_related import MOST_RELATED, related
from digest.domain.digest import Term
from digest.domain.post import Post
from tests.fakes import paper
from tests.posts import digested, issue


def post(number: int, *tags: str, title: str = "A Paper", terms: tuple[str, ...] = (), day: int = 1) -> Post:
    done = digested(
        of=paper(number, title=title), tags=tags, terms=tuple(Term(en=term, zh="译名") for term in terms)
    )
    return issue(done, date=date(2026, 11, day), slug=f"post-{number}")


def slugs(now: Post, *earlier: Post) -> list[str]:
    return [found.slug for found in related(now, earlier)]


def test_two_shared_tags_relate_and_one_does_not() -> None:
    now = post(1, "检索", "问答")
    assert slugs(now, post(2, "检索", "问答"), post(3, "检索")) == ["post-2"]


def test_a_name_of_the_titles_relates_but_not_what_is_in_every_title() -> None:
    now = post(1, title="Tuning LoRA for LLMs")
    assert slugs(now, post(2, title="Why LoRA Works"), post(3, title="LLMs at Work")) == ["post-2"]


def test_the_closest_come_first_and_the_newer_before_the_older() -> None:
    now = post(1, "检索", "问答", "评测", day=8)
    old, new = post(2, "检索", "问答", day=1), post(3, "检索", "问答", day=8)
    assert slugs(now, old, new, post(4, "检索", "问答", "评测")) == ["post-4", "post-3", "post-2"]


def test_terms_count_half() -> None:
    now = post(1, "检索", terms=("token", "benchmark"))
    assert slugs(now, post(2, "检索", terms=("token", "benchmark")), post(3, "检索", terms=("token",))) == [
        "post-2"
    ]


def test_a_post_on_one_of_these_papers_is_not_related_to_itself() -> None:
    now = post(1, "检索", "问答")
    assert slugs(now, now) == []


def test_there_are_never_more_than_a_few() -> None:
    now = post(1, "检索", "问答")
    assert len(slugs(now, *(post(number, "检索", "问答") for number in range(2, 9)))) == MOST_RELATED


def test_an_issue_leads_to_none_of_a_later_day() -> None:
    now = post(1, "检索", "问答", day=8)
    assert slugs(now, post(2, "检索", "问答", day=8), post(3, "检索", "问答", day=9)) == ["post-2"]
