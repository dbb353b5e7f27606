"""What a template prints: a post laid out for readers, every decision made."""

from dataclasses import dataclass

from digest.domain.digest import Figure, Section
from digest.domain.post import Post, PostItem


@dataclass(frozen=True, slots=True)
class ShownClaim:
    """A claim that stands, as a whole sentence.

    lead: what parts it from the sentence before it in a paragraph: "" or " ".
    notes: the numbers of its footnotes, from 1 over the whole post; () without footnotes.
    """

    text_zh: str
    lead: str = ""
    notes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ShownSection:
    """A section with what stands of it. held_back: how many of its claims did not pass."""

    section: Section
    claims: tuple[ShownClaim, ...]
    held_back: int


@dataclass(frozen=True, slots=True)
class Story:
    """An item of a roundup in two paragraphs: the problem; then what was done, and its result.

    leads_on: the answer begins with who gives it, so that it may be said to meet the problem.
    has_numbers: the result tells some, so that they may be announced.
    """

    problem: tuple[ShownClaim, ...]
    answer: tuple[ShownClaim, ...]
    result: tuple[ShownClaim, ...]
    leads_on: bool
    has_numbers: bool


@dataclass(frozen=True, slots=True)
class ShownItem:
    """One paper of a post.

    one_line: a claim, or () when it was held back. numbers: three or more, or none.
    headline: without a mark at its end.
    standing: how many of its claims are printed as they were checked; edited: how many a person changed
    since; held_back: how many are not printed.
    """

    item: PostItem
    headline: str
    one_line: tuple[ShownClaim, ...]
    sections: tuple[ShownSection, ...]
    story: Story
    numbers: tuple[Figure, ...]
    bibtex: str
    standing: int
    edited: int
    held_back: int


@dataclass(frozen=True, slots=True)
class Footnote:
    """The passage of a paper that a claim rests on. number: from 1 over the whole post; page from 1."""

    number: int
    paper: int
    page: int
    section: str
    quote: str


@dataclass(frozen=True, slots=True)
class ShownPost:
    """A whole post.

    summary: of the issue, one plain sentence or two. topics: the tags of its papers, the commonest first.
    minutes: to read it, at least 1. edited: how many claims a person changed since they were checked.
    holds_papers_alone: no document or repository is among its items.
    """

    post: Post
    items: tuple[ShownItem, ...]
    summary: str
    topics: tuple[str, ...]
    notes: tuple[Footnote, ...]
    minutes: int
    edited: int
    holds_papers_alone: bool
