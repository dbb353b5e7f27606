"""What `digest check` says of a post: its items, their claims, and what was found."""

from dataclasses import dataclass
from enum import StrEnum

from digest.domain.digest import Section
from digest.domain.finding import Check, Cited, Finding, Severity

_LEFT_OUT = frozenset(
    {Check.NUMBERS, Check.NAMES, Check.TERMS, Check.COUNTS, Check.EVIDENCE, Check.OVERCLAIM}
)


class Basis(StrEnum):
    """What the claims of an item were held against."""

    FULL_TEXT = "full_text"
    ABSTRACT = "abstract"  # no PDF could be had: what is not in the abstract may still be in the paper
    NOTHING = "nothing"


class Rating(StrEnum):
    """What became of one claim, the worst first."""

    WRONG = "wrong"
    DOUBTFUL = "doubtful"
    NOT_FOUND = "not_found"  # no sentence has it, or an abstract leaves it out
    NOT_CHECKED = "not_checked"  # the item has no basis
    CLEAN = "clean"


@dataclass(frozen=True, slots=True)
class LeakSource:
    """Where a leaked claim seems to come from: a sentence of another paper of the post.

    basis: whether cited.page counts in that paper's PDF, or the sentence is of its abstract.
    """

    paper: str
    title: str
    basis: Basis
    cited: Cited


@dataclass(frozen=True, slots=True)
class ReportedClaim:
    """One statement of the post as a reader sees it.

    label: the label it stands under, as printed, or "". cited: empty when no evidence was found.
    is_edited: it is not what was checked when the post was made.
    source: the other paper that carries the claim; None where no leak was found.
    """

    section: Section
    label: str
    text_zh: str
    cited: tuple[Cited, ...]
    findings: tuple[Finding, ...]
    rating: Rating
    is_edited: bool = False
    source: LeakSource | None = None


@dataclass(frozen=True, slots=True)
class ReportedItem:
    """One item of the post. number: from 1, as it comes in the post.

    heading: as printed, "" without one. paper, title: "" when none of the papers is meant.
    why: a sentence on why the basis is not the full text, or "".
    pages: of the PDF; 0 without one.
    is_retryable: a service failed, so that a later run may do better.
    """

    number: int
    heading: str
    paper: str
    title: str
    basis: Basis
    claims: tuple[ReportedClaim, ...]
    why: str = ""
    pages: int = 0
    is_retryable: bool = False

    def count(self, rating: Rating) -> int:
        return sum(claim.rating is rating for claim in self.claims)


@dataclass(frozen=True, slots=True)
class UnusedPaper:
    """A paper that was given and that no item is held against. is_found: it is there; why: a sentence."""

    paper: str
    why: str
    is_found: bool = False
    is_retryable: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """A post, checked.

    name: of its file. is_own: digest made the post, so that its claims brought their evidence.
    findings: of the post itself, not of one of its claims.
    """

    name: str
    is_own: bool
    items: tuple[ReportedItem, ...]
    unused: tuple[UnusedPaper, ...] = ()
    findings: tuple[Finding, ...] = ()

    def count(self, rating: Rating) -> int:
        return sum(item.count(rating) for item in self.items)

    @property
    def stated(self) -> int:
        """How many items state something: a person may have taken the others out."""
        return sum(bool(item.claims) for item in self.items)

    @property
    def unchecked(self) -> tuple[ReportedItem, ...]:
        return tuple(item for item in self.items if item.basis is Basis.NOTHING)

    @property
    def is_checked(self) -> bool:
        """At least one claim was held against its paper."""
        return any(claim.rating is not Rating.NOT_CHECKED for item in self.items for claim in item.claims)

    @property
    def is_retryable(self) -> bool:
        """A service failed, so that a later run may find more."""
        return any(item.is_retryable for item in self.items) or any(
            paper.is_retryable for paper in self.unused
        )

    @property
    def exit_code(self) -> int:
        """1 something is wrong, a paper of our post is gone, or nothing could be checked, now or later.

        3 a service failed, so that not all could be checked now; 0 none of these.
        """
        is_gone = any(not item.is_retryable for item in self.unchecked)
        if self._is_wrong or (self.is_own and is_gone):
            return 1
        if self.is_retryable:
            return 3
        return 0 if self.is_checked else 1

    @property
    def _is_wrong(self) -> bool:
        return self.count(Rating.WRONG) > 0 or any(each.severity is Severity.WRONG for each in self.findings)


def rating_of(cited: tuple[Cited, ...], findings: tuple[Finding, ...], basis: Basis) -> Rating:
    """Return the rating of a claim that was looked at; what an abstract only leaves out is not doubtful."""
    if any(finding.severity is Severity.WRONG for finding in findings):
        return Rating.WRONG
    if not cited:
        return Rating.NOT_FOUND
    doubts = {finding.check for finding in findings if finding.severity is Severity.DOUBTFUL}
    if basis is Basis.ABSTRACT and doubts and doubts <= _LEFT_OUT:
        return Rating.NOT_FOUND
    return Rating.DOUBTFUL if doubts else Rating.CLEAN
