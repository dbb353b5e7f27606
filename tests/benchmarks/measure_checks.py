"""What the checks say of true claims and of planted errors, class by class."""

import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field

from digest.core.checking.check_claims import check_claim
from digest.core.checking.check_leaks import check_leaks
from digest.domain.digest import Claim, Evidence
from digest.domain.examined import Examined
from digest.domain.finding import CheckedClaim, Finding, Severity
from tests.benchmarks.corpus_claims import KnownPaper
from tests.benchmarks.plant_errors import CLASSES, Planted, planted, unspoiled

CLEAN = "clean"
CLAIMS_OF_A_DIGEST = 30  # the checks are timed over as many claims of a paper, true and false
FLAGS = (Severity.WRONG, Severity.DOUBTFUL)
CHECK_WORDS = 3  # of each cited sentence, as the check digit


@dataclass(slots=True)
class Tally:
    """Of one class. flagged: wrong or doubtful."""

    planted: int = 0
    wrong: int = 0
    flagged: int = 0


@dataclass(frozen=True, slots=True)
class Seen:
    """A claim that was checked. name: its class; flags: what was found that is wrong or doubtful."""

    name: str
    id: str
    text_zh: str
    true_zh: str
    evidence: str
    flags: tuple[Finding, ...]

    @property
    def is_wrong(self) -> bool:
        return any(flag.severity is Severity.WRONG for flag in self.flags)


@dataclass(slots=True)
class Measured:
    """All that was seen. seconds: the checks of one digest, for each paper; unlocated: claims left out."""

    unlocated: tuple[str, ...] = ()
    tallies: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in (CLEAN, *CLASSES)})
    seen: list[Seen] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)

    def add(self, seen: Seen) -> None:
        self.seen.append(seen)
        tally = self.tallies[seen.name]
        tally.planted += 1
        tally.wrong += seen.is_wrong
        tally.flagged += bool(seen.flags)

    def figures(self) -> dict[str, object]:
        """Return the counts by class, and the summary; shares are of 1."""
        clean = self.tallies[CLEAN]
        classes: dict[str, object] = {
            name: asdict(tally) for name, tally in self.tallies.items() if name != CLEAN
        }
        counts = {"claims": clean.planted, "wrong": clean.wrong, "flagged": clean.flagged}
        return classes | {CLEAN: counts, "summary": self._summary()}

    def _summary(self) -> dict[str, object]:
        errors = [tally for name, tally in self.tallies.items() if name != CLEAN and tally.planted]
        clean = self.tallies[CLEAN]
        summary: dict[str, object] = {}
        for kind in ("wrong", "flagged"):
            caught = [getattr(tally, kind) for tally in errors]
            micro = sum(caught) / max(1, sum(tally.planted for tally in errors))
            macro = sum(n / tally.planted for n, tally in zip(caught, errors, strict=True)) / max(
                1, len(errors)
            )
            false = getattr(clean, kind) / max(1, clean.planted)
            summary[f"micro recall, {kind}"] = round(micro, 4)
            summary[f"macro recall, {kind}"] = round(macro, 4)
            summary[f"true claims {kind}"] = round(false, 4)
            summary[f"balanced accuracy, {kind}"] = round((macro + 1 - false) / 2, 4)
        summary["seconds a digest, mean"] = round(sum(self.seconds) / max(1, len(self.seconds)), 3)
        summary["seconds a digest, most"] = round(max(self.seconds, default=0.0), 3)
        summary["claims left out"] = list(self.unlocated)
        return summary


def measured(papers: Sequence[KnownPaper], seed: int) -> Measured:
    """Return what the checks say of every true claim and of every error planted with this seed."""
    found = Measured(unlocated=tuple(claim for paper in papers for claim in paper.unlocated))
    for paper in papers:
        beside = tuple(other for other in papers if other is not paper)
        true = [unspoiled(paper, beside, claim, seed) for claim in paper.claims]
        errors = list(planted(paper, beside, seed))
        named = [(CLEAN, claim) for claim in true] + errors
        began = time.perf_counter()
        for _, claim in named[:CLAIMS_OF_A_DIGEST]:
            _flags(claim)
        found.seconds.append(time.perf_counter() - began)
        for name, claim in named:
            found.add(_seen(name, claim))
    return found


def _seen(name: str, claim: Planted) -> Seen:
    evidence = " | ".join(f"[{sentence.number}] {sentence.text}" for sentence in claim.cited)
    return Seen(name, claim.claim.id, claim.text_zh, claim.claim.text_zh, evidence, _flags(claim))


def _flags(claim: Planted) -> tuple[Finding, ...]:
    """Return what the pipeline finds, with the check that looks at the other papers of the post."""
    ground = claim.paper.ground
    checked = check_claim(claim.claim.section, _as_written(claim), ground)
    findings = (*checked.findings, *_leaks(checked, claim))
    return tuple(finding for finding in findings if finding.severity in FLAGS)


def _as_written(claim: Planted) -> Claim:
    """Return the claim as its writer sends it: sentence numbers with the first words."""
    evidence = [
        Evidence(sentence=each.number, words=" ".join(each.text.split()[:CHECK_WORDS]))
        for each in claim.cited
    ]
    return Claim(text_zh=claim.text_zh, evidence=tuple(evidence))


def _leaks(checked: CheckedClaim, claim: Planted) -> tuple[Finding, ...]:
    """Return what speaks for another paper of the post; it needs sentences of this one to compare with."""
    numbers = {cited.number for cited in checked.cited}
    cited = tuple(each for each in claim.paper.sentences if each.number in numbers)
    if not cited:
        return ()
    examined = Examined(claim.text_zh, checked.section, checked.speaks_of, cited, claim.paper.ground)
    return check_leaks(examined, [other.ground for other in claim.others])
