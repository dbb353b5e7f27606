"""arXiv's listings: its search, page by page, and the daily feeds of its categories."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from digest.adapters.arxiv_door import FEED, FEED_BOUNDS, ArxivDoor
from digest.adapters.arxiv_package import client_of, papers_of
from digest.adapters.fetched import Fetched
from digest.core.judge_arxiv_answers import throttles_instead_of_feed, throttles_instead_of_page
from digest.core.picking.read_daily_feed import announced_papers
from digest.domain.arxiv import FEEDS_URL
from digest.domain.candidate import Candidate, Listed
from digest.domain.errors import ArxivDownError, ConfigError, MalformedIdError
from digest.domain.paper import Paper, PaperId

PAGE = 200  # up to 2000 are taken, but long answers are refused more often: lukasschwab/arxiv.py#43
MOST = 5_000  # papers of one search: 25 pages, a minute and a quarter
MOST_PAGES = 50  # of one search, some of which may be short or come again
OVERLAP = 5  # papers that two pages share, so that none is missed when some above were taken back
PAGE_TRIES = 3  # of a page that is empty without cause
MOST_STEPS_BACK = 3  # in one search, when a listing moves by more than the overlap
_SUMMARY = re.compile(rb"<summary[^>]*>([^<]{1,300})")


class ArxivListing:
    """A `Listing`.

    api_url: the query interface. feeds_url: the host of the daily feeds. page_size: from 2 times OVERLAP up.
    """

    def __init__(
        self, door: ArxivDoor, *, api_url: str, feeds_url: str = FEEDS_URL, page_size: int = PAGE
    ) -> None:
        self._door = door
        self._api_url = api_url
        self._feeds_url = feeds_url.rstrip("/")
        self._page_size = page_size

    def found(self, query: str) -> Listed:
        """Return the papers that a query finds, each once, the newest first.

        Asked for in the order of submission, which arXiv does not always keep, and which moves while it is
        read: pages overlap, and nothing is concluded from a paper's place.
        """
        papers: dict[PaperId, Paper] = {}
        start, steps_back, note, is_cut = 0, 0, "", False
        for pages_left in reversed(range(MOST_PAGES)):
            page = self._whole_page(query, start)
            has_moved = bool(papers) and papers.keys().isdisjoint(paper.id for paper in page.papers)
            papers |= {paper.id: paper for paper in page.papers}
            end = start + page.received
            if end >= page.total:
                break
            if not (page.received and pages_left) or len(papers) >= MOST:
                note, is_cut = _what_is_missing(len(papers), page), not page.received
                break
            if has_moved and steps_back < MOST_STEPS_BACK:
                start, steps_back = max(0, start - self._page_size // 2), steps_back + 1
            else:
                start = max(start + 1, end - OVERLAP)
        newest = sorted(papers.values(), key=lambda paper: (paper.published, paper.id), reverse=True)
        return Listed(tuple(_candidate(paper) for paper in newest), note, is_cut)

    def announced(self, categories: Sequence[str]) -> Listed:
        """Return what categories announced today, in one request; nothing on a weekend."""
        names = "+".join(quote(category) for category in categories)
        answer = self._door.get(
            f"{self._feeds_url}/atom/{names}", FEED, FEED_BOUNDS, throttles_instead_of_feed
        )
        if answer.status in {400, 404}:
            raise ConfigError(
                f"arXiv has no feed of {', '.join(categories)}: see https://arxiv.org/category_taxonomy."
            )
        if answer.status != 200:
            raise ArxivDownError(f"arXiv answers for its feeds with status {answer.status}: try again later.")
        try:
            return Listed(announced_papers(answer.body))
        except ValueError as error:
            raise ArxivDownError(f"arXiv sent a feed that makes no sense ({error}).") from error

    def _whole_page(self, query: str, start: int) -> "_Page":
        """Return a page; an empty one only when it stays empty. Raises ArxivDownError for the first one."""
        for _ in range(PAGE_TRIES):
            page = self._page(query, start)
            if page.received or start >= page.total:
                return page
        if start == 0:
            raise ArxivDownError(
                f"arXiv counts {page.total:,} results and sends none of them: try again later."
            )
        return page

    def _page(self, query: str, start: int) -> "_Page":
        # Here: it takes longer to load than `digest --help` may.
        import arxiv  # type: ignore[import-untyped]  # the package has no py.typed

        client = client_of(self._api_url, self._sent, page_size=self._page_size)
        search = arxiv.Search(query, sort_by=arxiv.SortCriterion.SubmittedDate)
        try:
            feed = client._parse_feed(client._format_url(search, start, self._page_size))
            papers = [paper for result in feed.results for paper in papers_of(result)]
        except arxiv.HTTPError as error:
            raise ArxivDownError(f"arXiv answers with status {error.status}: try again later.") from error
        except (ValueError, MalformedIdError) as error:
            raise ArxivDownError(f"arXiv sent metadata that make no sense ({error}).") from error
        return _Page(papers, len(feed.results), feed.header.total_results)

    def _sent(self, url: str) -> Fetched:
        answer = self._door.get(url, FEED, FEED_BOUNDS, throttles_instead_of_page)
        if answer.status == 400:
            said = _SUMMARY.search(answer.body)
            reason = f" ({' '.join(said[1].decode('utf-8', 'replace').split())})" if said else ""
            raise ConfigError(
                f"arXiv does not understand the query{reason}: "
                "see https://info.arxiv.org/help/api/user-manual.html#query_details."
            )
        return answer


@dataclass(frozen=True, slots=True)
class _Page:
    """received: entries, also such as are no papers. total: what arXiv counts over all pages."""

    papers: Sequence[Paper]
    received: int
    total: int


def _what_is_missing(looked_at: int, page: _Page) -> str:
    if page.received:
        return f"{page.total:,} papers match; {looked_at:,} of them were looked at: narrow the query."
    return f"arXiv sent empty pages: {looked_at:,} of {page.total:,} papers were looked at."


def _candidate(paper: Paper) -> Candidate:
    return Candidate(
        id=paper.id,
        title=paper.title,
        authors=paper.authors,
        abstract=paper.abstract,
        categories=paper.categories,
        appeared=paper.updated,
        first_appeared=paper.published,
        comment=paper.comment,
        is_withdrawn=paper.is_withdrawn,
    )
