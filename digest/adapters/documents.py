"""Documents that the user names: files beside the plan, and pages and files on the web."""

from collections.abc import Callable
from dataclasses import replace
from email.message import Message
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from digest.adapters.fetched import REDIRECTING, Bounds, Fetched, Send
from digest.adapters.http import Http
from digest.adapters.public_hosts import Network, network_of
from digest.core.reading_pages.decode_page import decoded
from digest.core.reading_pages.raw_address import raw_address
from digest.core.reading_pages.read_page import as_html
from digest.domain.arxiv import is_of_arxiv
from digest.domain.errors import ConfigError, NetworkError, OfflineError, PaperError

LARGEST_PDF_BYTES = 100_000_000
LARGEST_PAGE_BYTES = 5_000_000
REDIRECTS = 5
MAGIC, MAGIC_WITHIN = b"%PDF-", 1024  # PDF readers allow junk before the header: PDF 32000-1, annex H.3.4.1
PDF = "application/pdf, */*;q=0.5"
PAGE = "text/html, application/xhtml+xml, text/markdown, text/plain;q=0.9, */*;q=0.5"
HTML_TYPES = frozenset({"text/html", "application/xhtml+xml"})
NO_TYPES = frozenset({"application/octet-stream", "binary/octet-stream"})  # "whatever it may be"
HTML_SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
GONE, CLOSED = frozenset({404, 410}), frozenset({401, 403, 407, 451})


class Documents:
    """Loads documents. A path is meant from `folder` on.

    http: None for --offline, when only files are at hand.
    network_of: says of a host where it lies. The user may name one in a private network, but no page of the
        open internet may lead there.
    """

    def __init__(
        self, http: Http | None, folder: Path, *, network_of: Callable[[str], Network] = network_of
    ) -> None:
        self._http = http
        self._folder = folder
        self._network_of = network_of

    def pdf(self, place: str) -> bytes:
        """Return the PDF at a path or web address. Raises PaperError, ServiceError or ConfigError."""
        if is_on_the_web(place):
            data = self._fetched(place, PDF, Bounds(300.0, LARGEST_PDF_BYTES)).body
        else:
            data = self._from_disk(place, LARGEST_PDF_BYTES)
        if MAGIC not in data[:MAGIC_WITHIN]:
            raise PaperError(
                f"{_shown(place)!r} is no PDF: it begins with {data[:20]!r}. Name a page with page = instead."
            )
        return data

    def page(self, place: str) -> str:
        """Return the HTML, Markdown or plain text at a path or web address. Raises as `pdf` does."""
        if is_on_the_web(place):
            return self._page_on_the_web(place)
        data = self._from_disk(place, LARGEST_PAGE_BYTES)
        text = _text(place, data, "")
        return as_html(text) if Path(place).suffix.lower() in HTML_SUFFIXES else text

    def _page_on_the_web(self, url: str) -> str:
        answer = self._fetched(raw_address(url), PAGE, Bounds(60.0, LARGEST_PAGE_BYTES))
        head = Message()
        head["content-type"] = answer.headers.get("content-type", "application/octet-stream")
        kind = head.get_content_type()
        if (
            not (kind.startswith("text/") or kind in HTML_TYPES | NO_TYPES)
            and MAGIC not in answer.body[:MAGIC_WITHIN]
        ):
            raise PaperError(f"{_shown(url)!r} is {kind}, which holds no text to read: name a page of text.")
        text = _text(url, answer.body, head.get_content_charset(""))
        return as_html(text) if kind in HTML_TYPES else text

    def _from_disk(self, place: str, size_bytes: int) -> bytes:
        try:
            path = self._folder / Path(place).expanduser()
        except RuntimeError as error:  # ~somebody, whom this machine does not know
            raise ConfigError(f"There is no home folder for {place!r}: write the whole path.") from error
        try:
            if not path.is_file():
                raise ConfigError(
                    f"There is no file {str(path)!r}: a path in a plan is meant from the plan's folder on."
                )
            if path.stat().st_size > size_bytes:
                raise PaperError(
                    f"{str(path)!r} is larger than the {size_bytes:,} bytes that are taken at most."
                )
            return path.read_bytes()
        except OSError as error:
            raise ConfigError(
                f"{str(path)!r} cannot be read ({error.strerror}): look at its rights."
            ) from error

    def _fetched(self, url: str, accept: str, bounds: Bounds) -> Fetched:
        """Return a good answer, after redirects to other hosts too; each is judged before it is followed."""
        if self._http is None:
            raise OfflineError(f"{_shown(url)} is not kept. Run the same command once without --offline.")
        here = url
        for _ in range(REDIRECTS + 1):
            answer = _one_answer(self._http, here, accept, bounds)
            location = answer.headers.get("location")
            if answer.status not in REDIRECTING or not location:
                return _good(answer, url)
            here = self._next(answer.url, location)
        raise NetworkError(f"{_shown(url)} redirects more than {REDIRECTS} times: check the address.")

    def _next(self, here: str, location: str) -> str:
        """Return where a redirect leads. Raises NetworkError when it must not be followed."""
        try:
            there = urljoin(here, location)
            old, new = urlsplit(here), urlsplit(there)
        except ValueError as error:
            raise NetworkError(
                f"{_shown(here)} leads to what is no address, which is not followed."
            ) from error
        is_plain = new.scheme in {old.scheme, "https"} and new.hostname and "@" not in new.netloc
        if not is_plain or is_of_arxiv(new.hostname or ""):
            raise NetworkError(
                f"{_shown(here)} leads to an address that is not followed: name the right one."
            )
        if new.hostname != old.hostname and not self._may_lead(old.hostname or "", new.hostname or ""):
            raise NetworkError(
                f"{_shown(here)} leads to {new.hostname}, which is not known to lie in the open internet: "
                "name that address itself if it is meant."
            )
        return there

    def _may_lead(self, old: str, new: str) -> bool:
        return self._network_of(new) is Network.OPEN or self._network_of(old) is Network.PRIVATE


def is_on_the_web(place: str) -> bool:
    """Say whether a place is a web address rather than a path."""
    return place.lower().startswith(("http://", "https://"))


def _shown(url: str) -> str:
    """Return an address for a sentence, without its query: it may hold a token."""
    return url.partition("?")[0]


def _one_answer(http: Http, url: str, accept: str, bounds: Bounds) -> Fetched:
    """Return the answer to one request and its retries, a redirect unfollowed."""
    last: list[Fetched] = []

    def through(send: Send) -> Fetched:
        last.append(send())
        is_redirect = last[-1].status in REDIRECTING
        return replace(last[-1], headers={}) if is_redirect else last[-1]

    http.get(url, accept=accept, bounds=bounds, through=through)
    return last[-1]


def _good(answer: Fetched, url: str) -> Fetched:
    status, shown = answer.status, _shown(url)
    if status == 200:
        return answer
    if status in GONE:
        raise PaperError(f"{shown} is not there (status {status}): check the address.")
    if status in CLOSED:
        raise PaperError(
            f"{shown} does not let programs read it (status {status}): save it in a browser, name that file."
        )
    raise NetworkError(f"{shown} answers with status {status}: try again later.")


def _text(place: str, data: bytes, charset: str) -> str:
    if MAGIC in data[:MAGIC_WITHIN]:
        raise PaperError(f"{_shown(place)!r} is a PDF: name it with pdf = instead.")
    text = decoded(data, charset)
    if text is None:
        raise PaperError(f"{_shown(place)!r} holds no text: name a page, a Markdown file or a text file.")
    return text
