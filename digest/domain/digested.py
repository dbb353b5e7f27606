"""One paper after reading, writing and checking."""

from dataclasses import dataclass

from digest.domain.finding import CheckedDigest
from digest.domain.instruction import Instruction
from digest.domain.paper import Paper
from digest.domain.paper_text import PaperText
from digest.domain.writing import Usage


@dataclass(frozen=True, slots=True)
class DigestedPaper:
    """usage: what the answers cost when they were given, in this run or an earlier one.

    text: as the writer saw it: what it had no room for stands in the appendix.
    instructions: words of the paper that speak to the writer in earnest.
    given_tokens: about how many tokens of the text the writer had room for; None when it read all of it.
    is_final: False when the writer could not be reached for a repair, so that a later run may do better.
    """

    paper: Paper
    text: PaperText
    checked: CheckedDigest
    writer: str
    usage: Usage
    instructions: tuple[Instruction, ...] = ()
    given_tokens: int | None = None
    is_final: bool = True
