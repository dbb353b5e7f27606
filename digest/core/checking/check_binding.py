"""Checks that each number of a claim stands with what it stands with in the cited sentences."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, product

from digest.core.fold_marks import fold_marks
from digest.core.relations.find_misorder import Misorder, find_misorders, is_settled
from digest.core.relations.match_numbers import Place, measured_zh, places_of, span_of
from digest.core.relations.read_row import row_text
from digest.core.relations.tie_numbers import Ties, Vote
from digest.domain.examined import Examined
from digest.domain.finding import Check, Finding, Severity
from digest.domain.paper_text import SentenceKind
from digest.domain.quantity import Kind, Quantity

_HAN = re.compile("[\u4e00-\u9fff]")
_JOINTS = re.compile(r"(?:[\s%、,，和与及/]|以及|\d[\d.,]*\s?[KMBTkmb万亿]?)*")
_SURE, _LIKELY = 0.3, 0.7  # how much more, in names, must speak for a swap than against it
_APART = re.compile(r"[，；（(;、和与及]|,\s")  # each number has words of its own
_MOST_PRINTINGS = 16  # of two numbers together; what stands everywhere proves nothing
_COUNTS = 0.5  # and as much more for counts, whose words stand in many places


def check_binding(claim: Examined) -> tuple[Finding, ...]:
    """Return a finding for each two numbers of a claim that have changed places, or cannot stand as they do.

    WRONG when names on both sides say so, or the claim contradicts itself; DOUBTFUL when only the order does.
    """
    if not _HAN.search(claim.text_zh):
        return ()
    quantities = measured_zh(claim.text_zh)
    if len(quantities) < 2:
        return ()
    misorders = find_misorders(claim.text_zh, quantities)
    apart = {number for misorder in misorders for number in misorder.numbers}
    findings = [_misordered(misorder) for misorder in misorders]
    findings += _swapped(claim, [each for each in quantities if each not in apart])
    return tuple(findings)


def _swapped(claim: Examined, quantities: Sequence[Quantity]) -> Iterator[Finding]:
    texts = [row_text(sentence, claim.ground) for sentence in claim.cited]
    places = [places_of(quantity, texts) for quantity in quantities]
    ties = Ties(claim.text_zh, [span_of(each) for each in quantities], texts, claim.ground.glossary)
    for first, second in combinations(range(len(quantities)), 2):
        pair = quantities[first], quantities[second]
        printings = [each for each in product(places[first], places[second]) if each[0] != each[1]]
        if not 0 < len(printings) <= _MOST_PRINTINGS or not _could_change_places(*pair):
            continue
        vote = max((ties.vote(first, second, *each) for each in printings), key=_trust)
        if severity := _severity(pair, vote) or _of_order(claim, pair, printings, vote):
            yield _finding(pair, severity)


def _could_change_places(one: Quantity, other: Quantity) -> bool:
    is_printed = one.words[0].isdigit() and other.words[0].isdigit()
    return is_printed and one.kind is other.kind and one.unit is other.unit and one.value != other.value


def _trust(vote: Vote) -> float:
    return vote.kept - vote.crossed - vote.crossed_back


def _severity(pair: tuple[Quantity, Quantity], vote: Vote) -> Severity | None:
    """Return what the names beside two numbers prove: a swap needs a name on either side."""
    swapped = vote.crossed + vote.crossed_back
    is_count = any(each.kind in (Kind.COUNT, Kind.NUMBER) and not each.decimals for each in pair)
    margin = _COUNTS if is_count else 0.0
    if vote.crossed and vote.crossed_back and swapped > 1.5 * vote.kept + _SURE + margin:
        return Severity.WRONG
    return Severity.DOUBTFUL if swapped > vote.kept + _LIKELY + margin else None


def _of_order(
    claim: Examined, pair: tuple[Quantity, Quantity], printings: Sequence[tuple[Place, Place]], vote: Vote
) -> Severity | None:
    """Return DOUBTFUL when the sentence prints two numbers the other way round, and no name explains it.

    A bare list may come in any order, and so may the cells of a table. So may numbers with words of their
    own (A 的 1% 和 B 的 2%, 1% 属于 A，2% 属于 B), unless a name speaks against it.
    """
    is_turned = all(one.text == other.text and one.span > other.span for one, other in printings)
    is_prose = all(claim.cited[one.text].kind is not SentenceKind.TABLE for one, _ in printings)
    if not is_turned or not is_prose or vote.crossed + vote.crossed_back < vote.kept:
        return None
    text = fold_marks(claim.text_zh)
    if is_settled(text, *pair):
        return None
    between = text[span_of(pair[0])[1] : pair[1].start]
    if _JOINTS.fullmatch(between):
        return Severity.DOUBTFUL if "分别" in text[: pair[0].start] else None
    is_apart = _APART.search(between) is not None
    is_open = is_apart and vote.crossed + vote.crossed_back <= vote.kept + _SURE
    return None if is_open else Severity.DOUBTFUL


def _finding(pair: tuple[Quantity, Quantity], severity: Severity) -> Finding:
    words = (pair[0].words, pair[1].words)
    verb = "have changed" if severity is Severity.WRONG else "may have changed"
    message = (
        f"{words[0]!r} and {words[1]!r} {verb} places: the cited sentences tie them the other way round."
    )
    return Finding(Check.BINDING, severity, words, message)


def _misordered(misorder: Misorder) -> Finding:
    words = tuple(number.words for number in misorder.numbers)
    message = f"{' and '.join(map(repr, words))} do not go together as the claim has them: {misorder.why}."
    return Finding(Check.BINDING, Severity.WRONG, words, message)
