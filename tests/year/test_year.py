"""Weekly runs over the new year against an arXiv whose listing moves on, with faults in some weeks."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import pytest

from digest.domain.issue import WeeklyResult
from tests.sample_pdfs import pdf_of
from tests.stand_ins.arxiv_feed import StandInPaper
from tests.stand_ins.arxiv_listing import ListingStandIn
from tests.stand_ins.writer import WriterStandIn
from tests.year.blog import Blog
from tests.year.troubles import TROUBLES

WEEKS = 13
FIRST_RUN = datetime(2026, 11, 16, 8, tzinfo=ZoneInfo("Asia/Shanghai"))
SUBJECTS = ("Reading Words", "Counting Numbers")
PDFS = [pdf_of(subject) for subject in SUBJECTS]


@pytest.mark.parametrize("seed", [1])
def test_each_week_has_its_issue_and_no_paper_is_lost_or_printed_twice(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    random = Random(seed)
    papers = [paper for week in range(WEEKS) for paper in _papers(week)]
    exit_codes = []
    with ListingStandIn([]) as arxiv, WriterStandIn() as writer:
        blog = Blog(tmp_path, arxiv, writer)
        blog.set_up(top=4, catch_up="all", export=["hugo"])
        for paper in papers:
            arxiv.publish(paper)
        for week in range(WEEKS):
            now = FIRST_RUN + timedelta(weeks=week)
            arxiv.listing = [paper for paper in papers if _announced(paper) <= now][::-1]
            if random.random() < 0.6:
                TROUBLES[random.choice(list(TROUBLES))](blog)
            exit_codes.append(_run(blog, now, tmp_path / f"state {week}", monkeypatch).exit_code)
            arxiv.recover()
            writer.recover()
        day_after = FIRST_RUN + timedelta(weeks=WEEKS - 1, days=1)
        assert _run(blog, day_after, tmp_path / "state", monkeypatch).exit_code == 0
        requests, calls = len(arxiv.requests), len(writer.calls)
        assert _run(blog, day_after, tmp_path / "state", monkeypatch).issues == ()
        assert (len(arxiv.requests), len(writer.calls)) == (requests, calls)
    posts = blog.posts()
    days = [FIRST_RUN.date() + timedelta(weeks=week) for week in range(WEEKS)]
    assert [(post.number, post.date) for post in posts] == list(enumerate(days, start=1))
    assert sorted(blog.printed()) == sorted(f"{paper.id}v1" for paper in papers)
    assert {0, 1, 3} == set(exit_codes), "some days went well, some in part, some not at all"
    names = [f"{day}-weekly" for day in days]
    assert sorted(path.stem for path in (tmp_path / "posts").glob("*.md")) == names
    assert len(list((tmp_path / "exports" / "hugo").rglob("*.md"))) == WEEKS


def _papers(week: int) -> list[StandInPaper]:
    """Return what is submitted in the week before an issue: one paper on Tuesday, one on Friday."""
    tuesday = FIRST_RUN.astimezone(UTC) + timedelta(weeks=week, days=-6)
    return [
        StandInPaper(
            f"{tuesday:%y%m}.{2 * week + number + 1:05}",
            title=f"{subject} of the Corpus {week}",
            abstract=f"{subject}: what corpus{week} and author{week} tell of language{number}.",
            pdf=PDFS[number],
            published=tuesday + timedelta(days=3 * number),
        )
        for number, subject in enumerate(SUBJECTS)
    ]


def _announced(paper: StandInPaper) -> datetime:
    """Return when a paper is in the listing: every third Friday only when the Monday's issue is out."""
    is_late = paper.published.weekday() == 4 and paper.published.day % 3 == 0
    is_last = paper.published > FIRST_RUN + timedelta(weeks=WEEKS - 2)
    return paper.published + timedelta(days=4 if is_late and not is_last else 1)


def _run(blog: Blog, now: datetime, state: Path, monkeypatch: pytest.MonkeyPatch) -> WeeklyResult:
    # A week later arXiv's throttling is long over; the clock of its pace is that of the machine.
    monkeypatch.setenv("XDG_STATE_HOME", str(state))
    result = blog.weekly(now)
    assert result is not None
    return result
