"""Checks that a claim gives nobody's work to somebody else: cited work to the authors, theirs to others."""

import re

from digest.core.tone.speaks_chinese import speaks_chinese
from digest.core.tone.tell_voice import Voice, cites, voice
from digest.domain.digest import Section, SpeaksOf
from digest.domain.examined import Examined, Ground
from digest.domain.finding import Check, Finding, Severity
from digest.domain.paper_text import Sentence

_OWN_WORK = re.compile(
    r"本(?:文|研究|工作|论文|综述)|(?<!原)作者|我们|(?:该|这篇)(?:论文|文章|研究|工作|方法|框架|模型|系统|算法)"
    r"|(?<![篇些关多他人份类量的])论文"
)
_THEN = r"\s?(?:[还也则均都又]|进一步|首先|主要)?"
# What authors do with the work of others: they use it, or tell of it.
_USES = re.compile(_THEN + r"(?:沿用|遵循|借鉴|参考|基于|采用|使用|选[取择用]|以[^,，。]{1,20}(?:为|作))")
_TELLS = re.compile(_THEN + r"(?:指出|认为|提到|提及|引用|回顾|总结|综述|介绍|讨论|强调|比较|对比)")
_MARKS_OTHERS = re.compile(
    r"此前|先前|已有|以往|以前|现有|既有|前人|他人|别人|其他(?:研究|工作|方法)|相关(?:工作|研究)"
    r"|之前的?(?:工作|研究|方法)|过去|传统|等人|等的(?:工作|研究)|et al|早期|近[期年来](?:的)?(?:研究"
    r"|工作)?|有(?:研究|工作|调查|学者|人)|一些(?:研究|工作)|文献|前期|当前|目前|常规"
)
_SPEAKS_OF_OTHERS = re.compile(
    r"\b(?:prior|previous|existing|recent|current|earlier|traditional|conventional|literature|others?"
    r"|standard|baselines?|unlike|compared|follow|state[- ]of[- ]the[- ]art|inspired|based on|known|typical"
    r"|common|usual|most)",
    re.IGNORECASE,
)
_REVIEWS = re.compile(r"\b(?:surveys?|reviews?|overview|tutorial|perspectives?)\b", re.IGNORECASE)
_LATIN_NAME = re.compile(r"[A-Za-z][\w@+-]*[A-Z0-9]\w*|[A-Z][a-z]{2,}")
_TOLD_AS_OWN = (Section.METHOD, Section.INNOVATIONS)


def check_attribution(claim: Examined) -> tuple[Finding, ...]:
    """Return at most one finding: WRONG where a cited author's work is said to be proposed by the paper."""
    if not speaks_chinese(claim.text_zh):
        return ()
    voices = [(sentence, voice(sentence, claim.ground)) for sentence in claim.cited]
    if claim.speaks_of is SpeaksOf.PRIOR:
        return _own_told_as_prior(claim, voices)
    if any(spoken is Voice.OWN for _, spoken in voices) or _MARKS_OTHERS.search(claim.text_zh):
        return ()
    for wanted in (Voice.CITED, Voice.OTHERS):
        for sentence, spoken in voices:
            if spoken is wanted:
                return _told_as_own(claim, sentence, spoken)
    return ()


def _told_as_own(claim: Examined, sentence: Sentence, spoken: Voice) -> tuple[Finding, ...]:
    """Return the finding for a sentence about others, when the claim presents it as the paper's own."""
    worded = _OWN_WORK.search(claim.text_zh)
    if worded is None:
        is_told = spoken is Voice.CITED and claim.section in _TOLD_AS_OWN
        if not is_told or _is_review(claim.ground) or _shares_name(claim.text_zh, sentence.text):
            return ()
        return (_finding(Severity.DOUBTFUL, "", f"Sentence [{sentence.number}] reports cited work."),)
    tells = _TELLS.match(claim.text_zh, worded.end()) is not None
    if tells and spoken is Voice.OTHERS:
        return ()
    is_sure = spoken is Voice.CITED and not tells and not _USES.match(claim.text_zh, worded.end())
    subject = "has a citation as its subject" if spoken is Voice.CITED else "reports the work of others"
    message = f"The claim says {worded[0]!r}, but sentence [{sentence.number}] {subject}."
    return (_finding(Severity.WRONG if is_sure else Severity.DOUBTFUL, worded[0], message),)


def _own_told_as_prior(claim: Examined, voices: list[tuple[Sentence, Voice]]) -> tuple[Finding, ...]:
    """Return the finding for a claim about earlier work whose sentences speak of nobody but the authors."""
    for sentence, spoken in voices:
        if spoken is not Voice.OWN or cites(sentence.text) or _SPEAKS_OF_OTHERS.search(sentence.text):
            return ()
    number = claim.cited[0].number
    message = f"The claim is said to report earlier work, but sentence [{number}] speaks of the authors' own."
    return (_finding(Severity.DOUBTFUL, "", message),)


def _is_review(ground: Ground) -> bool:
    return _REVIEWS.search(ground.paper.title) is not None


def _shares_name(text_zh: str, sentence: str) -> bool:
    """Whether a claim calls the cited work by a name, so that nobody takes it for the paper's own."""
    names = {name.casefold() for name in _LATIN_NAME.findall(text_zh)}
    return any(name in sentence.casefold() for name in names)


def _finding(severity: Severity, words: str, message: str) -> Finding:
    return Finding(Check.ATTRIBUTION, severity, (words,) if words else (), message)
