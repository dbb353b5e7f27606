"""Says with what a claim ties each of its numbers, and with what the cited texts tie the same numbers."""

from collections.abc import Sequence
from dataclasses import dataclass

from digest.core.fold_marks import fold_marks
from digest.core.quantities.read_quantities_en import read_quantities_en
from digest.core.relations.find_anchors import Span, find_anchors
from digest.core.relations.match_numbers import MOST_PRINTED, Place, span_of
from digest.core.relations.weigh_nearness import EN, ZH, nearness
from digest.domain.glossary import GlossaryEntry

_TIED = (
    0.3  # share; a name belongs to one of two numbers when it is nearer to it by this much of its nearness
)
_HEAD = 0.25  # worth of a name at the first of two numbers in both texts: it may be said once for both
_MOST_PLACES = 8  # a name that stands more often in a text tells its numbers not apart
_CLOSE = 0.6  # a name less near than this counts for less


@dataclass(frozen=True, slots=True)
class _Names:
    """What a claim and one text both name. zh[name][number], en[name][span]: nearness, 0 to 1."""

    zh: list[list[float]]
    en: list[dict[Span, float]]


@dataclass(frozen=True, slots=True)
class Vote:
    """What the names beside two numbers of a claim say. Each is a sum over names, each name at most 1.

    kept: tied to the same number in claim and text. crossed: tied to the first number in the claim and to the
    second in the text. crossed_back: the other way round.
    """

    kept: float = 0.0
    crossed: float = 0.0
    crossed_back: float = 0.0

    def __add__(self, other: "Vote") -> "Vote":
        return Vote(
            self.kept + other.kept, self.crossed + other.crossed, self.crossed_back + other.crossed_back
        )


class Ties:
    """The names that a claim shares with each of several texts, and their nearness to its numbers."""

    def __init__(
        self, text_zh: str, numbers: Sequence[Span], texts: Sequence[str], glossary: Sequence[GlossaryEntry]
    ) -> None:
        self._names = [_names(text_zh, numbers, text, glossary) for text in texts]

    def vote(self, first: int, second: int, place: Place, other: Place) -> Vote:
        """Return how two of the claim's numbers, printed at two places, stand to their names."""
        total = Vote()
        earlier = 1 if place.span < other.span else -1
        for number, names in enumerate(self._names):
            for zh, en in zip(names.zh, names.en, strict=True):
                here = en.get(place.span, 0.0) if place.text == number else 0.0
                there = en.get(other.span, 0.0) if other.text == number else 0.0
                in_claim, in_text = _lean(zh[first], zh[second]), _lean(here, there)
                is_head = in_claim > 0 and in_text * earlier > 0 and place.text == other.text
                total += _vote(in_claim, in_text, _HEAD if is_head else 1.0)
        return total


def _lean(first: float, second: float) -> float:
    """Return to which of two numbers a name leans: 1 wholly to the first, -1 to the second, 0 undecided."""
    nearest = max(first, second)
    if nearest == 0 or abs(first - second) < _TIED * nearest:
        return 0.0
    return (first - second) / nearest * min(1.0, nearest / _CLOSE)


def _vote(in_claim: float, in_text: float, worth: float) -> Vote:
    weight = worth * abs(in_claim * in_text)
    if in_claim * in_text >= 0:
        return Vote(kept=weight)
    return Vote(crossed=weight) if in_claim > 0 else Vote(crossed_back=weight)


def _names(text_zh: str, numbers: Sequence[Span], text: str, glossary: Sequence[GlossaryEntry]) -> _Names:
    anchors = [each for each in find_anchors(text_zh, text, glossary) if len(each.en) <= _MOST_PLACES]
    printed = sorted({span_of(quantity) for quantity in read_quantities_en(text)[:MOST_PRINTED]})
    in_claim = nearness(fold_marks(text_zh), numbers, [anchor.zh for anchor in anchors], ZH)
    in_text = nearness(fold_marks(text), printed, [anchor.en for anchor in anchors], EN)
    return _Names(in_claim, [dict(zip(printed, row, strict=True)) for row in in_text])
