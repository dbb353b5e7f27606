"""Reads the words beside a number: what limits it (约, 最多, "over"), is it a change or a level."""

import re

from digest.domain.quantity import Bound

_Rules = tuple[tuple[Bound, re.Pattern[str]], ...]

_BEFORE_ZH: _Rules = (
    (Bound.AT_MOST, re.compile(r"(?:最多|至多|最高|最长|最大|高达|多达)[^,，。;；\d]{0,6}$")),
    (Bound.UNDER, re.compile(r"(?:近|接近|几乎|不到|不足|少于|低于|小于|不超过)\s?$")),
    (Bound.OVER, re.compile(r"(?:超过|超出|超|逾|至少|不低于|不少于|大于|多于|高于|过)\s?$")),
    (Bound.ABOUT, re.compile(r"(?:约|大约|大概|大致|~|差不多)\s?$")),
)
_AFTER_ZH: _Rules = (
    (Bound.OVER, re.compile(r"\s?[个项种条篇]?(?:多|余|以上|出头)")),
    (Bound.UNDER, re.compile(r"\s?[个种项条篇]?(?:以下|以内)")),
    (Bound.ABOUT, re.compile(r"\s?[个种项条篇]?(?:左右|上下|前后)")),
)
_BEFORE_EN: _Rules = (
    (
        Bound.AT_MOST,
        re.compile(r"\b(?:up to|at most|as (?:much|many|high) as|no more than|maximum of)\s(?:an?\s)?$"),
    ),
    (Bound.OVER, re.compile(r"\b(?:over|more than|at least|exceed\w*|above|greater than|larger than)\s$")),
    (Bound.UNDER, re.compile(r"\b(?:nearly|almost|under|less than|fewer than|below|close to)\s$")),
    (Bound.ABOUT, re.compile(r"(?:\b(?:about|around|approximately|roughly|approx\.|some)\s|~\s?)$")),
)
_CHANGE_ZH = re.compile(
    r"[提上]升|提高|增[加长大幅]|减|降|下滑|高[了出]|[低高快慢少多]于?|领先|落后|[相之]差|差距|倍|缩短|节[省约]"
    r"|[提加]速|优于|超[过越出]|胜过|[优劣]势|改善|改进|增益|收益|损失|翻番"
)
_CHANGE_EN = re.compile(
    r"improv|increas|gain|boost|rais|outperform|surpass|exceed|higher|lower|better|worse|reduc|decreas|drop|declin"
    r"|degrad|differ|gap|margin|\bless\b|\bmore\b|fewer|ahead|behind|faster|slower|sav(?:e|ing)|\bloss|\bby\b|uplift|lift"
)
_CLAUSE_END = re.compile(r"[,，。;；:：]")
_REACH_EN = 60  # characters to either side of an English number


def bound_zh(text: str, start: int, end: int) -> Bound:
    """Return how the words around text[start:end] limit it."""
    if "多" in text[start:end]:  # 两个多月: within its unit
        return Bound.OVER
    return _bound(_BEFORE_ZH, text[max(0, start - 12) : start]) or _at(_AFTER_ZH, text, end) or Bound.EXACT


def bound_en(text: str, start: int) -> Bound:
    return _bound(_BEFORE_EN, text[max(0, start - 18) : start].lower()) or Bound.EXACT


def is_change_zh(text: str, start: int, end: int) -> bool:
    """Return whether the clause around text[start:end] speaks of a difference, a gain or a ratio."""
    clause = _CLAUSE_END.split(text[:start])[-1] + _CLAUSE_END.split(text[end:])[0].lstrip(" 多余")
    return _CHANGE_ZH.search(clause) is not None


def is_change_en(text: str, start: int, end: int) -> bool:
    around = text[max(0, start - _REACH_EN) : end + _REACH_EN].lower()
    return _CHANGE_EN.search(around) is not None


def _bound(rules: _Rules, before: str) -> Bound | None:
    return next((bound for bound, pattern in rules if pattern.search(before)), None)


def _at(rules: _Rules, text: str, end: int) -> Bound | None:
    return next((bound for bound, pattern in rules if pattern.match(text, end)), None)
