"""Checks that a claim denies what the cited sentences deny, and nothing else."""

import re
from collections.abc import Iterator, Sequence

from digest.core.relations.pair_denials import Denials, Turned, faint_denials
from digest.core.relations.read_contrasts import lost_contrast, turned_contrasts
from digest.core.tone.speaks_chinese import speaks_chinese
from digest.core.tone.tell_scope import is_told
from digest.domain.examined import Examined
from digest.domain.finding import Check, Finding, Severity
from digest.domain.paper_text import SentenceKind

_SHOWN = 4  # characters after a "not" that is shown alone
_CELL = " | "
# What "not" may have become without one: at most, only; "only" does so where the sentences do not say it.
_LIMITS_ZH, _ONLY_ZH, _ONLY_EN = (
    re.compile(r"最多|至多|错|误"),
    re.compile(r"[仅只唯]"),
    re.compile(r"\bonly\b"),
)
_SAYS_MORE = "without"  # what is done without is often left out


def check_negation(claim: Examined) -> tuple[Finding, ...]:
    """Return a finding for each word that only the claim or only the cited sentences deny.

    WRONG for a verb of few renderings when the other side denies nothing at all, else DOUBTFUL: another word
    may be meant. Also DOUBTFUL: a contrast turned round, and more or fewer denials than the sentences have.
    """
    if not speaks_chinese(claim.text_zh):
        return ()
    texts = [
        each.text for each in claim.cited if each.kind is not SentenceKind.TABLE or _CELL not in each.text
    ]
    denials = Denials(claim.text_zh, texts, claim.ground.glossary)
    findings = (*_added(claim, denials), *_lost(claim, denials, texts), *_contrasts(claim, texts))
    if findings:
        return findings
    return (*_denied_by_nobody(claim, denials), *_left_out(claim, denials, texts))


def _added(claim: Examined, denials: Denials) -> Iterator[Finding]:
    for turned in denials.added:
        words = claim.text_zh[turned.denial.start : turned.place[1]]
        severity = _severity(turned, is_alone=not any(denials.cited))
        yield _finding(severity, words, "say that and do not deny it")


def _lost(claim: Examined, denials: Denials, texts: Sequence[str]) -> Iterator[Finding]:
    is_alone = not denials.claimed and not faint_denials(claim.text_zh)
    for turned in denials.lost():
        end = turned.denial.end
        following = " ".join(texts[turned.number][end:].split()[:3])
        words = claim.text_zh[slice(*turned.place)]
        yield _finding(
            _severity(turned, is_alone=is_alone), words, f"say {turned.denial.words + ' ' + following!r}"
        )


def _severity(turned: Turned, *, is_alone: bool) -> Severity:
    return Severity.WRONG if turned.is_verb and is_alone else Severity.DOUBTFUL


def _contrasts(claim: Examined, texts: Sequence[str]) -> Iterator[Finding]:
    lost = lost_contrast(claim.text_zh, texts)
    for said, printed in (
        *turned_contrasts(claim.text_zh, texts, claim.ground.glossary),
        *([lost] if lost else []),
    ):
        yield _finding(Severity.DOUBTFUL, said, f"set it the other way by {printed!r}")


def _denied_by_nobody(claim: Examined, denials: Denials) -> Iterator[Finding]:
    """Yield a finding for each denial of the claim beyond those that the sentences may have in other words.

    What tables show without a word cannot be told from this.
    """
    if any(_CELL in each.text for each in claim.cited):
        return
    plain = [denial for denial in denials.loose if denial.is_plain]
    for denial in plain[max(0, denials.unpaired) :]:
        words = claim.text_zh[denial.start : denial.end + _SHOWN]
        yield _finding(Severity.DOUBTFUL, words, "deny nothing of the sort")


def _left_out(claim: Examined, denials: Denials, texts: Sequence[str]) -> Iterator[Finding]:
    """Yield a finding when the claim tells a denial of its sentences and has nothing like one."""
    if denials.claimed or faint_denials(claim.text_zh):
        return
    told = [
        denial.words
        for number, denied in enumerate(denials.cited)
        for denial in denied
        if denial.is_plain
        and denial.words != _SAYS_MORE
        and _is_told(claim.text_zh, texts, number, denial.start)
    ]
    if len(told) > _other_limits(claim.text_zh, texts):
        yield _finding(Severity.DOUBTFUL, claim.text_zh, f"say {told[-1]!r}")


def _is_told(text_zh: str, texts: Sequence[str], number: int, start: int) -> bool:
    return is_told(text_zh, texts[number], start, [*texts[:number], *texts[number + 1 :]])


def _other_limits(text_zh: str, texts: Sequence[str]) -> int:
    only = len(_ONLY_ZH.findall(text_zh)) - sum(len(_ONLY_EN.findall(text)) for text in texts)
    return len(_LIMITS_ZH.findall(text_zh)) + max(0, only)


def _finding(severity: Severity, words: str, what: str) -> Finding:
    return Finding(
        Check.NEGATION, severity, (words,), f"The claim says {words!r}; the cited sentences {what}."
    )
