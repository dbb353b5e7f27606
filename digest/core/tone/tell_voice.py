"""Tells whose work a sentence of a paper reports: the authors' own, a cited one, that of others."""

import re
from enum import StrEnum

from digest.core.tone.find_own_names import own_names
from digest.domain.examined import Ground
from digest.domain.paper_text import Sentence


class Voice(StrEnum):
    OWN = "own"  # we, our, this paper, or what the authors call their own
    CITED = "cited"  # a citation is the subject: "Li et al. [4] propose"
    OTHERS = "others"  # "previous methods", "researchers have"; or any sentence under Related Work
    NEUTRAL = "neutral"


CITATION = r"(?:\[\d[\d,;\s–-]*\]|\([^()]*\b(?:19|20)\d\d[a-z]?(?:[,;][^()]*)?\)|\^\{?\d[\d,–-]*\}?)"
_CITES = re.compile(CITATION + r"|\bet al\b")
_OWN = re.compile(
    r"\b(?:we|our|ours|us)\b|\b(?:this|the present|the current) (?:paper|work|study|article|survey|review"
    r"|report|thesis|project)\b|\bin this (?:paper|work|section)\b|\bthe (?:proposed|(?:\w+ )?authors?)\b"
    r"|\bhere(?:in)?,? (?:is|are|it)\b|本文|我们|本研究",
    re.IGNORECASE,
)
_LEAD_IN = r"^(?:[^,.]{1,60},\s|[Aa]nd\s|(?:[Mm]ore )?[Rr]ecently\s|Also\s)?"
_ACTS = (
    r"(?:also\s|first\s|then\s|further\s|recently\s|later\s|have\s|has\s|had\s|\w+ly\s){0,3}(?:propos"
    r"|introduc|present|develop|design|use[sd]?\b|employ|leverag|show|demonstrat|find|found|report|evaluat"
    r"|stud|creat|releas|conclud|observ|suggest|argu|explor|investigat|examin|appl|extend|build|built"
    r"|construct|train|fine-?tun|combin|formulat|address|focus|pioneer|allow|enabl|provid|offer|describ"
    r"|discuss|analy|adopt|learn|predict|generat|optimi|estimat|collect|survey|consider|utili|incorporat"
    r"|integrat|aim|tackl|solv|rel(?:y|ie)|automatical|establish|perform|reveal|identif|compar|hypothesi"
    r"|conjectur|prov(?:e|ed|es|en)\b|achiev|obtain|improv|attempt|made?\b|makes?\b|took|takes?\b)"
)
_PERSONS = r"[A-Z][\w'’-]+(?:,?\s(?:[A-Z]\.|and|&|[A-Z][\w'’-]+))*(?:,?\set al\.?,?)?"
_SUBJECTS = tuple(
    re.compile(pattern)
    for pattern in (
        # [17], [18] develop
        rf"{_LEAD_IN}{CITATION}(?:,?\s(?:and\s)?{CITATION})*\s{_ACTS}",
        # Mahdavi et al. evaluate; Yoon and Kweon [4] proposed; AGILE (Feng et al., 2024), a framework, allows
        rf"{_LEAD_IN}(?:The\swork\s(?:of|by)\s|Work\sby\s)?{_PERSONS}\s?\(?(?<=et al\.\s)?{CITATION}"
        rf"(?:,?\s(?:and\s)?(?:{_PERSONS}\s?)?{CITATION})*(?:,[^,]{{3,90}},)?\s{_ACTS}",
        rf"{_LEAD_IN}[A-Z][\w'’-]+,?\set al\.?,?\s{_ACTS}",
        # Datasets such as PRM [15] and Bench [35] pioneer
        rf"{_LEAD_IN}[\w\s-]{{3,60}}\ssuch as\s[^.;]{{0,60}}{CITATION}[^.;,]{{0,60}}\s{_ACTS}",
    )
)
_AT_LARGE = re.compile(
    r"^(?:[^,.]{1,60},\s)?(?:[\w-]+\s){0,4}?(?:(?:prior|previous|earlier|existing|recent|past|pioneering"
    r"|early|contemporary|traditional|conventional)\s(?:[\w-]+\s){0,3}?(?:works?|stud(?:y|ies)|research"
    r"|researchers|methods?|approach(?:es)?|efforts?|techniques|authors|literature|papers|solutions|systems"
    r"|models|frameworks|advance(?:ment)?s)\b|(?:related|several|many|some|other|numerous|various"
    r"|most)\s(?:[\w-]+\s){0,2}?(?:works?|stud(?:y|ies)|research|researchers|efforts|authors|literature"
    r"|papers)\b|(?:some|others|researchers|scholars)\s(?:have|has|had|propos|show|argu|find|found|suggest"
    r"|hypothesi))|\bresearchers\s(?:have|has|had)\b|\b(?:one|a)\s(?:recent\s|previous\s|prior\s)?(?:survey"
    r"|study)\s(?:study\s)?\w+ed\b|\b(?:was|were|been)\s(?:recently\s|first\s|originally\s"
    r"|previously\s)?(?:propos|introduc|develop|suggest|explor|stud)\w*"
    rf"\s[^.;]{{0,120}}{CITATION}",
    re.IGNORECASE,
)
# What the authors' own results are compared with does nothing itself.
_COMPARED = re.compile(
    r"^(?:compared (?:with|to)|relative to|unlike|in contrast (?:to|with)|as opposed to|beyond) [^,]*,\s",
    re.IGNORECASE,
)
_THEY = re.compile(rf"{_LEAD_IN}[Tt]hey\s{_ACTS}")
_RELATED = re.compile(r"related|prior work|previous work|literature|相关工作|研究现状", re.IGNORECASE)
_BACKGROUND = re.compile(
    r"background|preliminar|existing (?:work|method|approach|\w+ systems)|背景", re.IGNORECASE
)


def voice(sentence: Sentence, ground: Ground) -> Voice:
    """Return whose work a sentence reports. Where the authors and others both speak, it is their own."""
    text = sentence.text
    if _OWN.search(text):
        return Voice.OWN
    if has_cited_subject(text):
        return Voice.NEUTRAL if _names_own(text, ground) else Voice.CITED
    if _names_own(text, ground):
        return Voice.OWN
    if _AT_LARGE.search(_COMPARED.sub("", text)) or (
        _THEY.search(text) and _follows_others(sentence, ground)
    ):
        return Voice.OTHERS
    is_among_others = _RELATED.search(sentence.section) is not None
    is_cited_there = _BACKGROUND.search(sentence.section) is not None and cites(text)
    return Voice.OTHERS if is_among_others or is_cited_there else Voice.NEUTRAL


def cites(text: str) -> bool:
    return _CITES.search(text) is not None


def has_cited_subject(text: str) -> bool:
    """Return whether somebody who is cited does something: not what is only done with a cited thing."""
    return any(pattern.search(text) for pattern in _SUBJECTS)


def _follows_others(sentence: Sentence, ground: Ground) -> bool:
    """Whether "they" are people cited right before, not the participants of a study."""
    before = next((each for each in ground.text.sentences if each.number == sentence.number - 1), None)
    return before is not None and (has_cited_subject(before.text) or _THEY.search(before.text) is not None)


def _names_own(text: str, ground: Ground) -> bool:
    folded = text.casefold()
    return any(
        name in folded and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", folded) for name in own_names(ground)
    )
