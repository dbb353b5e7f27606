"""Reads who is set above whom: A 优于 B, A 比 B 高, "A outperforms B", "A is worse than B"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from digest.core.fold_marks import fold_marks
from digest.core.relations.direction_words import THINGS
from digest.core.relations.find_anchors import Span


@dataclass(frozen=True, slots=True)
class Comparison:
    """One comparison. left, right: where its sides stand. words: its verb.

    sign: 1 calls the left side the better one, -1 the worse one, 0 sets them level. More latency is worse.
    """

    words: str
    left: Span
    right: Span
    sign: int


_SENTENCE_ZH = re.compile(r"[^。；;]+")
_CLAUSE_ZH = re.compile(r"[^，。；,;]*")
_DENIED_ZH = re.compile(r"(?:不|没有|未|并非|难以|无法)[^，。]{0,2}$")
_VERB_ZH = re.compile(
    r"(?P<better>优于|超越|胜过|领先于?|好于|强于|击败|快于)|(?P<worse>劣于|不如|逊于|落后于?|弱于|差于|慢于|不及)"
    r"|(?P<more>超过|高于|多于|大于)|(?P<less>低于|少于|小于)"
)
_THAN_ZH = re.compile(
    r"比(?P<right>[^，。；比]{1,40}?)(?:的[^，。；]{0,8})?"
    r"(?:还|要|更|明显|显著|略|都|平均|最多|可|能|提|多|整体)*(?<!最)"
    r"(?:(?P<better>[好快强优]|改[善进])|(?P<worse>[差慢弱劣])|(?P<more>[高多大]|提[高升])|(?P<less>[低少小]|下降|减少))(?!的)"
)
_LEVEL_ZH = re.compile(
    r"[与和同跟](?P<right>[^，。；与和同跟]{1,40}?)(?:的[^，。；]{0,6})?(?:性能|表现|效果|水平)?(?:大致|基本)?"
    r"(?P<level>相当|持平|相近|接近|相似|不相上下)"
)

_SENTENCE_EN = re.compile(r"(?:(?!;\s|\.\s[A-Z(]|\|).)+")
_NEXT_PART_EN = re.compile(r",?\s(?:but|while|whereas|although|though)\s|$")
_VERB_EN = re.compile(
    r"\b(?:(?P<worse>(?:outperformed|surpassed|exceeded|beaten)\sby|underperform\w*|lag\w*(?:\s\w+)?\sbehind|behind"
    r"|inferior\sto|falls?\sshort\sof|(?:worse|slower|weaker|poorer)\s(?:[\w-]+\s){0,4}than)"
    r"|(?P<better>outperform\w*|surpass\w*|beat(?:s|en|ing)?|outscor\w*|superior\sto|ahead\sof"
    r"|(?:better|faster|stronger)\s(?:[\w-]+\s){0,4}than|improv\w*\s(?:\w+\s){0,2}(?:over|upon)"
    r"|(?:gains?|improvements?|wins?|advantages?|win\srate)\s(?:\w+\s){0,3}over)"
    r"|(?P<more>exceed\w*|above|(?:higher|greater|larger|more|longer)\s(?:[\w-]+\s){0,4}than)"
    r"|(?P<less>below|(?:lower|fewer|smaller|less|shorter)\s(?:[\w-]+\s){0,4}than)"
    r"|(?P<level>comparabl[ey]\s(?:to|with)|on\spar\swith|similar(?:ly)?\sto|match(?:es|ed|ing)?"
    r"|competitive\swith|rival\w*))\b"
)
_BEFORE_EN = 60  # characters before an English verb in which it says what is compared


def comparisons_zh(text_zh: str) -> tuple[Comparison, ...]:
    """Return the comparisons of a claim; left is all of the sentence before, right the rest of the clause."""
    text = fold_marks(text_zh)
    return tuple(each for match in _SENTENCE_ZH.finditer(text) for each in _zh(text, *match.span()))


def _zh(text: str, start: int, end: int) -> Iterator[Comparison]:
    is_less_better = _is_less_better(text[start:end], language=0)
    for match in _VERB_ZH.finditer(text, start, end):
        is_denied = _DENIED_ZH.search(text, start, match.start()) is not None
        sign = _sign(match, is_less_better) * (-1 if is_denied else 1)
        clause = _CLAUSE_ZH.match(text, match.end(), end)
        yield Comparison(match[0], (start, match.start()), clause.span() if clause else (end, end), sign)
    for match in _THAN_ZH.finditer(text, start, end):
        sign = _sign(match, is_less_better)
        yield Comparison("比", (start, match.start()), match.span("right"), sign)
    for match in _LEVEL_ZH.finditer(text, start, end):
        yield Comparison(match["level"], (start, match.start()), match.span("right"), 0)


def comparisons_en(sentence: str) -> tuple[Comparison, ...]:
    """Return the comparisons of an English sentence."""
    text = fold_marks(sentence)
    return tuple(each for match in _SENTENCE_EN.finditer(text) for each in _en(text, *match.span()))


def _en(text: str, start: int, end: int) -> Iterator[Comparison]:
    for match in _VERB_EN.finditer(text, start, end):
        compared = text[max(start, match.start() - _BEFORE_EN) : match.end()].casefold()
        sign = _sign(match, _is_less_better(compared, language=1))
        stop = _NEXT_PART_EN.search(text, match.end(), end)
        parts = [part.end() for part in _NEXT_PART_EN.finditer(text, start, match.start()) if part[0]]
        left = (max(parts, default=start), match.start())
        yield Comparison(match[0], left, (match.end(), stop.start() if stop else end), sign)


def _sign(verb: re.Match[str], is_less_better: bool) -> int:
    """Return whether a verb calls its left side better; what was compared decides for more and less."""
    kind = verb.lastgroup if verb.lastgroup != "right" else None
    plain = {"better": 1, "worse": -1, "more": 1, "less": -1}.get(kind or "", 0)
    return -plain if is_less_better and kind in ("more", "less") else plain


def _is_less_better(text: str, *, language: int) -> bool:
    """Whether a text names what is better when there is less of it. language: 0 Chinese, 1 English."""
    return any((zh, en)[language].search(text) for zh, en, good in THINGS if good < 0)
