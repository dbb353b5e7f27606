"""Checks that what a claim lets rise, fall, get better or worse does so in the cited sentences."""

import re
from collections.abc import Iterator, Sequence

from digest.core.fold_marks import fold_marks
from digest.core.quantities.read_quantities_en import read_quantities_en
from digest.core.relations.match_numbers import measured_zh, places_of, span_of
from digest.core.relations.opposite_words import OPPOSITES
from digest.core.relations.read_directions import Direction, directions_en, directions_zh
from digest.domain.examined import Examined
from digest.domain.finding import Check, Finding, Severity
from digest.domain.quantity import Bound

_HAN = re.compile("[\u4e00-\u9fff]")
_TO_NUMBER = re.compile(r"[了约近最多少超过达至到为出幅\s+]{0,6}")
_SURELY, _LIKELY, _OPEN, _LIKELY_NOT, _SURELY_NOT = 2, 1, 0, -1, -2  # how two words agree
_REACH = 45  # characters from a printed number to the word that says where it goes
_BOUNDS = {(Bound.OVER, Bound.UNDER), (Bound.UNDER, Bound.OVER)}
_VARIES_WITH = re.compile(r"随着?[^，。；,;]{1,15}$")
_AND_SO = re.compile(r"[^，。；,;]{0,4}[而，,]")
_SUPERLATIVES = ("best", "worst")  # they rank, and say nothing of more or less
_SHORTER = re.compile(r"缩短|节[省约]|压缩|缩[小减]")  # less of it is what "improve" means
_DENIED = re.compile(r"[不非无没未][^，。；]{0,3}$")  # 并不轻松 is no 轻松
_LEAST = re.compile(r"(?:最[少低小短]|至少)[^，。；,;\d]{0,6}$")


def check_direction(claim: Examined) -> tuple[Finding, ...]:
    """Return a finding for each word of the claim that goes the other way in the cited sentences.

    WRONG when a number or a named thing ties the two words together, DOUBTFUL when the sentence alone does.
    What something varies with is no direction of its own: 随温度升高而下降.
    """
    if not _HAN.search(claim.text_zh):
        return ()
    return (*_turned_words(claim), *_turned_bounds(claim), *_turned_opposites(claim))


def _turned_words(claim: Examined) -> Iterator[Finding]:
    texts = [fold_marks(sentence.text) for sentence in claim.cited]
    cited = [directions_en(text) for text in texts]
    for said in directions_zh(claim.text_zh):
        if _VARIES_WITH.search(claim.text_zh[: said.start]) and _AND_SO.match(claim.text_zh[said.end :]):
            continue
        everywhere = [each for each in sum(cited, ()) if each.is_denied == said.is_denied]
        of_thing = [each for each in everywhere if said.thing is not None and each.thing == said.thing]
        tied = _beside_number(said, claim, texts, cited) or of_thing
        if said.is_denied and not tied:
            continue
        if severity := _severity(said, tied, everywhere):
            against = min(tied or everywhere, key=lambda each: _agreement(said, each))
            yield _finding(severity, said.words, against.words)


def _severity(said: Direction, tied: Sequence[Direction], everywhere: Sequence[Direction]) -> Severity | None:
    """Return how surely a word is turned round, None when any word tied to it may go its way."""
    agreements = [_agreement(said, each) for each in tied or everywhere]
    if not agreements or max(agreements) >= _OPEN:
        return None
    is_sure = (
        bool(tied)
        and min(agreements) == _SURELY_NOT
        and all(_agreement(said, each) < 0 for each in everywhere)
    )
    return Severity.WRONG if is_sure else Severity.DOUBTFUL


def _agreement(said: Direction, cited: Direction) -> int:
    """Return how surely two words go the same way."""
    if _says_nothing_of(said, cited):
        return _OPEN
    if said.thing == cited.thing or said.thing is None or cited.thing is None:
        if said.scale is cited.scale:
            return _SURELY if said.sign == cited.sign else _SURELY_NOT
        if said.worth and cited.worth:
            return _SURELY if said.worth == cited.worth else _SURELY_NOT
        return _LIKELY if said.sign == cited.sign else _LIKELY_NOT
    if said.worth == cited.worth or said.sign == cited.sign:
        return _LIKELY
    return _LIKELY_NOT


def _says_nothing_of(said: Direction, cited: Direction) -> bool:
    """Whether a word of worth leaves open which way a word of amount goes."""
    if said.scale is cited.scale:
        return False
    is_shorter = cited.sign > 0 and _SHORTER.match(said.words) is not None
    return cited.words in _SUPERLATIVES or is_shorter


def _beside_number(
    said: Direction, claim: Examined, texts: Sequence[str], cited: Sequence[Sequence[Direction]]
) -> list[Direction]:
    """Return the words nearest to where the sentences print the number that follows a word of the claim."""
    text = fold_marks(claim.text_zh)
    for quantity in measured_zh(text):
        if quantity.start >= said.end and _TO_NUMBER.fullmatch(text, said.end, quantity.start):
            places = places_of(quantity, texts)
            return [word for place in places for word in _nearest(place.span, cited[place.text])]
    return []


def _nearest(number: tuple[int, int], words: Sequence[Direction]) -> list[Direction]:
    gaps = [(max(word.start - number[1], number[0] - word.end), word) for word in words]
    least = min((gap for gap, _ in gaps), default=_REACH)
    return [word for gap, word in gaps if gap <= min(least + 3, _REACH)]


def _turned_bounds(claim: Examined) -> Iterator[Finding]:
    """Yield a finding for 低于 N where the sentence says "over N", and for 最少 N where it says "up to N"."""
    texts = [sentence.text for sentence in claim.cited]
    for quantity in measured_zh(claim.text_zh):
        places = {(place.text, place.span) for place in places_of(quantity, texts)}
        printed = [
            each
            for number, sentence in enumerate(texts)
            for each in read_quantities_en(sentence)
            if (number, span_of(each)) in places
        ]
        bounds = {each.bound for each in printed}
        is_least = _LEAST.search(claim.text_zh[: quantity.start]) is not None
        is_other_side = all((quantity.bound, bound) in _BOUNDS for bound in bounds)
        if bounds and (is_other_side or (is_least and bounds == {Bound.AT_MOST})):
            yield _finding(Severity.WRONG, quantity.words, printed[0].words)


def _turned_opposites(claim: Examined) -> Iterator[Finding]:
    text, cited = claim.text_zh, " ".join(sentence.text for sentence in claim.cited).casefold()
    for pair in OPPOSITES:
        if pair.zh.search(text) and pair.zh_other.search(text):
            continue
        for zh, en, other in ((pair.zh, pair.en, pair.en_other), (pair.zh_other, pair.en_other, pair.en)):
            said = zh.search(text)
            against = other.search(cited)
            is_denied = said is not None and _DENIED.search(text, 0, said.start()) is not None
            if said and against and not is_denied and not en.search(cited):
                yield _finding(Severity.DOUBTFUL, said[0], against[0])


def _finding(severity: Severity, said: str, cited: str) -> Finding:
    message = f"{said!r} goes the other way in the cited sentences, which say {cited!r}."
    return Finding(Check.DIRECTION, severity, (said,), message)
