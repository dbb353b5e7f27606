"""Checks that each strong word of a claim (首次, 最佳, 所有, 显著) is allowed by the sentences it cites."""

import re

from digest.core.tone.find_licences import WANTED, Licence, licence, licence_to_be_best
from digest.core.tone.find_strong_words import Strength, StrongWord, strong_words
from digest.core.tone.speaks_chinese import speaks_chinese
from digest.domain.examined import Examined
from digest.domain.finding import Check, Finding, Severity
from digest.domain.paper_text import SentenceKind

_REACHES = re.compile(r"(?:达到|取得|刷新|实现|创下|获得|处于|位居)[^,，。；;]{0,12}$")
_OF_ITSELF = re.compile(r"业界|世界|国际|行业|全球|遥遥|全面|无与伦比|首屈一指|无可匹敌")
_COMPARES = re.compile(r"优于|超[过越]|高于|低于|胜过|领先|提[升高]|降低|下降|减少|增加|改[善进]|缩短|[更较]")
_NEW_TO_ALL = re.compile(r"本文|论文|作者|本研究|该[文工研]|我们|提出")
# The rows of a table may show what no sentence says: that a value is the best, or better in all of them.
_SHOWN_BY_TABLES = frozenset({Strength.BEST, Strength.ALL, Strength.ALWAYS, Strength.GREATLY})


def check_overclaim(claim: Examined) -> tuple[Finding, ...]:
    """Return one finding for each strong word that no cited sentence allows; the same word is told once."""
    if not speaks_chinese(claim.text_zh):
        return ()
    words = {word.words: word for word in reversed(strong_words(claim.text_zh))}
    return tuple(
        _finding(word, severity)
        for word in sorted(words.values(), key=lambda word: word.start)
        if (severity := _severity(word, claim)) is not None
    )


def _severity(word: StrongWord, claim: Examined) -> Severity | None:
    held = _licence(word, claim)
    if held is Licence.FULL:
        return None
    shown = word.strength in _SHOWN_BY_TABLES and any(
        sentence.kind is SentenceKind.TABLE for sentence in claim.cited
    )
    is_sure = held is Licence.NONE and not shown and _is_exact(word, claim.text_zh)
    return Severity.WRONG if is_sure else Severity.DOUBTFUL


def _licence(word: StrongWord, claim: Examined) -> Licence:
    texts = [sentence.text for sentence in claim.cited]
    if any(word.words in text for text in texts):
        return Licence.FULL  # the paper is in Chinese, or says SOTA
    if word.strength is Strength.BEST and _is_said_of_result(word, claim.text_zh):
        return licence_to_be_best(texts)
    held = licence(word.strength, texts)
    if word.strength is Strength.FIRST and held is not Licence.FULL and _NEW_TO_ALL.search(claim.text_zh):
        # What is new is often said in one sentence and described in the next.
        return max(held, licence(word.strength, _beside(claim)))
    return held


def _is_said_of_result(word: StrongWord, text_zh: str) -> bool:
    """Whether a claim says 达到最佳水平, not 优于最佳基线."""
    return _OF_ITSELF.match(word.words) is not None or _REACHES.search(text_zh[: word.start]) is not None


def _beside(claim: Examined) -> list[str]:
    """Return the sentences right before and after the cited ones, in the same section."""
    near = {(each.number + step, each.section) for each in claim.cited for step in (-1, 1)}
    body = (*claim.ground.text.sentences, *claim.ground.text.appendix)
    return [sentence.text for sentence in body if (sentence.number, sentence.section) in near]


def _is_exact(word: StrongWord, text_zh: str) -> bool:
    """Whether a word means what it says: 显著 beside a comparison, and 所有 that is no mere plural."""
    if word.strength is Strength.GREATLY:
        return word.words == "显著" and _COMPARES.match(text_zh, word.start + 2) is not None
    if word.words in ("所有", "全部"):
        before = text_zh[: word.start].rstrip()
        return before.endswith(("在", "于", "对", "过")) or _COMPARES.search(text_zh) is not None
    return True


def _finding(word: StrongWord, severity: Severity) -> Finding:
    message = f"{word.words!r} says more than the cited sentences: none of them says {WANTED[word.strength]}."
    return Finding(Check.OVERCLAIM, severity, (word.words,), message)
