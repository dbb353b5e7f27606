"""Checks that a claim denies what the cited sentences deny, and nothing else."""

import re
from collections.abc import Iterator

from digest.core.relations.read_negations import (
    DENIES_LAST_EN,
    DENIES_NEXT_EN,
    DENIES_NEXT_ZH,
    DENIES_ZH,
    NEGATIVE_EN,
    NEGATIVE_ZH,
    NOT_EN,
    NOT_ZH,
    PLAIN_NOT_EN,
)
from digest.core.relations.verb_words import VERBS
from digest.domain.examined import Examined
from digest.domain.finding import Check, Finding, Severity

_HAN = re.compile("[\u4e00-\u9fff]")
_REACH = 120  # characters of a clause to either side of a verb
_REACH_ZH = 20
_YET_TO_COME = re.compile(r"\b(?:will|would|forthcoming|future|yet to)\b")
_SHOWN = 4  # characters after a "not" that is shown alone
_CLAUSE_END = re.compile(r"[.;:()|]|,\s(?:but|while|whereas|and|which|so|although|though|since|because|as)\b")


def check_negation(claim: Examined) -> tuple[Finding, ...]:
    """Return a finding for each verb that only the claim or only the cited sentences deny.

    WRONG when the verb stands in both and nothing else is denied; DOUBTFUL when another "not" may be meant.
    """
    text = claim.text_zh
    if not _HAN.search(text):
        return ()
    cited = " ".join(sentence.text for sentence in claim.cited).casefold()
    findings = (*_denied_by_claim(text, cited), *_denied_by_paper(text, cited))
    if findings:
        return findings
    said = NOT_ZH.search(text)
    if said and not NEGATIVE_EN.search(cited):
        words = text[said.start() : said.end() + _SHOWN]
        return (_finding(Severity.DOUBTFUL, words, "deny nothing"),)
    return _left_out(claim)


def _denied_by_claim(text: str, cited: str) -> Iterator[Finding]:
    """Yield a finding for each verb that the claim denies and the cited sentences say plainly."""
    for zh, en in VERBS:
        denials = [(match, _denial(text, match)) for match in zh.finditer(text)]
        plain = list(en.finditer(cited)) if any(denial for _, denial in denials) else []
        if not plain or any(_is_denied(cited, verb) for verb in plain):
            continue
        if all(NOT_EN.search(_clause(cited, verb)) for verb in plain):
            continue
        for match, denial in denials:
            if denial:
                is_unsure = NEGATIVE_EN.search(cited) or _YET_TO_COME.search(cited)
                severity = Severity.DOUBTFUL if is_unsure else Severity.WRONG
                yield _finding(severity, denial + match[0], f"say {plain[0][0]!r} and do not deny it")


def _denied_by_paper(text: str, cited: str) -> Iterator[Finding]:
    """Yield a finding for each verb that the cited sentences deny, when the claim denies nothing at all."""
    if DENIES_ZH.search(text):
        return
    severity = Severity.DOUBTFUL if NEGATIVE_ZH.search(text) else Severity.WRONG
    for zh, en in VERBS:
        verbs = list(en.finditer(cited))
        if verbs and all(_is_denied(cited, verb) for verb in verbs) and (said := zh.search(text)):
            yield _finding(severity, said[0], f"deny {verbs[0][0]!r}")


def _left_out(claim: Examined) -> tuple[Finding, ...]:
    """Return DOUBTFUL when the one cited sentence begins with a "not", and the claim has nothing like it.

    What a later clause denies may be left out of a claim.
    """
    if len(claim.cited) > 1 or NEGATIVE_ZH.search(claim.text_zh):
        return ()
    denial = PLAIN_NOT_EN.search(_CLAUSE_END.split(claim.cited[0].text.casefold())[0])
    return (_finding(Severity.DOUBTFUL, claim.text_zh, f"say {denial[0]!r}"),) if denial else ()


def _denial(text: str, verb: re.Match[str]) -> str:
    """Return the words of a claim that deny a verb, "" for none."""
    found = DENIES_NEXT_ZH.search(text, max(0, verb.start() - _REACH_ZH), verb.start())
    return found[0] if found else ""


def _clause(text: str, verb: re.Match[str]) -> str:
    """Return the clause around a verb, as far as it is looked at."""
    after = text[verb.start() : verb.start() + _REACH]
    return _before(text, verb) + _CLAUSE_END.split(after)[0]


def _before(text: str, verb: re.Match[str]) -> str:
    return _CLAUSE_END.split(text[max(0, verb.start() - _REACH) : verb.start()])[-1]


def _is_denied(text: str, verb: re.Match[str]) -> bool:
    before = DENIES_NEXT_EN.search(_before(text, verb))
    return before is not None or DENIES_LAST_EN.match(text, verb.end()) is not None


def _finding(severity: Severity, words: str, what: str) -> Finding:
    return Finding(
        Check.NEGATION, severity, (words,), f"The claim says {words!r}; the cited sentences {what}."
    )
