"""Whether a sentence can be printed alone: whole, of sensible length, made of words rather than formulas."""

import re
import unicodedata

from digest.domain.digest import LONGEST_TOLD
from digest.domain.paper_text import Sentence, SentenceKind

_SHORTEST, _LONGEST = 6, 60  # words of a sentence that reads well on its own
_SHORTEST_HAN, _LONGEST_HAN = 12, 160  # characters, for the same in Chinese
_HAN = re.compile(r"[\u3400-\u9fff]")
_NOTES = r"\s?(\[[\d,–\- ]+\]|\^\{[^}]{1,12}\})"  # citations and notes behind the full stop
_ENDS = re.compile(rf"[.!?。！？][\"'”’»)\]）]*({_NOTES})*$")
_CUT_SHORT = re.compile(
    r"(\b(et al|e\.g|i\.e|Fig|Figs|Eq|Sec|Tab|vs|cf|No|resp|Dr|Prof)|\.\.|as follows|following)\.$|"
    r"[:;,] \(?\d{1,2}[.)]$"
)
_ODD_START = re.compile(
    r"^[^\w\"'“‘(《]|^\(?[a-z0-9]{1,3}[).]\s|^Abstract\s?[:.—–-]|^\d{1,4} [A-Z][a-z]|"
    r"^\d{1,3}(\([a-z]\))? (shows?|illustrates?|presents?|depicts?|displays?|gives?|lists?|and)\b|"
    r"^(Figure|Fig\.|Table|Algorithm|Theorem|Lemma|Proof)\b"
)
_RUN_IN_HEADING = re.compile(
    r"^\d+(\.\d+)+\.?\s|^(?:[A-Z][\w\-]*:?\s+(?:(?:of|and|for|in|the|with|to|on|from|by|via|vs\.?)\s+){0,2}){1,9}"
    r"(?:We|First,|The|In|Our|To|This|A|An|As|For|It|These|There|Here|While|When|Since|Given)\s+[a-z]"
)
_DEBRIS = re.compile(
    r"\b[A-Za-z]+_\{?\w|[\\{}<>=|∼~^√∑∏∫∂∇∈∉⊂⊆∪∩∀∃→←↦⇒⟨⟩∥⊗⊕∞≤≥≈≡∝·∗†‡]|[\u0370-\u03ff]|\ufffd|[\ue000-\uf8ff]"
)
_FORMULA = re.compile(r"\^\{[^}]*\}")  # raised text is marked so: one mark counts once
_STRAY_LETTER = re.compile(r"(?<![\w'’.\-])[B-HJ-Zb-z](?![\w'’.\-])")
_GLUED = re.compile(r"[A-Za-z]{30,}|[a-z]{3,}[.,;][A-Z][a-z]{2,}")
_BRACKETS = ("()", "[]", "{}", "“”", "（）", "《》")


def is_quotable(sentence: Sentence) -> bool:
    """Return whether a reader would take the sentence for a whole, undamaged one."""
    text = sentence.text
    return (
        sentence.kind is SentenceKind.PROSE
        and _has_good_length(text)
        and _is_whole(text)
        and not _is_formula(text)
        and not _GLUED.search(text)
    )


def is_readable(sentence: Sentence) -> bool:
    """Return whether it is prose in words at all: the weaker demand, where nothing better is found."""
    letters = sum(character.isalpha() for character in sentence.text)
    return (
        sentence.kind is SentenceKind.PROSE
        and len(sentence.text) <= LONGEST_TOLD
        and letters >= 20
        and letters >= 0.6 * len(sentence.text.replace(" ", ""))
    )


def _has_good_length(text: str) -> bool:
    han = len(_HAN.findall(text))
    if han > 0.3 * len(text):
        return _SHORTEST_HAN <= len(text) <= _LONGEST_HAN
    return _SHORTEST <= len(text.split()) <= _LONGEST and len(text) <= LONGEST_TOLD


def _is_whole(text: str) -> bool:
    if not _ENDS.search(text) or _CUT_SHORT.search(text) or _ODD_START.search(text):
        return False
    if _RUN_IN_HEADING.search(text):
        return False
    if any(text.count(pair[0]) != text.count(pair[1]) for pair in _BRACKETS):
        return False
    first = text.split()[0]
    is_name = any(character.isupper() for character in first)  # vLLM, mRNA
    return is_name or not first[0].islower()


def _is_formula(text: str) -> bool:
    """Return whether symbols and single letters make up more of the text than running prose has."""
    words = len(text.split()) + len(_HAN.findall(text)) / 2
    plain = _FORMULA.sub("", text)
    strange = len(_DEBRIS.findall(plain)) + len(_FORMULA.findall(text)) + len(_STRAY_LETTER.findall(plain))
    printable = [character for character in text if not character.isspace()]
    letters = sum(unicodedata.category(character)[0] in "LN" for character in printable)
    return strange > max(1, words / 14) or letters < 0.8 * len(printable)
