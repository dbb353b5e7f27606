"""A weekly run whose writer reads the candidates: what it drops is not printed, what it costs counts."""

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from digest.domain.issue import IssueState
from tests.sample_pdfs import pdf_of
from tests.stand_ins.arxiv_feed import StandInPaper
from tests.stand_ins.arxiv_listing import ListingStandIn
from tests.stand_ins.writer import WriterStandIn
from tests.stand_ins.writer_faults import Fault
from tests.stand_ins.writer_triage import DROPPED, DROPPED_ZH, KEPT_ZH
from tests.year.blog import Blog

MONDAY = datetime(2026, 11, 16, 8, tzinfo=ZoneInfo("Asia/Shanghai"))
WEDNESDAY = MONDAY + timedelta(days=2)


def paper(number: int, title: str, published: datetime) -> StandInPaper:
    abstract = f"{title}, as number{number} does."
    return StandInPaper(
        f"2611.0000{number}", title=title, abstract=abstract, pdf=pdf_of(title), published=published
    )


PAPERS = [
    paper(1, "Reading Words", MONDAY - timedelta(days=5)),
    paper(2, f"{DROPPED} Words", MONDAY - timedelta(days=4)),
    paper(3, "Words Too Late", MONDAY + timedelta(days=1)),
]


@pytest.fixture
def blog(tmp_path: Path) -> Iterator[Blog]:
    with ListingStandIn(PAPERS) as arxiv, WriterStandIn() as writer:
        blog = Blog(tmp_path, arxiv, writer, {"DIGEST_WEEKLY_TRIAGE": "true"})
        blog.set_up()
        yield blog


def notes(blog: Blog, now: datetime = WEDNESDAY) -> tuple[str, ...]:
    result = blog.weekly(now)
    assert result is not None
    return tuple(note for each in result.issues for note in each.notes)


def test_what_the_triage_drops_is_not_printed_and_its_reasons_neither(blog: Blog) -> None:
    found = notes(blog)
    assert found[0].startswith("The triage keeps 1 of 2 papers.")
    assert found[1].startswith("Triage: ")
    assert blog.printed() == ["2611.00001v1"]
    (markdown,) = (blog.folder / "posts").glob("*.md")
    text = markdown.read_text(encoding="utf-8")
    assert KEPT_ZH not in text
    assert DROPPED_ZH not in text


def test_without_the_setting_nobody_reads_the_candidates(blog: Blog) -> None:
    del blog.more["DIGEST_WEEKLY_TRIAGE"]
    assert notes(blog) == ()
    assert blog.printed() == ["2611.00002v1", "2611.00001v1"]
    assert len(blog.writer.calls) == 2


def test_the_next_run_asks_nobody_again(blog: Blog) -> None:
    notes(blog)
    calls = len(blog.writer.calls)
    notes(blog, WEDNESDAY + timedelta(days=1))
    assert len(blog.writer.calls) == calls


def test_an_answer_that_does_not_fit_twice_is_told_and_the_issue_appears_unread(blog: Blog) -> None:
    blog.writer.order(Fault.WRONG_TYPES, 1, 2)
    assert "There was no triage" in notes(blog)[0]
    assert blog.printed() == ["2611.00002v1", "2611.00001v1"]


def test_outside_the_hours_of_the_writer_the_issue_waits_for_its_triage(blog: Blog) -> None:
    later = datetime.now(UTC) + timedelta(hours=2)
    blog.more |= {"DIGEST_WRITER_WRITE_BETWEEN": f"{later:%H:%M}-{later + timedelta(hours=2):%H:%M}"}
    blog.more |= {"DIGEST_WEEKLY_TIME_ZONE": "UTC"}
    result = blog.weekly(WEDNESDAY)
    assert result is not None
    assert (result.exit_code, result.issues[0].issue.state) == (3, IssueState.OPEN)
    assert not blog.writer.calls
    del blog.more["DIGEST_WRITER_WRITE_BETWEEN"]
    assert notes(blog)[0].startswith("The triage keeps 1 of")
    assert blog.printed() == ["2611.00001v1"]


def test_what_the_triage_costs_counts_under_the_ceiling_of_the_issue(blog: Blog) -> None:
    entry = {"input_cost_per_token": 1e-06, "output_cost_per_token": 1e-05}
    (blog.folder / "mine.json").write_text(json.dumps({"stand-in": entry}), encoding="utf-8")
    blog.more |= {"DIGEST_WRITER_PRICES": str(blog.folder / "mine.json")}
    # More than the triage may cost, and less than a paper may after it.
    blog.more |= {"DIGEST_WRITER_MAX_COST_PER_ISSUE": "0.086"}
    notes(blog)
    assert len(blog.writer.calls) == 1
    (said,) = (sentence for sentence in blog.heard.sentences if "are spent" in sentence)
    spent = re.search(r"\$([\d.]+) of the \$0\.086", said)
    assert spent is not None
    assert float(spent[1]) > 0


def test_excerpts_are_picked_without_a_triage(blog: Blog) -> None:
    blog.more |= {"DIGEST_WRITER_NAME": "extractive"}
    notes(blog)
    assert blog.printed() == ["2611.00002v1", "2611.00001v1"]
