"""What a build would do: requests, calls, tokens and money, from what is kept and without any request."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from math import ceil

from digest.core.estimate_tokens import estimate_tokens
from digest.domain.errors import PaperError
from digest.domain.paper import PaperId
from digest.domain.ports import Library
from digest.domain.result import Plan, PlannedPaper
from digest.domain.writing import Task, Usage
from digest.pipeline.digest_paper import PaperTools, first_task

LONG_AGO = datetime.min.replace(tzinfo=UTC)
IDS_A_REQUEST = 50  # how many ids one metadata request carries
TYPICAL_INPUT_TOKENS = 14_000  # a paper of 12 to 25 pages with the instructions, measured on real papers
TYPICAL_OUTPUT_TOKENS = 3_000  # an answer of 25 claims with their evidence


def planned(
    ids: Sequence[PaperId],
    library: Library,
    tools: PaperTools,
    *,
    is_paid: bool,
    is_local: bool,
    has_answer: Callable[[Task], bool],
    price: Callable[[Usage], Decimal | None],
    not_before: datetime,
) -> Plan:
    """Return what a build of these ids would do.

    is_local: the papers are at hand. is_paid: the writer is one that is called.
    has_answer: its answer to a request is kept.
    not_before: metadata kept earlier are asked for again.
    """
    papers = tuple(_planned_paper(asked, library, tools, has_answer) for asked in ids)
    stale = sum(not asked.is_local and library.paper(asked, not_before=not_before) is None for asked in ids)
    if not is_paid:
        papers = tuple(replace(paper, calls=0) for paper in papers)
    if is_local:
        papers = tuple(replace(paper, is_fetched=True) for paper in papers)
        stale = 0
    calls = sum(paper.calls for paper in papers)
    usage = Usage(
        calls=calls,
        input_tokens=sum(
            TYPICAL_INPUT_TOKENS if paper.input_tokens is None else paper.input_tokens
            for paper in papers
            if paper.calls
        ),
        output_tokens=calls * TYPICAL_OUTPUT_TOKENS,
    )
    return Plan(
        papers=papers,
        metadata_requests=ceil(stale / IDS_A_REQUEST),
        writer=tools.writer.name,
        usage=replace(usage, cost_usd=price(usage)),
    )


def _planned_paper(
    asked: PaperId, library: Library, tools: PaperTools, has_answer: Callable[[Task], bool]
) -> PlannedPaper:
    paper = library.paper(asked, not_before=LONG_AGO)
    pdf = None if paper is None else library.pdf(paper.id)
    if paper is None or pdf is None:
        return PlannedPaper(str(asked), is_fetched=False, calls=1, input_tokens=None)
    try:
        task = first_task(paper, pdf, tools)
    except PaperError:
        return PlannedPaper(str(asked), is_fetched=True, calls=0, input_tokens=None)
    tokens = sum(estimate_tokens(message.content) for message in task.messages)
    calls = 0 if has_answer(task) else 1
    return PlannedPaper(str(asked), is_fetched=True, calls=calls, input_tokens=tokens)
