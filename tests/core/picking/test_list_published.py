"""The papers of earlier posts, each once."""

from datetime import date

from digest.core.picking.list_published import published_papers
from digest.domain.digest import Section
from digest.domain.paper import PaperId
from tests.fakes import paper
from tests.posts import digested, issue, says

CLAIM = says(Section.ABSTRACT, "它快。")
LATER = issue(digested(CLAIM, of=paper(1)), digested(CLAIM, of=paper(2)), date=date(2026, 11, 13))
EARLIER = issue(digested(CLAIM, of=paper(2)), digested(CLAIM, of=paper(3)), date=date(2026, 11, 6))


def test_each_paper_comes_with_the_newest_issue_it_was_in() -> None:
    found = published_papers([LATER, EARLIER], lambda known: f"About {known}.")
    assert [(each.id.base, each.on.day, each.abstract) for each in found] == [
        ("2410.00001", 13, "About 2410.00001v1."),
        ("2410.00002", 13, "About 2410.00002v1."),
        ("2410.00003", 6, "About 2410.00003v1."),
    ]


def test_samples_and_documents_are_no_papers_of_arxiv() -> None:
    own = [paper(1, id=PaperId("sample/broken-words", 1)), paper(2, id=PaperId("local/notes-1f0a9c2e", 1))]
    assert published_papers([issue(*(digested(CLAIM, of=one) for one in own))], lambda _: "") == ()
