"""What the checks say of claims, and what became of each claim."""

from dataclasses import dataclass
from enum import StrEnum

from digest.domain.digest import Figure, PaperKind, Section, SpeaksOf, Term


class Severity(StrEnum):
    WRONG = "wrong"  # blocks: the claim goes back once, then is held back
    DOUBTFUL = "doubtful"  # is printed, or goes to a judge
    CLEARED = "cleared"  # was doubtful; a judge found the claim supported
    STYLE = "style"  # is mended by code


class Check(StrEnum):
    """What was looked at; each has a file of its own in core/checking."""

    EVIDENCE = "evidence"
    NUMBERS = "numbers"
    BINDING = "binding"  # which number belongs to which name
    NAMES = "names"
    TERMS = "terms"
    DIRECTION = "direction"  # up or down, better or worse
    COMPARISON = "comparison"  # who beats whom
    NEGATION = "negation"
    WORDING = "wording"  # what cannot be so, whatever the paper says
    OVERCLAIM = "overclaim"
    HEDGES = "hedges"
    ATTRIBUTION = "attribution"
    LEAK = "leak"  # content of another paper of the same post
    REPETITION = "repetition"
    COUNTS = "counts"  # how many a list has
    INSTRUCTION = "instruction"  # the paper speaks to the writer
    JUDGE = "judge"  # a second reader's verdict


@dataclass(frozen=True, slots=True)
class Finding:
    """One complaint about one claim.

    words: the words of the claim that are concerned.
    message: a sentence for a person; it goes to the writer as well when the claim goes back.
    """

    check: Check
    severity: Severity
    words: tuple[str, ...]
    message: str


class JudgeScope(StrEnum):
    """Which claims a judge reads."""

    OFF = "off"
    DOUBTFUL = "doubtful"
    ALL = "all"


class Fate(StrEnum):
    PASSED = "passed"  # as the writer sent it
    MENDED = "mended"  # code put its evidence right
    REWRITTEN = "rewritten"  # the writer sent it anew after a finding
    EDITED = "edited"  # a person changed or added it in the JSON; not checked since
    HELD_BACK = "held_back"  # not in the post: it stayed wrong
    REPEATED = "repeated"  # not in the post: an earlier section says the same


@dataclass(frozen=True, slots=True)
class Cited:
    """A sentence that carries a claim, cut from the paper itself. number and page count from 1."""

    number: int
    page: int
    section: str
    quote: str


@dataclass(frozen=True, slots=True)
class Attempt:
    """Another wording that the writer offered for a claim, and what was found in it."""

    text_zh: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class CheckedClaim:
    """A claim, its evidence, what was found and what became of it.

    cited: empty only when none of the evidence could be resolved; such a claim is held back.
    findings: none of a claim that stands is WRONG.
    attempts: what else was offered in its place: the first wording of a rewritten claim, the second one of a
        claim that stayed wrong.
    """

    section: Section
    text_zh: str
    cited: tuple[Cited, ...]
    speaks_of: SpeaksOf = SpeaksOf.OWN
    figure: Figure | None = None
    findings: tuple[Finding, ...] = ()
    fate: Fate = Fate.PASSED
    attempts: tuple[Attempt, ...] = ()

    @property
    def stands(self) -> bool:
        return self.fate not in (Fate.HELD_BACK, Fate.REPEATED)


@dataclass(frozen=True, slots=True)
class CheckedDigest:
    """All claims ever offered for one paper, with their fates; only those that stand may be printed."""

    title_zh: str
    kind: PaperKind
    claims: tuple[CheckedClaim, ...]
    terms: tuple[Term, ...]
    tags: tuple[str, ...]

    def standing(self, section: Section) -> tuple[CheckedClaim, ...]:
        return tuple(claim for claim in self.claims if claim.section == section and claim.stands)

    def held_back(self) -> tuple[CheckedClaim, ...]:
        return tuple(claim for claim in self.claims if claim.fate is Fate.HELD_BACK)
