"""The plan of one issue, as the blogger writes it: what goes in, in which order, with which own words."""

import datetime
import re
import unicodedata
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from digest.domain.arxiv import is_of_arxiv
from digest.domain.look import Style
from digest.domain.paper import PaperId
from digest.domain.post import WebLink

MOST_ITEMS = 500
LONGEST_TEXT = 20_000  # characters: a note, an intro, an outro
LONGEST_LINE = 500
LONGEST_PLACE = 2_000

# Nothing that ends a link in Markdown or HTML, or that a blog's engine would run.
_PLAIN_ADDRESS = re.compile(r"https?://[A-Za-z0-9._~:/?#@!$&*+,;=%-]+", re.IGNORECASE)
_NO_FILE_NAME = frozenset('/\\:*?"<>|')
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})  # controls, marks of direction, half characters


def _seen(text: str) -> str:
    wrong = next((c for c in text if unicodedata.category(c) in _UNSEEN and c not in "\n\t\u200d"), None)
    if wrong is not None:
        raise ValueError(f"holds the control character {wrong!r}, which nobody can see: take it out")
    return text


def _one_line(text: str) -> str:
    return " ".join(_seen(text).split())


def _not_empty(text: str) -> str:
    if not text:
        raise ValueError("is empty")
    return text


def _paragraphs(value: object) -> object:
    """Return a text as its paragraphs, which empty lines part; what is no text is judged by its type."""
    if not isinstance(value, str):
        return value
    return tuple(part.strip("\n") for part in re.split(r"\n[ \t]*\n", value) if part.strip())


def _not_too_long(paragraphs: tuple[str, ...]) -> tuple[str, ...]:
    chars = sum(len(paragraph) for paragraph in paragraphs)
    if chars > LONGEST_TEXT:
        raise ValueError(f"has {chars:,} characters, and {LONGEST_TEXT:,} are taken at most")
    return paragraphs


def _web_address(text: str) -> str:
    """Return the address. The message never repeats it: it may hold a password."""
    if not _PLAIN_ADDRESS.fullmatch(text):
        raise ValueError(
            "is no plain http or https address: copy it from the browser, other letters written as %XX"
        )
    try:
        parts = urlsplit(text)
        has_host = parts.port != 0 and bool(parts.hostname)
    except ValueError as error:
        raise ValueError(f"is no address ({error})") from error
    if "@" in parts.netloc:
        raise ValueError("holds a user name or a password, which would be published: leave it out")
    if not has_host:
        raise ValueError("names no host")
    return text


def _place(text: str) -> str:
    if "://" not in text:
        return _seen(text)
    if is_of_arxiv(urlsplit(_web_address(text)).hostname or ""):
        raise ValueError('lies on arXiv: name it by its id instead, with arxiv = "2410.06338"')
    return text


def _link(link: WebLink) -> WebLink:
    _web_address(link.url)
    return WebLink(title=_one_line(link.title), url=link.url)


def _file_name(text: str) -> str:
    if set(_seen(text)) & _NO_FILE_NAME or text.startswith("."):
        raise ValueError(f"is {text!r}, which cannot name a file: use letters, digits and hyphens")
    return text


Line = Annotated[str, Field(max_length=LONGEST_LINE), AfterValidator(_one_line)]
Name = Annotated[Line, AfterValidator(_not_empty)]
Paragraphs = Annotated[
    tuple[Annotated[str, AfterValidator(_seen)], ...],
    BeforeValidator(_paragraphs),
    AfterValidator(_not_too_long),
]
WebAddress = Annotated[str, Field(max_length=LONGEST_PLACE), AfterValidator(_web_address)]
Place = Annotated[str, Field(min_length=1, max_length=LONGEST_PLACE), AfterValidator(_place)]


class _Planned(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class IssueHead(_Planned):
    """What the blogger says of the whole issue; what is not said comes from options and settings.

    intro, outro: Markdown paragraphs, printed as they are, before the first item and after the last.
    """

    title: Line = ""
    number: Annotated[int, Field(ge=1, le=1_000_000)] | None = None
    date: datetime.date | None = None
    slug: Annotated[str, Field(max_length=100), AfterValidator(_file_name)] = ""
    style: Style | None = None
    greeting: Line = ""
    intro: Paragraphs = ()
    outro: Paragraphs = ()


class _Item(_Planned):
    """title_zh: instead of the writer's. headline: of a roundup. note: Markdown paragraphs, printed as the
    blogger's own. see_also: pages that a reader may go to, http or https."""

    title_zh: Line = ""
    headline: Line = ""
    note: Paragraphs = ()
    see_also: Annotated[tuple[Annotated[WebLink, AfterValidator(_link)], ...], Field(max_length=20)] = ()


class ArxivItem(_Item):
    """A paper on arXiv, or a sample."""

    arxiv: PaperId


class _Document(_Item):
    """What no metadata tell of. date: when it appeared. url: where a reader finds it, if not where we do."""

    title: Name
    authors: Annotated[tuple[Name, ...], Field(max_length=200)] = ()
    date: datetime.date
    url: WebAddress | None = None


class PdfItem(_Document):
    """pdf: a path beside the plan file, or a web address."""

    pdf: Place


class PageItem(_Document):
    """page: a web address, or the path of a page that was saved."""

    page: Place


class RepositoryItem(_Document):
    """A release of software, a model or data.

    readme, licence: paths or web addresses of their texts; without the second nothing is said of a licence.
    """

    repository: WebAddress
    readme: Place
    licence: Place | None = None


DocumentItem = PdfItem | PageItem | RepositoryItem
PlannedItem = ArxivItem | DocumentItem


class IssuePlan(_Planned):
    """A whole plan. items: in the order of the post, each thing once."""

    issue: IssueHead
    items: Annotated[tuple[PlannedItem, ...], Field(min_length=1, max_length=MOST_ITEMS)]
