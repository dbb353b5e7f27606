"""What a build would ask for, from what is kept."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from digest.adapters.library.file_library import FileLibrary
from digest.domain.digested import DigestedPaper
from digest.domain.finding import JudgeScope
from digest.domain.paper import Paper, PaperId
from digest.domain.ports import Writer
from digest.domain.result import Plan
from digest.domain.writing import Usage
from digest.pipeline.digest_paper import PaperTools
from digest.pipeline.keep import KeptWriter, kept_digesting
from digest.pipeline.offline import OfflineWriter
from digest.pipeline.plan import (
    TYPICAL_INPUT_TOKENS,
    TYPICAL_JUDGING,
    TYPICAL_OUTPUT_TOKENS,
    PlannedWriter,
    planned,
)
from tests.fakes import NOW, FakeWriter, paper
from tests.pipeline.test_digest_paper import TEXT, answer, render

PAPER = paper(1)
VERDICTS = '{"verdicts": []}'


class Blog:
    """A library, and a user who wants the papers judged as `scope` says."""

    def __init__(self, folder: Path) -> None:
        self.library = FileLibrary(folder)
        self.scope = JudgeScope.OFF
        self.is_paid = True
        self.price_usd = Decimal(0)

    def keep_paper(self) -> None:
        self.library.keep_paper(PAPER.id, PAPER, now=NOW)
        self.library.keep_pdf(PAPER.id, b"%PDF-", now=NOW)

    def digest(self, *answers: str) -> None:
        self._digesting(FakeWriter(*answers))(PAPER, b"%PDF-")

    def planned(self, *ids: PaperId) -> Plan:
        offline = OfflineWriter(FakeWriter.name)
        writer = PlannedWriter(
            is_paid=self.is_paid,
            has_answer=KeptWriter(offline, self.library, now=NOW).has_answer,
            digest=self._digesting(offline),
            price=lambda _: self.price_usd,
        )
        return planned(
            ids or (PAPER.id,), self.library, self._tools(offline), writer, is_local=False, fresh_at=NOW
        )

    def _digesting(self, writer: Writer) -> Callable[[Paper, bytes], DigestedPaper]:
        tools = self._tools(KeptWriter(writer, self.library, now=NOW))
        return kept_digesting(tools, self.library, now=NOW, is_forced=False)

    def _tools(self, writer: Writer) -> PaperTools:
        return PaperTools(lambda _: TEXT, render, writer, (), self.scope)


@pytest.fixture
def blog(tmp_path: Path) -> Blog:
    return Blog(tmp_path)


def test_an_unknown_paper_is_a_request_a_pdf_and_a_typical_call(blog: Blog) -> None:
    blog.price_usd = Decimal("0.05")
    plan = blog.planned()
    assert (plan.metadata_requests, [one.is_fetched for one in plan.papers]) == (1, [False])
    assert plan.usage == Usage(1, TYPICAL_INPUT_TOKENS, 0, TYPICAL_OUTPUT_TOKENS, blog.price_usd)


def test_a_judge_of_all_claims_is_a_short_call_more_for_each_paper(blog: Blog) -> None:
    blog.keep_paper()
    ids = PAPER.id, PaperId("2410.00002")
    unjudged, blog.scope = blog.planned(*ids), JudgeScope.ALL
    judged = blog.planned(*ids)
    assert [(one.calls, one.short_calls) for one in (*unjudged.papers, *judged.papers)] == [
        *((1, 0), (1, 0), (2, 1), (2, 1))
    ]
    assert judged.usage == unjudged.usage + TYPICAL_JUDGING + TYPICAL_JUDGING


def test_what_is_kept_is_not_asked_again(blog: Blog) -> None:
    blog.keep_paper()
    blog.scope = JudgeScope.ALL
    blog.digest(answer(), VERDICTS)
    plan = blog.planned()
    assert (plan.metadata_requests, plan.usage.calls) == (0, 0)


def test_a_judge_who_comes_later_reads_what_is_kept(blog: Blog) -> None:
    blog.keep_paper()
    blog.digest(answer())
    assert blog.planned().usage.calls == 0
    blog.scope = JudgeScope.ALL
    plan = blog.planned()
    assert plan.usage == TYPICAL_JUDGING
    assert (plan.papers[0].calls, plan.papers[0].short_calls) == (1, 1)


def test_who_is_not_paid_is_not_called(blog: Blog) -> None:
    blog.scope, blog.is_paid = JudgeScope.ALL, False
    assert blog.planned().usage.calls == 0
