"""Names a licence by its own text, and says whether that text allows commercial use.

Only phrases count that stand in one licence and in no other, word for word: two licences may be alike but
for the one word that forbids. What is not known stays unknown.
"""

import re
from functools import cache

from digest.core.licence_phrases import FORBIDDING, KNOWN, Known
from digest.core.reading.split_sentences import spans
from digest.domain.licence import Commercial, NamedLicence

LICENCES_VERSION = "1"  # raise by one when the same text may be named otherwise
LONGEST_CHARS = 400_000  # a licence with all its notices; what follows is not looked at
SPARE_SHARE, SPARE_CHARS = 1.25, 800  # for a copyright line, a heading, other wording of the same
SHOWN_CHARS = 400  # of a quote; a longer sentence is cut to the words that decide

_LINE_START = re.compile(r"^[ \t]*(?:#+|//+|/?\*+|>|;+|--)?[ \t]*", re.MULTILINE)
_PLAIN = str.maketrans("“”‘’–—‐‑", "\"\"''----")

UNKNOWN_ZH = "未识别的许可"
FORBIDDEN_ZH = "自定义许可（禁止商用）"


def name_licence(text: str) -> NamedLicence:
    """Return what the text of a licence says, each answer with the sentence of the text that proves it."""
    paragraphs = _paragraphs(text[:LONGEST_CHARS])
    # Letter for letter, so that a place in one is a place in the other.
    plain = " ".join(paragraphs).translate(_PLAIN)
    known = [each for each in KNOWN if _is(each, plain)]
    name_zh = "、".join(dict.fromkeys(each.name_zh for each in known))
    forbidden = next((found for phrase in FORBIDDING if (found := _search(phrase, plain))), None)
    commercial, proof = _commercial(known, plain)
    if forbidden and commercial is not Commercial.NO:
        commercial, proof = Commercial.NO, forbidden
        name_zh = f"{name_zh}（另有条款禁止商用）" if known else FORBIDDEN_ZH
    elif known and _says_more(known, plain):
        name_zh += "（另有其他条款）"
        if commercial is Commercial.YES:
            commercial, proof = Commercial.UNKNOWN, None
    return NamedLicence(
        spdx=tuple(dict.fromkeys(each.spdx for each in known if each.spdx)),
        name_zh=name_zh or UNKNOWN_ZH,
        commercial=commercial,
        named_by=_quote(_search(known[0].named_by[0], plain), paragraphs) if known else "",
        commercial_by=_quote(proof, paragraphs),
    )


def _is(known: Known, plain: str) -> bool:
    return all(_search(phrase, plain) for phrase in known.named_by) and not any(
        _search(phrase, plain) for phrase in known.not_by
    )


def _commercial(known: list[Known], plain: str) -> tuple[Commercial, re.Match[str] | None]:
    """Return what all the licences of a text come to, with the words that say so: the strictest decides."""
    settled = [(each.commercial, _search(each.commercial_by, plain)) for each in known]
    for wanted in (Commercial.NO, Commercial.UNKNOWN, Commercial.YES):
        for commercial, proof in settled:
            told = commercial if proof else Commercial.UNKNOWN
            if told is wanted:
                return told, proof
    return Commercial.UNKNOWN, None


def _says_more(known: list[Known], plain: str) -> bool:
    """Say whether a text is too long for the licences found in it: what else it says is not known."""
    return len(plain) > SPARE_SHARE * sum(each.chars for each in known) + SPARE_CHARS


def _search(phrase: str, plain: str) -> re.Match[str] | None:
    return _pattern(phrase).search(plain) if phrase else None


@cache
def _pattern(phrase: str) -> re.Pattern[str]:
    return re.compile(phrase, re.IGNORECASE)


def _paragraphs(text: str) -> list[str]:
    """Return the paragraphs, each on one line, without the marks of comments and quotes."""
    lines = _LINE_START.sub("", text)
    return [" ".join(part.split()) for part in re.split(r"\n\s*\n", lines) if part.strip()]


def _quote(found: re.Match[str] | None, paragraphs: list[str]) -> str:
    """Return the sentence that the words stand in, as the licence prints it; a heading before it is none."""
    if found is None:
        return ""
    text, (first, end) = " ".join(paragraphs), found.span()
    start = 0
    for paragraph in paragraphs:
        if first <= start + len(paragraph):
            break
        start += len(paragraph) + 1
    text, first, end = text[start:], first - start, end - start
    around = [span for span in spans(text) if span[0] < end and span[1] > first]
    sentence = text[around[0][0] : around[-1][1]]
    return sentence if len(sentence) <= SHOWN_CHARS else text[first:end]
