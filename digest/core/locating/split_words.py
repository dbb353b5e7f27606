"""The words of a quote or of print, folded, each with its place: what is compared one by one."""

import re
from dataclasses import dataclass

from digest.core.fold_marks import fold_marks
from digest.core.locating.squeeze_text import SPACING_ACCENTS, fold_sign

_LETTER = r"(?:[^\W\d_]|[\u21b5\x0b\x0c\x0e\x0f])"
_WITHIN = "[’'" + "".join(SPACING_ACCENTS) + "]"
_WORD = re.compile(
    rf"(?P<word>{_LETTER}+(?:{_WITHIN}{_LETTER}+)*)"
    # "118, 000" and "67 .6": readers put spaces into numbers.
    r"|(?P<number>(?:(?<=[\s(\[=~<>])|^)-?(?=\d)\d+(?:,\s?\d{3}(?!\d))*(?: ?\.\d+)?"
    r"|\d+(?:,\s?\d{3}(?!\d))*(?: ?\.\d+)?)"
    r"|(?P<sign>[%<>≤≥=±])"
)
_CITATION = re.compile(
    r"\[\s?\d{1,3}(?:\s?[,;-]\s?\d{1,3})*\s?\]"  # [3, 7-9]
    r"|\[(?:[A-Z][A-Za-z+]{1,6}\d\d[a-z]?(?:[,;]\s?)?)+\]"  # [VSP+17]
    # (Dai et al., 2019; Wu, 2020), (see Dai, 2019), (2019)
    r"|\((?:(?:see|e\.g\.|cf\.|i\.e\.)[,\s]*)?(?:[A-ZÀ-Þ][^();\d]{0,60}?[,\s]\s?)?(?:19|20)\d\d[a-z]?"
    r"(?:[,;][^()]{0,300})?\)"
)


@dataclass(frozen=True, slots=True)
class Word:
    """letters: folded; a number keeps its point and its minus. start, end: its place in the text.

    is_citation: it stands within a citation mark. is_mark: that mark is in square brackets.
    is_raised: a caret stands before it.
    """

    letters: str
    start: int
    end: int
    is_citation: bool = False
    is_mark: bool = False
    is_raised: bool = False

    @property
    def is_number(self) -> bool:
        return self.letters[-1].isdigit()


def split_words(text: str) -> tuple[Word, ...]:
    """Return the words, numbers and telling signs of a text; punctuation and dashes are none."""
    folded = fold_marks(text)
    citations = list(_CITATION.finditer(folded))
    words = []
    for match in _WORD.finditer(folded):
        if letters := _letters(match):
            start = match.start()
            mark = next((each[0] for each in citations if each.start() <= start < each.end()), "")
            is_raised = folded[start - 1 : start] == "^"
            words.append(Word(letters, *match.span(), bool(mark), mark.startswith("["), is_raised))
    return tuple(words)


def _letters(match: re.Match[str]) -> str:
    if match["number"]:
        return re.sub(r"[,\s]", "", match["number"])
    return match["sign"] or "".join(map(fold_sign, match[0]))
