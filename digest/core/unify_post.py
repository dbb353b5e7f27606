"""Gives the terms of a whole post one Chinese each: over the titles and claims of all its papers."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from digest.core.unify_terms import Passage, unify_terms
from digest.domain.digested import DigestedPaper
from digest.domain.finding import CheckedClaim
from digest.domain.glossary import GlossaryEntry


def with_one_chinese(
    digested: Sequence[DigestedPaper], glossary: Sequence[GlossaryEntry]
) -> tuple[DigestedPaper, ...]:
    """Return the papers of a post, in their order, with the glossary's rendering of every term.

    A claim that is not printed keeps its words: they are on record as they were found wrong.
    """
    passages = [passage for done in digested for passage in _passages(done)]
    texts = iter(unify_terms(passages, glossary))
    return tuple(_with_texts(done, texts) for done in digested)


def _passages(done: DigestedPaper) -> Iterator[Passage]:
    yield Passage(done.checked.title_zh, done.paper.title, is_title=True)
    for claim in done.checked.claims:
        if claim.stands:
            yield Passage(claim.text_zh, " ".join(cited.quote for cited in claim.cited))


def _with_texts(done: DigestedPaper, texts: Iterator[str]) -> DigestedPaper:
    title_zh = next(texts)
    claims = tuple(_with_text(claim, texts) if claim.stands else claim for claim in done.checked.claims)
    return replace(done, checked=replace(done.checked, title_zh=title_zh, claims=claims))


def _with_text(claim: CheckedClaim, texts: Iterator[str]) -> CheckedClaim:
    return replace(claim, text_zh=next(texts))
