"""A stand-in for arXiv's listings: searches that move while they are read, and the daily feeds."""

import re
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from urllib.parse import parse_qs, unquote, urlsplit
from xml.sax.saxutils import escape

from tests.stand_ins.arxiv import ArxivStandIn
from tests.stand_ins.arxiv_faults import Reply
from tests.stand_ins.arxiv_feed import StandInPaper, entry, error_entry, feed

ATOM = "application/atom+xml; charset=utf-8"
_RANGE = re.compile(r"submittedDate:\[(\d{12}) TO (\d{12})\]")
_TERM = re.compile(r'(\w+):(?:"([^"]*)"|([^\s()]+))')
_OPERATORS = {"ANDNOT": "and not", "AND": "and", "OR": "or"}
_LOGIC = re.compile(r"[\s()]*(?:(?:True|False|and|or|not)[\s()]*)+")

Move = Callable[[list[StandInPaper]], None]
"""Changes the listing in place, as new submissions and withdrawals do."""


class ListingStandIn(ArxivStandIn):
    """An `ArxivStandIn` that also searches, and that announces.

    As arXiv, it knows a paper in its current version alone, counts all results on every page, sends an empty
    page past the end, and refuses a query that it cannot read with 400.

    listing: in the order in which papers are sent, whatever order is asked for.
    moves: the first is made after the first page of a search was sent, and so on.
    """

    def __init__(self, papers: Sequence[StandInPaper]) -> None:
        super().__init__(papers)
        self.listing = sorted(papers, key=lambda paper: paper.published, reverse=True)
        self.announcements: dict[str, str] = {}
        """The kind of each announced paper by its id: new, cross, replace or replace-cross."""
        self.moves: list[Move] = []

    @property
    def starts(self) -> list[int]:
        """Return where each page that was asked for begins."""
        queries = (parse_qs(urlsplit(seen.path).query) for seen in self.requests)
        return [int(query["start"][0]) for query in queries if "start" in query]

    def _right(self, path: str) -> Reply:
        address = urlsplit(path)
        query = parse_qs(address.query)
        if address.path == "/api/query" and "search_query" in query:
            return self._search(query)
        if address.path.startswith("/atom/"):
            return self._announced(unquote(address.path.removeprefix("/atom/")).split("+"))
        return super()._right(path)

    def _search(self, query: dict[str, list[str]]) -> Reply:
        start, most = int(query["start"][0]), int(query["max_results"][0])
        try:
            found = [paper for paper in self.listing if _matches(paper, query["search_query"][0])]
        except ValueError as error:
            return Reply(400, feed([error_entry(str(error))], total=1), ATOM)
        entries = [entry(paper, paper.versions) for paper in found[start : start + most]]
        if self.moves:
            self.moves.pop(0)(self.listing)
        return Reply(200, feed(entries, total=len(found)), ATOM)

    def _announced(self, categories: Sequence[str]) -> Reply:
        told = [
            _announcement(paper, self.announcements[paper.id])
            for paper in self.listing
            if paper.id in self.announcements and set(categories) & set(paper.categories)
        ]
        return Reply(200, daily_feed(told), ATOM)


def daily_feed(entries: Sequence[str]) -> bytes:
    return f"""<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/" \
xmlns="http://www.w3.org/2005/Atom" xml:lang="en-us">
  <id>http://rss.arxiv.org/atom/stand-in</id>
  <title>updates on the stand-in</title>
  <updated>2026-11-20T05:00:00+00:00</updated>
{"".join(entries)}</feed>
""".encode()


def _announcement(paper: StandInPaper, kind: str) -> str:
    name = f"{paper.id}v{paper.versions}"
    terms = "".join(f'<category term="{category}"/>' for category in paper.categories)
    return f"""  <entry>
    <id>oai:arXiv.org:{name}</id>
    <title>{escape(paper.title)}</title>
    <updated>2026-11-20T05:00:00.899254+00:00</updated>
    <link href="https://arxiv.org/abs/{paper.id}" rel="alternate" type="text/html"/>
    <summary>arXiv:{name} Announce Type: {kind}
Abstract: {escape(" ".join(paper.abstract.split()))}</summary>
    {terms}
    <published>{paper.published:%Y-%m-%d}T00:00:00-05:00</published>
    <arxiv:announce_type>{kind}</arxiv:announce_type>
    <dc:rights>{paper.licence}</dc:rights>
    <dc:creator>{escape(", ".join(paper.authors))}</dc:creator>
  </entry>
"""


def _matches(paper: StandInPaper, query: str) -> bool:
    """Say whether a paper is found. Raises ValueError for a query of another form than arXiv's."""
    within = _RANGE.search(query)
    if within and not _minute(within[1]) <= paper.published <= _minute(within[2]):
        return False
    asked = _TERM.sub(lambda term: str(_holds(paper, term)), _RANGE.sub("True", query))
    for ours, theirs in _OPERATORS.items():
        asked = re.sub(rf"\b{ours}\b", theirs, asked)
    if not _LOGIC.fullmatch(asked):
        raise ValueError(f"cannot parse fragment of {query}")
    return bool(eval(asked))  # nothing but True, False, their operators and brackets


def _holds(paper: StandInPaper, term: re.Match[str]) -> bool:
    wanted = (term[2] or term[3]).lower()
    fields = {
        "ti": paper.title,
        "abs": paper.abstract,
        "au": " ; ".join(paper.authors),
        "all": f"{paper.title} {paper.abstract} {' '.join(paper.authors)}",
    }
    if term[1] == "cat":
        return wanted in {category.lower() for category in paper.categories}
    if term[1] not in fields:
        raise ValueError(f"invalid field {term[1]}")
    return wanted in " ".join(fields[term[1]].split()).lower()


def _minute(text: str) -> datetime:
    return datetime.strptime(text, "%Y%m%d%H%M").replace(tzinfo=UTC)
