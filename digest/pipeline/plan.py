"""What a build would do: requests, calls, tokens and money, from what is kept and without any request."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal

from digest.core.account_for_ids import lists_of_ids
from digest.core.estimate_tokens import estimate_tokens
from digest.domain.arxiv import LIST_LENGTH
from digest.domain.digested import DigestedPaper
from digest.domain.errors import OfflineError, PaperError
from digest.domain.finding import JudgeScope
from digest.domain.paper import Paper, PaperId
from digest.domain.ports import Library
from digest.domain.result import Plan, PlannedPaper
from digest.domain.writing import Task, Usage
from digest.pipeline.digest_paper import PaperTools, first_task

TYPICAL_INPUT_TOKENS = 14_000  # a paper of 12 to 25 pages with the instructions, measured on real papers
TYPICAL_OUTPUT_TOKENS = 3_000  # an answer of 25 claims with their evidence
TYPICAL_JUDGING = Usage(calls=1, input_tokens=4_000, output_tokens=600)  # 35 to 38 claims of the samples


def typical_most(cap_tokens: int, input_tokens: int = TYPICAL_INPUT_TOKENS) -> Usage:
    """Return the most that a call for a paper uses, about: its answer as long as the cap."""
    return Usage(calls=1, input_tokens=input_tokens * 3 // 2, output_tokens=cap_tokens)


@dataclass(frozen=True, slots=True)
class PlannedWriter:
    """What a plan has to know of the writer.

    is_paid: it is one that is called. has_answer: its answer to a request is kept.
    digest: a paper and its PDF to its digest, from kept answers alone; raises OfflineError for want of one.
    price: of so many tokens; None when that is not known.
    """

    is_paid: bool
    has_answer: Callable[[Task], bool]
    digest: Callable[[Paper, bytes], DigestedPaper]
    price: Callable[[Usage], Decimal | None]


def planned(
    ids: Sequence[PaperId],
    library: Library,
    tools: PaperTools,
    writer: PlannedWriter,
    *,
    is_local: bool,
    fresh_at: datetime | None,
) -> Plan:
    """Return what a build of these ids would do.

    is_local: the papers are at hand. fresh_at: metadata that are not fresh then are asked for again.
    """
    papers = tuple(_planned_paper(asked, library, tools, writer) for asked in ids)
    stale = [asked for asked in ids if not asked.is_local and library.paper(asked, fresh_at=fresh_at) is None]
    if not writer.is_paid:
        papers = tuple(replace(paper, calls=0, short_calls=0) for paper in papers)
    if is_local:
        papers = tuple(replace(paper, is_fetched=True) for paper in papers)
        stale = []
    usage = sum((_usage(paper) for paper in papers), Usage())
    return Plan(
        papers=papers,
        metadata_requests=len(lists_of_ids(stale, length=LIST_LENGTH)),
        writer=tools.writer.name,
        usage=replace(usage, cost_usd=writer.price(usage)),
    )


def _planned_paper(
    asked: PaperId, library: Library, tools: PaperTools, writer: PlannedWriter
) -> PlannedPaper:
    judging = int(tools.judge_scope is JudgeScope.ALL)
    paper = library.paper(asked, fresh_at=None)
    pdf = None if paper is None else library.pdf(paper.id)
    if paper is None or pdf is None:
        return PlannedPaper(
            str(asked), is_fetched=False, calls=1 + judging, input_tokens=None, short_calls=judging
        )
    at_hand = PlannedPaper(str(asked), is_fetched=True, calls=0, input_tokens=None)
    try:
        task = first_task(paper, pdf, tools)
        tokens = sum(estimate_tokens(message.content) for message in task.messages)
        at_hand = replace(at_hand, input_tokens=tokens)
        if not writer.has_answer(task):
            return replace(at_hand, calls=1 + judging, short_calls=judging)
        if not writer.digest(paper, pdf).is_final:
            return replace(at_hand, calls=1, short_calls=1)
    except OfflineError:
        return replace(at_hand, calls=1, short_calls=1)
    except PaperError:
        pass  # a build would not ask for it either
    return at_hand


def _usage(paper: PlannedPaper) -> Usage:
    """Return what the calls for a paper use, about."""
    usage = Usage()
    if paper.calls > paper.short_calls:
        tokens = TYPICAL_INPUT_TOKENS if paper.input_tokens is None else paper.input_tokens
        usage += Usage(calls=1, input_tokens=tokens, output_tokens=TYPICAL_OUTPUT_TOKENS)
    return usage + TYPICAL_JUDGING if paper.short_calls else usage
