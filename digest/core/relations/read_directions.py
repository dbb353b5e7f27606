"""Reads which way things go in a claim and in the cited sentences."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digest.core.fold_marks import fold_marks
from digest.core.relations.direction_words import THINGS, WORDS_EN, WORDS_ZH, Meaning, Scale

_CLAUSE_ZH = re.compile(r"[^，。；;,:：（）()、]+")
_CLAUSE_EN = re.compile(
    r"(?:(?!,\s|;|:\s|\.\s|\(|\)|\||\bwhile\b|\bwhereas\b|\bbut\b|\balthough\b|\bthough\b|\bdespite\b).)+"
)
_NOT_ZH = re.compile(r"(?:不[会能再]?|没有|未能?|无法|并非|难以)[^，。；]{0,2}$")
_NOT_EN = re.compile(
    r"(?:\b(?:not|no|never|without|cannot|neither|nor|hardly|rather than|instead of|fail\w*)|n't)"
    r"\s(?:\S+\s){0,3}$"
)
_REACH_ZH, _REACH_EN = 7, 35  # characters from a word of direction to the thing that goes that way


@dataclass(frozen=True, slots=True)
class Direction:
    """One word of direction.

    start, end: in the text. sign: 1 for more or better, -1 for less or worse.
    thing: the place in THINGS of what goes that way; None when it is not one of them.
    is_denied: a "not" before it takes it back.
    """

    words: str
    start: int
    end: int
    scale: Scale
    sign: int
    thing: int | None
    is_denied: bool = False

    @property
    def amount(self) -> int:
        """Whether there is more (1) or less (-1) of the thing; 0 unknown."""
        return self.sign if self.scale is Scale.AMOUNT else self.sign * self._good

    @property
    def worth(self) -> int:
        """Whether that is better (1) or worse (-1); 0 unknown."""
        return self.sign if self.scale is Scale.WORTH else self.sign * self._good

    @property
    def _good(self) -> int:
        return 0 if self.thing is None else THINGS[self.thing][2]


def directions_zh(text_zh: str) -> tuple[Direction, ...]:
    """Return the words of direction of a Chinese text, in their order."""
    text = fold_marks(text_zh)
    things = [zh for zh, _, _ in THINGS]
    return _directions(text, _CLAUSE_ZH, WORDS_ZH, things, _REACH_ZH, _NOT_ZH)


def directions_en(sentence: str) -> tuple[Direction, ...]:
    """Return the words of direction of an English sentence, in their order."""
    text = fold_marks(sentence).casefold()
    things = [en for _, en, _ in THINGS]
    return _directions(text, _CLAUSE_EN, WORDS_EN, things, _REACH_EN, _NOT_EN)


def _directions(
    text: str,
    clause: re.Pattern[str],
    words: Sequence[tuple[Meaning, re.Pattern[str]]],
    things: Sequence[re.Pattern[str]],
    reach: int,
    denial: re.Pattern[str],
) -> tuple[Direction, ...]:
    found = []
    for part in clause.finditer(text):
        named = list(_named(part[0], things))
        for (scale, sign), pattern in words:
            for match in pattern.finditer(part[0]):
                thing = _nearest(match, named, reach)
                is_denied = denial.search(part[0][: match.start()]) is not None
                start, end = part.start() + match.start(), part.start() + match.end()
                found.append(Direction(match[0], start, end, scale, sign, thing, is_denied))
    return tuple(sorted(found, key=lambda direction: direction.start))


def _named(text: str, things: Sequence[re.Pattern[str]]) -> Iterator[tuple[int, int, int]]:
    """Yield (start, end, thing) for each thing that a clause names; an earlier thing hides later ones."""
    taken: list[tuple[int, int]] = []
    for thing, pattern in enumerate(things):
        for match in pattern.finditer(text):
            if all(match.end() <= start or end <= match.start() for start, end in taken):
                taken.append(match.span())
                yield match.start(), match.end(), thing


def _nearest(word: re.Match[str], named: Sequence[tuple[int, int, int]], reach: int) -> int | None:
    gaps = [(max(start - word.end(), word.start() - end), thing) for start, end, thing in named]
    gap, thing = min(gaps, default=(reach + 1, None))
    return thing if gap <= reach else None
