"""arXiv: metadata through the `arxiv` package over our own polite transport, PDFs, and licences."""

from collections.abc import Sequence
from typing import TypeAlias
from urllib.parse import urlencode

from digest.adapters.arxiv_door import FEED, FEED_BOUNDS, ArxivDoor
from digest.adapters.arxiv_package import client_of, papers_of
from digest.adapters.fetched import Bounds, Fetched
from digest.core.account_for_ids import lists_of_ids, paper_of
from digest.core.figures.read_licence import licence_in, throttles_instead_of_record
from digest.core.judge_arxiv_answers import pdf_fault, throttles, throttles_instead_of_feed, why_no_pdf
from digest.domain.arxiv import API_URL, FILES_URL, LIST_LENGTH, OAI_URL
from digest.domain.errors import (
    ArxivDownError,
    MalformedIdError,
    PaperError,
    ServiceError,
    TooLargeError,
    UnknownPaperError,
    UnreadablePdfError,
)
from digest.domain.paper import Paper, PaperId

REFUSING = frozenset({400, 500})  # one malformed id: 400; a mix of good and bad ones: 500 at times
MOST_REFUSALS = 16  # halvings of refused lists in one go; one bad id among 50 needs 6
PDF_TRIES = 3
PDF = "application/pdf, */*;q=0.5"
RECORD = "application/xml, text/xml;q=0.9, */*;q=0.5"
RECORD_BOUNDS = Bounds(total_s=60.0, size_bytes=2_000_000)
PDF_BOUNDS = Bounds(total_s=300.0, size_bytes=100_000_000)

Found: TypeAlias = Paper | PaperError | ServiceError


class Arxiv:
    """A `PaperSource`.

    api_url: the query interface. files_url: the host of the PDFs. oai_url: where licences are asked for.
    """

    def __init__(
        self, door: ArxivDoor, *, api_url: str = API_URL, files_url: str = FILES_URL, oai_url: str = OAI_URL
    ) -> None:
        self._door = door
        self._api_url = api_url
        self._files_url = files_url.rstrip("/")
        self._oai_url = oai_url

    def papers(self, ids: Sequence[PaperId]) -> dict[PaperId, Found]:
        """Return, for each id asked for and in that order, its paper or why there is none."""
        known: dict[PaperId, Found] = {}
        lists, refusals = lists_of_ids(ids, length=LIST_LENGTH), 0
        while lists:
            asked = lists.pop(0)
            try:
                known |= self._found(asked)
            except _RefusedError as refusal:
                # One id can make arXiv refuse its whole list.
                refusals += 1
                if len(asked) == 1 or refusals > MOST_REFUSALS:
                    known |= dict.fromkeys(asked, refusal.of(asked))
                else:
                    middle = len(asked) // 2
                    lists[:0] = [asked[:middle], asked[middle:]]
            except ServiceError as error:
                known |= dict.fromkeys([*asked, *(one for rest in lists for one in rest)], error)
                break
        return {one: known[one] for one in ids}

    def pdf(self, paper: Paper) -> bytes:
        """Return the PDF of exactly this version.

        Raises WithdrawnError, NoPdfError, UnreadablePdfError when it is too large, ThrottledError,
        ArxivDownError.
        """
        fault = ""
        for _ in range(PDF_TRIES):
            answer = self._file(paper)
            if answer.status != 200:
                raise why_no_pdf(paper, answer.status, answer.body)
            fault = pdf_fault(answer.body)
            if not fault:
                return answer.body
        raise ArxivDownError(
            f"arXiv sent {fault} instead of the PDF of {paper.id}, {PDF_TRIES} times: try again later, "
            f"or look at {paper.pdf_url} yourself."
        )

    def licence(self, paper: Paper) -> str:
        """Return the address of the licence of exactly this version, or "" when arXiv does not tell it.

        The query interface names no licence: this is one request more, in the same pace.

        Raises ThrottledError and ArxivDownError.
        """
        if paper.licence_url:
            return paper.licence_url
        asked = {"verb": "GetRecord", "metadataPrefix": "arXivRaw"}
        asked["identifier"] = f"oai:arXiv.org:{paper.id.base}"
        url = f"{self._oai_url}?{urlencode(asked, safe=':/')}"
        answer = self._door.get(url, RECORD, RECORD_BOUNDS, throttles_instead_of_record)
        if answer.status != 200:
            raise ArxivDownError(
                f"arXiv answers for the licence of {paper.id} with status {answer.status}: try again later."
            )
        try:
            return licence_in(answer.body, paper.id.version or 1)
        except ValueError as error:
            raise ArxivDownError(
                f"arXiv sent a record of {paper.id} that makes no sense ({error})."
            ) from error

    def _found(self, asked: Sequence[PaperId]) -> dict[PaperId, Found]:
        """Return what one list of ids brings. Raises _RefusedError and ServiceError."""
        # Here: it takes longer to load than `digest --help` may.
        import arxiv  # type: ignore[import-untyped]  # the package has no py.typed

        client = client_of(self._api_url, self._feed, page_size=LIST_LENGTH)
        search = arxiv.Search(id_list=[str(one) for one in asked], max_results=LIST_LENGTH)
        papers: list[Paper] = []
        try:
            for result in client.results(search):
                papers += papers_of(result)
        except arxiv.UnexpectedEmptyPageError:
            pass  # arXiv counts entries that are no papers; whatever is missing is accounted for below
        except arxiv.HTTPError as error:
            if error.status in REFUSING:
                raise _RefusedError(error.status) from error
            raise ArxivDownError(f"arXiv answers with status {error.status}: try again later.") from error
        except (ValueError, MalformedIdError) as error:
            raise ArxivDownError(f"arXiv sent metadata that make no sense ({error}).") from error
        return {one: paper_of(one, papers) for one in asked}

    def _feed(self, url: str) -> Fetched:
        return self._door.get(url, FEED, FEED_BOUNDS, throttles_instead_of_feed)

    def _file(self, paper: Paper) -> Fetched:
        try:
            return self._door.get(f"{self._files_url}/pdf/{paper.id}", PDF, PDF_BOUNDS, throttles)
        except TooLargeError as error:
            raise UnreadablePdfError(f"The PDF of {paper.id} is too large: {error}") from error


class _RefusedError(ArxivDownError):
    """arXiv refuses a list of ids for one that it does not like."""

    def __init__(self, status: int) -> None:
        super().__init__(f"arXiv refuses the list of ids (status {status}): try again later.")
        self.status = status

    def of(self, asked: Sequence[PaperId]) -> PaperError | ServiceError:
        if self.status == 400 and len(asked) == 1:
            return UnknownPaperError(f"arXiv does not accept {str(asked[0])!r} as an id: check it.")
        return self
