"""The blogger's own words in a post."""

import datetime

from digest.core.apply_plan import asked_of, with_own_words
from digest.core.describe_document import id_of
from digest.domain.licence import Commercial, NamedLicence
from digest.domain.paper import PaperId
from digest.domain.plan import ArxivItem, IssueHead, IssuePlan, RepositoryItem
from digest.domain.post import Origin, Post, WebLink
from tests.fakes import paper
from tests.posts import digested, issue

PAPER = ArxivItem(
    arxiv=PaperId("2410.00001"),
    title_zh="我的题目",
    headline="我的标题",
    note=("我试过。",),
    see_also=(WebLink(title="上期", url="https://b.example/1"),),
)
CODE = RepositoryItem(
    repository="https://github.com/x/y", readme="README.md", title="Y 1.0", date=datetime.date(2026, 11, 1)
)
MIT = NamedLicence(("MIT",), "MIT 许可证", Commercial.YES, "MIT License", "to use, copy, modify")


def plan(**head: object) -> IssuePlan:
    return IssuePlan(issue=IssueHead.model_validate(head), items=(PAPER, CODE))


def made() -> Post:
    release = paper(2, id=PaperId(id_of(CODE).base, 7))
    return issue(digested(of=paper(1)), digested(of=release), closing=("再见。",))


def test_a_plan_asks_for_its_items_in_order() -> None:
    assert asked_of(plan()) == (PaperId("2410.00001"), id_of(CODE))


def test_own_words_are_printed_as_they_were_written() -> None:
    first, second = with_own_words(made(), plan(), {}).items
    assert (first.digest.title_zh, first.headline, first.note) == ("我的题目", "我的标题", ("我试过。",))
    assert first.see_also == PAPER.see_also
    assert (second.digest.title_zh, second.headline, second.note) == ("标题", "", ())


def test_a_repository_is_linked_and_its_licence_comes_from_its_text() -> None:
    base = id_of(CODE).base
    release = with_own_words(made(), plan(), {f"{base}v7": MIT}).items[1]
    assert (release.origin, release.code_urls) == (Origin.REPOSITORY, ("https://github.com/x/y",))
    assert release.licence == MIT
    assert with_own_words(made(), plan(), {}).items[1].licence is None


def test_the_opening_and_the_end_are_the_plans_where_it_has_them() -> None:
    said = with_own_words(made(), plan(greeting="好久不见", intro="两件事。", outro="下周见。"), {})
    assert (said.opening.greeting, said.opening.intro, said.closing) == (
        "好久不见",
        ("两件事。",),
        ("下周见。",),
    )
    unsaid = with_own_words(made(), plan(), {})
    assert unsaid.closing == ("再见。",)


def test_a_paper_that_failed_takes_its_words_along() -> None:
    only = issue(digested(of=paper(1)))
    assert len(with_own_words(only, plan(), {}).items) == 1
