"""Reads what a text denies: the words that deny, how plainly, and the clause that each stands in."""

import re
from dataclasses import dataclass
from functools import lru_cache

from digest.core.fold_marks import fold_marks
from digest.core.relations.denial_words import (
    COMPARED_ZH,
    FAINT_ZH,
    LIKE_EN,
    LIKE_ZH,
    MILD_EN,
    NO_DENIAL_EN,
    NO_DENIAL_ZH,
    PLAIN_EN,
    PLAIN_ZH,
)

Span = tuple[int, int]

# A comma ends a clause, and so does a 而 that joins two: 没有标签而能训练.
_CLAUSE_ZH = re.compile(
    r"(?:(?![，,。；;：:]|(?<![从反因进然])而(?=[能可会需须无没未使让仍只])|却|但|并(?![不非未无])(?=[\u4e00-\u9fff]{2})).|(?<=[，。；：])[而却但])+"
)
_INTRO = (
    r"(?:^|(?<=[.:;]\s))(?:unlike|although|while|though|if|when|since|because|despite|as|in contrast"
    r"|instead of|rather than|without)\b[^,;]*,\s"
)
_BREAK_EN = re.compile(
    rf"{_INTRO}|[.;:]\s|\s?\|\s?|(?<=\w)\s?-\s"
    r"|,\s(?=(?:but|while|whereas|and|which|so|although|though|since|because|as|even|leading|leaving|thereby"
    r"|resulting|thus|it|we|they)\b)"
    r"|\s(?=(?:because|although|whereas|while|but|unless|even if|so that|when)\s)"
    r"|\sand\s(?=(?:instead|thus|then|can|is|are|was|were|has|have|will|does|do)\b)"
)
_BEFORE_ZH, _AFTER_ZH = 14, 8  # characters to either side of a word where its "not" may stand


@dataclass(frozen=True, slots=True)
class Denial:
    """A word that denies. start, end: in its text; clause: the stretch that it may speak of.

    is_plain: it does nothing but deny ("not"); the others also say something else ("ignore", "limited").
    """

    words: str
    start: int
    end: int
    clause: Span
    is_plain: bool


def denials_zh(text_zh: str) -> tuple[Denial, ...]:
    """Return the words of a Chinese text that deny, in their order."""
    text = NO_DENIAL_ZH.sub(_blank, text_zh)
    return _denials(text, clauses_zh(text_zh), PLAIN_ZH, LIKE_ZH)


@lru_cache(maxsize=2048)  # a sentence is read for every claim that cites it
def denials_en(sentence: str) -> tuple[Denial, ...]:
    """Return the words of an English sentence that deny, in their order."""
    text = NO_DENIAL_EN.sub(_blank, fold_marks(sentence).casefold())
    return _denials(text, _clauses_en(text), PLAIN_EN, LIKE_EN)


def mild_denials(sentence: str) -> int:
    """Return how many words of an English sentence may stand behind a "not" of something else."""
    return len(MILD_EN.findall(sentence.casefold()))


def may_be_denied_zh(text_zh: str, place: Span) -> bool:
    """Return whether a word beside a place of a Chinese text may deny it."""
    text = NO_DENIAL_ZH.sub(_blank, text_zh)
    first, last = clause_at(clauses_zh(text_zh), place[0])
    beside = max(first, place[0] - _BEFORE_ZH), min(last, place[1] + _AFTER_ZH)
    return (
        COMPARED_ZH.search(text_zh, first, last) is not None
        or LIKE_ZH.search(text, *beside) is not None
        or FAINT_ZH.search(text, beside[0], place[0]) is not None
        or FAINT_ZH.search(text, place[1], beside[1]) is not None
    )


def clauses_zh(text_zh: str) -> list[Span]:
    """Return the clauses of a Chinese text."""
    return [match.span() for match in _CLAUSE_ZH.finditer(text_zh)]


def clause_at(clauses: list[Span], place: int) -> Span:
    """Return the clause that holds a place of its text, or the next one."""
    return next((clause for clause in clauses if place < clause[1]), clauses[-1])


def _clauses_en(text: str) -> list[Span]:
    breaks = [match.end() for match in _BREAK_EN.finditer(text)]
    return list(zip([0, *breaks], [*breaks, len(text)], strict=True))


def _denials(
    text: str, clauses: list[Span], plain: re.Pattern[str], like: re.Pattern[str]
) -> tuple[Denial, ...]:
    found = [_denial(match, clauses, is_plain=True) for match in plain.finditer(text)]
    taken = {place for denial in found for place in range(denial.start, denial.end)}
    found += [
        _denial(match, clauses, is_plain=False)
        for match in like.finditer(text)
        if taken.isdisjoint(range(*match.span()))
    ]
    return tuple(sorted(found, key=lambda denial: denial.start))


def _denial(match: re.Match[str], clauses: list[Span], *, is_plain: bool) -> Denial:
    return Denial(match[0], match.start(), match.end(), clause_at(clauses, match.start()), is_plain)


def _blank(match: re.Match[str]) -> str:
    return "\0" * len(match[0])
