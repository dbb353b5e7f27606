"""What a post tells of the text that was read of a paper."""

from collections.abc import Sequence

from digest.core.find_code_links import code_links
from digest.domain.instruction import Instruction
from digest.domain.paper import Paper
from digest.domain.paper_text import LeftOutKind, PaperText
from digest.domain.post import Source

# Furniture of the page is no news for a reader of the JSON.
REPORTED = {LeftOutKind.HIDDEN_TEXT, LeftOutKind.TOO_LONG}


def described_source(text: PaperText, instructions: Sequence[Instruction]) -> Source:
    """Return what is told of a text. instructions: words of it that speak to the writer in earnest."""
    return Source(
        reader=text.reader,
        pages=text.pages,
        sentences=len(text.sentences),
        is_suspect=text.is_suspect,
        left_out=tuple(part for part in text.left_out if part.kind in REPORTED),
        instructions=tuple(instructions),
    )


def own_links(paper: Paper, text: PaperText) -> tuple[str, ...]:
    """Return where the paper's own code and data are, the likeliest first."""
    # A page is all one page: every address in it would count as its own code.
    return () if paper.id.is_local else code_links(text)
