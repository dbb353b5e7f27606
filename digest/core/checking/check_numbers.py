"""Checks that every quantity of a claim follows from the sentences it cites."""

import re
from collections.abc import Sequence
from decimal import Decimal

from digest.core.quantities.convert_units import is_converted, is_orders_of
from digest.core.quantities.count_listed_zh import lists_as_many
from digest.core.quantities.read_quantities_en import read_quantities_en
from digest.core.quantities.read_quantities_zh import read_quantities_zh
from digest.core.quantities.trace_quantity import is_uncounted, printed_in, source_of
from digest.core.retrieving.find_clues import clues
from digest.core.retrieving.index_paper import index_of
from digest.domain.examined import Examined
from digest.domain.finding import Check, Finding, Severity
from digest.domain.paper_text import Sentence, SentenceKind
from digest.domain.quantity import Kind, Quantity, Reading

_HAN = re.compile("[\u4e00-\u9fff]")
_HALF = Decimal("0.5")
_IN_HALVES = re.compile(r"\b(?:equal(?:ly)?|evenly|halves|halved)\b")
_CONVERTS = re.compile(r"(?:折合|换算|折算)[^，。；]{0,12}$")
_NAME_OF_THING = 6  # characters after a count that name what is counted
_MOST_PLACES = 5  # sentence numbers in one message


def check_numbers(claim: Examined) -> tuple[Finding, ...]:
    """Return one finding for each quantity of a claim that the cited sentences do not carry.

    WRONG, but DOUBTFUL for a small count in words where the sentences count nothing (三 may stand for "r, g
    and b"), for what the claim says it has converted, and for a count of what a table is about.
    """
    readings = [reading_of(sentence) for sentence in claim.cited]
    return tuple(_finding(quantity, claim, readings) for quantity in untraced(claim.text_zh, claim.cited))


def untraced(text_zh: str, cited: Sequence[Sentence]) -> tuple[Quantity, ...]:
    """Return the quantities of a claim that do not follow from the cited sentences, in their order."""
    quantities = _read(text_zh)
    readings = [reading_of(sentence) for sentence in cited] if quantities else []
    missing = []
    for quantity in quantities:
        beside = [each for each in quantities if each is not quantity]
        if source_of(quantity, readings, beside) or _counts_own_list(quantity, text_zh, readings):
            continue
        if not _is_written_otherwise(quantity, text_zh, cited):
            missing.append(quantity)
    return tuple(missing)


def _is_written_otherwise(quantity: Quantity, text_zh: str, cited: Sequence[Sentence]) -> bool:
    """Whether the cited sentences print the same with another prefix of its unit, or as a power of ten."""
    printed = " ".join(sentence.text for sentence in cited)
    if quantity.kind is Kind.FRACTION and quantity.value == _HALF:
        return _IN_HALVES.search(printed) is not None
    if quantity.kind is Kind.COUNT and _is_last_index(int(quantity.value), printed):
        return True
    if quantity.kind is Kind.TIMES:
        return is_orders_of(quantity.value, printed)
    return is_converted(text_zh, quantity.start, printed)


def _is_last_index(count: int, printed: str) -> bool:
    """Whether sentences number so many things: b1, ..., b13."""
    return re.search(rf"\b([A-Za-z])_?1\b[^.;]{{1,40}}?\b\1_?{count}\b", printed) is not None


def _counts_own_list(quantity: Quantity, text_zh: str, cited: Sequence[Reading]) -> bool:
    """Whether a count only sums up what the claim lists, and no cited count speaks against it."""
    if not is_uncounted(quantity, cited):
        return False
    end = quantity.start + len(quantity.words)
    return lists_as_many(text_zh, quantity.start, end, int(quantity.value))


def _read(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of a claim; one without Chinese is an excerpt of the paper, and read as such."""
    return read_quantities_zh(text) if _HAN.search(text) else read_quantities_en(text)


def reading_of(sentence: Sentence) -> Reading:
    return Reading(sentence.number, sentence.text, read_quantities_en(sentence.text))


def _finding(quantity: Quantity, claim: Examined, cited: Sequence[Reading]) -> Finding:
    places = [
        sentence.number
        for sentence in index_of(claim.ground).sentences
        if printed_in(quantity, [reading_of(sentence)])
    ]
    is_unsure = (
        (_HAN.match(quantity.words) is not None and is_uncounted(quantity, cited))
        or _CONVERTS.search(claim.text_zh[: quantity.start]) is not None
        or _is_counted_elsewhere(quantity, claim, places)
    )
    severity = Severity.DOUBTFUL if is_unsure else Severity.WRONG
    return Finding(Check.NUMBERS, severity, (quantity.words,), _message(quantity, places))


def _is_counted_elsewhere(quantity: Quantity, claim: Examined, places: Sequence[int]) -> bool:
    """Whether a claim reads a table, and another sentence of the paper counts as many of the same things."""
    if all(sentence.kind is not SentenceKind.TABLE for sentence in claim.cited):
        return False
    end = quantity.start + len(quantity.words)
    known = clues(claim.text_zh, claim.ground) if quantity.kind is Kind.COUNT else ()
    things = [clue for clue in known if end <= clue.start <= end + _NAME_OF_THING]
    return len(things) > 1 and any(all(number - 1 in clue.places for clue in things) for number in places)


def _message(quantity: Quantity, places: Sequence[int]) -> str:
    missing = f"{quantity.words!r} ({quantity.kind}) does not follow from the cited sentences"
    if not places:
        return f"{missing}, and stands nowhere in the paper."
    shown = ", ".join(f"[{number}]" for number in places[:_MOST_PLACES])
    more = " and others" if len(places) > _MOST_PLACES else ""
    return f"{missing}; the paper has it in {shown}{more}."
