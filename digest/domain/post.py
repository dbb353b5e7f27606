"""One issue (期) of the digest. Its JSON is the canonical form from which every rendering comes."""

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict

from digest.domain.finding import CheckedDigest
from digest.domain.instruction import Instruction
from digest.domain.paper_text import LeftOut
from digest.domain.writing import Usage


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


class PostItem(_Kept):
    """One paper of a post. number counts from 1; id has its version."""

    number: int
    id: str
    title: str
    authors: tuple[str, ...]
    citation: str
    published: date
    updated: date
    categories: tuple[str, ...]
    comment: str
    abs_url: str
    pdf_url: str
    code_urls: tuple[str, ...]
    digest: CheckedDigest
    source: Source
    writer: str
    usage: Usage


class MissingPaper(_Kept):
    """A paper that was asked for and is not in the post. code: see domain/errors.py; reason: a sentence."""

    id: str
    code: str
    reason: str


class Post(_Kept):
    """A whole issue, typeset.

    asked: the ids that were asked for, in order, as given.
    number: of the issue, from 1; None for a blog that does not count.
    closing: the paragraphs of 后记, Markdown. ai_label: the notice that machines wrote this; "" for none.
    is_excerpt_draft: the items hold the papers' own English sentences, no writer was asked.
    """

    format: Literal[1] = 1
    asked: tuple[str, ...]
    number: int | None
    date: date
    title: str
    items: tuple[PostItem, ...]
    missing: tuple[MissingPaper, ...]
    closing: tuple[str, ...]
    ai_label: str
    is_excerpt_draft: bool
    generator: str
