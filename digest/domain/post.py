"""One issue (期) of the digest. Its JSON is the canonical form from which every rendering comes."""

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict

from digest.domain.finding import CheckedDigest, Fate
from digest.domain.instruction import Instruction
from digest.domain.licence import NamedLicence
from digest.domain.link import checked_address, checked_link, checked_path
from digest.domain.look import Show, Style
from digest.domain.paper_text import LeftOut
from digest.domain.typography import Typography
from digest.domain.writing import Usage

# A post may come from anybody's file: what its pages lead to is judged when it is read.
Address = Annotated[str, AfterValidator(checked_address)]
Reference = Annotated[str, AfterValidator(checked_link)]
PlaceBeside = Annotated[str, AfterValidator(checked_path)]


class _Kept(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Source(_Kept):
    """What was read of a paper: always its full text; a paper that cannot be read is not in a post.

    sentences: how many the writer saw. left_out: text that nobody can see, which the writer did not see.
    instructions: words in it that speak to the writer, examples not among them.
    """

    reader: str
    pages: int
    sentences: int
    is_suspect: bool
    left_out: tuple[LeftOut, ...]
    instructions: tuple[Instruction, ...] = ()


class Origin(StrEnum):
    """Where an item comes from, which decides what it is called and linked to."""

    ARXIV = "arxiv"
    SAMPLE = "sample"  # it travels with the program
    DOCUMENT = "document"  # a PDF or a page that the blogger named
    REPOSITORY = "repository"  # a release of software, a model or data


class WebLink(_Kept):
    """Another page that a reader may go to. url: http or https, or a path beside the post."""

    title: str
    url: Reference


class PostFigure(_Kept):
    """The figure of a paper that shows best what it does.

    file: beside the post; "" where the licence does not let us print it. page counts from 1.
    """

    file: PlaceBeside
    page: int
    caption: str
    alt_zh: str
    licence: str
    licence_url: Address


class PostItem(_Kept):
    """One paper of a post. number counts from 1; id has its version.

    licence: of a repository, by its own text; None where none was read.
    venue: where it was published or accepted, as printed there; "" when the metadata name none.
    headline, note, see_also: the blogger's own words; note holds Markdown paragraphs.
    edited: names of fields that a person changed in the JSON; a claim that they changed bears its own mark.
    """

    number: int
    id: str
    title: str
    authors: tuple[str, ...]
    citation: str
    published: date
    updated: date
    categories: tuple[str, ...]
    comment: str
    origin: Origin = Origin.ARXIV
    licence: NamedLicence | None = None
    abs_url: Address
    pdf_url: Address
    code_urls: tuple[Address, ...]
    affiliations: tuple[str, ...] = ()
    venue: str = ""
    headline: str = ""
    note: tuple[str, ...] = ()
    see_also: tuple[WebLink, ...] = ()
    figure: PostFigure | None = None
    digest: CheckedDigest
    source: Source
    writer: str
    usage: Usage
    edited: tuple[str, ...] = ()


class MissingPaper(_Kept):
    """A paper that was asked for and is not in the post. code: see domain/errors.py; reason: a sentence."""

    id: str
    code: str
    reason: str


class Opening(_Kept):
    """How a roundup begins. intro: Markdown paragraphs. reply_code: what readers send to get the papers."""

    greeting: str = ""
    intro: tuple[str, ...] = ()
    reply_code: str = ""


class Post(_Kept):
    """A whole issue, typeset.

    asked: the ids that were asked for, in order, as given.
    number: of the issue, from 1; None for a blog that does not count. slug: of its address and files.
    closing: the paragraphs of 后记, Markdown. ai_label: the notice that machines wrote this; "" for none.
    related: earlier posts on the same matter.
    is_excerpt_draft: the items hold the papers' own English sentences, no writer was asked.
    made: names, in the library, this issue as digest made it. edited: what of it a person changed since.
    """

    format: Literal[1] = 1
    asked: tuple[str, ...]
    number: int | None
    date: date
    slug: str
    title: str
    style: Style
    show: Show
    typography: Typography = Typography()
    opening: Opening
    items: tuple[PostItem, ...]
    missing: tuple[MissingPaper, ...]
    related: tuple[WebLink, ...] = ()
    closing: tuple[str, ...]
    ai_label: str
    is_excerpt_draft: bool
    generator: str
    made: str = ""
    edited: tuple[str, ...] = ()

    @property
    def is_edited(self) -> bool:
        """A build found a person's edits in it and kept them."""
        return bool(self.edited) or any(
            item.edited or any(claim.fate is Fate.EDITED for claim in item.digest.claims)
            for item in self.items
        )
