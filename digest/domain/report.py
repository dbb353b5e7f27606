"""What `digest check` says of a post: its items, their claims, and what was found."""

from dataclasses import dataclass
from enum import StrEnum

from digest.domain.digest import Section
from digest.domain.finding import Check, Cited, Finding, Severity

_LEFT_OUT = frozenset({Check.NUMBERS, Check.NAMES, Check.TERMS, Check.COUNTS, Check.EVIDENCE})


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
class ReportedClaim:
    """One statement of the post as a reader sees it.

    label: the label it stands under, as printed, or "". cited: empty when no evidence was found.
    is_edited: it is not what was checked when the post was made.
    """

    section: Section
    label: str
    text_zh: str
    cited: tuple[Cited, ...]
    findings: tuple[Finding, ...]
    rating: Rating
    is_edited: bool = False


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
    """A paper that was given and that no item is held against. why: a sentence."""

    paper: str
    why: str
    is_retryable: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """A post, checked.

    name: of its file. is_own: digest made the post, so that its claims brought their evidence.
    """

    name: str
    is_own: bool
    items: tuple[ReportedItem, ...]
    unused: tuple[UnusedPaper, ...] = ()

    def count(self, rating: Rating) -> int:
        return sum(item.count(rating) for item in self.items)

    @property
    def exit_code(self) -> int:
        """1 something is wrong, or a paper of our post is gone; 3 not all could be checked now; 0 neither."""
        is_gone = any(item.basis is Basis.NOTHING and not item.is_retryable for item in self.items)
        if self.count(Rating.WRONG) or (self.is_own and is_gone):
            return 1
        is_retryable = any(each.is_retryable for each in self.items)
        return 3 if is_retryable or any(each.is_retryable for each in self.unused) else 0


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
