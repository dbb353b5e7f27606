"""Ten weeks of daily runs over the holidays, as cron makes them, with faults and a person who meddles."""

import json
from collections import Counter
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import pytest

from digest.core.find_paper_ids import paper_id
from digest.domain.issue import Issue
from digest.wiring.ledger import OpenedLedger
from tests.sample_pdfs import pdf_of
from tests.stand_ins.arxiv_feed import StandInPaper
from tests.stand_ins.arxiv_listing import ListingStandIn
from tests.stand_ins.writer import WriterStandIn
from tests.year.blog import Blog
from tests.year.troubles import TROUBLES, no_exports

SHANGHAI, NEW_YORK = ZoneInfo("Asia/Shanghai"), ZoneInfo("America/New_York")
DAY, WEEK = timedelta(days=1), timedelta(days=7)
FIRST_DAY, WEEKS = date(2026, 11, 9), 10
# On the evenings of Thanksgiving, Christmas Eve and New Year's Eve nothing is announced.
SILENT = {date(2026, 11, 26), date(2026, 12, 24), date(2026, 12, 31)}
HELD_DAYS = (0, 0, 1, 0, 6, 0, 3)  # how long moderation holds papers, one after the other
SUBJECTS = ("Reading", "Counting", "Mending", "Joining", "Parsing", "Asking", "Ranking")
PDF = pdf_of("Reading Words")
TROUBLED = {49: "a PDF"} | dict.fromkeys(range(7), "the listing")  # by the number of the day
UNEXPORTED = {28, 29}


@dataclass(frozen=True, slots=True)
class Announced:
    """A paper and when arXiv lists it."""

    paper: StandInPaper
    at: datetime


@dataclass
class History:
    """What the posts ever printed: day, number and ids by the name of the post."""

    days: dict[str, date] = field(default_factory=dict)
    numbers: dict[str, int | None] = field(default_factory=dict)
    printed: dict[str, set[str]] = field(default_factory=dict)

    def look(self, posts: Path) -> None:
        for path in posts.glob("*.json"):
            post = json.loads(path.read_text(encoding="utf-8"))
            self.days[path.stem] = date.fromisoformat(post["date"])
            self.numbers[path.stem] = post["number"]
            self.printed.setdefault(path.stem, set()).update(item["id"] for item in post["items"])


