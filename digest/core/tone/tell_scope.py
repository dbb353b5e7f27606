"""Tells whether a claim says what a stretch of an English sentence says, by names, numbers and length."""

import re
from collections.abc import Sequence

_BREAK = re.compile(
    r"[;:—]\s?|\s[–-]\s|,\s(?=(?:and|but|or|so|while|whereas|which|who|where|although|though|since|because"
    r"|as|if|when|thus|despite|with|without|including|compared|\w+ing)\b)|\s(?=(?:because|while|whereas"
    r"|although|though|unless)\s)|(?<=[a-z0-9)%]),\s(?=(?:it|we|they|this|these|the|our|models?|\w+s)\s\w+)"
)
_ANCHOR = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[-@./][A-Za-z0-9]+)*|\d+(?:[.,]\d+)*")
_HAN = re.compile("[\u4e00-\u9fff]")
_WORDS_OF_A_NAME = 1.6  # Han characters that one Latin word or number takes the place of
# Han characters for each English word: a claim this long leaves nothing out, or no more than an aside.
_WHOLE, _MAIN = 1.3, 0.8
_ASIDE = re.compile(
    r"(?:\w+ing|which|who|whom|whose|while|whereas|although|though|because|as|since|if|when|including"
    r"|such as|e\.g\.|i\.e\.|with|without|despite|thus|thereby|compared)\b",
    re.IGNORECASE,
)


def is_told(text_zh: str, sentence: str, start: int, beside: Sequence[str] = ()) -> bool:
    """Return whether a claim tells the clause of a sentence that holds the offset `start`.

    beside: the other sentences that the claim cites.
    """
    clauses = _clauses(sentence)
    within = next(clause for clause in clauses if start < clause[1])
    rest = " ".join((sentence[: within[0]], sentence[within[1] :], *beside))
    anchors = {anchor.casefold() for anchor in _ANCHOR.findall(text_zh) if len(anchor) > 1}
    inside = _held(anchors, sentence[slice(*within)])
    outside = _held(anchors, rest) - inside
    if len(inside) > len(outside):
        return True
    is_aside = len(clauses) > 1 and _ASIDE.match(sentence, within[0]) is not None
    share = _WHOLE if is_aside or len(inside) < len(outside) else _MAIN
    return _size(text_zh) >= share * len(" ".join((sentence, *beside)).split())


def _clauses(sentence: str) -> list[tuple[int, int]]:
    breaks = [match.end() for match in _BREAK.finditer(sentence)]
    return list(zip([0, *breaks], [*breaks, len(sentence) + 1], strict=True))


def _held(anchors: set[str], text: str) -> set[str]:
    words = {word.casefold() for word in _ANCHOR.findall(text)}
    return anchors & words


def _size(text_zh: str) -> float:
    return len(_HAN.findall(text_zh)) + _WORDS_OF_A_NAME * len(_ANCHOR.findall(text_zh))
