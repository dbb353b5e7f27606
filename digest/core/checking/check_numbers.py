"""Checks that every quantity of a claim follows from the sentences it cites."""

import re
from collections.abc import Sequence

from digest.core.quantities.count_listed_zh import lists_as_many
from digest.core.quantities.read_quantities_en import read_quantities_en
from digest.core.quantities.read_quantities_zh import read_quantities_zh
from digest.core.quantities.trace_quantity import is_uncounted, printed_in, source_of
from digest.domain.examined import Examined
from digest.domain.finding import Check, Finding, Severity
from digest.domain.paper_text import PaperText, Sentence
from digest.domain.quantity import Quantity, Reading

_HAN = re.compile("[\u4e00-\u9fff]")
_MOST_PLACES = 5  # sentence numbers in one message


def check_numbers(claim: Examined) -> tuple[Finding, ...]:
    """Return one WRONG finding for each quantity of a claim that the cited sentences do not carry."""
    return tuple(_finding(quantity, claim.ground.text) for quantity in untraced(claim.text_zh, claim.cited))


def untraced(text_zh: str, cited: Sequence[Sentence]) -> tuple[Quantity, ...]:
    """Return the quantities of a claim that do not follow from the cited sentences, in their order."""
    quantities = _read(text_zh)
    readings = [reading_of(sentence) for sentence in cited] if quantities else []
    missing = []
    for quantity in quantities:
        beside = [each for each in quantities if each is not quantity]
        if not source_of(quantity, readings, beside) and not _counts_own_list(quantity, text_zh, readings):
            missing.append(quantity)
    return tuple(missing)


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


def _finding(quantity: Quantity, paper: PaperText) -> Finding:
    places = [
        sentence.number
        for sentence in (*paper.sentences, *paper.appendix)
        if printed_in(quantity, [reading_of(sentence)])
    ]
    return Finding(Check.NUMBERS, Severity.WRONG, (quantity.words,), _message(quantity, places))


def _message(quantity: Quantity, places: Sequence[int]) -> str:
    missing = f"{quantity.words!r} ({quantity.kind}) does not follow from the cited sentences"
    if not places:
        return f"{missing}, and stands nowhere in the paper."
    shown = ", ".join(f"[{number}]" for number in places[:_MOST_PLACES])
    more = " and others" if len(places) > _MOST_PLACES else ""
    return f"{missing}; the paper has it in {shown}{more}."
