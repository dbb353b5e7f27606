"""One paper after reading, writing and checking."""

from dataclasses import dataclass

from digest.domain.finding import CheckedDigest
from digest.domain.paper import Paper
from digest.domain.post import Source
from digest.domain.writing import Usage


@dataclass(frozen=True, slots=True)
class DigestedPaper:
    """What a post needs of a paper. Not its text: the texts of a thousand papers would fill the memory.

    source: of the text as the writer saw it.
    code_urls: where the paper's own code and data are. affiliations: institutions of its authors.
    usage: what the answers cost when they were given, in this run or an earlier one.
    given_tokens: about how many tokens of the text the writer had room for; None when it read all of it.
    is_final: False when the writer could not be reached for a repair, so that a later run may do better.
    """

    paper: Paper
    source: Source
    checked: CheckedDigest
    writer: str
    usage: Usage
    code_urls: tuple[str, ...] = ()
    affiliations: tuple[str, ...] = ()
    given_tokens: int | None = None
    is_final: bool = True
