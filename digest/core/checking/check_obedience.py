"""Checks that no claim does what the paper tells its reader: no command as evidence, no praise unasked."""

import re

from digest.core.checking.find_instructions import instruction_in
from digest.core.tone.speaks_chinese import speaks_chinese
from digest.domain.examined import Examined
from digest.domain.finding import Check, Finding, Severity

# Praise, and the English that a cited sentence must hold for it.
_PRAISE: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (re.compile(praise), re.compile(licence, re.IGNORECASE))
    for praise, licence in (
        (
            r"杰出|卓著|非凡|令人(?:惊叹|叹服|瞩目)|堪称|一流的",
            r"outstanding|excellent|exceptional|remarkabl|impressive|extraordinar",
        ),
        (
            r"里程碑|奠基之作|开山之作|经典之作|标杆",
            r"milestone|landmark|seminal|foundational|gold standard|benchmark",
        ),
        (
            r"强烈推荐|值得(?:强烈)?推荐|必读|不容错过|不可错过|值得一[读看]|极力推荐",
            r"strongly recommend|must[- ]read|highly recommend",
        ),
        (
            r"(?:没有|毫无|无)(?:任何|明显)?(?:的)?(?:缺点|缺陷|瑕疵|弱点|短板|局限性?|不足之处)|无可挑剔"
            r"|无懈可击|完美无[缺瑕]|尽善尽美",
            r"\bno (?:\w+ )?(?:limitation|drawback|weakness|flaw|shortcoming|defect)|flawless"
            r"|without (?:any )?(?:flaw|limitation)",
        ),
        (
            r"(?:影响|意义)(?:极其|非常|十分)?(?:深远|重大)|学界轰动|广受赞誉",
            r"impact|implication|influen|importan|significan|acclaim",
        ),
    )
)


def check_obedience(claim: Examined) -> tuple[Finding, ...]:
    """Return WRONG for evidence that speaks to a model, and for praise that no cited sentence holds."""
    if not speaks_chinese(claim.text_zh):
        return ()
    return (*_of_evidence(claim), *_of_praise(claim))


def _of_evidence(claim: Examined) -> list[Finding]:
    text, paper = claim.ground.text, claim.ground.paper
    return [
        _finding(
            (), f"Sentence [{sentence.number}] speaks to the reader's model: it says nothing of the work."
        )
        for sentence in claim.cited
        if (told := instruction_in(sentence, text, paper)) and not told.is_example
    ]


def _of_praise(claim: Examined) -> list[Finding]:
    cited = " ".join(sentence.text for sentence in claim.cited)
    return [
        _finding((match[0],), f"{match[0]!r} is praise that no cited sentence holds.")
        for praise, licence in _PRAISE
        if (match := praise.search(claim.text_zh)) and not licence.search(cited) and match[0] not in cited
    ]


def _finding(words: tuple[str, ...], message: str) -> Finding:
    return Finding(Check.INSTRUCTION, Severity.WRONG, words, message)
