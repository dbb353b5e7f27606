"""Proves a claim of a finished post again, from what the post keeps and the paper itself."""

from collections.abc import Sequence
from dataclasses import replace

from digest.core.checking.check_claims import check_claim
from digest.core.checking.check_leaks import check_leaks
from digest.domain.digest import Claim, Evidence
from digest.domain.examined import Examined, Ground
from digest.domain.finding import Check, CheckedClaim, Cited, Finding, Severity
from digest.domain.paper_text import PaperText, Sentence

_CHECK_WORDS = 3


def prove_claim(claim: CheckedClaim, ground: Ground, others: Sequence[Ground] = ()) -> CheckedClaim:
    """Return the claim as the checks see it today, with the paper's sentences of today.

    others: the other papers of the post.
    """
    evidence = tuple(_pointer(cited, ground.text) for cited in claim.cited)
    again = Claim(text_zh=claim.text_zh, evidence=evidence, speaks_of=claim.speaks_of)
    proven = check_claim(claim.section, again, ground)
    more = (*_misquoted(claim, ground.text), *_leaked(proven, ground, others))
    return _with(proven, claim, more)


def _leaked(claim: CheckedClaim, ground: Ground, others: Sequence[Ground]) -> tuple[Finding, ...]:
    """Return what shows that another paper of the post is the source of a claim."""
    numbers = {cited.number for cited in claim.cited}
    cited = tuple(sentence for sentence in _body(ground.text) if sentence.number in numbers)
    return check_leaks(Examined(claim.text_zh, claim.section, claim.speaks_of, cited, ground), others)


def _pointer(cited: Cited, text: PaperText) -> Evidence:
    """Return the pointer to a kept quote; its number may have moved with the rules of reading."""
    same = next((sentence for sentence in _body(text) if sentence.text == cited.quote), None)
    words = " ".join(cited.quote.split()[:_CHECK_WORDS])
    return Evidence(sentence=same.number if same else cited.number, words=words)


def _misquoted(claim: CheckedClaim, text: PaperText) -> tuple[Finding, ...]:
    """Return a finding for each kept quote that the paper does not print, wherever its sentences end."""
    sentences = {sentence.text for sentence in _body(text)}
    strange = [cited.quote for cited in claim.cited if cited.quote not in sentences]
    letters = _letters(" ".join(sentence.text for sentence in _body(text))) if strange else ""
    return tuple(
        Finding(Check.EVIDENCE, Severity.WRONG, (), f"The paper does not print the quote {quote!r}.")
        for quote in strange
        if _letters(quote) not in letters
    )


def _with(claim: CheckedClaim, first: CheckedClaim, more: Sequence[Finding]) -> CheckedClaim:
    """Return the claim with more findings, and without the doubts that a judge cleared when it was made."""
    cleared = {(each.check, each.words) for each in first.findings if each.severity is Severity.CLEARED}
    findings = tuple(
        replace(each, severity=Severity.CLEARED)
        if each.severity is Severity.DOUBTFUL and (each.check, each.words) in cleared
        else each
        for each in (*claim.findings, *more)
    )
    return replace(claim, findings=findings)


def _body(text: PaperText) -> tuple[Sentence, ...]:
    return (*text.sentences, *text.appendix)


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())
