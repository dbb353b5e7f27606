"""Four papers of two weeks, and a blog that prints them."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from tests.sample_pdfs import pdf_of
from tests.stand_ins.arxiv_feed import StandInPaper
from tests.stand_ins.arxiv_listing import ListingStandIn
from tests.stand_ins.writer import WriterStandIn
from tests.year.blog import Blog

MONDAY = datetime(2026, 11, 16, 8, tzinfo=ZoneInfo("Asia/Shanghai"))
DAY = timedelta(days=1)
WORDS = ("Reading", "Counting", "Mending", "Joining")
PAPERS = [
    StandInPaper(
        f"2611.0000{number}",
        title=f"{word} Words",
        abstract=f"{word} of words, as number{number} does.",
        pdf=pdf_of(f"{word} Words"),
        published=MONDAY - timedelta(days=5) + timedelta(days=7 * (number // 3)),
    )
    for number, word in enumerate(WORDS, start=1)
]
FIRST, SECOND = {"2611.00001v1", "2611.00002v1"}, {"2611.00003v1", "2611.00004v1"}


@contextmanager
def opened_blog(folder: Path) -> Iterator[Blog]:
    """Yield a blog that exports to Hugo, with an arXiv that lists the papers of both weeks."""
    (folder / "blog").mkdir()
    with ListingStandIn(PAPERS) as arxiv, WriterStandIn() as writer:
        made = Blog(folder / "blog", arxiv, writer)
        made.set_up(export=["hugo"])
        yield made


def printed(blog: Blog) -> list[set[str]]:
    """Return the ids of each post, the earliest first."""
    return [{item.id for item in post.items} for post in blog.posts()]
