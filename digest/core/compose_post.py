"""From digested papers to one issue, with all Chinese typeset."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from digest.core.cite_paper import citation
from digest.core.name_venue import venue
from digest.core.typeset_zh import typeset
from digest.core.unify_post import with_one_chinese
from digest.domain.digest import Figure, Term
from digest.domain.digested import DigestedPaper
from digest.domain.errors import PaperError, ServiceError
from digest.domain.finding import CheckedClaim, CheckedDigest
from digest.domain.glossary import GlossaryEntry
from digest.domain.look import Show, Style
from digest.domain.paper import PaperId
from digest.domain.post import MissingPaper, Opening, Origin, Post, PostItem
from digest.domain.typography import Typography

_COUNT = re.compile(r"(共 ?)\d+( ?篇）)$")  # as _title prints it


@dataclass(frozen=True, slots=True)
class Masthead:
    """What the blogger decides about an issue.

    series: the title all issues share. closing: Markdown, printed as it is. slug: of files and address.
    number: from 1, or None. generator: the program and its version.
    """

    series: str
    number: int | None
    date: date
    slug: str
    typography: Typography
    style: Style
    show: Show
    opening: Opening
    closing: tuple[str, ...]
    ai_label: str
    generator: str


def post(
    digested: Sequence[DigestedPaper],
    failed: Sequence[tuple[PaperId, PaperError | ServiceError]],
    asked: Sequence[PaperId],
    masthead: Masthead,
    *,
    glossary: Sequence[GlossaryEntry],
    is_excerpt_draft: bool,
) -> Post:
    """Return the issue: items in the order given, missing papers with their reasons."""
    digested = with_one_chinese(digested, glossary)
    house = masthead.typography
    return Post(
        asked=tuple(str(paper_id) for paper_id in asked),
        number=masthead.number,
        date=masthead.date,
        slug=masthead.slug,
        title=_title(masthead, len(digested)),
        style=masthead.style,
        show=masthead.show,
        typography=house,
        opening=_opening(masthead.opening, house),
        items=tuple(post_item(number, paper, house) for number, paper in enumerate(digested, start=1)),
        missing=tuple(MissingPaper(id=str(i), code=e.code, reason=str(e)) for i, e in failed),
        closing=masthead.closing,  # the blogger's own words and marks
        # An excerpt holds no word of a machine's.
        ai_label="" if is_excerpt_draft else typeset(masthead.ai_label, house),
        is_excerpt_draft=is_excerpt_draft,
        generator=masthead.generator,
    )


def recounted(title: str, papers: int) -> str:
    """Return the title of an issue with another count of papers."""
    return _COUNT.sub(rf"\g<1>{papers}\g<2>", title)


def post_item(number: int, done: DigestedPaper, house: Typography) -> PostItem:
    """Return one paper as the item with this number, from 1."""
    paper = done.paper
    return PostItem(
        number=number,
        id=str(paper.id),
        title=paper.title,
        authors=paper.authors,
        citation=citation(paper),
        published=paper.published.date(),
        updated=paper.updated.date(),
        categories=paper.categories,
        comment=paper.comment,
        abs_url=paper.abs_url,
        pdf_url=paper.pdf_url,
        origin=_origin(paper.id),
        code_urls=done.code_urls,
        affiliations=done.affiliations,
        venue=venue(paper),
        digest=_typeset_digest(done.checked, house),
        source=done.source,
        # Where a writer listens is nobody's business but the blogger's.
        writer=done.writer.partition("@")[0],
        usage=done.usage,
    )


def _origin(paper_id: PaperId) -> Origin:
    if paper_id.is_sample:
        return Origin.SAMPLE
    return Origin.DOCUMENT if paper_id.is_local else Origin.ARXIV


def _title(masthead: Masthead, papers: int) -> str:
    issue = f"第 {masthead.number} 期，" if masthead.number is not None else ""
    title = f"{masthead.series}（{issue}{masthead.date.isoformat()}，共 {papers} 篇）"
    return typeset(title, masthead.typography)


def _opening(opening: Opening, house: Typography) -> Opening:
    # The paragraphs are the blogger's own words and marks.
    return opening.model_copy(update={"greeting": typeset(opening.greeting, house)})


def _typeset_digest(checked: CheckedDigest, house: Typography) -> CheckedDigest:
    return replace(
        checked,
        title_zh=typeset(checked.title_zh, house),
        claims=tuple(_typeset_claim(claim, house) for claim in checked.claims),
        terms=tuple(Term(en=term.en, zh=typeset(term.zh, house)) for term in checked.terms),
        tags=tuple(typeset(tag, house) for tag in checked.tags),
    )


def _typeset_claim(claim: CheckedClaim, house: Typography) -> CheckedClaim:
    return replace(
        claim,
        text_zh=typeset(claim.text_zh, house),
        figure=_typeset_figure(claim.figure, house) if claim.figure else None,
    )


def _typeset_figure(figure: Figure, house: Typography) -> Figure:
    cells = figure.model_dump(exclude_none=True)
    return Figure(**{name: typeset(cell, house) for name, cell in cells.items()})
