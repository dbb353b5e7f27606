"""The story of a check: the papers are found again, and every statement of a post is held against them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time

from digest.core.checking.check_repetition import check_repetition
from digest.core.checking.hold_back_leaks import neighbours
from digest.core.find_paper_ids import paper_id
from digest.core.splitting.find_altered_notes import altered_notes
from digest.core.splitting.find_edits import Printed, printed
from digest.core.splitting.find_miscounts import miscounts
from digest.core.splitting.split_digest import SplitItem, Statement, split_digest
from digest.core.splitting.split_statements import statements
from digest.domain.digest import Section
from digest.domain.errors import PaperError, ServiceError
from digest.domain.finding import CheckedClaim, Fate, Finding
from digest.domain.paper import Paper, PaperId
from digest.domain.ports import Progress
from digest.domain.post import Post, PostItem
from digest.domain.report import Basis, Report, ReportedClaim, ReportedItem, UnusedPaper
from digest.pipeline.find_grounds import Footing, GroundTools, footing
from digest.pipeline.report_claims import looked_up, proven, unchecked

_HEADING_CHARS = 20  # of a paragraph that has no heading


@dataclass(frozen=True, slots=True)
class Printing:
    """A post of ours as Markdown. markdown: as it stands, with what a person changed; rendered: as it was."""

    markdown: str
    rendered: str


def check_own(
    name: str, post: Post, printing: Printing | None, tools: GroundTools, progress: Progress
) -> Report:
    """Return what is found in a post that digest made. printing: None to check the JSON alone."""
    papers = [_paper_of(item) for item in post.items]
    footings = _footings(papers, tools, progress, may_be_abstract=False)
    abstracts = [each.abstract for each in footings]
    now = _by_paper(split_digest(printing.markdown, abstracts)) if printing else {}
    then = _by_paper(split_digest(printing.rendered, abstracts)) if printing else {}
    items = []
    for at, (item, own) in enumerate(zip(post.items, footings, strict=True)):
        standing = tuple(claim for claim in item.digest.claims if claim.stands)
        found = Printed(tuple(range(len(standing))), ())
        if printing:
            paper = own.paper.id
            found = printed(standing, now.get(paper, ()), then.get(paper, ()), printing.markdown)
        claims = tuple(_own_claims(standing, found, own, neighbours(footings, at)))
        items.append(_item(item.number, item.title, own, claims))
    report = Report(name, is_own=True, items=tuple(items))
    return replace(report, findings=_of_post(printing, report)) if printing else report


def check_foreign(
    name: str, text: str, ids: Sequence[PaperId], tools: GroundTools, progress: Progress
) -> Report:
    """Return what is found in a digest of another make. ids: of the papers that it speaks of."""
    found = tools.source.papers(ids)
    papers = [each for each in found.values() if isinstance(each, Paper)]
    footings = _footings(papers, tools, progress, may_be_abstract=True)
    # By their abstracts alone: a full text would have more words in common with any paragraph.
    split = split_digest(text, [each.abstract for each in footings])
    items = tuple(_foreign_item(number, item, footings) for number, item in enumerate(split, start=1))
    used = {item.paper for item in split}
    idle = [
        UnusedPaper(str(each.id), "No item speaks of it.", is_found=True)
        for each in papers
        if each.id not in used
    ]
    has_heads = all(item.heading for item in split)
    findings = miscounts(text, len(items), is_sure=has_heads) if items else ()
    return Report(name, is_own=False, items=items, unused=(*_missing(found), *idle), findings=findings)


def _of_post(printing: Printing, report: Report) -> tuple[Finding, ...]:
    return (
        *miscounts(printing.markdown, report.stated, is_sure=True),
        *altered_notes(printing.markdown, printing.rendered),
    )


def _missing(found: Mapping[PaperId, Paper | PaperError | ServiceError]) -> list[UnusedPaper]:
    return [
        UnusedPaper(str(asked), str(error), is_retryable=isinstance(error, ServiceError))
        for asked, error in found.items()
        if isinstance(error, PaperError | ServiceError)
    ]


def _footings(
    papers: Sequence[Paper], tools: GroundTools, progress: Progress, *, may_be_abstract: bool
) -> list[Footing]:
    footings = []
    for paper in papers:
        footings.append(footing(paper, tools, may_be_abstract=may_be_abstract))
        progress.fetched(paper.id)
    return footings


def _own_claims(
    standing: Sequence[CheckedClaim], found: Printed, own: Footing, others: Sequence[Footing]
) -> Iterator[ReportedClaim]:
    """Yield the claims that the post prints, and what a person wrote into it, in place or at the end."""
    for at, claim in enumerate(standing):
        if at in found.claims:
            yield _kept(claim, own, others)
        yield from (_edited(edit.statement, own, others, claim) for edit in found.edits if edit.of == at)
    yield from (_edited(edit.statement, own, others) for edit in found.edits if edit.of is None)


def _kept(claim: CheckedClaim, own: Footing, others: Sequence[Footing]) -> ReportedClaim:
    """Return a claim that stands in the JSON; what a person added there may bring no evidence."""
    if claim.fate is not Fate.EDITED:
        return proven(claim, own, others)
    if not claim.cited:
        return _edited(Statement(claim.text_zh, claim.section, ""), own, others)
    return replace(proven(claim, own, others), is_edited=True)


def _edited(
    statement: Statement, own: Footing, others: Sequence[Footing], before: CheckedClaim | None = None
) -> ReportedClaim:
    return replace(looked_up(statement, own, others, before), is_edited=True)


def _foreign_item(number: int, item: SplitItem, footings: Sequence[Footing]) -> ReportedItem:
    at = next((at for at, each in enumerate(footings) if each.paper.id == item.paper), None)
    if at is None:
        claims = tuple(unchecked(each) for each in item.statements)
        heading = item.heading or f"{claims[0].text_zh[:_HEADING_CHARS]}…"
        return ReportedItem(number, heading, "", "", Basis.NOTHING, claims, why="No paper given fits it.")
    own, others = footings[at], neighbours(footings, at)
    claims = tuple(looked_up(each, own, others) for each in item.statements)
    return _item(number, item.heading, own, claims)


def _item(number: int, heading: str, own: Footing, claims: tuple[ReportedClaim, ...]) -> ReportedItem:
    return ReportedItem(
        number=number,
        heading=heading,
        paper=str(own.paper.id),
        title=own.paper.title,
        basis=own.basis,
        claims=_with_repetitions(claims),
        why=own.why,
        pages=own.pages,
        is_retryable=own.is_retryable,
    )


def _with_repetitions(claims: Sequence[ReportedClaim]) -> tuple[ReportedClaim, ...]:
    repeated = check_repetition([CheckedClaim(each.section, each.text_zh, each.cited) for each in claims])
    return tuple(
        replace(each, findings=(*each.findings, *repeated.get(at, ()))) for at, each in enumerate(claims)
    )


def _by_paper(items: Sequence[SplitItem]) -> Mapping[PaperId | None, Sequence[Statement]]:
    """Return the statements on each paper, those in headings included: a roundup has its best claim there."""
    said: dict[PaperId | None, tuple[Statement, ...]] = {}
    for item in items:
        heads = (Statement(each, Section.ONE_LINE, "") for each in statements(item.heading))
        said[item.paper] = (*said.get(item.paper, ()), *heads, *item.statements)
    return said


def _paper_of(item: PostItem) -> Paper:
    """Return the metadata that a post keeps; it does not keep the abstract."""
    return Paper(
        id=paper_id(item.id),
        title=item.title,
        authors=item.authors,
        abstract="",
        categories=item.categories,
        published=_midnight(item.published),
        updated=_midnight(item.updated),
        abs_url=item.abs_url,
        pdf_url=item.pdf_url,
        comment=item.comment,
    )


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
