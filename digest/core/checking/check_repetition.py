"""Checks that no section says again what an earlier one has said."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from digest.core.fold_marks import fold_marks
from digest.core.tone.speaks_chinese import speaks_chinese
from digest.domain.digest import Section
from digest.domain.finding import Check, CheckedClaim, Finding, Severity

_SAME = 0.7  # share of the shorter claim's pairs of characters that the other one has
_LEAST_PAIRS = 6  # a claim of fewer characters is in any other by chance
_NO_WORD = re.compile(r"[\W_]+")
_FRAME = re.compile(
    r"本文|该论文|论文|作者|研究者?|我们|该方法|实验(?:结果)?|结果|表明|显示|发现|提出|此外|同时|其中|的|了"
)
# What makes two claims of the same words two claims: names, numbers, counts, denial, direction.
_TELLING = re.compile(
    r"[A-Za-z][A-Za-z0-9-]*|\d+(?:\.\d+)?|[两二三四五六七八九十]+(?=[个种项类条步层阶])|[不未无]|没有|仅"
    r"|提[高升]|增[加长大]|降低|下降|减[少小]|[优劣高低大小多少]于|超[过越]|更[高低好差多少快慢]"
)


@dataclass(frozen=True, slots=True)
class _Said:
    """What a claim says: its pairs of characters, and what tells it from claims of the same words."""

    pairs: frozenset[str]
    telling: frozenset[str]


def check_repetition(claims: Sequence[CheckedClaim]) -> Mapping[int, tuple[Finding, ...]]:
    """Return a STYLE finding for each claim that repeats an earlier one, by the claim's index from 0.

    Claims of one section and claims held back are not compared; one_line may say what any other says.
    """
    said = {
        index: _said(claim.text_zh)
        for index, claim in enumerate(claims)
        if claim.stands and claim.section is not Section.ONE_LINE and speaks_chinese(claim.text_zh)
    }
    findings: dict[int, tuple[Finding, ...]] = {}
    for index, later in said.items():
        for before, earlier in said.items():
            if before >= index:
                break
            is_elsewhere = claims[before].section is not claims[index].section
            if before not in findings and is_elsewhere and _is_repeated(earlier, later):
                findings[index] = (_finding(claims[before]),)
                break
    return findings


def _said(text_zh: str) -> _Said:
    text = fold_marks(text_zh).casefold()
    telling = frozenset(_TELLING.findall(text))
    squeezed = _NO_WORD.sub("", _FRAME.sub("", text))
    return _Said(frozenset(squeezed[at : at + 2] for at in range(len(squeezed) - 1)), telling)


def _is_repeated(earlier: _Said, later: _Said) -> bool:
    """Whether the later claim adds no name, number or direction, and hardly a word."""
    if not later.telling <= earlier.telling or len(later.pairs) < _LEAST_PAIRS:
        return False
    return len(later.pairs & earlier.pairs) >= _SAME * len(later.pairs)


def _finding(earlier: CheckedClaim) -> Finding:
    message = f"The section {earlier.section.value!r} has said this: {earlier.text_zh!r}."
    return Finding(Check.REPETITION, Severity.STYLE, (), message)
