"""Candidates for an issue: what a listing tells of a paper, why it ranks where it does, what was left out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

from digest.domain.paper import PaperId
from digest.domain.writing import Usage

# From submission to announcement: what was submitted on a Friday and held by moderation for six days is
# announced nine days later. What was printed is known, so that looking too far back costs nothing:
# https://info.arxiv.org/help/availability.html
ANNOUNCEMENT = timedelta(days=10)


class ListingKind(StrEnum):
    """Where candidates come from."""

    SEARCH = "search"  # arXiv's query interface
    FEED = "feed"  # what the categories announced today
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Topics:
    """What the blogger writes about; see `TopicsSettings` in config.py."""

    categories: tuple[str, ...] = ()
    queries: tuple[str, ...] = ()
    keywords: Mapping[str, float] = field(default_factory=dict)
    exclude: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Window:
    """The time that an issue covers. Both aware, UTC."""

    since: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class Candidate:
    """A paper that may go into an issue.

    id: with its version. appeared: when this version did; from a feed, the day of its announcement.
    first_appeared: when version 1 did; None when it is only known that it was earlier.
    """

    id: PaperId
    title: str
    authors: tuple[str, ...]
    abstract: str
    categories: tuple[str, ...]
    appeared: datetime
    first_appeared: datetime | None
    comment: str = ""
    is_withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Listed:
    """What a listing holds. note: a sentence on what could not be looked at; "" when that is nothing.

    is_cut: arXiv sent less than it counts, so that asking later may bring the rest.
    """

    candidates: tuple[Candidate, ...]
    note: str = ""
    is_cut: bool = False


@dataclass(frozen=True, slots=True)
class Published:
    """A paper of an earlier issue. abstract: "" when it is no longer kept. on: the date of the issue."""

    id: PaperId
    title: str
    abstract: str
    on: date


@dataclass(frozen=True, slots=True)
class Weights:
    """What each reason is worth, in points; a keyword's points are multiplied by its own weight.

    Where no source is named the figure is ours: what the blogger asked for by name outweighs what is guessed
    from the archive, and that outweighs age and code, which only part papers on the same matter.

    title: to abstract as 3 to 1, since titles have a tenth of the words and are chosen with more care.
    taste: for a paper as near to earlier ones as `alike`, a cosine; less for less. Of 33 real papers the
        nearest have 0.10 in the median and 0.16 at most, 95 of 100 pairs below 0.08
        (tests/benchmarks/bench_pick.py).
    few: of so many earlier papers the taste counts half: a few tell little of what the blogger likes.
    age: for a paper of this minute; falls to 0 at the beginning of the window.
    """

    title: float = 3.0
    abstract: float = 1.0
    author: float = 4.0
    taste: float = 4.0
    alike: float = 0.2
    few: int = 4
    age: float = 0.5
    code: float = 0.5
    revision: float = -2.0


@dataclass(frozen=True, slots=True)
class Reason:
    """Something that raises or lowers a paper. words: such as "title names 'agent'"."""

    words: str
    points: float

    def __str__(self) -> str:
        return f"{self.words} ({self.points:+})"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a writer says of a candidate."""

    keep: bool
    reason_zh: str


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate with the reasons for its score.

    folded: near-duplicates of it, which rank no higher. verdict: of the triage, None without one.
    """

    candidate: Candidate
    reasons: tuple[Reason, ...]
    folded: tuple[Candidate, ...] = ()
    verdict: Verdict | None = None

    @property
    def score(self) -> float:
        return round(sum(reason.points for reason in self.reasons), 2)


@dataclass(frozen=True, slots=True)
class Update:
    """Another version of a paper of an earlier issue: no news, but its readers may want to know."""

    candidate: Candidate
    published: Published


class Why(StrEnum):
    """Why a listed paper is no candidate."""

    PUBLISHED = "published before"
    WITHDRAWN = "withdrawn"
    EXCLUDED = "excluded by a word"
    OLD = "older than asked for"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """words: those that exclude it; "" for other causes."""

    candidate: Candidate
    why: Why
    words: str = ""


@dataclass(frozen=True, slots=True)
class Ranking:
    """All that was listed, sorted. ranked: the best first."""

    ranked: tuple[Ranked, ...]
    updates: tuple[Update, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


@dataclass(frozen=True, slots=True)
class PickResult:
    """What a pick found.

    picks: at most as many as were asked for, the best first. listed: how many papers were looked at.
    notes: sentences on what could not be done. spent: by the triage. is_cut: as of `Listed`.
    """

    window: Window
    query: str
    listed: int
    picks: tuple[Ranked, ...]
    ranking: Ranking
    notes: tuple[str, ...]
    spent: Usage
    is_cut: bool = False

    @property
    def exit_code(self) -> int:
        """0 something was picked; 1 nothing was."""
        return 0 if self.picks else 1
