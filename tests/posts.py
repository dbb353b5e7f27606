"""Posts and their parts, to test what is made of them."""

from datetime import date
from typing import Any

from digest.core.compose_post import Masthead, post
from digest.domain.digest import PaperKind, Section, Term
from digest.domain.digested import DigestedPaper
from digest.domain.finding import CheckedClaim, CheckedDigest, Cited, Fate
from digest.domain.look import Show, Style
from digest.domain.paper import Paper
from digest.domain.post import Opening, Post, Source
from digest.domain.typography import Typography
from digest.domain.writing import Usage
from tests.fakes import paper

DAY = date(2026, 11, 20)
CITED = (Cited(1, 1, "", "A sentence."),)
SOURCE = Source(reader="fake/1", pages=1, sentences=1, is_suspect=False, left_out=())


def masthead(**changes: Any) -> Masthead:
    """Return what a blogger decides about an issue: nothing in particular."""
    usual: dict[str, Any] = {
        "series": "论文速递",
        "number": None,
        "date": DAY,
        "slug": "weekly",
        "typography": Typography(),
        "style": Style.NUMBERED,
        "show": Show(),
        "opening": Opening(),
        "closing": (),
        "ai_label": "",
        "generator": "test 1",
    }
    return Masthead(**{**usual, **changes})


def says(section: Section, words: str, fate: Fate = Fate.PASSED, **changes: Any) -> CheckedClaim:
    return CheckedClaim(section, words, **{"cited": CITED, "fate": fate, **changes})


def digested(
    *claims: CheckedClaim,
    of: Paper | None = None,
    kind: PaperKind = PaperKind.METHOD,
    title_zh: str = "标题",
    tags: tuple[str, ...] = (),
    terms: tuple[Term, ...] = (),
) -> DigestedPaper:
    checked = CheckedDigest(title_zh, kind, claims, terms, tags)
    return DigestedPaper(of or paper(1), SOURCE, checked, "fake/writer", Usage())


def issue(*papers: DigestedPaper, is_excerpt_draft: bool = False, **changes: Any) -> Post:
    """Return the post on these papers. changes: of the masthead."""
    asked = tuple(one.paper.id for one in papers)
    return post(papers, (), asked, masthead(**changes), glossary=(), is_excerpt_draft=is_excerpt_draft)
