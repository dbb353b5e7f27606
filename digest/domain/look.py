"""How a post looks: its style, and which of its parts a reader sees."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict


class Style(StrEnum):
    """The name of a template in templates/posts."""

    NUMBERED = "numbered"  # reference: every section under its label
    ROUNDUP = "roundup"  # a story: a headline and two paragraphs a paper


class EvidenceForm(StrEnum):
    """How a reader of the post sees what a claim rests on."""

    NONE = "none"
    FOOTNOTES = "footnotes"  # page, section and quote


class Show(BaseModel):
    """The parts of a post that a blogger switches on and off.

    contents: a table of contents with one sentence a paper, and that sentence again above each item.
    links: abstract page, PDF, code. key_numbers: results as a table where there are three or more.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    contents: bool = True
    links: bool = True
    key_numbers: bool = True
    limitations: bool = True
    affiliations: bool = False
    venue: bool = False
    tags: bool = False
    comparison: bool = False
    bibtex: bool = False
    evidence: EvidenceForm = EvidenceForm.NONE
    reading_time: bool = False
    related: bool = False
    figures: bool = False
