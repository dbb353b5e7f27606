"""A figure of a paper: where it stands, what it shows, and what its licence allows."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle on a page, in points from the lower left corner."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        return self.y1 - self.y0

    def meets(self, other: "Box", *, by: float = 0.0) -> bool:
        """Say whether two boxes share more than `by` points in both directions."""
        return self.spans(other, by=by) and self.y0 + by < other.y1 and other.y0 + by < self.y1

    def spans(self, other: "Box", *, by: float = 0.0) -> bool:
        """Say whether two boxes stand above one another over more than `by` points."""
        return self.x0 + by < other.x1 and other.x0 + by < self.x1

    def holds(self, other: "Box", *, slack: float = 0.0) -> bool:
        """Say whether another box lies within this one, or at most `slack` points outside."""
        return (
            self.x0 - slack <= other.x0
            and self.y0 - slack <= other.y0
            and other.x1 <= self.x1 + slack
            and other.y1 <= self.y1 + slack
        )


@dataclass(frozen=True, slots=True)
class Shape:
    """Something drawn that is no text. is_picture: an image or an embedded drawing, not a single line."""

    box: Box
    is_picture: bool


@dataclass(frozen=True, slots=True)
class Caption:
    """The caption of a figure.

    number: as printed: "2", "1.2", "S1". text: the whole caption with its label, in one line. page: from 1.
    """

    number: str
    text: str
    page: int
    box: Box


class FigureKind(StrEnum):
    """What a figure shows, as far as the words of its caption tell."""

    OVERVIEW = "overview"
    RESULTS = "results"
    EXAMPLE = "example"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class CroppedFigure:
    """A figure as a picture, without its caption.

    number, caption, page: as in `Caption`. width, height: in pixels.
    """

    number: str
    page: int
    caption: str
    png: bytes
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class PaperLicence:
    """What a paper's licence is called, and whether a figure may be printed with attribution.

    url: "" when arXiv names none. name: "CC BY 4.0"; "" when it is none that we know.
    """

    url: str
    name: str
    may_reuse: bool


@dataclass(frozen=True, slots=True)
class FoundFigure:
    """A paper's figure, and what its licence lets a post do with it."""

    figure: CroppedFigure
    licence: PaperLicence
