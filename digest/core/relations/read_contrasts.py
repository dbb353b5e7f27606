"""Reads what is set against what: A rather than B, told as B 而非 A; unlike A, told as 与 A 一样."""

import re
from collections.abc import Iterator, Sequence

from digest.core.fold_marks import fold_marks
from digest.core.relations.find_shared_words import Shared, Span, shared_words
from digest.domain.glossary import GlossaryEntry

_NOT_BUT_ZH = re.compile(r"[，,]?而(?:不是|非)")
_RATHER_EN = re.compile(
    r"\b(?:rather\sthan|instead\sof|as\sopposed\sto)\b|\band\snot\b|,\s(?:and\s)?not\b|\bnot\sas\b"
)
_UNLIKE_EN = re.compile(
    r"\b(?:unlike|as\sopposed\sto|in\scontrast\s(?:to|with)|contrary\sto|differs?\sfrom)\b"
)
_ALIKE_ZH = re.compile(
    r"[与和同像跟][^，。；]{1,30}?(?:一样|如出一辙|相同|相仿|无异|类似|一致)|同样|等同于|一如|沿袭"
)
_DIFFERENT_ZH = re.compile(
    r"不同|不一样|不像|有别|区别|相反|相比|相较|而非|而不|差异|迥|胜|优于|取代|代替|并非|不|没有|未"
)
_BESIDE_ZH, _BESIDE_EN = 12, 40  # characters to either side of what sets two things against each other


def turned_contrasts(
    text_zh: str, sentences: Sequence[str], glossary: Sequence[GlossaryEntry]
) -> Iterator[tuple[str, str]]:
    """Yield the words of claim and sentence that set two things against each other, not the same way."""
    for sentence in sentences:
        english = fold_marks(sentence).casefold()
        shared = shared_words(text_zh, sentence, tuple(glossary))
        for said in _NOT_BUT_ZH.finditer(text_zh):
            for printed in _RATHER_EN.finditer(english):
                if _is_swapped(said.span(), printed.span(), shared):
                    yield said[0], printed[0]


def lost_contrast(text_zh: str, sentences: Sequence[str]) -> tuple[str, str] | None:
    """Return the words of a claim that make alike what a sentence sets apart, and the sentence's words."""
    alike = _ALIKE_ZH.search(text_zh)
    if alike is None or _DIFFERENT_ZH.search(alike[0]):
        return None
    apart = (_UNLIKE_EN.search(sentence.casefold()) for sentence in sentences)
    return next(((alike[0], match[0]) for match in apart if match), None)


def _is_swapped(said: Span, printed: Span, shared: Sequence[Shared]) -> bool:
    """Whether what stands before the one stands after the other alone, and the other way round."""
    before = [each for each in shared if said[0] - _BESIDE_ZH <= each.zh[0] and each.zh[1] <= said[0]]
    after = [each for each in shared if said[1] <= each.zh[0] <= said[1] + _BESIDE_ZH]
    left = [each.en for each in before if each.en not in [other.en for other in after]]
    right = [each.en for each in after if each.en not in [other.en for other in before]]
    nearest_left = _side(left[-1], printed) if left else 0
    nearest_right = _side(right[0], printed) if right else 0
    return nearest_left >= 0 >= nearest_right and nearest_left != nearest_right


def _side(places: Sequence[Span], printed: Span) -> int:
    """Return -1 for a word that stands only before, 1 only behind, 0 on both sides or far away."""
    before = any(printed[0] - _BESIDE_EN <= start < printed[0] for start, _ in places)
    behind = any(printed[1] <= start <= printed[1] + _BESIDE_EN for start, _ in places)
    return behind - before
