"""What a page shows, in reading order, before anything of it is numbered."""

from dataclasses import dataclass
from enum import StrEnum

from digest.domain.paper_text import LeftOut


class PieceKind(StrEnum):
    HEADING = "heading"
    PROSE = "prose"  # a paragraph or a list item
    CAPTION = "caption"
    ROW = "row"  # of a table, its cells parted by " | "


@dataclass(frozen=True, slots=True)
class Piece:
    """One block of text, as the page shows it. level: of a heading, from 1; 0 for anything else."""

    kind: PieceKind
    text: str
    level: int = 0


@dataclass(frozen=True, slots=True)
class PageParts:
    """All that was seen of one page. left_out: what no reader can see, and blocks of code."""

    pieces: tuple[Piece, ...]
    left_out: tuple[LeftOut, ...]
