"""Tells a word that only describes another one, of which a "not" says nothing: 复杂查询, 引用关系."""

import re

Span = tuple[int, int]

# What makes a noun of the word before it; 性能, 题目, 数据 are words of their own.
_NOUN_ZH = re.compile(r"算法|能力|关系|题(?!目)|性(?![能质别])|[数量率度者](?![量据目])|力(?![图学度])")
_ADJECTIVE_EN = re.compile(r".+(?:al|ic|ive|ous|ful|ary|ble|ex)$|real$|true$")
_DESCRIBES = re.compile(
    r"\s(?!(?:a|an|the|and|or|but|of|in|on|at|to|for|with|by|as|than|from|is|are|was|were|not|no)\b)[a-z]"
)


def is_attribute(text_zh: str, place: Span, words: frozenset[int], english: str, printed: Span) -> bool:
    """Return whether a word of a claim describes the next one, in the claim and in its English.

    place, printed: where the word stands in the claim and in the sentence. words: where the claim's known
    words begin.
    """
    if _NOUN_ZH.match(text_zh, place[1]):
        return True
    is_adjective = _ADJECTIVE_EN.match(english[slice(*printed)]) is not None
    return is_adjective and place[1] in words and _DESCRIBES.match(english, printed[1]) is not None
