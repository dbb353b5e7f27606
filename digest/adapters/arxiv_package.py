"""The `arxiv` package over our own transport: its client asks through us, its entries become papers."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from digest.adapters.fetched import Fetched
from digest.core.find_paper_ids import paper_id
from digest.core.says_withdrawn import says_withdrawn
from digest.domain.paper import Paper

if TYPE_CHECKING:
    import arxiv  # type: ignore[import-untyped]  # the package has no py.typed

SITE = "https://arxiv.org"  # for readers
# Characters: arXiv takes abstracts of 1,920 (https://info.arxiv.org/help/prep.html), older ones are longer.
# The papers of the largest experiments have 5,000 authors.
LONGEST_TITLE, LONGEST_ABSTRACT, MOST_AUTHORS = 1_000, 20_000, 10_000


def client_of(api_url: str, feed: Callable[[str], Fetched], *, page_size: int) -> "arxiv.Client":
    """Return a client that sends through `feed`, which keeps the pace and judges what arXiv answers."""
    import arxiv  # here: it takes longer to load than `digest --help` may

    # Its warnings quote what was sent, whatever that does to a terminal; what is wrong is told by us.
    logging.getLogger("arxiv").setLevel(logging.CRITICAL)
    client = arxiv.Client(page_size=page_size, delay_seconds=0, num_retries=0)
    client.query_url_format = api_url + "?{}"
    client._session = _Session(feed)
    return client


def papers_of(result: "arxiv.Result") -> tuple[Paper, ...]:
    """Return the paper of an entry; none for an entry that reports an error.

    Raises ValueError and MalformedIdError for an entry that makes no sense.
    """
    if "/api/errors" in result.entry_id:
        return ()
    found = paper_id(result.entry_id)
    if found.version is None:
        raise ValueError(f"no version in {result.entry_id!r}")
    comment = _one_line(result.comment, LONGEST_ABSTRACT)
    paper = Paper(
        id=found,
        title=_one_line(result.title, LONGEST_TITLE),
        authors=tuple(_one_line(author.name, LONGEST_TITLE) for author in result.authors[:MOST_AUTHORS]),
        abstract=_one_line(result.summary, LONGEST_ABSTRACT),
        categories=tuple(dict.fromkeys(filter(None, [result.primary_category, *result.categories]))),
        published=result.published,
        updated=result.updated,
        abs_url=f"{SITE}/abs/{found}",
        pdf_url=f"{SITE}/pdf/{found}",
        comment=comment,
        journal_ref=_one_line(result.journal_ref, LONGEST_TITLE),
        doi=_one_line(result.doi, LONGEST_TITLE),
        is_withdrawn=says_withdrawn(comment),
    )
    return (paper,)


class _Session:
    """All that `arxiv.Client` asks of its requests session; httpx and we do the rest."""

    def __init__(self, feed: Callable[[str], Fetched]) -> None:
        self._feed = feed

    def get(self, url: str, headers: object = None) -> "_Response":
        """headers: the package's own name; ours names a contact."""
        answer = self._feed(url)
        return _Response(answer.status, answer.body)


@dataclass(frozen=True, slots=True)
class _Response:
    """All that `arxiv.Client` reads of an answer."""

    status_code: int
    content: bytes


def _one_line(text: str | None, at_most: int) -> str:
    """Return the text with its white space collapsed; what is longer than any real one is cut."""
    line = " ".join((text or "").split())
    return line if len(line) <= at_most else line[: at_most - 1] + "…"