def test_no_paper_is_lost_or_printed_twice_and_each_week_has_one_post(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    papers, history = [_announced(number) for number in range(3 * WEEKS)], History()
    with ListingStandIn([]) as arxiv, WriterStandIn() as writer:
        blog = Blog(tmp_path, arxiv, writer)
        blog.set_up(top=20, catch_up="skip", export=["hugo"])
        for one in papers:
            arxiv.publish(one.paper)
        exit_codes = _live(blog, papers, history, monkeypatch)
        issues = OpenedLedger(blog.settings(), blog.heard, datetime.now(UTC)).issues()
        paid = Counter(json.dumps(call.messages) for call in writer.calls if call.fault is None)
    assert set(exit_codes) == {0, 1, 3}, "some days went well, some in part, some not at all"
    # The first week failed; each of the others has one post, and one number.
    assert sorted(history.days.values()) == [FIRST_DAY + week * WEEK for week in range(1, WEEKS)]
    assert [history.numbers[name] for name in sorted(history.numbers)] == list(range(1, WEEKS))
    could_be_had = [one.paper.id for one in papers if _could_be_had(one, issues[-1])]
    printed = [paper_id(one).base for ids in history.printed.values() for one in ids]
    assert sorted(printed) == sorted(could_be_had)
    assert max(paid.values()) == 1
    exported = {path.parent.name for path in (tmp_path / "exports" / "hugo").rglob("index.md")}
    assert exported == set(history.printed)


def _live(
    blog: Blog, papers: list[Announced], history: History, monkeypatch: pytest.MonkeyPatch
) -> list[int]:
    """Run every morning at eight, and return the exit codes.

    On every other day something goes wrong, on some a person meddles.
    """
    random, exit_codes, posts = Random(7), [], blog.folder / "posts"
    for number in range(7 * WEEKS):
        now = datetime.combine(FIRST_DAY + number * DAY, time(8), SHANGHAI)
        blog.arxiv.listing = [one.paper for one in papers if one.at <= now][::-1]
        # By the next day arXiv's throttling is long over; the clock of its pace is that of the machine.
        monkeypatch.setenv("XDG_STATE_HOME", str(blog.folder / "state" / str(number)))
        trouble = TROUBLED.get(number) or random.choice([*TROUBLES, *[""] * 6])
        if trouble:
            TROUBLES[trouble](blog)
        is_unexported = number in UNEXPORTED or random.random() < 0.1
        with no_exports(blog) if is_unexported else nullcontext():
            result = blog.weekly(now)
        assert result is not None
        exit_codes.append(result.exit_code)
        blog.arxiv.recover()
        blog.writer.recover()
        history.look(posts)
        if number in MEDDLING:
            MEDDLING[number](max(posts.glob("*.json")))
    return exit_codes


def _edit_page(canonical: Path) -> None:
    page = canonical.with_suffix(".md")
    page.write_text(f"{page.read_text(encoding='utf-8')}\n我的话。\n", encoding="utf-8")


def _take_edit_back(canonical: Path) -> None:
    page = canonical.with_suffix(".md")
    page.write_text(page.read_text(encoding="utf-8").removesuffix("\n我的话。\n"), encoding="utf-8")


def _drop_paper(canonical: Path) -> None:
    post = json.loads(canonical.read_text(encoding="utf-8"))
    del post["items"][0]
    canonical.write_text(json.dumps(post, ensure_ascii=False, indent=2), encoding="utf-8")


def _delete(canonical: Path) -> None:
    canonical.with_suffix(".md").unlink()
    canonical.unlink()


# What a person does to the last post, by the number of the day: the first edit comes before its export.
MEDDLING: dict[int, Callable[[Path], None]] = {
    29: _edit_page,
    37: _drop_paper,
    45: _delete,
    49: _edit_page,
    51: _take_edit_back,
    58: _drop_paper,
}


def _announced(number: int) -> Announced:
    """Return a paper: three a week are submitted, on Monday, on Wednesday and on Friday, 20:00 UTC."""
    week, place = divmod(number, 3)
    day = FIRST_DAY + (week - 1) * WEEK + 2 * place * DAY
    submitted = datetime.combine(day, time(20), UTC)
    subject = SUBJECTS[number % len(SUBJECTS)]
    paper = StandInPaper(
        f"{day:%y%m}.{number + 1:05}",
        title=f"{subject} Words of Corpus{number}",
        abstract=f"{subject} what author{number} tells of language{number} in corpus{number}.",
        pdf=PDF,
        published=submitted,
    )
    return Announced(paper, _announcement(submitted + HELD_DAYS[number % len(HELD_DAYS)] * DAY))


def _announcement(ready: datetime) -> datetime:
    """Return the evening, 20:00 in New York, on which arXiv announces what is ready at a moment.

    Sunday to Thursday; what came by 14:00 of that day, on Sunday by 14:00 of the Friday before:
    https://info.arxiv.org/help/availability.html
    """
    day = ready.astimezone(NEW_YORK).date()
    while True:
        closing_day = day - 2 * DAY if day.isoweekday() == 7 else day
        is_in_time = ready <= datetime.combine(closing_day, time(14), NEW_YORK)
        if is_in_time and day.isoweekday() in {7, 1, 2, 3, 4} and day not in SILENT:
            return datetime.combine(day, time(20), NEW_YORK)
        day += DAY


def _could_be_had(one: Announced, last: Issue) -> bool:
    """Return whether a run that chose papers could see this one, which is of the days of an issue by then."""
    end = datetime.combine(last.date + DAY, time(), SHANGHAI)
    return one.at <= last.begun and one.paper.published < end
