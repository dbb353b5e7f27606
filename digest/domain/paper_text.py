"""What was read of a paper: numbered sentences, each with its page and section."""

from dataclasses import dataclass
from enum import StrEnum


class SentenceKind(StrEnum):
    PROSE = "prose"
    CAPTION = "caption"
    TABLE = "table"  # one row of a table, or a few short ones
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, caption or table row, cleaned: one line, no line-end hyphens, ligatures folded.

    number: from 1, in reading order over body and appendix; what a claim cites.
    page: from 1, where the sentence begins.
    section: the heading it stands under, as printed ("3.1 Data"); "" before the first.
    """

    number: int
    text: str
    page: int
    section: str
    kind: SentenceKind = SentenceKind.PROSE


class LeftOutKind(StrEnum):
    HIDDEN_TEXT = "hidden_text"
    RUNNING_HEAD = "running_head"
    LINE_NUMBERS = "line_numbers"
    MATTER = "matter"  # title block, table of contents
    TOO_LONG = "too_long"  # sentences kept for checks that the writer had no room to read


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something in the PDF that the writer does not see, and why.

    page: from 1; 0 when it concerns the whole paper.
    words: what was left out, or its beginning.
    """

    kind: LeftOutKind
    page: int
    words: str
    why: str


@dataclass(frozen=True, slots=True)
class Link:
    """A web address that the PDF prints or links to. page: from 1."""

    url: str
    page: int


@dataclass(frozen=True, slots=True)
class PaperText:
    """The text of one paper.

    sentences: what the writer reads, from the abstract to the conclusion.
    appendix: kept for checks, numbered on from `sentences`; the writer does not see it. Of a paper that is
        too long for the writer, the sentences it goes without stand here under their own numbers.
    references: one entry each, as printed, kept for checks.
    pages: how many the PDF has.
    reader: which reader made this, with its version ("pdfium/1", "pypdf/1").
    is_suspect: the fallback reader made it, or its letters look damaged.
    """

    sentences: tuple[Sentence, ...]
    appendix: tuple[Sentence, ...]
    references: tuple[str, ...]
    left_out: tuple[LeftOut, ...]
    links: tuple[Link, ...]
    pages: int
    reader: str
    is_suspect: bool = False
