"""From digested papers to an issue."""

from dataclasses import replace

import pytest

from digest.core.compose_post import post, recounted
from digest.domain.digest import Section
from digest.domain.digested import DigestedPaper
from digest.domain.errors import WithdrawnError
from digest.domain.finding import CheckedClaim, Cited, Fate
from digest.domain.paper import PaperId
from digest.domain.post import Post
from tests.fakes import paper
from tests.posts import digested as digested_paper
from tests.posts import masthead

MASTHEAD = masthead(number=12, closing=("谢谢,再见.",), ai_label="由AI生成")


def digested(number: int, *claims: CheckedClaim) -> DigestedPaper:
    return digested_paper(*claims, of=paper(number), title_zh="用LLM读论文")


def issue(*papers: DigestedPaper, is_excerpt_draft: bool = False) -> Post:
    gone = PaperId("2410.00009")
    failed = ((gone, WithdrawnError("The authors took it back.")),)
    asked = (*(one.paper.id for one in papers), gone)
    return post(papers, failed, asked, MASTHEAD, glossary=(), is_excerpt_draft=is_excerpt_draft)


@pytest.mark.parametrize(
    ("number", "title"),
    [(12, "论文速递（第 12 期，2026-11-20，共 2 篇）"), (None, "论文速递（2026-11-20，共 2 篇）")],
)
def test_the_title_counts_the_papers_that_are_there(number: int | None, title: str) -> None:
    done = [digested(1), digested(2)]
    assert post(done, (), (), masthead(number=number), glossary=(), is_excerpt_draft=False).title == title


def test_items_are_numbered_in_the_order_given() -> None:
    items = issue(digested(2), digested(1)).items
    assert [(item.number, item.id) for item in items] == [(1, "2410.00002v1"), (2, "2410.00001v1")]


def test_missing_papers_stand_with_code_and_reason() -> None:
    (missing,) = issue(digested(1)).missing
    assert (missing.id, missing.code) == ("2410.00009", "withdrawn")
    assert missing.reason == "The authors took it back."


def test_chinese_is_typeset_before_anything_is_rendered() -> None:
    claim = CheckedClaim(Section.ABSTRACT, "用LLM读论文,更快", (Cited(1, 1, "", "A sentence."),))
    made = issue(digested(1, claim))
    assert made.items[0].digest.claims[0].text_zh == "用 LLM 读论文，更快"
    assert made.items[0].digest.title_zh == "用 LLM 读论文"
    assert made.closing == ("谢谢,再见.",)
    assert made.ai_label == "由 AI 生成"


def test_quotes_of_the_paper_are_left_as_they_are() -> None:
    claim = CheckedClaim(Section.ABSTRACT, "更快", (Cited(1, 1, "", "It's  so,fast..."),))
    assert issue(digested(1, claim)).items[0].digest.claims[0].cited[0].quote == "It's  so,fast..."


def test_held_back_claims_stay_in_the_json() -> None:
    claim = CheckedClaim(Section.ABSTRACT, "更快", (), fate=Fate.HELD_BACK)
    assert issue(digested(1, claim)).items[0].digest.held_back()


def test_an_excerpt_bears_no_label_of_a_machine() -> None:
    assert issue(digested(1), is_excerpt_draft=True).ai_label == ""


def test_the_json_of_a_post_comes_back_as_the_post() -> None:
    claim = CheckedClaim(Section.ABSTRACT, "更快", (Cited(1, 1, "", "A sentence."),))
    made = issue(digested(1, claim))
    assert Post.model_validate_json(made.model_dump_json()) == made


def test_an_item_names_the_institutions_of_its_authors() -> None:
    done = replace(digested(1), affiliations=("Peking University",))
    assert issue(done).items[0].affiliations == ("Peking University",)


@pytest.mark.parametrize(
    ("title", "counted"),
    [
        ("论文速递（2026-11-20，共 12 篇）", "论文速递（2026-11-20，共 3 篇）"),
        ("论文速递（2026-11-20，共12篇）", "论文速递（2026-11-20，共3篇）"),
        ("共 5 篇论文的故事", "共 5 篇论文的故事"),
    ],
)
def test_the_count_in_a_title_is_that_of_the_papers_alone(title: str, counted: str) -> None:
    assert recounted(title, 3) == counted
